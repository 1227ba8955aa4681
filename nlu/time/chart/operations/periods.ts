import { type DayNumber, dateOf, monthStart, onOrAfter, plusMonths, weekdayOf, weekOf } from '../calendar.ts';
import { operation } from '../operation.ts';
import type { ChartContext, Days, Value } from '../values.ts';
import { workdaysFrom, yearStart } from './days.ts';

type Unit = Days['unit'];

export const daysOf = (start: DayNumber, end: DayNumber, unit: Unit, more: Partial<Days> = {}): Days => ({
  kind: 'days',
  start,
  end,
  unit,
  ...more,
});

const monthsFrom = (start: DayNumber, months: number, unit: Unit, more: Partial<Days> = {}): Days =>
  daysOf(start, plusMonths(start, months), unit, more);

/** The week, month ... that a day lies in, or one so many before or after it. */
function periodAround(unit: string, offset: number, day: DayNumber, context: ChartContext): Days | undefined {
  const { year, month } = dateOf(day);
  if (unit === 'week') {
    const start = weekOf(day, context.weekStart) + 7 * offset;
    return daysOf(start, start + 7, 'week');
  }
  if (unit === 'workweek') {
    const start = weekOf(day, 1) + 7 * offset;
    return daysOf(start, start + 5, 'days');
  }
  if (unit === 'weekend') return weekendAround(day, offset);
  if (unit === 'month') return monthsFrom(monthStart(year, month + offset), 1, 'month');
  if (unit === 'quarter')
    return monthsFrom(monthStart(year, 3 * Math.floor((month - 1) / 3) + 1 + 3 * offset), 3, 'quarter');
  if (unit === 'half') return monthsFrom(monthStart(year, 6 * Math.floor((month - 1) / 6) + 1 + 6 * offset), 6, 'days');
  return unit === 'year' ? monthsFrom(yearStart(year + offset), 12, 'year') : undefined;
}

/** Saturday and Sunday; on one of them, this one. */
function weekendAround(day: DayNumber, offset: number): Days {
  const saturday = weekdayOf(day) === 7 ? day - 1 : onOrAfter(day, 6);
  return daysOf(saturday + 7 * offset, saturday + 7 * offset + 2, 'weekend');
}

/** A month without a year is the one that is on, or the next. */
function nextMonth(month: number, { today }: ChartContext): Days | undefined {
  const { year, month: now } = dateOf(today);
  if (month < 1 || month > 12) return undefined;
  return monthsFrom(monthStart(month < now ? year + 1 : year, month), 1, 'month', { assumed: 'year' });
}

function numberedWeek(number: number, year: number | undefined, { today }: ChartContext): Days | undefined {
  if (number < 1 || number > 53) return undefined;
  const inYear = (each: number): Days => {
    // ISO 8601: the first week holds the 4th of January.
    const start = weekOf(yearStart(each) + 3, 1) + 7 * (number - 1);
    return daysOf(start, start + 7, 'week');
  };
  if (year !== undefined) return inYear(year);
  const now = dateOf(today).year;
  return [inYear(now), inYear(now + 1)].find(({ end }) => end > today);
}

/** A stretch of months of a year; the next one where the year is not said. */
function partOfYear(
  first: number,
  months: number,
  unit: Unit,
  year: number | undefined,
  { today }: ChartContext,
): Days | undefined {
  if (first < 1 || first > 12) return undefined;
  const inYear = (each: number): Days => monthsFrom(monthStart(each, first), months, unit);
  if (year !== undefined) return inYear(year);
  const now = dateOf(today).year;
  const next = [inYear(now - 1), inYear(now), inYear(now + 1)].find(({ end }) => end > today);
  return next && { ...next, assumed: 'year' };
}

/** Days from the beginning of a week and a month; of a longer stretch, months. */
const PARTS: Readonly<Record<string, Readonly<Record<string, readonly [number, number | undefined]>>>> = {
  week: { beginning: [0, 3], early: [0, 3], middle: [1, 5], late: [3, 7], end: [4, 7] },
  month: { beginning: [0, 10], early: [0, 15], middle: [10, 20], late: [15, undefined], end: [20, undefined] },
};

function partOf(name: string, days: Days): Days | undefined {
  const { start, end, unit } = days;
  const [from, to] = PARTS[unit]?.[name] ?? [];
  if (from !== undefined) return daysOf(start + from, to === undefined ? end : start + to, 'days');
  const months = Math.round((end - start) / 30.4);
  if (months < 2) return undefined;
  const half = Math.floor(months / 2);
  const third = Math.floor(months / 3);
  if (name === 'middle') return daysOf(plusMonths(start, third), plusMonths(start, months - third), 'days');
  return name === 'beginning' || name === 'early'
    ? daysOf(start, plusMonths(start, half), 'days')
    : daysOf(plusMonths(start, months - half), end, 'days');
}

/** The next (positive) or the last days, weeks ... A year and a half is whole months, but half a day is no date. */
function nextUnits(count: number, unit: string, { today, published }: ChartContext): Days | undefined {
  if (!Number.isInteger(count * (unit === 'year' ? 12 : 1))) return undefined;
  const first = published ? today + 1 : today;
  if (unit === 'workday') {
    const start = workdaysFrom(first - 1, 1);
    return daysOf(start, workdaysFrom(start - 1, count) + 1, 'days');
  }
  const plus = (day: DayNumber, times: number): DayNumber =>
    unit === 'day'
      ? day + times
      : unit === 'week'
        ? day + 7 * times
        : plusMonths(day, times * (unit === 'year' ? 12 : 1));
  return count > 0
    ? daysOf(first, plus(first, count), 'days')
    : daysOf(plus(today, count), published ? today : today + 1, 'days');
}

