import {
  type CivilDate,
  clip,
  dateAt,
  datesBetween,
  type Interval,
  instantAt,
  nextDate,
  type Zone,
} from '../time/index.ts';
import { busySlots } from './busy.ts';
import type { Agenda, EventList, EventSummary } from './model.ts';
import { isOn, placed } from './whole-days.ts';

/**
 * The days of an interval that have events, in `zone`, each with its merged busy time, clipped to the interval. The
 * cost grows with the events and the days that they touch, not with the length of the interval.
 */
export function agendaOf<E extends EventSummary>(
  { events, ...facts }: EventList<E>,
  { zone, ...interval }: Interval & { zone: Zone },
): Agenda<E> {
  const present = events.filter(({ status }) => status !== 'cancelled').map(event => placed(event, zone));
  const days = daysOf(present, interval, zone).flatMap(({ date, ...day }) => {
    const on = present.filter(one => isOn(one, day));
    return on.length > 0 ? [{ date, events: on.map(({ event }) => event), busy: busySlots(on, day) }] : [];
  });
  return { ...facts, days };
}

/** The civil days that events touch, clipped to the interval. A day lasts 23, 24 or 25 hours, and Samoa skipped one. */
function daysOf(present: readonly Interval[], interval: Interval, zone: Zone): (Interval & { date: CivilDate })[] {
  const dates = new Set(
    present.flatMap(({ startMs, endMs }) => {
      const [first, end] = [Math.max(startMs, interval.startMs), Math.min(endMs, interval.endMs)];
      return datesBetween(dateAt(first, zone), dateAt(Math.max(first, end - 1), zone));
    }),
  );
  return [...dates].toSorted().flatMap(date => {
    const day = clip({ startMs: instantAt(date, zone), endMs: instantAt(nextDate(date), zone) }, interval);
    return day ? [{ date, ...day }] : [];
  });
}
