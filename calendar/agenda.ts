import { dateAt, instantAt, nextDate } from '../time/index.ts';
import { type BusySlot, busySlots } from './busy.ts';
import type { EventChoice, EventList, EventSummary } from './event.ts';
import { isOn, placed, type Stretch } from './whole-days.ts';

/** One civil day. An event of several days stands in each of them. */
export type AgendaDay<E = EventChoice> = { date: string; events: E[]; busy: BusySlot[] };

export type Agenda<E = EventChoice> = Omit<EventList<E>, 'events'> & { days: AgendaDay<E>[] };

/**
 * The days of a stretch on which something is on, in `zone`, each with its merged busy time clipped to the stretch.
 * Its time grows with the events and the days that they touch, not with the length of the stretch.
 */
export function agendaOf<E extends EventSummary>(
  { events, ...facts }: EventList<E>,
  { zone, ...stretch }: Stretch & { zone: string },
): Agenda<E> {
  const present = events.filter(({ status }) => status !== 'cancelled').map(event => placed(event, zone));
  const days = daysOf(present, stretch, zone).flatMap(({ date, ...day }) => {
    const on = present.filter(one => isOn(one, day));
    return on.length > 0 ? [{ date, events: on.map(({ event }) => event), busy: busySlots(on, day) }] : [];
  });
  return { ...facts, days };
}

/** The civil days that events touch, clipped to the stretch; they last 23, 24 or 25 hours, and Samoa skipped one. */
function daysOf(present: readonly Stretch[], stretch: Stretch, zone: string): (Stretch & { date: string })[] {
  const dates = new Set(
    present.flatMap(({ startMs, endMs }) => {
      const [first, end] = [Math.max(startMs, stretch.startMs), Math.min(endMs, stretch.endMs)];
      return datesBetween(dateAt(first, zone), dateAt(Math.max(first, end - 1), zone));
    }),
  );
  return [...dates].toSorted().flatMap(date => {
    const startMs = Math.max(stretch.startMs, instantAt(date, zone));
    const endMs = Math.min(stretch.endMs, instantAt(nextDate(date), zone));
    return startMs < endMs ? [{ date, startMs, endMs }] : [];
  });
}

function datesBetween(first: string, last: string): string[] {
  const dates = [];
  for (let date = first; date <= last; date = nextDate(date)) dates.push(date);
  return dates;
}
