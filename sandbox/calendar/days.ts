export const MINUTE_MS = 60_000;
export const DAY_MS = 86_400_000;

/** The number of a civil date ("2026-11-22"), counted from 1970-01-01. */
export function dayNumber(date: string): number {
  return Date.parse(`${date}T00:00:00Z`) / DAY_MS;
}

/** The civil date of a day's number. */
export function dateOfDay(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}
