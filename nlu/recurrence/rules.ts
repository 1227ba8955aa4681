import type { DateTime } from 'luxon';
import { dateText, dateTimeOf } from '../../time/index.ts';
import type { SpokenRepeat } from '../reading/times.ts';

/** A rule of RFC 5545 (3.3.10), as far as it is said in words here. */
export type Rule = {
  frequency: 'DAILY' | 'WEEKLY' | 'MONTHLY' | 'YEARLY';
  interval?: number;
  month?: number;
  /** `nth` is which one of the month; -1 is the last. */
  days?: readonly { weekday: number; nth?: number }[];
  /** Days of the month; -1 is the last. */
  monthDays?: readonly number[];
  /** Which one of all the `days` of a month: the first working day. */
  position?: number;
  /** More than once in that time, without a word of when. */
  several?: true;
};

const CODES = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** The RRULE without its prefix. */
export function ruleText({ frequency, interval = 1, month, days, monthDays, position }: Rule): string {
  const parts: Record<string, string | number | undefined> = {
    FREQ: frequency,
    INTERVAL: interval > 1 ? interval : undefined,
    BYMONTH: month,
    BYDAY: days?.map(({ weekday, nth = '' }) => `${nth}${CODES[weekday - 1]}`).join(','),
    BYMONTHDAY: monthDays?.join(','),
    BYSETPOS: position,
  };
  return Object.entries(parts)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}=${value}`)
    .join(';');
}

/**
 * The first day from `date` on that matches an RFC 5545 rule.
 * @returns undefined if the rule names no days, or in a way that is not supported here
 */
export function firstDate(text: string, date: string): string | undefined {
  const rule = ruleOf(text);
  const first = rule && firstDay(rule, dateTimeOf(date) as DateTime<true>);
  return first && dateText(first);
}

/**
 * The days of a series in order, up to its last. Without an end, or in a rule that is not supported here, they stop somewhere.
 * @param start the day of the first event
 */
export function* daysOfSeries({ rule: text, until }: SpokenRepeat, start: string): Generator<string> {
  const rule = ruleOf(text);
  const from = dateTimeOf(start) as DateTime<true>;
  let left = Number(/COUNT=(\d+)/.exec(text)?.[1] ?? Number.POSITIVE_INFINITY);
  for (let day = from; rule && left > 0 && day < from.plus({ years: MOST_YEARS }); day = day.plus({ days: 1 })) {
    if (until !== undefined && dateText(day) > until) return;
    if (!isOfSeries(rule, intervalOf(text), { day, from })) continue;
    yield dateText(day);
    left -= 1;
  }
}

const MOST_YEARS = 5;

/** True if a series has a last event. */
export const hasEnd = ({ rule, until }: SpokenRepeat): boolean => until !== undefined || /COUNT=\d/.test(rule);

const intervalOf = (text: string): number => Number(/INTERVAL=(\d+)/.exec(text)?.[1] ?? 1);

type Occasion = { day: DateTime<true>; from: DateTime<true> };

/** A rule without days is for those like its first: the same weekday, day of the month or of the year. */
function isOfSeries(rule: Rule, interval: number, { day, from }: Occasion): boolean {
  const { frequency, days, monthDays } = rule;
  const unit = UNITS[frequency];
  if (Math.round(day.startOf(unit).diff(from.startOf(unit)).as(`${unit}s`)) % interval !== 0) return false;
  if (days ?? monthDays) return holds(rule, day);
  return (
    frequency === 'DAILY' ||
    (frequency === 'WEEKLY' && day.weekday === from.weekday) ||
    (day.day === from.day && (frequency === 'MONTHLY' || day.month === from.month))
  );
}

const UNITS = { DAILY: 'day', WEEKLY: 'week', MONTHLY: 'month', YEARLY: 'year' } as const;

const READ = new Set(['FREQ', 'INTERVAL', 'COUNT', 'BYMONTH', 'BYDAY', 'BYMONTHDAY', 'BYSETPOS']);

/** The rule of a text that `ruleText` made. */
function ruleOf(text: string): Rule | undefined {
  const parts = new Map(text.split(';').map(part => part.split('=', 2) as [string, string]));
  const number = (name: string): number | undefined => (parts.has(name) ? Number(parts.get(name)) : undefined);
  const [month, position] = [number('BYMONTH'), number('BYSETPOS')];
  const days = parts.get('BYDAY')?.split(',').map(dayIn);
  const monthDays = parts.get('BYMONTHDAY')?.split(',').map(Number);
  if ([...parts.keys()].some(name => !READ.has(name))) return undefined;
  return {
    frequency: parts.get('FREQ') as Rule['frequency'],
    ...(month !== undefined && { month }),
    ...(days && { days }),
    ...(monthDays && { monthDays }),
    ...(position !== undefined && { position }),
  };
}

function dayIn(code: string): { weekday: number; nth?: number } {
  const [weekday, nth] = [CODES.indexOf(code.slice(-2)) + 1, Number(code.slice(0, -2))];
  return nth === 0 ? { weekday } : { weekday, nth };
}

/** Everything of a rule but its interval comes round within so many days. */
const LONGEST_DAYS = 366;

/** The first day from `from` on that a rule holds; undefined for one that says no days. */
export function firstDay(rule: Rule, from: DateTime<true>): DateTime<true> | undefined {
  if (!rule.days && !rule.monthDays) return undefined;
  for (let day = from.startOf('day'), left = LONGEST_DAYS; left > 0; left--, day = day.plus({ days: 1 })) {
    if (holds(rule, day)) return day;
  }
  return undefined;
}

function holds({ month, days, monthDays, position }: Rule, day: DateTime<true>): boolean {
  const last = day.daysInMonth ?? 31;
  const fitsDay = (number: number): boolean =>
    !days || days.some(({ weekday, nth }) => weekdayOf(day, number) === weekday && isNth(nth, number, last));
  if (month !== undefined && day.month !== month) return false;
  if (monthDays && !monthDays.includes(day.day) && !monthDays.includes(day.day - last - 1)) return false;
  if (!fitsDay(day.day)) return false;
  if (position === undefined) return true;
  const fitting = Array.from({ length: last }, (_, index) => index + 1).filter(fitsDay);
  return fitting.at(position > 0 ? position - 1 : position) === day.day;
}

/** The weekday of another day of the same month. */
const weekdayOf = (day: DateTime<true>, number: number): number => ((day.weekday - 1 + number - day.day + 35) % 7) + 1;

function isNth(nth: number | undefined, number: number, last: number): boolean {
  if (nth === undefined) return true;
  return nth > 0 ? Math.ceil(number / 7) === nth : Math.ceil((last - number + 1) / 7) === -nth;
}
