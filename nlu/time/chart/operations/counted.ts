import { type DayNumber, dateOf, monthStart, onOrAfter, plusMonths, weekdayOf, weekOf } from '../calendar.ts';
import { operation } from '../operation.ts';
import type { ChartContext, Days, Length, Value } from '../values.ts';
import { oneDay } from './days.ts';
import { fromNow, times, UNITS } from './lengths.ts';
import { daysOf } from './periods.ts';

/** Days that count: a week is of the month that holds its middle (ISO 8601's rule for years). */
const MIDDLE = 3;

/** The nth week of a month, or the last one (-1), which begins as the weeks of the person do. */
function weekInMonth(nth: number, { start, end, unit }: Days, { weekStart }: ChartContext): Days | undefined {
  if (unit !== 'month') return undefined;
  const middle = nth > 0 ? weekOf(start + MIDDLE, weekStart) : weekOf(end - 1 - MIDDLE, weekStart);
  const first = middle + 7 * (nth > 0 ? nth - 1 : nth + 1);
  return first < end ? daysOf(first, first + 7, 'week') : undefined;
}

function weekendIn(nth: number, { start, end }: Days): Days | undefined {
  const saturday = nth > 0 ? onOrAfter(start, 6) + 7 * (nth - 1) : onOrAfter(end - 7, 6) + 7 * (nth + 1);
  return saturday >= start && saturday < end ? daysOf(saturday, saturday + 2, 'weekend') : undefined;
}

const MONTHS: Readonly<Record<string, number>> = { month: 1, quarter: 3 };

/** The nth month or quarter of a year, or from its end. */
function monthsIn(nth: number, unit: 'month' | 'quarter', { start, end }: Days): Days | undefined {
  const months = MONTHS[unit] ?? 1;
  const first = nth > 0 ? plusMonths(start, months * (nth - 1)) : plusMonths(end, months * nth);
  return first >= start && first < end ? daysOf(first, plusMonths(first, months), unit) : undefined;
}

const plus = (day: DayNumber, { months, days }: Length): DayNumber => plusMonths(day, months) + days;
const back = (day: DayNumber, { months, days }: Length): DayNumber => plusMonths(day, -months) - days;
const lastsDays = ({ months, days, minutes }: Length): boolean =>
  minutes === 0 && Number.isInteger(months) && Number.isInteger(days);

/** A time somewhere between two lengths from now: "in five to ten minutes". */
function between(least: number, most: number, unit: string, context: ChartContext): Value | undefined {
  const one = UNITS[unit];
  if (!one || least >= most) return undefined;
  const [from, to] = [fromNow(times(one, least), 1, context), fromNow(times(one, most), 1, context)];
  if (typeof from !== 'object' || typeof to !== 'object') return undefined;
  if (from.kind === 'moment' && to.kind === 'moment') return { ...from, end: to.start, about: true };
  return from.kind === 'days' && to.kind === 'days' ? daysOf(from.start, to.end, 'days') : undefined;
}

export const countedOperations = {
  weekInMonth: operation(['number', 'days'], ([nth, days], context) => weekInMonth(nth, days, context)),
  weekendIn: operation(['number', 'days'], ([nth, days]) => weekendIn(nth, days)),
  monthIn: operation(['number', 'days'], ([nth, days]) => monthsIn(nth, 'month', days)),
  quarterIn: operation(['number', 'days'], ([nth, days]) => monthsIn(nth, 'quarter', days)),
  /** The first (1) or last (-1) so many days, weeks or months of a stretch. */
  endOfPeriod: operation(['number', 'length', 'days'], ([side, length, { start, end, unit }]) => {
    if (unit === 'day' || !lastsDays(length)) return undefined;
    return side > 0 ? daysOf(start, plus(start, length), 'days') : daysOf(back(end, length), end, 'days');
  }),
  /** So long from a day on: "a week starting on Friday". */
  lengthFrom: operation(['length', 'days'], ([length, { start, unit }]) =>
    unit === 'day' && lastsDays(length) ? daysOf(start, plus(start, length), 'days', { endSaid: true }) : undefined,
  ),
  /** So long up to a day: "the two weeks before Easter". */
  lengthBefore: operation(['length', 'days'], ([length, { start }]) =>
    lastsDays(length) ? daysOf(back(start, length), start, 'days', { endSaid: true }) : undefined,
  ),
  /** The second Tuesday before (-1) or after (1) today. */
  countedWeekday: operation(['number', 'number', 'number'], ([count, weekday, side], { today }) =>
    side > 0
      ? oneDay(onOrAfter(today + 1, weekday) + 7 * (count - 1))
      : oneDay(onOrAfter(today - 7, weekday) - 7 * (count - 1)),
  ),
  /** From a day of the stretch on until its end, or today if that is later. */
  laterIn: operation(['days'], ([{ start, end }], { today }) =>
    end > today ? daysOf(Math.max(start, today), end, 'days') : undefined,
  ),
  /** What is over of a stretch that is on, but not beyond its first half. */
  earlierIn: operation(['days'], ([days], { today }) => {
    const half = days.unit === 'month' ? days.start + 15 : days.start + Math.floor((days.end - days.start) / 2);
    return today > days.start && today < days.end ? daysOf(days.start, Math.min(today, half), 'days') : undefined;
  }),
  /** Days of a month by their numbers. */
  daysIn: operation(['number', 'number', 'days'], ([first, last, { start, end, unit }]) =>
    unit === 'month' && first >= 1 && first <= last && start + last <= end
      ? daysOf(start + first - 1, start + last, 'days', { endSaid: true })
      : undefined,
  ),
  years: operation(['number', 'number'], ([first, last]) =>
    first < last && last - first <= 10
      ? daysOf(monthStart(first, 1), monthStart(last + 1, 1), 'days', { endSaid: true })
      : undefined,
  ),
  decade: operation(['number'], ([number]) => {
    const first = number >= 100 ? number : number < 30 ? 2000 + number : 1900 + number;
    return first % 10 === 0 && first >= 1900
      ? daysOf(monthStart(first, 1), monthStart(first + 10, 1), 'decade')
      : undefined;
  }),
  betweenFromNow: operation(['number', 'number', 'text'], ([least, most, unit], context) =>
    between(least, most, unit, context),
  ),
  /** The weekend beside a day, with every day up to it: "Memorial Day weekend". */
  weekendAt: operation(['days'], ([{ start, unit }]) => {
    if (unit !== 'day') return undefined;
    const [weekday, monday] = [weekdayOf(start), weekOf(start, 1)];
    if (weekday <= 2) return daysOf(monday - 2, start + 1, 'weekend');
    const saturday = monday + 5;
    return daysOf(weekday < 4 || start > saturday ? saturday : start, saturday + 2, 'weekend');
  }),
  /** A day in another year: this one and so many more. */
  inYear: operation(['days', 'number'], ([{ start }, year]) => {
    const years = year - dateOf(start).year;
    return oneDay(plusMonths(start, 12 * years));
  }),
};
