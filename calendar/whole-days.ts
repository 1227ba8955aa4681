import { dateAt, type Interval, instantAt, isZone, nextDate, type Zone } from '../time/index.ts';
import type { EventSummary } from './model.ts';

/** An event and the instants that it takes in the zone of display. */
export type PlacedEvent<E = EventSummary> = Interval & { event: E };

/** Calendars ignore the fractions of a second. */
const SECOND_MS = 1_000;

/** Whole days are the civil days of `zone`, however long the clocks make them. */
export function placed<E extends EventSummary>(event: E, zone: Zone): PlacedEvent<E> {
  const { when } = event;
  if (!when.allDay) return { event, startMs: when.startMs, endMs: when.endMs };
  return { event, startMs: instantAt(when.startDate, zone), endMs: instantAt(when.endDate, zone) };
}

/**
 * Whole days are the civil days of the person who reads them, and a calendar finds them by its own zone: the 22nd in
 * Auckland is not the 22nd in London. So it is asked for an interval that has some of each day as the calendar sees it;
 * what else comes with that is clipped afterwards.
 * @param interval      what is read, in `zone`
 * @param calendarZone  a zone that is not known here is taken for the reader's
 */
export function widened({ startMs, endMs }: Interval, zone: Zone, calendarZone: string): Interval {
  if (!isZone(calendarZone)) return { startMs, endMs };
  const firstEndsMs = instantAt(nextDate(dateAt(startMs, zone)), calendarZone);
  const lastBeginsMs = instantAt(dateAt(Math.max(startMs, endMs - 1), zone), calendarZone);
  return { startMs: Math.min(startMs, firstEndsMs - SECOND_MS), endMs: Math.max(endMs, lastBeginsMs + SECOND_MS) };
}

/** The events that are on in an interval, with their whole days in its zone. */
export function clipped<E extends EventSummary>(events: readonly E[], interval: Interval & { zone: Zone }): E[] {
  return events.filter(event => isOn(placed(event, interval.zone), interval));
}

/** An event without length is on at its moment. */
export function isOn({ startMs, endMs }: Interval, within: Interval): boolean {
  return startMs < within.endMs && (endMs > within.startMs || (endMs === startMs && startMs === within.startMs));
}
