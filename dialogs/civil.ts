import { DateTime } from 'luxon';
import { remembered } from './remembered.ts';

/**
 * Wall clock arithmetic. A civil date is "2026-11-22", a civil time "2026-11-22T14:30"; neither has a zone until it is
 * turned into an instant (epoch ms).
 */

const DAY_MS = 86_400_000;

/** A civil value as if it were UTC, in epoch ms: for counting, never for telling when something is. */
function count(civil: string): number {
  const ms = Date.parse(isDate(civil) ? civil : `${civil}Z`);
  if (Number.isNaN(ms)) throw new TypeError(`not a civil date or time: ${civil}`);
  return ms;
}

const writeDate = (ms: number): string => new Date(ms).toISOString().slice(0, 10);
const writeTime = (ms: number): string => new Date(ms).toISOString().slice(0, 16);

/** Whether a civil value is a whole date. */
export const isDate = (civil: string): boolean => !civil.includes('T');

export const dateOf = (civil: string): string => civil.slice(0, 10);

/** "14:30" of a civil time. */
export const clockOf = (civil: string): string => civil.slice(11, 16);

export const addDays = (date: string, days: number): string => writeDate(count(dateOf(date)) + days * DAY_MS);

export const addMinutes = (civil: string, minutes: number): string => writeTime(count(civil) + minutes * 60_000);

export const minutesBetween = (from: string, to: string): number => (count(to) - count(from)) / 60_000;

export const daysBetween = (from: string, to: string): number => (count(dateOf(to)) - count(dateOf(from))) / DAY_MS;

/** The wall clock of `zone` at an instant. */
export const civilAt = (instant: number, zone: string): string => minuteAt(Math.floor(instant / 60_000), zone);

const minuteAt = remembered((minute: number, zone: string) =>
  shownBy(DateTime.fromMillis(minute * 60_000, { zone }) as DateTime<true>),
);

const shownBy = (clock: DateTime<true>): string => clock.toISO({ includeOffset: false }).slice(0, 16);

/**
 * The instant at which the wall clock of `zone` shows `civil` (for a date: at which the day begins).
 * A time that the clocks skip is read as if they had not (RFC 5545, 3.3.5), one that they show twice as the first.
 */
export const instantAt = remembered((civil: string, zone: string): number => Math.min(...instantsAt(civil, zone)));

/** The later one of the two instants at which the wall clock shows a time that comes twice. */
export const secondInstantAt = (civil: string, zone: string): number => Math.max(...instantsAt(civil, zone));

function instantsAt(civil: string, zone: string): number[] {
  const value = DateTime.fromISO(civil, { zone });
  if (!value.isValid) throw new TypeError(`not a civil time or zone: ${civil} ${zone}`);
  // A day begins at its first midnight, where the clocks go back to it.
  const moment = isDate(civil) ? value.startOf('day') : value;
  return moment.getPossibleOffsets().map(Number);
}

/** Whether the wall clock of `zone` skips this time or shows it twice, on the day the clocks change. */
export const clockChange = remembered((civil: string, zone: string): 'gap' | 'fold' | undefined => {
  const value = DateTime.fromISO(civil, { zone }) as DateTime<true>;
  if (shownBy(value) !== civil) return 'gap';
  return value.getPossibleOffsets().length > 1 ? 'fold' : undefined;
});
