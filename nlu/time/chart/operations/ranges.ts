import { dateOf, dayOf, onOrAfter, plusMonths, validDay } from '../calendar.ts';
import { operation } from '../operation.ts';
import type { At, ChartContext, Clocks, Days, Value, ValueList } from '../values.ts';
import { MIDNIGHT, ORDER, wakingHours } from './clocks.ts';
import { oneDay } from './days.ts';
import { daysOf } from './periods.ts';

const WEEK = 7;

/** The farthest that an assumed year may lie back for a range to hold today. */
const LONGEST_ASSUMED_DAYS = 183;

/** From 9 to 5 December is a slip and not almost a year. */
const LONGEST_OVER_NEW_YEAR = 330;

/** What the end states, the start need not: "du 26 au 28 juin 2027". */
function startFor(from: Days, to: Days, { today }: ChartContext): number {
  const { start } = from;
  if (from.assumed === 'month' && to.assumed !== 'month' && to.weekday === undefined) {
    const { year, month } = dateOf(to.start);
    const day = validDay(year, month, dateOf(start).day) ?? to.start;
    return day <= to.start ? day : plusMonths(day, -1);
  }
  if (from.assumed !== 'year') return start;
  if (to.assumed === undefined && to.weekday === undefined) return yearsLater(start, yearsUpTo(start, to.start));
  const before = plusMonths(start, -12);
  const holdsToday = to.assumed === 'year' && to.start < start && before <= today && to.end > today;
  return holdsToday && to.end - before < LONGEST_ASSUMED_DAYS ? before : start;
}

const yearsLater = (day: number, years: number): number => plusMonths(day, 12 * years);

/** The last year in which a day is not after another. */
function yearsUpTo(day: number, last: number): number {
  const years = dateOf(last).year - dateOf(day).year;
  return yearsLater(day, years) <= last ? years : years - 1;
}

function endFor(start: number, to: Days): number {
  const last = to.end - 1;
  if (last >= start) return to.end;
  if (to.weekday !== undefined) return onOrAfter(start, to.weekday) + 1;
  if (to.assumed === 'month') {
    const { year, month } = dateOf(start);
    const same = dayOf(year, month, dateOf(last).day);
    return (same >= start ? same : plusMonths(same, 1)) + 1;
  }
  return to.assumed === 'year' ? yearsLater(last, 1) + 1 : to.end;
}

export function rangeOf(from: Days, to: Days, context: ChartContext): Value {
  if (context.moving && from.unit === 'day') return { kind: 'list', items: [from, to] };
  const start = startFor(from, to, context);
  const end = endFor(start, to);
  const isYear =
    (to.assumed === 'year' || from.assumed === 'year') && from.unit === 'day' && end - start > LONGEST_OVER_NEW_YEAR;
  const areWeekdays = from.weekday !== undefined && to.weekday !== undefined;
  if (start < end && !isYear)
    return daysOf(start, end, 'days', { endSaid: true, ...(areWeekdays && { weekdays: true }) });
  // A series that would end before it begins has a day for either.
  return context.cues.has('series') ? { kind: 'list', items: [from, { ...to, upTo: to.end - 1 }] } : ORDER;
}

/** Weekdays that are no neighbours are read apart. */
const apart = (items: readonly Days[]): ValueList | undefined =>
  items.every(({ weekday }) => weekday === undefined) ? { kind: 'list', items } : undefined;

/** Neighbouring days are one stretch; others are days of their own. */
function listed(items: readonly Days[]): Days | ValueList | undefined {
  const [first] = items;
  const isNext = (day: Days, index: number): boolean => index === 0 || day.start === items[index - 1]?.end;
  return first && items.every(isNext)
    ? daysOf(first.start, first.end + items.length - 1, 'days', {
        ...{ endSaid: true, listed: items },
        ...(items.every(({ weekday }) => weekday !== undefined) && { weekdays: true }),
      })
    : apart(items);
}

/** A day whose week or month is not said comes after the one before it: "on the 22nd and 29th", said on the 25th. */
function afterFirst(first: Days, second: Days): Days {
  if (second.start >= first.start) return second;
  if (second.weekday !== undefined) return { ...second, ...oneDay(onOrAfter(first.start, second.weekday)) };
  const later = second.assumed === 'month' ? plusMonths(second.start, 1) : undefined;
  return later === undefined || later < first.start ? second : { ...second, start: later, end: later + 1 };
}

