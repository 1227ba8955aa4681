import type { ReviewedEvent } from '../../../calendar/model.ts';
import {
  addDays,
  addMinutes,
  type CivilDate,
  clip,
  dateAt,
  dateOf,
  datesBetween,
  type Interval,
  MINUTE_MS,
  merge,
  subtract,
  weekdayOf,
  type Zone,
} from '../../../time/index.ts';
import type { Setting } from '../../slots/slot-type.ts';
import { clipAll, windowsOf } from '../../slots/times/daily-hours.ts';
import type { Range } from '../../slots/times/range.ts';
import { rangeView } from '../../slots/times/when.ts';
import type { dayLoad, ValuesOf } from '../../templates/shapes.ts';
import type { WorkingHours } from '../../working-hours.ts';
import { eventWhen, isBusy, isTentative } from '../event-views.ts';
import { isBusyMeeting } from './meetings.ts';

type Period = { range: Range; during: readonly Interval[]; setting: Setting };

/** How much is on in a period: its meetings, their time, and what is left of the working hours. */
export function loadOf(events: readonly ReviewedEvent[], { range, during, setting }: Period) {
  const { zone, now, workingHours } = setting;
  const meetings = events.filter(isBusyMeeting).filter(({ when }) => clipAll([when], during).length > 0);
  const spans = clipAll(
    meetings.map(({ when }) => when),
    during,
  );
  const busy = clipAll(
    events.filter(isBusy).map(({ when }) => eventWhen(when, zone)),
    during,
  );
  const ahead = clipAll(workOf(range, workingHours, zone), during).flatMap(
    span => clip(span, { startMs: now, endMs: Number.POSITIVE_INFINITY }) ?? [],
  );
  return {
    meetings: meetings.length,
    minutes: minutesOf(spans),
    uncertain: meetings.filter(isTentative).length,
    wholeDays: range.hours ? 0 : events.filter(isWholeDay).length,
    left: minutesOf(ahead.flatMap(span => subtract(span, merge(busy)))),
    days: daysOf(spans, zone),
  };
}

/** True for a day whose working hours are all taken by days off. */
export function awayTest(
  events: readonly ReviewedEvent[],
  { zone, workingHours }: Setting,
): (day: CivilDate) => boolean {
  const off = merge(
    events.filter(event => isBusy(event) && !isBusyMeeting(event)).map(({ when }) => eventWhen(when, zone)),
  );
  return day => {
    const work = workOf({ start: day, end: addDays(day, 1) }, workingHours, zone);
    return work.length > 0 && work.every(span => subtract(span, off).length === 0);
  };
}

/** Not where the person works that day, and nothing that they declined. */
const isWholeDay = ({ when, kind, myAnswer }: ReviewedEvent): boolean =>
  when.allDay && kind === undefined && myAnswer !== 'declined';

/** The working hours of the days that a range touches. */
function workOf({ start, end }: Range, { days, start: from, end: to }: WorkingHours, zone: Zone): Interval[] {
  const touched = datesBetween(dateOf(start), dateOf(addMinutes(end, -1)));
  return touched
    .filter(date => days.includes(weekdayOf(date)))
    .flatMap(date => windowsOf({ start: date, end: addDays(date, 1), hours: { from, to } }, zone));
}

/** Time that several events take counts once. */
const minutesOf = (spans: readonly Interval[]): number =>
  Math.round(merge(spans).reduce((sum, { startMs, endMs }) => sum + endMs - startMs, 0) / MINUTE_MS);

/** The days that have meetings; a meeting counts on the day of its beginning. */
function daysOf(spans: readonly Interval[], zone: Zone): ValuesOf<typeof dayLoad>[] {
  const byDate = Map.groupBy(spans, ({ startMs }) => dateAt(startMs, zone));
  return [...byDate.keys()].toSorted().map(date => {
    const there = byDate.get(date) ?? [];
    return {
      day: rangeView({ start: date, end: addDays(date, 1) }, zone),
      meetings: there.length,
      minutes: minutesOf(there),
    };
  });
}
