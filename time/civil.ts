import type { Brand } from './brand.ts';

/** A day of the Gregorian calendar, "2026-11-22". It has no zone. */
export type CivilDate = Brand<string, 'CivilDate'>;

/** What a wall clock shows, to the minute, "2026-11-22T14:30". It has no zone, so it may come twice or not at all. */
export type CivilTime = Brand<string, 'CivilTime'>;

/** A whole day, or a moment of one. */
export type Civil = CivilDate | CivilTime;

/** Milliseconds of a day without a clock change. */
export const DAY_MS = 86_400_000;
/** Milliseconds of an hour. */
export const HOUR_MS = 3_600_000;
/** Milliseconds of a minute. */
export const MINUTE_MS = 60_000;

/** @throws TypeError when the text is not a date that exists, such as "2026-02-30" */
export function civilDate(text: string): CivilDate {
  if (!isCivilDate(text)) throw new TypeError(`not a civil date: ${text}`);
  return text;
}

/** @throws TypeError when the text is not a time to the minute on a day that exists */
export function civilTime(text: string): CivilTime {
  if (!isCivilTime(text)) throw new TypeError(`not a civil time: ${text}`);
  return text;
}

/** True for "2028-02-29", false for "2026-02-29" and for anything longer. */
export const isCivilDate = (text: string): text is CivilDate => /^\d{4}-\d\d-\d\d$/.test(text) && isDayOfMonth(text);

/** True for "2026-11-22T14:30"; false with seconds, with an offset, or for a time that does not exist ("24:00"). */
export const isCivilTime = (text: string): text is CivilTime =>
  /^\d{4}-\d\d-\d\dT(?:[01]\d|2[0-3]):[0-5]\d$/.test(text) && isDayOfMonth(text);

/** @param text  begins like a civil date */
function isDayOfMonth(text: string): boolean {
  const [year, month, day] = [Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8, 10))];
  return day > 0 && day <= daysInMonth(year, month);
}

/** 0 for a month that does not exist. */
function daysInMonth(year: number, month: number): number {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && isLeap ? 29 : (DAYS_OF_MONTHS[month - 1] ?? 0);
}

const DAYS_OF_MONTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const written = (utcMs: number, length: number): string =>
  Number.isNaN(utcMs) ? '' : new Date(utcMs).toISOString().slice(0, length);

/** True for a whole day, false for a moment of one. */
export const isDate = (civil: Civil): civil is CivilDate => !civil.includes('T');

/** The day of a civil date or time. */
export const dateOf = (civil: Civil): CivilDate => civil.slice(0, 10);

/** "14:30" of a civil time, nothing of a whole day. */
export const clockOf = (civil: Civil): string => civil.slice(11, 16);

/** @param clock  "14:30" */
export const atClock = (date: CivilDate, clock: string): CivilTime => civilTime(`${date}T${clock}`);

/** The date so many days later, or earlier if `days` is negative; a clock time is dropped. */
export const addDays = (from: Civil, days: number): CivilDate => fromDayNumber(dayNumber(dateOf(from)) + days);

/** The day after. */
export const nextDate = (date: CivilDate): CivilDate => addDays(date, 1);

/** From the beginning of a day where `from` is a whole one. */
export const addMinutes = (from: Civil, minutes: number): CivilTime => written(asUtc(from) + minutes * MINUTE_MS, 16);

/** How far the hands of a clock go from one to the other; a change of the clocks in between is not counted. */
export const minutesBetween = (from: Civil, to: Civil): number => (asUtc(to) - asUtc(from)) / MINUTE_MS;

/** How many days later `to` is; negative if it is earlier. Clock times are ignored. */
export const daysBetween = (from: Civil, to: Civil): number => dayNumber(dateOf(to)) - dayNumber(dateOf(from));

/** Every day from `first` to `last`, both included. */
export const datesBetween = (first: CivilDate, last: CivilDate): CivilDate[] =>
  Array.from({ length: Math.max(0, daysBetween(first, last) + 1) }, (_, days) => addDays(first, days));

/** Days since 1970-01-01. */
export const dayNumber = (date: CivilDate): number => asUtc(date) / DAY_MS;

/** The day with a number; see `dayNumber`. */
export const fromDayNumber = (day: number): CivilDate => written(day * DAY_MS, 10);

/** Monday is 1, Sunday 7 (ISO 8601). */
export const weekdayOf = (date: CivilDate): number => new Date(asUtc(date)).getUTCDay() || 7;

/** Epoch ms, were it UTC: for counting, never for telling when something is. */
export function asUtc(civil: Civil): number {
  const ms = Date.parse(isDate(civil) ? civil : `${civil}Z`);
  if (Number.isNaN(ms)) throw new TypeError(`not a civil date or time: ${civil}`);
  return ms;
}
