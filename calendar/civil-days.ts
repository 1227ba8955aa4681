import { DateTime } from 'luxon';

/** Days as "2026-11-22". */

/** The first moment of a civil day: of a midnight that comes twice the first, where it is skipped what follows it. */
export function dayStart(date: string, zone: string): number {
  const midnight = DateTime.fromISO(date, { zone }).startOf('day');
  if (!midnight.isValid) throw new TypeError(`no such day or zone: ${date} ${zone}`);
  return Math.min(...midnight.getPossibleOffsets().map(Number));
}

/** The day that the clocks of `zone` show. */
export function dateAt(instant: number, zone: string): string {
  const date = DateTime.fromMillis(instant, { zone }).toISODate();
  if (date === null) throw new TypeError(`no day in ${zone}`);
  return date;
}

export const addDays = (date: string, days: number): string =>
  new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);

export const nextDate = (date: string): string => addDays(date, 1);
