import {
  type DayNumber,
  dateOf,
  dayOf,
  daysInMonth,
  monthStart,
  onOrAfter,
  plusMonths,
  validDay,
  weekdayOf,
  weekOf,
} from '../calendar.ts';
import { operation } from '../operation.ts';
import type { ChartContext, Days, ImpossibleValue, Value } from '../values.ts';

export const oneDay = (start: DayNumber, more: Partial<Days> = {}): Days => ({
  kind: 'days',
  start,
  end: start + 1,
  unit: 'day',
  ...more,
});

/** People do not say "next" for tomorrow. */
const NEAREST_NEXT_DAYS = 2;

/** The 29th of February is up to eight years away. */
const MOST_YEARS = 9;

/** The next such day of a year from today on. */
function nextMonthDay(month: number, day: number, { today, past }: ChartContext): DayNumber | undefined {
  const { year } = dateOf(today);
  if (past) return nearestMonthDay(month, day, today);
  for (let each = year; each < year + MOST_YEARS; each++) {
    const found = validDay(each, month, day);
    if (found !== undefined && found >= today) return found;
  }
  return undefined;
}

function nearestMonthDay(month: number, day: number, today: DayNumber): DayNumber | undefined {
  const { year } = dateOf(today);
  const days = [year - 1, year, year + 1].flatMap(each => validDay(each, month, day) ?? []);
  return days.toSorted((a, b) => Math.abs(a - today) - Math.abs(b - today))[0];
}

const impossibleDay = (days: number): ImpossibleValue => ({ kind: 'impossible', what: 'day', ...(days && { days }) });

/** A day of a month; without a year the next one. */
function monthDayOf(day: number, month: number, year: number | undefined, context: ChartContext): Value | undefined {
  if (month < 1 || month > 12 || day < 1 || day > 99) return undefined;
  const found = year === undefined ? nextMonthDay(month, day, context) : validDay(year, month, day);
  if (found === undefined) return impossibleDay(daysInMonth(year ?? 2027, month));
  return oneDay(found, year === undefined ? { assumed: 'year' } : {});
}

const MOST_AHEAD = 80;
/** "26" is 2026. */
const fullYear = (year: number, { today }: ChartContext): number =>
  year >= 100 ? year : year + (2000 + year > dateOf(today).year + MOST_AHEAD ? 1900 : 2000);

/** The next month whose day it is. */
function nextDayOfMonth(day: number, { today, past, spokenMonth }: ChartContext): DayNumber | undefined {
  const { year, month } = dateOf(past ? today : (spokenMonth ?? today));
  for (let index = 0; index < 12; index++) {
    const first = dateOf(monthStart(year, past ? month - index : month + index));
    const found = validDay(first.year, first.month, day);
    if (found !== undefined && (past ? found <= today : found >= today)) return found;
  }
  return undefined;
}

function nextWeekdayOf(weekday: number, { today, nextWeekday }: ChartContext): DayNumber {
  const coming = onOrAfter(today + 1, weekday);
  const later = onOrAfter(weekOf(today, 1) + 7, weekday);
  return nextWeekday === 'coming' && coming >= today + NEAREST_NEXT_DAYS ? coming : later;
}

function weekdayFrom(weekday: number, { today, sameWeekday, past }: ChartContext): Days {
  if (past) return oneDay(onOrAfter(today - 6, weekday), { weekday });
  const coming = onOrAfter(today, weekday);
  return oneDay(coming === today && sameWeekday === 'in-a-week' ? today + 7 : coming, { weekday });
}

