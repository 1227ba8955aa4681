import { DateTime, Info, Settings } from 'luxon';
import type { Civil, CivilDate, CivilTime } from './civil.ts';

// Whatever is shown names its locale. Without this, luxon asks the system for one at the first date, for 12 ms of the start.
Settings.defaultLocale = 'en-US';

/** A civil date or time for calculations with weeks or months. It counts as UTC, so clock changes have no effect. */
export const dateTimeOf = (civil: Civil): DateTime<true> => DateTime.fromISO(civil, { zone: 'utc' }) as DateTime<true>;

/** The civil date of a calculation that `dateTimeOf` began. */
export const dateText = (value: DateTime<true>): CivilDate => value.toISODate();

/** The civil time of a calculation that `dateTimeOf` began, to the minute. */
export const timeText = (value: DateTime<true>): CivilTime => value.toISO({ includeOffset: false }).slice(0, 16);

/** A region ("en-US"), or the first day of the week itself ("en-u-fw-sun", Unicode UTS #35). */
const TELLS_WEEK_START = /^[a-z]{2,3}(-[a-z]{4})?-([a-z]{2}|\d{3})\b|-fw-/i;

/** The first weekday of a locale; for a language without region it is Monday, 1 (ISO 8601). */
export const weekStartOf = (locale: string): number =>
  TELLS_WEEK_START.test(locale) ? Info.getStartOfWeek({ locale }) : 1;

/** The first day of the unit that contains `value`; a week begins on `weekStart` (1 is Monday). */
export function startOf(
  value: DateTime<true>,
  unit: 'day' | 'week' | 'month' | 'quarter' | 'year',
  weekStart: number,
): DateTime<true> {
  if (unit !== 'week') return value.startOf(unit);
  return value.startOf('day').minus({ days: (value.weekday - weekStart + 7) % 7 });
}