function stretchOf({ items }: ValueList): Days | undefined {
  const days = items.filter((item): item is Days => typeof item === 'object' && item.kind === 'days');
  const [first, last] = [days[0], days.at(-1)];
  const isOne = days.every((day, at) => at === 0 || day.start === days[at - 1]?.end);
  return first && last && isOne ? daysOf(first.start, last.end, 'days', { endSaid: true, listed: days }) : undefined;
}

/** A list with days of the same month before or after it; a list is in order. */
function withDays(
  items: readonly Value[],
  [from, to]: [number, number],
  side: 'before' | 'after',
): ValueList | undefined {
  const next = items.at(side === 'before' ? 0 : -1);
  if (typeof next !== 'object' || next.kind !== 'days' || from > to) return undefined;
  const { year, month } = dateOf(next.start);
  const [first, last] = [validDay(year, month, from), validDay(year, month, to)];
  const isInOrder = side === 'before' ? to < dateOf(next.start).day : from > dateOf(next.end - 1).day;
  if (first === undefined || last === undefined || !isInOrder) return undefined;
  const days = first === last ? oneDay(first) : daysOf(first, last + 1, 'days', { endSaid: true });
  return { kind: 'list', items: side === 'before' ? [days, ...items] : [...items, days] };
}

const isOnDay = (value: Value, day?: number): boolean =>
  typeof value === 'object' && value.kind === 'days' && value.unit === 'day' && value.start !== day;

const dayList = (before: readonly Value[], next: Days): ValueList | undefined =>
  isOnDay(next) && before.every(each => isOnDay(each, next.start))
    ? { kind: 'list', items: [...before, next] }
    : undefined;

/** The clock time at which something begins on a day; a part of the day begins with its first hour. */
function startOf({ days, part, clocks }: At): At | undefined {
  if (clocks) return clocks.to ? undefined : { kind: 'at', days, clocks };
  if (!part) return undefined;
  return { kind: 'at', days, clocks: { kind: 'clocks', from: { kind: 'clock', minutes: part.from * 60, sure: true } } };
}

/** What is moved until a day is moved there. */
function untilDay(days: Days, { today, moving }: ChartContext): Days | undefined {
  const { start, unit, bare } = days;
  if (moving) return days;
  // "Until next week" is over when that week begins, and "every Monday until June" has no Monday of June.
  const end = unit === 'week' && start > today ? start : days.end;
  const upTo = unit === 'day' || unit === 'days' ? end - 1 : start;
  return end > today ? daysOf(today, end, 'days', { endSaid: true, upTo, ...(bare && { bare }) }) : undefined;
}

/** "Not before Monday", said on a Monday, would be no limit if it were today. */
const limitOf = (days: Days, today: number): Days =>
  days.weekday !== undefined && days.start === today ? { ...days, start: today + WEEK, end: today + WEEK + 1 } : days;

