import { DAY_MS } from './days.ts';

/**
 * Recurrence rules (RFC 5545 s.3.3.10) on whole days, numbered since 1970-01-01. Times of day and zones are put on by
 * whoever asks, so that an event keeps its wall time across a clock change.
 */
export type Rule = {
  frequency: Frequency;
  interval: number;
  /** ordinal 0 is every such weekday of the period; weekday 1 (Monday) to 7. */
  weekdays: { weekday: number; ordinal: number }[];
  monthDays: number[];
  months: number[];
  /** BYSETPOS: which of a period's days count. */
  positions: number[];
  weekStart: number;
  count?: number;
  /** As written: "20261231" or "20261231T235959Z". */
  until?: string;
};

type Frequency = 'DAILY' | 'WEEKLY' | 'MONTHLY' | 'YEARLY';

const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
/** Where an endless rule is given up. */
const HORIZON_DAYS = 366 * 50;

/**
 * Parses `RRULE:...`.
 * @throws RangeError for what is no rule or holds a part that is not understood (BYHOUR, BYWEEKNO, ...)
 */
export function parseRule(line: string): Rule {
  const parts = new Map(
    line
      .replace(/^RRULE:/, '')
      .split(';')
      .map(part => part.split('=') as [string, string]),
  );
  const known = /^(?:FREQ|INTERVAL|BYDAY|BYMONTHDAY|BYMONTH|BYSETPOS|WKST|COUNT|UNTIL)$/;
  for (const [name, value] of parts) if (!known.test(name) || !value) throw refused();
  const until = parts.get('UNTIL');
  if (until !== undefined && (!/^\d{8}(?:T\d{6}Z?)?$/.test(until) || parts.has('COUNT'))) throw refused();
  const count = parts.get('COUNT');
  return {
    frequency: frequency(parts.get('FREQ')),
    interval: numbers(parts.get('INTERVAL') ?? '1', 1, 10_000)[0] ?? 1,
    weekdays: (parts.get('BYDAY')?.split(',') ?? []).map(weekday),
    monthDays: numbers(parts.get('BYMONTHDAY'), -31, 31),
    months: numbers(parts.get('BYMONTH'), 1, 12),
    positions: numbers(parts.get('BYSETPOS'), -366, 366),
    weekStart: weekday(parts.get('WKST') ?? 'MO').weekday,
    ...(count && { count: numbers(count, 1, 100_000)[0] ?? 1 }),
    ...(until && { until }),
  };
}

function refused(): RangeError {
  return new RangeError('Invalid recurrence rule.');
}

function frequency(text: string | undefined): Frequency {
  if (text === 'DAILY' || text === 'WEEKLY' || text === 'MONTHLY' || text === 'YEARLY') return text;
  throw refused();
}

function weekday(text: string): { weekday: number; ordinal: number } {
  const [, ordinal, name] = /^([+-]?\d{1,2})?(MO|TU|WE|TH|FR|SA|SU)$/.exec(text) ?? [];
  if (!name || ordinal === '0') throw refused();
  return { weekday: WEEKDAYS.indexOf(name) + 1, ordinal: Number(ordinal ?? 0) };
}

function numbers(text: string | undefined, least: number, most: number): number[] {
  if (text === undefined) return [];
  return text.split(',').map(part => {
    const value = /^[+-]?\d+$/.test(part) ? Number(part) : Number.NaN;
    if (!(value >= least && value <= most) || value === 0) throw refused();
    return value;
  });
}

/**
 * The days on which a rule falls, in order, COUNT obeyed (UNTIL needs a time of day and is the caller's).
 * The first day always counts, whether it fits the rule or not: it is the series' own start.
 */
export function* recurringDays(rule: Rule, firstDay: number): Generator<number> {
  let given = 1;
  yield firstDay;
  for (const period of periods(rule, firstDay)) {
    for (const day of positioned(rule, period)) {
      if (day <= firstDay) continue;
      if (rule.count !== undefined && given >= rule.count) return;
      given++;
      yield day;
    }
    if (rule.count !== undefined && given >= rule.count) return;
  }
}

function* periods(rule: Rule, firstDay: number): Generator<number[]> {
  const start = parts(firstDay);
  for (let step = 0; ; step += rule.interval) {
    const days = periodDays(rule, firstDay, start, step);
    if (days.first > firstDay + HORIZON_DAYS) return;
    yield days.days;
  }
}

