import {
  addDays,
  addMinutes,
  atClock,
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
import type { Range } from '../slots/times/range.ts';
import type { WorkingHours } from '../working-hours.ts';

const QUARTER = 15;

/**
 * The free stretches of at least `minutes`, in order. If the range names days, only working hours count; if it names
 * hours, exactly those count. Gaps never lie in the past, and begin at a quarter of an hour.
 */
export function freeGaps(
  range: Range,
  busy: readonly Interval[],
  { minutes, hours, now, zone }: { minutes: number; hours: WorkingHours; now: Instant; zone: Zone },
): Interval[] {
  return workingTimes(range, hours, zone)
    .flatMap(window => subtract(window, busy))
    .map(({ startMs, endMs }) => ({ startMs: nextQuarter(Math.max(startMs, now), zone), endMs }))
    .filter(({ startMs, endMs }) => endMs - startMs >= minutes * MINUTE_MS);
}

/** The hours of a range, or if it names days their working hours. */
export function workingTimes({ start, end }: Range, hours: WorkingHours, zone: Zone): Interval[] {
  if (!isDate(start)) return [{ startMs: instantAt(start, zone), endMs: instantAt(end, zone) }];
  const dates = datesBetween(dateOf(start), addDays(end, -1)).filter(date => hours.days.includes(weekdayOf(date)));
  return dates.map(date => ({
    startMs: instantAt(atClock(date, hours.start), zone),
    endMs: instantAt(atClock(date, hours.end), zone),
  }));
}

function nextQuarter(instant: Instant, zone: Zone): Instant {
  const civil = civilAt(Math.ceil(instant / MINUTE_MS) * MINUTE_MS, zone);
  const past = Number(clockOf(civil).slice(3)) % QUARTER;
  return past === 0 ? instantAt(civil, zone) : instantAt(addMinutes(civil, QUARTER - past), zone);
}