export const dayOperations = {
  /** So many days from today. */
  today: operation(['number'], ([days], { today }) => oneDay(today + days)),
  /** So many days from the day that was spoken of. */
  spokenDay: operation(['number'], ([days], { spokenDay }) =>
    spokenDay === undefined ? { kind: 'impossible', what: 'unclear-day' } : oneDay(spokenDay + days),
  ),
  /** That weekday after the day that was spoken of, or before it if negative. */
  spokenWeekday: operation(['number', 'number'], ([weekday, side], { today, spokenDay }) =>
    spokenDay === undefined || spokenDay === today
      ? undefined
      : oneDay(onOrAfter(spokenDay + (side > 0 ? 1 : -7), weekday)),
  ),
  weekday: operation(['number'], ([weekday], context) => weekdayFrom(weekday, context)),
  /** Of a day behind "on". */
  on: operation(['days'], ([days]) => ({ ...days, on: true })),
  /** That of these days, or today. */
  thisWeekday: operation(['number'], ([weekday], { today }) => oneDay(onOrAfter(today, weekday))),
  /** So many weeks after the coming one. */
  weekdayAfter: operation(['number', 'number'], ([weekday, weeks], { today }) =>
    oneDay(onOrAfter(today, weekday) + 7 * weeks),
  ),
  weekdayBefore: operation(['number', 'number'], ([weekday, weeks], { today }) =>
    oneDay(onOrAfter(today, weekday) - 7 * weeks),
  ),
  plusWeeks: operation(['days', 'number'], ([days, weeks]) => oneDay(days.start + 7 * weeks)),
  weeksFromToday: operation(['number'], ([weeks], { today }) => oneDay(today + 7 * weeks)),
  nextWeekday: operation(['number'], ([weekday], context) => oneDay(nextWeekdayOf(weekday, context))),
  /** The next one that is not today. */
  comingWeekday: operation(['number'], ([weekday], { today }) => oneDay(onOrAfter(today + 1, weekday))),
  lastWeekday: operation(['number'], ([weekday], { today }) => oneDay(onOrAfter(today - 7, weekday))),
  /** That weekday of a week. */
  weekdayIn: operation(['number', 'days'], ([weekday, days]) =>
    days.unit === 'week' ? oneDay(onOrAfter(days.start, weekday)) : undefined,
  ),
  plusDays: operation(['days', 'number'], ([days, more]) =>
    days.unit === 'day' ? oneDay(days.start + more) : undefined,
  ),
  monthDay: operation(['number', 'number', 'number?'], ([day, month, year], context) =>
    monthDayOf(day, month, year === undefined ? undefined : fullYear(year, context), context),
  ),
  /** A date in a year relative to this one. */
  monthDayOfYear: operation(['days', 'number'], ([{ start }, offset], context) => {
    const { month, day } = dateOf(start);
    return monthDayOf(day, month, dateOf(context.today).year + offset, context);
  }),
  /** Digits in the order of the locale. */
  numericDay: operation(['number', 'number', 'number?'], ([first, second, year], context) => {
    const [day, month] = context.dayMonth === 'day-first' ? [first, second] : [second, first];
    const full = year === undefined ? undefined : fullYear(year, context);
    return (
      (month > 12 && day <= 12 ? monthDayOf(month, day, full, context) : monthDayOf(day, month, full, context)) ??
      (full === undefined ? undefined : impossibleDay(0))
    );
  }),
  /** Year, month and day in digits. */
  isoDay: operation(
    ['number', 'number', 'number'],
    ([year, month, day], context) => monthDayOf(day, month, year, context) ?? impossibleDay(0),
  ),
  /** "20270304" */
  compactDay: operation(['number'], ([digits]) => {
    const [year, month, day] = [Math.floor(digits / 10_000), Math.floor(digits / 100) % 100, digits % 100];
    const found = year >= 2000 && year < 2100 ? validDay(year, month, day) : undefined;
    return found === undefined ? undefined : oneDay(found);
  }),
  /** Digits with dots: the day is first where the locale leaves the order open. */
  dottedDay: operation(['number', 'number', 'number?'], ([first, second, year], context) => {
    const [day, month] = context.openOrder || context.dayMonth === 'day-first' ? [first, second] : [second, first];
    const full = year === undefined ? undefined : fullYear(year, context);
    return month > 12 && day <= 12 ? monthDayOf(month, day, full, context) : monthDayOf(day, month, full, context);
  }),
  /** "The 18th": of this month or the next one that has it. */
  dayOfMonth: operation(['number'], ([day], context) => {
    const found = day >= 1 && day <= 31 ? nextDayOfMonth(day, context) : undefined;
    return found === undefined ? undefined : oneDay(found, { assumed: 'month' });
  }),
  /** "The 18th of next month" */
  dayIn: operation(['number', 'days'], ([day, { unit, start, end }]) =>
    unit === 'month' && day >= 1
      ? start + day - 1 < end
        ? oneDay(start + day - 1)
        : impossibleDay(end - start)
      : undefined,
  ),
  /** A weekday beside a date: a year that was not said is the next in which both are right. */
  agree: operation(['number', 'days'], ([weekday, days], { today }) => {
    const { start, unit, assumed } = days;
    if (unit !== 'day') return undefined;
    if (weekdayOf(start) === weekday) return days;
    if (assumed === 'month') {
      const { day } = dateOf(start);
      return firstAgreeing(weekday, months => plusMonthsExactly(start, months, day));
    }
    if (assumed !== 'year') return days;
    const { month, day, year } = dateOf(start);
    const last = validDay(year - 1, month, day);
    const isRecent = last !== undefined && last < today && last >= today - RECENT_DAYS;
    if (isRecent && weekdayOf(last) === weekday) return oneDay(last);
    return firstAgreeing(weekday, years => (years < 7 ? validDay(year + years, month, day) : undefined)) ?? days;
  }),
  /** "The day after Christmas", "the Tuesday after Christmas". */
  weekdayBeside: operation(['number', 'number', 'days'], ([weekday, weeks, { start }]) =>
    oneDay(
      weeks > 0 ? onOrAfter(start + 1, weekday) + 7 * (weeks - 1) : onOrAfter(start - 7, weekday) + 7 * (weeks + 1),
    ),
  ),
  /** The nth weekday of a month or year; -1 is the last. */
  nthWeekday: operation(['number', 'number', 'days'], ([nth, weekday, days], { today }) =>
    inNextPeriod(days, today, ({ start, end }) => {
      const found = nth > 0 ? onOrAfter(start, weekday) + 7 * (nth - 1) : onOrAfter(end + 7 * nth, weekday);
      return found >= start && found < end ? found : undefined;
    }),
  ),
  nthDay: operation(['number', 'days'], ([nth, days], { today }) =>
    inNextPeriod(days, today, ({ start, end }) => (nth > 0 ? start + nth - 1 : end + nth)),
  ),
  nthWorkday: operation(['number', 'days'], ([nth, days], { today }) =>
    inNextPeriod(days, today, ({ start, end }) => {
      const all = Array.from({ length: end - start }, (_, index) => start + index).filter(isWorkday);
      return nth > 0 ? all[nth - 1] : all.at(nth);
    }),
  ),
  /** So many working days from today. */
  workday: operation(['number'], ([count], { today }) => oneDay(workdaysFrom(today, count))),
  nthWeek: operation(['number', 'days'], ([nth, { start, end, unit }]) => {
    const first = nth > 0 ? onOrAfter(start, 1) + 7 * (nth - 1) : weekOf(end - 1, 1) + 7 * (nth + 1);
    return unit === 'month' ? { kind: 'days', start: first, end: first + 7, unit: 'week' } : undefined;
  }),
};

