import { IANAZone } from 'luxon';
import { dateAt, instantAt, nextDate } from '../time/index.ts';
import type { EventSummary } from './event.ts';

/** Epoch ms, half-open. */
export type Stretch = { startMs: number; endMs: number };

/** An event and the instants that it takes in the zone of display. */
export type Placed<E = EventSummary> = Stretch & { event: E };

/** Calendars ignore the fractions of a second. */
const SECOND_MS = 1_000;

/** Whole days are the civil days of `zone`, however long the clocks make them. */
export function placed<E extends EventSummary>(event: E, zone: string): Placed<E> {
  const { when } = event;
  if (!when.allDay) return { event, startMs: when.startMs, endMs: when.endMs };
  return { event, startMs: instantAt(when.startDate, zone), endMs: instantAt(when.endDate, zone) };
}

/**
 * Whole days are the civil days of whoever reads them, and a calendar finds them by its own zone: the 22nd in Auckland
 * is not the 22nd in London. So it is asked for a stretch that has some of each day as the calendar sees it; what else
 * comes with that is clipped afterwards.
 * @param stretch       what is read, in `zone`
 * @param calendarZone  a zone that is not known here is taken for the reader's
 */
export function widened({ startMs, endMs }: Stretch, zone: string, calendarZone: string): Stretch {
  if (!IANAZone.isValidZone(calendarZone)) return { startMs, endMs };
  const firstEndsMs = instantAt(nextDate(dateAt(startMs, zone)), calendarZone);
  const lastBeginsMs = instantAt(dateAt(Math.max(startMs, endMs - 1), zone), calendarZone);
  return { startMs: Math.min(startMs, firstEndsMs - SECOND_MS), endMs: Math.max(endMs, lastBeginsMs + SECOND_MS) };
}

/** The events that are on in a stretch, with their whole days in its zone. */
export function clipped<E extends EventSummary>(events: readonly E[], stretch: Stretch & { zone: string }): E[] {
  return events.filter(event => isOn(placed(event, stretch.zone), stretch));
}

/** An event without length is on at its moment. */
export function isOn({ startMs, endMs }: Stretch, stretch: Stretch): boolean {
  return startMs < stretch.endMs && (endMs > stretch.startMs || (endMs === startMs && startMs === stretch.startMs));
}
