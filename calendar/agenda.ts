import { DateTime } from 'luxon';
import { type BusySlot, busySlots, dayStart, instantsOf } from './busy.ts';
import type { EventList, EventSummary } from './event.ts';

/** One civil day. An event of several days stands in each of them. */
export type AgendaDay = { date: string; events: EventSummary[]; busy: BusySlot[] };

export type Agenda = Omit<EventList, 'events'> & { days: AgendaDay[] };

/** The days of a stretch on which something is on, in `zone`, each with its merged busy time clipped to the stretch. */
export function agendaOf(
  { events, ...facts }: EventList,
  { startMs, endMs, zone }: { startMs: number; endMs: number; zone: string },
): Agenda {
  const present = events.filter(({ status }) => status !== 'cancelled');
  const days = daysOf(startMs, endMs, zone).flatMap(day => {
    const stretch = { startMs: Math.max(startMs, day.startMs), endMs: Math.min(endMs, day.endMs) };
    const on = present.filter(event => isOn(event, stretch, zone));
    return on.length > 0 ? [{ date: day.date, events: on, busy: busySlots(on, stretch, zone) }] : [];
  });
  return { ...facts, days };
}

/** An event without length is on at its moment. */
function isOn(event: EventSummary, stretch: { startMs: number; endMs: number }, zone: string): boolean {
  const { startMs, endMs } = instantsOf(event, zone);
  return startMs < stretch.endMs && (endMs > stretch.startMs || (endMs === startMs && startMs === stretch.startMs));
}

/** The civil days that a stretch touches; they last 23, 24 or 25 hours, and Samoa skipped one. */
function daysOf(startMs: number, endMs: number, zone: string): { date: string; startMs: number; endMs: number }[] {
  const days = [];
  let date = DateTime.fromMillis(startMs, { zone }).toISODate() ?? '';
  for (let begin = dayStart(date, zone); begin < endMs; ) {
    const next = DateTime.fromISO(date, { zone: 'utc' }).plus({ days: 1 }).toISODate() ?? '';
    const end = dayStart(next, zone);
    if (begin < end) days.push({ date, startMs: begin, endMs: end });
    [date, begin] = [next, end];
  }
  return days;
}
