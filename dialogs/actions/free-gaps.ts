import {
  addDays,
  addMinutes,
  civilAt,
  clockOf,
  dateOf,
  datesBetween,
  type Instant,
  type Interval,
  instantAt,
  isDate,
  MINUTE_MS,
  subtract,
  weekdayOf,
  type Zone,
} from '../../time/index.ts';
import { type DailyHours, windowsOf } from '../slots/times/daily-hours.ts';
import type { Range } from '../slots/times/range.ts';
import type { WorkingHours } from '../working-hours.ts';

const QUARTER = 15;

/**
 * The free stretches of at least `minutes`, in order. If the range names days, only working hours count; if it names
 * hours, or hours of its days, exactly those count. Gaps never lie in the past, and begin at a quarter of an hour.
 */
export function freeGaps(
  range: Range,
  busy: readonly Interval[],
  { minutes, hours, now, zone }: { minutes: number; hours: WorkingHours; now: Instant; zone: Zone },
): Interval[] {
  return timesIn(range, hours, zone)
    .flatMap(window => subtract(window, busy))
    .map(({ startMs, endMs }) => ({ startMs: nextQuarter(Math.max(startMs, now), zone), endMs }))
    .filter(({ startMs, endMs }) => endMs - startMs >= minutes * MINUTE_MS);
}

/** The hours that a range names, or else the working hours of its days; of days off alone, the daytime. */
export function timesIn(range: Range, work: WorkingHours, zone: Zone): Interval[] {
  return daysIn(range, work).flatMap(day => windowsOf(day, zone));
}

/** When someone has time for others on a day off. */
const DAYTIME: DailyHours = { from: '09:00', to: '22:00' };

/** The days of a range with the hours of each. Days off count if the hours are not those of work, or if there are no others. */
export function daysIn(range: Range, work: WorkingHours): Range[] {
  if (!isDate(range.start)) return [range];
  const { hours = { from: work.start, to: work.end } } = range;
  const days = datesBetween(range.start, addDays(range.end, -1));
  const atWork = overlapsWork(hours, work) ? days.filter(date => work.days.includes(weekdayOf(date))) : days;
  const each = atWork.length > 0 ? hours : (range.hours ?? DAYTIME);
  return (atWork.length > 0 ? atWork : days).map(date => ({ start: date, end: addDays(date, 1), hours: each }));
}

/** "Before 10" begins with the working hours, if they begin earlier. */
export function notAtNight({ start, ...range }: Range, work: WorkingHours): Range {
  if (isDate(start)) return { ...range, start };
  const morning = `${dateOf(start)}T${work.start}`;
  return { ...range, start: clockOf(start) === '00:00' && morning < range.end ? morning : start };
}

/** True if a range names days of work and no hours, so working hours count. */
export const isOfWork = (range: Range, work: WorkingHours): boolean =>
  isDate(range.start) &&
  !range.hours &&
  daysIn(range, work).some(({ start }) => work.days.includes(weekdayOf(dateOf(start))));

const overlapsWork = ({ from, to }: DailyHours, work: WorkingHours): boolean =>
  from < work.end && (to > work.start || to <= from);

function nextQuarter(instant: Instant, zone: Zone): Instant {
  const civil = civilAt(Math.ceil(instant / MINUTE_MS) * MINUTE_MS, zone);
  const past = Number(clockOf(civil).slice(3)) % QUARTER;
  return past === 0 ? instantAt(civil, zone) : instantAt(addMinutes(civil, QUARTER - past), zone);
}
