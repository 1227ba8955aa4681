import { DateTime } from 'luxon';
import { remembered } from './remembered.ts';

/**
 * Wall clock arithmetic. A civil date is "2026-11-22", a civil time "2026-11-22T14:30"; neither has a zone until it is
 * turned into an instant (epoch ms).
 */

const asUtc = (civil: string): DateTime<true> => {
  const value = DateTime.fromISO(civil, { zone: 'utc' });
  if (!value.isValid) throw new TypeError(`not a civil date or time: ${civil}`);
  return value;
};

const writeTime = (value: DateTime<true>): string => value.toFormat("yyyy-MM-dd'T'HH:mm");

/** Whether a civil value is a whole date. */
export const isDate = (civil: string): boolean => !civil.includes('T');

export const dateOf = (civil: string): string => civil.slice(0, 10);

/** "14:30" of a civil time. */
export const clockOf = (civil: string): string => civil.slice(11, 16);

export const addDays = (date: string, days: number): string => asUtc(dateOf(date)).plus({ days }).toISODate();

export const addMinutes = (civil: string, minutes: number): string => writeTime(asUtc(civil).plus({ minutes }));

export const minutesBetween = (from: string, to: string): number => asUtc(to).diff(asUtc(from)).as('minutes');

export const daysBetween = (from: string, to: string): number => minutesBetween(dateOf(from), dateOf(to)) / 1440;

/** The wall clock of `zone` at an instant. */
export const civilAt = (instant: number, zone: string): string => minuteAt(Math.floor(instant / 60_000), zone);

const minuteAt = remembered((minute: number, zone: string) =>
  writeTime(DateTime.fromMillis(minute * 60_000, { zone }) as DateTime<true>),
);

/**
 * The instant at which the wall clock of `zone` shows `civil` (for a date: at which the day begins).
 * A time that the clocks skip is read as if they had not (RFC 5545, 3.3.5), one that they show twice as the first.
 */
export const instantAt = remembered((civil: string, zone: string): number => {
  const value = DateTime.fromISO(civil, { zone });
  if (!value.isValid) throw new TypeError(`not a civil time or zone: ${civil} ${zone}`);
  return isDate(civil) ? value.startOf('day').toMillis() : Math.min(...value.getPossibleOffsets().map(Number));
});

/** Whether the wall clock of `zone` skips this time or shows it twice, on the day the clocks change. */
export const clockChange = remembered((civil: string, zone: string): 'gap' | 'fold' | undefined => {
  const value = DateTime.fromISO(civil, { zone }) as DateTime<true>;
  if (writeTime(value) !== civil) return 'gap';
  return value.getPossibleOffsets().length > 1 ? 'fold' : undefined;
});