function seasonOf(first: number, offset: number | undefined, context: ChartContext): Days | undefined {
  const next = partOfYear(first, 3, 'season', undefined, context);
  if (!next || offset === undefined) return next;
  const shift = offset > 0 && next.start > context.today ? 0 : offset;
  return monthsFrom(plusMonths(next.start, 12 * shift), 3, 'season');
}

export const periodOperations = {
  /** The week, month ... that is on, or so many before or after it. */
  period: operation(['text', 'number'], ([unit, offset], context) =>
    periodAround(unit, offset, context.today, context),
  ),
  /** The week, weekend ... that a day lies in. */
  periodOf: operation(['text', 'days', 'number?'], ([unit, { start }, offset = 0], context) =>
    periodAround(unit, offset, start, context),
  ),
  /** The week, month ... of the day that was spoken of. */
  spokenPeriod: operation(['text'], ([unit], context) =>
    context.spokenDay === undefined
      ? { kind: 'impossible', what: 'unclear-day' }
      : periodAround(unit, 0, context.spokenDay, context),
  ),
  month: operation(['number', 'number?'], ([month, year], context): Value | undefined =>
    year === undefined ? nextMonth(month, context) : monthsFrom(monthStart(year, month), 1, 'month'),
  ),
  /** A month of a year relative to this one. */
  monthOfYear: operation(['number', 'number'], ([month, offset], { today }) =>
    monthsFrom(monthStart(dateOf(today).year + offset, month), 1, 'month'),
  ),
  /** A month by its name and "next" (1) or "last" (-1). */
  monthBeside: operation(['number', 'number'], ([month, side], { today }) => {
    const { year, month: now } = dateOf(today);
    return monthsFrom(
      monthStart(side > 0 ? (month > now ? year : year + 1) + side - 1 : month < now ? year : year - 1, month),
      1,
      'month',
    );
  }),
  quarter: operation(['number', 'number?'], ([number, year], context) =>
    number >= 1 && number <= 4 ? partOfYear(3 * number - 2, 3, 'quarter', year, context) : undefined,
  ),
  half: operation(['number', 'number?'], ([number, year], context) =>
    number <= 2 ? partOfYear(6 * number - 5, 6, 'days', year, context) : undefined,
  ),
  season: operation(['number', 'number?'], ([first, offset], context) => seasonOf(first, offset, context)),
  seasonOfYear: operation(['number', 'number'], ([first, year], context) =>
    partOfYear(first, 3, 'season', year, context),
  ),
  year: operation(['number'], ([year]) =>
    year > 1900 && year < 2100 ? monthsFrom(yearStart(year), 12, 'year') : undefined,
  ),
  numberedWeek: operation(['number', 'number?'], ([number, year], context) => numberedWeek(number, year, context)),
  partOfPeriod: operation(['text', 'days'], ([name, days]) => partOf(name, days)),
  /** The first or second half of a month. */
  halfOfMonth: operation(['number', 'days'], ([half, { start, end, unit }]) =>
    unit === 'month' && half <= 2
      ? daysOf(half === 1 ? start : start + 15, half === 1 ? start + 15 : end, 'days')
      : undefined,
  ),
  nextUnits: operation(['number', 'text'], ([count, unit], context) => nextUnits(count, unit, context)),
  lastUnits: operation(['number', 'text'], ([count, unit], context) => nextUnits(-count, unit, context)),
  /** "From next week on": of a stretch of days, only the beginning counts. */
  begins: operation(['days'], ([{ bare: _, ...days }]) => ({ ...days, begins: true })),
  /** Of a name that other words behind it can make something else. */
  unlessWords: operation(['days'], ([days]) => ({ ...days, bare: 'before-words' })),
  /** Of a name that says which thing is meant where another time is said: "the Christmas party on Friday". */
  asAttribute: operation(['days'], ([days]) => ({ ...days, bare: 'attribute' })),
  /** Of a short name that belongs to a title, where there is one or another time is said: "planning Q1, tomorrow at 9". */
  perhapsTitle: operation(['days'], ([days], { cues }) =>
    cues.has('titled') ? { kind: 'nothing' } : { ...days, bare: 'aside' },
  ),
  /** Of a name that is hardly a time among other words. */
  onlyAlone: operation(['days'], ([days]) => ({ ...days, bare: 'alone' })),
  /** Of a short name that is a time only behind everything else: "Zahnarzt fr". */
  onlyLast: operation(['days'], ([days]) => ({ ...days, bare: 'before-any' })),
  restOfToday: operation([], (_, { today, minute }) => ({
    kind: 'moment',
    start: today * 1440 + minute,
    end: (today + 1) * 1440,
    named: true,
  })),
  /** What is left of a period. */
  restOf: operation(['days'], ([{ start, end }], { today, minute }) =>
    end > today
      ? { kind: 'moment', start: Math.max(start * 1440, today * 1440 + minute), end: end * 1440, named: true }
      : undefined,
  ),
};
