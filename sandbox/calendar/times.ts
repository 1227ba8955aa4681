import { DateTime, IANAZone } from 'luxon';
import { badRequest, GoogleError, invalid, required } from '../http/google-error.ts';
import type { EventTime } from '../model.ts';
import { dateOfDay, dayNumber } from './days.ts';

const RFC3339 = /^(\d{4}-\d\d-\d\d)[Tt](\d\d:\d\d:\d\d)(?:\.\d+)?(?:[Zz]|[+-]\d\d:\d\d)$/;
const LOCAL = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?$/;

/**
 * The instant of an RFC 3339 time; fractions of a second are dropped, as Google drops them.
 * @throws GoogleError 400 without an offset or when it is no time at all
 */
export function parseInstant(text: string): number {
  const instant = RFC3339.test(text) ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(instant)) throw badRequest();
  return Math.floor(instant / 1000) * 1000;
}

function isDate(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text) && DateTime.fromISO(text, { zone: 'utc' }).isValid;
}

export function isZone(name: string): boolean {
  return IANAZone.isValidZone(name);
}

/** "2026-11-22T11:00:00Z" or "...+05:30", in the zone's offset of that instant. */
export function formatInstant(instant: number, zone: string): string {
  return DateTime.fromMillis(instant, { zone }).toFormat("yyyy-MM-dd'T'HH:mm:ssZZ").replace('+00:00', 'Z');
}

/**
 * The instant of a wall time. A time that occurs twice is its first occurrence; one that the clock skips is read with
 * the offset before the change (RFC 5545 s.3.3.5).
 */
export function wallInstant(date: string, time: string, zone: string): number {
  const [first] = DateTime.fromISO(`${date}T${time}`, { zone }).getPossibleOffsets();
  return first?.toMillis() ?? Number.NaN;
}

/** "2026-11-22" and "11:00:00.000" of an instant in a zone. */
export function wallTime(instant: number, zone: string): { date: string; time: string } {
  const local = DateTime.fromMillis(instant, { zone });
  return { date: local.toFormat('yyyy-MM-dd'), time: local.toFormat('HH:mm:ss.SSS') };
}

/** When a time begins, in epoch ms; a whole day begins at midnight of `zone`. */
export function instantOf(time: EventTime, zone: string): number {
  return 'date' in time ? wallInstant(time.date, '00:00', zone) : time.instant;
}

/** The time after which `end` stands when its start is moved to `start`: as many days or as long as before. */
export function movedEnd(original: { start: EventTime; end: EventTime }, start: EventTime): EventTime {
  const { start: from, end } = original;
  if ('date' in start && 'date' in from && 'date' in end) {
    return { date: dateOfDay(dayNumber(start.date) + dayNumber(end.date) - dayNumber(from.date)) };
  }
  if ('instant' in start && 'instant' in from && 'instant' in end) {
    return { instant: start.instant + end.instant - from.instant, zone: end.zone };
  }
  throw new TypeError('An event is either all-day or timed.');
}

/** The part of an occurrence's id that says which one it is: "20261122" or "20261122T110000Z". */
export function occurrenceStamp(start: EventTime): string {
  if ('date' in start) return start.date.replaceAll('-', '');
  return new Date(start.instant).toISOString().replace(/[-:]|\.\d+/g, '');
}

/** Google's `{date}` or `{dateTime, timeZone}`, written in `zone`. */
export function renderTime(time: EventTime, zone: string): Record<string, string> {
  if ('date' in time) return { date: time.date };
  return { dateTime: formatInstant(time.instant, zone), timeZone: time.zone };
}

/**
 * Reads Google's `{date}` or `{dateTime, timeZone}` from a request.
 * @param which  "start" or "end", for the messages
 * @param zone   the calendar's, kept with a time that names none of its own
 * @param repeats  a series must name its zone
 * @throws GoogleError 400 with Google's words for what is wrong
 */
export function readTime(value: unknown, which: 'start' | 'end', zone: string, repeats: boolean): EventTime {
  const { date, dateTime, timeZone } = (value ?? {}) as { date?: unknown; dateTime?: unknown; timeZone?: unknown };
  if (typeof timeZone === 'string' && !isZone(timeZone))
    throw invalid(`Invalid time zone definition for ${which} time.`);
  if (typeof date === 'string' && typeof dateTime === 'string') throw invalid(`Invalid ${which} time.`);
  if (typeof date === 'string') {
    if (!isDate(date)) throw new GoogleError(400, 'invalid', `Invalid value for: Invalid format: "${date}"`);
    return { date };
  }
  if (typeof dateTime !== 'string') throw required(`Missing ${which} time.`);
  const named = typeof timeZone === 'string' ? timeZone : undefined;
  if (named === undefined && (repeats || LOCAL.test(dateTime))) {
    throw required(`Missing time zone definition for ${which} time.`);
  }
  const instant = LOCAL.test(dateTime)
    ? wallInstant(dateTime.slice(0, 10), dateTime.slice(11), named ?? zone)
    : parseInstant(dateTime);
  if (Number.isNaN(instant)) throw badRequest();
  return { instant, zone: named ?? zone };
}