type CivilDate = { year: number; month: number; day: number };

function periodDays(rule: Rule, firstDay: number, start: CivilDate, step: number): { first: number; days: number[] } {
  switch (rule.frequency) {
    case 'DAILY':
      return { first: firstDay + step, days: [firstDay + step].filter(day => fits(rule, day)) };
    case 'WEEKLY': {
      const first = firstDay - ((weekdayOf(firstDay) - rule.weekStart + 7) % 7) + step * 7;
      const wanted = rule.weekdays.length > 0 ? rule.weekdays.map(each => each.weekday) : [weekdayOf(firstDay)];
      const days = span(first, 7).filter(day => wanted.includes(weekdayOf(day)) && inMonths(rule, day));
      return { first, days };
    }
    case 'MONTHLY': {
      const first = monthStart(start.year, start.month + step);
      return { first, days: inMonths(rule, first) ? monthDays(rule, first, start.day) : [] };
    }
    case 'YEARLY':
      return { first: monthStart(start.year + step, 1), days: yearDays(rule, start, start.year + step) };
  }
}

function yearDays(rule: Rule, start: CivilDate, year: number): number[] {
  if (rule.months.length === 0 && rule.weekdays.length > 0 && rule.monthDays.length === 0) {
    const first = monthStart(year, 1);
    return byWeekday(rule, span(first, monthStart(year + 1, 1) - first));
  }
  // BYMONTHDAY alone is of every month, BYMONTH alone of the start's day (RFC 5545 s.3.3.10, the table of limits).
  const everyMonth = rule.monthDays.length > 0 ? Array.from({ length: 12 }, (_, index) => index + 1) : [start.month];
  const months = rule.months.length > 0 ? [...rule.months].sort((a, b) => a - b) : everyMonth;
  return months.flatMap(month => monthDays(rule, monthStart(year, month), start.day));
}

/** The days of the month that begins on `first`; a day that it does not have is left out, not moved. */
function monthDays(rule: Rule, first: number, startDay: number): number[] {
  const { year, month } = parts(first);
  const days = span(first, monthStart(year, month + 1) - first);
  const dated = rule.monthDays.length > 0 ? days.filter(day => onMonthDay(rule, day, days.length)) : days;
  if (rule.weekdays.length > 0) {
    const named = new Set(byWeekday(rule, days));
    return dated.filter(day => named.has(day));
  }
  return rule.monthDays.length > 0 ? dated : days.filter(day => parts(day).day === startDay);
}

function onMonthDay(rule: Rule, day: number, length: number): boolean {
  const date = parts(day).day;
  return rule.monthDays.includes(date) || rule.monthDays.includes(date - length - 1);
}

/** BYDAY with ordinals counted from either end of `days`. */
function byWeekday(rule: Rule, days: number[]): number[] {
  const chosen = rule.weekdays.flatMap(({ weekday, ordinal }) => {
    const all = days.filter(day => weekdayOf(day) === weekday);
    if (ordinal === 0) return all;
    return all.slice(ordinal > 0 ? ordinal - 1 : ordinal).slice(0, all.length + ordinal < 0 ? 0 : 1);
  });
  return [...new Set(chosen)].sort((a, b) => a - b);
}

function positioned(rule: Rule, days: number[]): number[] {
  if (rule.positions.length === 0) return days;
  return days.filter((_, index) => rule.positions.includes(index + 1) || rule.positions.includes(index - days.length));
}

function fits(rule: Rule, day: number): boolean {
  const { year, month } = parts(day);
  const length = monthStart(year, month + 1) - monthStart(year, month);
  const named = rule.weekdays.length === 0 || rule.weekdays.some(each => each.weekday === weekdayOf(day));
  const dated = rule.monthDays.length === 0 || onMonthDay(rule, day, length);
  return named && dated && inMonths(rule, day);
}

function inMonths(rule: Rule, day: number): boolean {
  return rule.months.length === 0 || rule.months.includes(parts(day).month);
}

function parts(day: number): CivilDate {
  const date = new Date(day * DAY_MS);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

function monthStart(year: number, month: number): number {
  return Date.UTC(year, month - 1, 1) / DAY_MS;
}

function span(first: number, length: number): number[] {
  return Array.from({ length }, (_, index) => first + index);
}

/** 1970-01-01 was a Thursday. */
function weekdayOf(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}
