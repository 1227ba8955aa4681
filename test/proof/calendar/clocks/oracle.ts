/*
 * What clocks show, by the engine's own Intl, searched minute by minute. The bot's code asks Intl for two offsets and
 * calculates; luxon is asked nowhere.
 */

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Zones whose clocks change in all the ways there are: at midnight, by half an hour, by two, in the south, in Ramadan. */
export const ZONES = [
  'Europe/London',
  'America/New_York',
  'America/Havana',
  'America/Santiago',
  'America/Nuuk',
  'Atlantic/Azores',
  'Africa/Cairo',
  'Africa/Casablanca',
  'Asia/Beirut',
  'Asia/Gaza',
  'Australia/Lord_Howe',
  'Antarctica/Troll',
] as const;

/** The instants from 2024 to 2030 at which the clocks of `zone` change. */
export function clockChanges(zone: string): number[] {
  const { format } = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' });
  const offset = (instant: number): string | undefined => format(instant).split('GMT')[1];
  const changes: number[] = [];
  let [begin, before] = [Date.UTC(2024, 0, 1), offset(Date.UTC(2024, 0, 1))];
  for (; begin < Date.UTC(2031, 0, 1); begin += HOUR) {
    const after = offset(begin + HOUR);
    if (after !== before) changes.push(exactly(begin, begin + HOUR, offset));
    before = after;
  }
  return changes;
}

/** The first instant with the later offset, by bisection. */
function exactly(from: number, to: number, offset: (instant: number) => string | undefined): number {
  if (to - from <= MINUTE) return to;
  const middle = from + Math.floor((to - from) / 2 / MINUTE) * MINUTE;
  return offset(middle) === offset(to) ? exactly(from, middle, offset) : exactly(middle, to, offset);
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** "2026-11-01T01:30", as the clocks of `zone` show it. */
export function shownAt(instant: number, zone: string): string {
  const format =
    formats.get(zone) ?? new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' });
  formats.set(zone, format);
  return format.format(instant).replace(' ', 'T');
}

/** The instants at which the clocks of `zone` show a time: none, one or two. */
export function showing(civil: string, zone: string): number[] {
  const middle = Date.parse(`${civil}Z`);
  const quarters = Array.from({ length: 2 * 27 * 4 }, (_, index) => middle - 27 * HOUR + index * (HOUR / 4));
  return quarters.filter(instant => shownAt(instant, zone) === civil);
}

/**
 * The instants that a time can mean. One that the clocks skip is so long after the change as it would have been without it
 * (RFC 5545, 3.3.5).
 */
export function meant(civil: string, zone: string): number[] {
  const shown = showing(civil, zone);
  if (shown.length > 0) return shown;
  const middle = Date.parse(`${civil}Z`);
  let instant = middle - 27 * HOUR;
  while (shownAt(instant, zone) < civil) instant += MINUTE;
  const lastShown = Date.parse(`${shownAt(instant - MINUTE, zone)}Z`);
  return [instant + (middle - lastShown) - MINUTE];
}

/** A clock time some minutes before or after another, as if clocks never changed. */
export const later = (civil: string, minutes: number): string =>
  new Date(Date.parse(`${civil}Z`) + minutes * MINUTE).toISOString().slice(0, 16);

/** The clock times that a change of the clocks skips or repeats: the first, and the first after them. */
export function affected(change: number, zone: string): { first: string; after: string } {
  const [last, next] = [later(shownAt(change - MINUTE, zone), 1), shownAt(change, zone)];
  return last < next ? { first: last, after: next } : { first: next, after: last };
}

export const dayAfter = (date: string, days = 1): string =>
  new Date(Date.parse(`${date}T00:00Z`) + days * DAY).toISOString().slice(0, 10);
