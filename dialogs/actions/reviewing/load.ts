import type { ReviewedEvent } from '../../../calendar/model.ts';
import { addDays, clip, dateAt, type Interval, MINUTE_MS, merge, subtract, type Zone } from '../../../time/index.ts';
import type { Setting } from '../../slots/slot-type.ts';
import type { Range } from '../../slots/times/range.ts';
import { rangeView } from '../../slots/times/when.ts';
import type { dayLoad, ValuesOf } from '../../templates/shapes.ts';
import { eventWhen, isBusy, isTentative } from '../event-views.ts';
import { workingTimes } from '../free-gaps.ts';
import { isBusyMeeting } from './meetings.ts';

type Period = { range: Range; during: Interval; setting: Setting };

/** How much is on in a period: its meetings, their time, and what is left of the working hours. */
export function loadOf(events: readonly ReviewedEvent[], { range, during, setting }: Period) {
  const { zone, now, workingHours } = setting;
  const meetings = events.filter(isBusyMeeting).map(event => ({ event, span: within(event.when, during) }));
  const spans = meetings.map(({ span }) => span);
  const busy = events.filter(isBusy).map(({ when }) => within(eventWhen(when, zone), during));
  const hours = workingTimes(range, workingHours, zone).flatMap(
    span => clip(span, { startMs: Math.max(now, during.startMs), endMs: during.endMs }) ?? [],
  );
  return {
    meetings: meetings.length,
    minutes: minutesOf(spans),
    uncertain: meetings.filter(({ event }) => isTentative(event)).length,
    wholeDays: events.filter(isWholeDay).length,
    left: minutesOf(hours.flatMap(span => subtract(span, merge(busy)))),
    days: daysOf(spans, zone),
  };
}

/** Not where the person works that day, and nothing that they declined. */
const isWholeDay = ({ when, kind, myAnswer }: ReviewedEvent): boolean =>
  when.allDay && kind === undefined && myAnswer !== 'declined';

const within = (span: Interval, during: Interval): Interval => clip(span, during) ?? { ...span, endMs: span.startMs };

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
