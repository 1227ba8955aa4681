import { dateAt, type Interval, instantAt, isZone, nextDate, type Zone } from '../time/index.ts';
import type { EventSummary } from './model.ts';

/** An event, and its instants in the zone of display. */
export type PlacedEvent<E = EventSummary> = Interval & { event: E };

/** Calendars ignore fractions of a second. */
const SECOND_MS = 1_000;

/** All-day events occupy civil days of `zone`, however long those are. */
export function placed<E extends EventSummary>(event: E, zone: Zone): PlacedEvent<E> {
  const { when } = event;
  if (!when.allDay) return { event, startMs: when.startMs, endMs: when.endMs };
  return { event, startMs: instantAt(when.startDate, zone), endMs: instantAt(when.endDate, zone) };
}

/**
 * All-day events are civil days of the reader, but a calendar selects them by its own zone: the 22nd in Auckland is not
 * the 22nd in London. So the request covers an interval that includes part of each day in the calendar's zone; the rest
 * is clipped afterwards.
 * @param interval the time to read, in `zone`
 * @param calendarZone if unknown here, the reader's zone is used
 */
export function widened({ startMs, endMs }: Interval, zone: Zone, calendarZone: string): Interval {
  if (!isZone(calendarZone)) return { startMs, endMs };
  const firstEndsMs = instantAt(nextDate(dateAt(startMs, zone)), calendarZone);
  const lastBeginsMs = instantAt(dateAt(Math.max(startMs, endMs - 1), zone), calendarZone);
  return { startMs: Math.min(startMs, firstEndsMs - SECOND_MS), endMs: Math.max(endMs, lastBeginsMs + SECOND_MS) };
}

/** The events within an interval, with their all-day days in its zone. */
export function clipped<E extends EventSummary>(events: readonly E[], interval: Interval & { zone: Zone }): E[] {
  return events.filter(event => isOn(placed(event, interval.zone), interval));
}

/** True if an event overlaps; an event without length counts at its instant. */
export function isOn({ startMs, endMs }: Interval, within: Interval): boolean {
  return startMs < within.endMs && (endMs > within.startMs || (endMs === startMs && startMs === within.startMs));
}
