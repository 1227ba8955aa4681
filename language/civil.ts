import { DateTime } from 'luxon';

/** Wall clock arithmetic on "2026-11-22" and "2026-11-22T14:30"; no zone is involved. */
export const civil = (text: string): DateTime<true> => DateTime.fromISO(text, { zone: 'utc' }) as DateTime<true>;

export const dateText = (value: DateTime<true>): string => value.toISODate();

export const timeText = (value: DateTime<true>): string => value.toISO({ includeOffset: false }).slice(0, 16);

/** The first day of a unit that `value` lies in; a week begins on `weekStart` (1 is Monday). */
export function startOf(value: DateTime<true>, unit: 'day' | 'week' | 'month' | 'quarter' | 'year', weekStart: number) {
  if (unit !== 'week') return value.startOf(unit);
  return value.startOf('day').minus({ days: (value.weekday - weekStart + 7) % 7 });
}