const isWorkday = (day: DayNumber): boolean => weekdayOf(day) <= 5;

const MOST_WORKDAYS = 500;

export function workdaysFrom(start: DayNumber, count: number): DayNumber {
  const step = Math.sign(count);
  let day = start;
  for (let left = Math.min(Math.abs(count), MOST_WORKDAYS); left > 0; ) {
    day += step;
    if (isWorkday(day)) left--;
  }
  return day;
}

const MOST_AGREEING = 60;
/** A date with its weekday may be one that has just been. */
const RECENT_DAYS = 31;

function firstAgreeing(weekday: number, dayAfter: (steps: number) => DayNumber | undefined): Days | undefined {
  for (let steps = 1; steps < MOST_AGREEING; steps++) {
    const day = dayAfter(steps);
    if (day !== undefined && weekdayOf(day) === weekday) return oneDay(day);
  }
  return undefined;
}

function plusMonthsExactly(start: DayNumber, months: number, day: number): DayNumber | undefined {
  const { year, month } = dateOf(plusMonths(start - day + 1, months));
  return validDay(year, month, day);
}

/** A day of a period; where the year was not said, one that is not over. */
function inNextPeriod(
  days: Days,
  today: DayNumber,
  find: (days: Days) => DayNumber | undefined,
): Days | ImpossibleValue | undefined {
  if (days.unit === 'day') return undefined;
  const found = find(days);
  if (found === undefined) return impossibleDay(0);
  if (days.assumed !== 'year' || found >= today) return oneDay(found);
  const later = find({ ...days, start: plusMonths(days.start, 12), end: plusMonths(days.end, 12) });
  return later === undefined ? undefined : oneDay(later);
}

/** The first of January. */
export const yearStart = (year: number): DayNumber => dayOf(year, 1, 1);