export const rangeOperations = {
  range: operation(['days', 'days'], ([from, to], context) => rangeOf(from, to, context)),
  /** From a day of the end's month, or of the one before it. */
  rangeFromDom: operation(['number', 'days'], ([day, to], context) => {
    const month = dateOf(to.start);
    const first = validDay(month.year, month.month, day) ?? to.start;
    const start = first <= to.start ? first : plusMonths(first, -1);
    return to.unit === 'day' ? rangeOf({ kind: 'days', start, end: start + 1, unit: 'day' }, to, context) : undefined;
  }),
  rangeInMonth: operation(['days', 'number', 'number'], ([{ start, end, unit }, from, to]) => {
    if (unit !== 'month' || from < 1 || start + to > end) return undefined;
    return from < to ? daysOf(start + from - 1, start + to, 'days', { endSaid: true }) : ORDER;
  }),
  /** Both are days of one week. */
  weekdaysIn: operation(['days', 'number', 'number'], ([week, from, to]) => {
    const start = onOrAfter(week.start, from);
    return week.unit === 'week' ? daysOf(start, onOrAfter(start, to) + 1, 'days', { endSaid: true }) : undefined;
  }),
  bothDays: operation(['days', 'days'], ([first, second]) => listed([first, afterFirst(first, second)])),
  /** Single days, of which more is said behind them; the same day said twice is no list. */
  dayList: operation(['days', 'days'], ([first, second]) => dayList([first], second)),
  longerList: operation(['list', 'days'], ([{ items }, next]) => dayList(items, next)),
  /** Two days of one month. */
  bothDaysOf: operation(['number', 'days'], ([day, second]) => {
    const { year, month } = dateOf(second.start);
    const first = validDay(year, month, day);
    return first === undefined || second.unit !== 'day'
      ? undefined
      : listed([{ kind: 'days', start: first, end: first + 1, unit: 'day' }, second]);
  }),
  /** One more day of a month, or several in a row: "24, 25, 28-31 December". */
  dayBefore: operation(['number', 'list'], ([day, { items }]) => withDays(items, [day, day], 'before')),
  daysBefore: operation(['number', 'number', 'list'], ([from, to, { items }]) => withDays(items, [from, to], 'before')),
  nextDay: operation(['list', 'number'], ([{ items }, day]) => withDays(items, [day, day], 'after')),
  nextDays: operation(['list', 'number', 'number'], ([{ items }, from, to]) => withDays(items, [from, to], 'after')),
  listOf: operation(['days'], ([days]) => ({ kind: 'list', items: [days] })),
  /** A list of several; neighbouring days are one stretch. */
  whole: operation(['list'], ([list]) => (list.items.length > 2 ? (stretchOf(list) ?? list) : undefined)),
  severalDays: operation(['days', 'days', 'days'], ([first, second, third]) => {
    const next = afterFirst(first, second);
    return listed([first, next, afterFirst(next, third)]);
  }),
  /** "The stand-up to Friday" is moved there. */
  upToDay: operation(['days'], ([days], context) => (context.moving ? undefined : untilDay(days, context))),
  untilDay: operation(['days'], ([days], context) => untilDay(days, context)),
  /** Where a time is looked for, any day up to it will do. */
  byDay: operation(['days'], ([days], context) =>
    context.cues.has('searching') || context.cues.has('free') ? untilDay(days, context) : undefined,
  ),
  /** "It ends in June": the last one may be in June. */
  endsOnDay: operation(['days'], ([days], context) => {
    const until = untilDay(days, { ...context, moving: false });
    return until && { ...until, end: Math.max(until.end, days.end), upTo: days.end - 1 };
  }),
  beforeDay: operation(['days'], ([days], { today }) => {
    const { start } = limitOf(days, today);
    return start > today ? daysOf(today, start, 'days') : undefined;
  }),
  /** From the end of a day or a longer stretch on: a week at least, and as long as the stretch. */
  afterDay: operation(['days'], ([{ start, end }]) =>
    daysOf(end, end + Math.max(WEEK, end - start), 'days', { begins: true }),
  ),
  fromDay: operation(['days'], ([days], { today }) => {
    const start = Math.max(limitOf(days, today).start, today);
    return daysOf(start, start + WEEK, 'days', { begins: true });
  }),
  sinceDay: operation(['days'], ([{ start, weekday }], { today }) => {
    const first = weekday !== undefined && start > today ? start - 7 : start;
    return first <= today ? daysOf(first, today + 1, 'days') : undefined;
  }),
  /** From a clock time or a part of one day to the end of another: "Thursday noon until Monday". */
  atUntilDay: operation(['at', 'days'], ([from, to], { moving }) => {
    const start = startOf(from);
    const last = afterFirst(from.days, to);
    if (moving || !start || to.unit !== 'day' || last.start <= from.days.start) return undefined;
    const clocks: Clocks = { kind: 'clocks', from: { kind: 'clock', minutes: MIDNIGHT, sure: true } };
    return { kind: 'at-range', from: start, to: { kind: 'at', days: last, clocks } };
  }),
  /** So long from a clock time of a day on. */
  atFor: operation(['at', 'length'], ([from, { months, days, minutes }], context) => {
    const start = startOf(from)?.clocks;
    if (!start || months > 0 || !Number.isInteger(days)) return undefined;
    const end = wakingHours(start.from, context).minutes + minutes;
    const day = from.days.start + days + Math.floor(end / MIDNIGHT);
    const clocks: Clocks = { kind: 'clocks', from: { kind: 'clock', minutes: end % MIDNIGHT, sure: true } };
    return { kind: 'at-range', from: { ...from, clocks: start }, to: { kind: 'at', days: oneDay(day), clocks } };
  }),
  /** From a clock time of one day to that of another. */
  atRange: operation(['at', 'at'], ([from, to], { moving }) =>
    moving
      ? { kind: 'list', items: [from, to] }
      : from.clocks && to.clocks && !from.clocks.to && !to.clocks.to
        ? { kind: 'at-range', from, to: { ...to, days: afterFirst(from.days, to.days) } }
        : undefined,
  ),
};
