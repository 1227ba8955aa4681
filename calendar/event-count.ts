import { type CivilDate, DAY_MS, dayNumber, fromDayNumber } from '../time/index.ts';
import type { Recurrence } from './model.ts';

/** RFC 5545 s.3.3.10, without parts that no calendar application offers. */
type Rule = {
  frequency: Frequency;
  interval: number;
  count: number | undefined;
  /** Monday is 1; `nth` counts within the month or year, from its end if negative. */
  days: readonly { weekday: number; nth: number | undefined }[];
  monthDays: readonly number[];
  months: readonly number[];
  positions: readonly number[];
  weekStart: number;
};

type Frequency = 'DAILY' | 'WEEKLY' | 'MONTHLY' | 'YEARLY';

const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const KNOWN = new Set(['FREQ', 'INTERVAL', 'COUNT', 'BYDAY', 'BYMONTHDAY', 'BYMONTH', 'BYSETPOS', 'WKST']);
/** Longer than people plan; a series that ends later is not counted. */
const MOST_DAYS = 366 * 30;

/**
 * The number of events in a series.
 * @param firstDate the civil date of its first event, which counts even if it does not match the rule
 * @returns undefined if the series does not end, or if the rule is not understood
 */
export function eventCount(repeat: Recurrence, firstDate: CivilDate): number | undefined {
  const rule = repeat.irregular ? undefined : parsed(repeat.rule);
  if (!rule || (rule.count === undefined && repeat.until === undefined)) return undefined;
  const first = dayNumber(firstDate);
  const last = repeat.until === undefined ? first + MOST_DAYS : dayNumber(repeat.until);
  if (repeat.except === undefined && rule.count !== undefined) return rule.count;
  if (last > first + MOST_DAYS) return undefined;
  const dates = datesOf(rule, first, last);
  const missing = rule.count !== undefined && dates.length < rule.count;
  return missing ? undefined : dates.filter(date => !repeat.except?.includes(date)).length;
}

/**
 * The days of a series by its rule up to `last`, in order; individually excluded ones are among them.
 * @returns undefined if the rule is not understood
 */
export function ruleDates(repeat: Recurrence, firstDate: CivilDate, last: CivilDate): CivilDate[] | undefined {
  const rule = repeat.irregular ? undefined : parsed(repeat.rule);
  const end = repeat.until !== undefined && repeat.until < last ? repeat.until : last;
  return rule && datesOf(rule, dayNumber(firstDate), dayNumber(end));
}

function datesOf(rule: Rule, first: number, last: number): CivilDate[] {
  const dates = [fromDayNumber(first)];
  for (let day = first + 1; day <= last && dates.length < (rule.count ?? Number.POSITIVE_INFINITY); day++) {
    if (fallsOn(rule, first, day)) dates.push(fromDayNumber(day));
  }
  return dates;
}

function fallsOn(rule: Rule, first: number, day: number): boolean {
  const period = periodOf(rule, first, day);
  if (period.nth % rule.interval !== 0 || !fits(rule, first, day)) return false;
  if (rule.positions.length === 0) return true;
  const all = Array.from({ length: period.days }, (_, index) => period.start + index).filter(one =>
    fits(rule, first, one),
  );
  return rule.positions.some(position => all.at(position > 0 ? position - 1 : position) === day);
}

type Period = { nth: number; start: number; days: number };

/** The day, week, month or year of a day, counted from the first event's. */
function periodOf({ frequency, weekStart }: Rule, first: number, day: number): Period {
  if (frequency === 'DAILY') return { nth: day - first, start: day, days: 1 };
  if (frequency === 'WEEKLY') {
    const start = weekOf(day, weekStart);
    return { nth: (start - weekOf(first, weekStart)) / 7, start, days: 7 };
  }
  const [from, to] = [partsOf(first), partsOf(day)];
  if (frequency === 'MONTHLY') {
    const nth = (to.year - from.year) * 12 + to.month - from.month;
    return { nth, start: monthStart(to.year, to.month), days: daysInMonth(to) };
  }
  const start = monthStart(to.year, 1);
  return { nth: to.year - from.year, start, days: monthStart(to.year + 1, 1) - start };
}

/** True if a day satisfies the BY parts; missing parts are taken from the first day. */
function fits(rule: Rule, first: number, day: number): boolean {
  const { frequency, days, monthDays, months } = rule;
  const [from, to] = [partsOf(first), partsOf(day)];
  if (months.length > 0 && !months.includes(to.month)) return false;
  if (monthDays.length > 0 && !monthDays.some(nth => nth === to.day || nth === to.day - daysInMonth(to) - 1)) {
    return false;
  }
  if (days.length > 0) return days.some(({ weekday, nth }) => weekday === weekdayOf(day) && isNth(rule, nth, day));
  if (frequency === 'WEEKLY') return weekdayOf(day) === weekdayOf(first);
  if (frequency === 'DAILY' || monthDays.length > 0) return true;
  return to.day === from.day && (frequency === 'MONTHLY' || months.length > 0 || to.month === from.month);
}

function isNth({ frequency, months }: Rule, nth: number | undefined, day: number): boolean {
  if (nth === undefined || frequency === 'DAILY' || frequency === 'WEEKLY') return true;
  const { year, month } = partsOf(day);
  const ofYear = frequency === 'YEARLY' && months.length === 0;
  const start = ofYear ? monthStart(year, 1) : monthStart(year, month);
  const end = ofYear ? monthStart(year + 1, 1) : monthStart(year, month + 1);
  return nth > 0 ? Math.ceil((day - start + 1) / 7) === nth : Math.ceil((end - day) / 7) === -nth;
}

function parsed(text: string): Rule | undefined {
  const parts = new Map(text.split(';').map(part => [part.split('=')[0] ?? '', part.split('=')[1] ?? ''] as const));
  const frequency = parts.get('FREQ');
  if (!isFrequency(frequency) || [...parts.keys()].some(name => !KNOWN.has(name))) return undefined;
  const numbers = (name: string): number[] => (parts.get(name) ?? '').split(',').filter(Boolean).map(Number);
  const days = (parts.get('BYDAY') ?? '').split(',').filter(Boolean).map(weekdayPart);
  const [interval = 1] = numbers('INTERVAL');
  const [count] = numbers('COUNT');
  return {
    frequency,
    interval,
    count,
    days,
    monthDays: numbers('BYMONTHDAY'),
    months: numbers('BYMONTH'),
    positions: numbers('BYSETPOS'),
    weekStart: WEEKDAYS.indexOf(parts.get('WKST') ?? 'MO') + 1,
  };
}

const isFrequency = (text: string | undefined): text is Frequency =>
  text === 'DAILY' || text === 'WEEKLY' || text === 'MONTHLY' || text === 'YEARLY';

const weekdayPart = (code: string): Rule['days'][number] => ({
  weekday: WEEKDAYS.indexOf(code.slice(-2)) + 1,
  nth: code.length > 2 ? Number(code.slice(0, -2)) : undefined,
});

/** The weekday of a day number; 1970-01-01 was a Thursday. */
const weekdayOf = (day: number): number => ((((day + 3) % 7) + 7) % 7) + 1;
const weekOf = (day: number, weekStart: number): number => day - ((weekdayOf(day) - weekStart + 7) % 7);
const monthStart = (year: number, month: number): number => Date.UTC(year, month - 1, 1) / DAY_MS;

type DateParts = { year: number; month: number; day: number };

function partsOf(day: number): DateParts {
  const date = new Date(day * DAY_MS);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

const daysInMonth = ({ year, month }: DateParts): number => monthStart(year, month + 1) - monthStart(year, month);
