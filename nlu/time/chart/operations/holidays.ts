import { dateText } from '../../../../time/index.ts';
import { holidaysOf } from '../../../lexicon/holidays.ts';
import { holidayIn } from '../../holiday-dates.ts';
import { type DayNumber, dateOf, dayIn, dayOf, daysInMonth, onOrAfter } from '../calendar.ts';
import { operation } from '../operation.ts';
import type { ChartContext, Days } from '../values.ts';
import { oneDay } from './days.ts';

type DayOfYear = (year: number) => DayNumber;

/** Meeus, Astronomical Algorithms (1991), chapter 8. */
function easter(year: number): DayNumber {
  const [a, b, c] = [year % 19, Math.floor(year / 100), year % 100];
  const correction = b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3);
  const h = (19 * a + correction + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const days = h + l - 7 * m + 114;
  return dayOf(year, Math.floor(days / 31), (days % 31) + 1);
}

/** The holiday of a year, or the next one. */
function holiday(year: number | undefined, { today }: ChartContext, dayIn: DayOfYear): Days {
  if (year !== undefined) return oneDay(dayIn(year), { holiday: true });
  const now = dateOf(today).year;
  const day = [now, now + 1].map(dayIn).find(each => each >= today);
  return oneDay(day ?? dayIn(now + 1), { assumed: 'year', holiday: true });
}

const nth =
  (month: number, weekday: number, number: number): DayOfYear =>
  year =>
    number > 0
      ? onOrAfter(dayOf(year, month, 1), weekday) + 7 * (number - 1)
      : onOrAfter(dayOf(year, month, daysInMonth(year, month)) + 1 + 7 * number, weekday);

/**
 * Holidays are rules until a year is said or assumed. Rules are texts: "12-25", "easter+39", "5/7/2" (the second Sunday of
 * May), "12/7<24" (the last Sunday up to Christmas Eve).
 */
const RULE =
  /^(?:easter(?<plus>[+-]\d+)|(?<month>\d+)-(?<day>\d+)|(?<of>\d+)\/(?<weekday>\d)\/(?<nth>-?\d)|(?<in>\d+)\/(?<name>\d)<(?<before>\d+))$/;

function ruleOf(text: string): DayOfYear {
  const { plus, month, day, of, weekday, nth: number, in: inMonth, name, before } = RULE.exec(text)?.groups ?? {};
  if (plus !== undefined) return year => easter(year) + Number(plus);
  if (month !== undefined) return year => dayOf(year, Number(month), Number(day));
  if (inMonth !== undefined) return year => onOrAfter(dayOf(year, Number(inMonth), Number(before)) - 6, Number(name));
  return nth(Number(of), Number(weekday), Number(number));
}

/** The day of a holiday of the table in a year, as the country has it. */
function tableDay(name: string, year: number, country: string): DayNumber | undefined {
  const rule = holidaysOf(country).find(({ names }) => names.includes(name))?.on;
  const day = rule && holidayIn(year, rule);
  return day && dayIn(dateText(day));
}

/** The next one of the table (1) after today or on it, the last one (-1), or that of the year. */
function tableHoliday(
  name: string,
  side: number,
  year: number | undefined,
  { today, country }: ChartContext,
): Days | undefined {
  const now = dateOf(today).year;
  if (year !== undefined) {
    const day = tableDay(name, year < 100 ? now + year : year, country);
    return day === undefined ? undefined : oneDay(day, { holiday: true });
  }
  const days = [-2, -1, 0, 1, 2].flatMap(add => tableDay(name, now + add, country) ?? []);
  const day = side > 0 ? days.filter(each => each >= today)[side - 1] : days.filter(each => each < today).at(side);
  return day === undefined ? undefined : oneDay(day, { assumed: 'year', holiday: true });
}

export const holidayOperations = {
  holidayOfYear: operation(['text', 'number'], ([rule, offset], context) =>
    holiday(dateOf(context.today).year + offset, context, ruleOf(rule)),
  ),
  /** From one holiday to the next one of another rule. */
  holidays: operation(['text', 'text'], ([from, to], context) => {
    const { start } = holiday(undefined, context, ruleOf(from));
    const last = [dateOf(start).year, dateOf(start).year + 1].map(ruleOf(to)).find(each => each >= start) ?? start;
    return { kind: 'days', start, end: last + 1, unit: 'days' };
  }),
  /** A holiday of the table by its name, the coming one unless a year (or how many years from this one) is said. */
  namedHoliday: operation(['text', 'number?'], ([name, year], context) => tableHoliday(name, 1, year, context)),
  /** The nth one from today on, or back. */
  holidayBeside: operation(['text', 'number'], ([name, side], context) => tableHoliday(name, side, undefined, context)),
  /** The day of a rule, or of the rule of the country ("FR 5/7/-1 CH 5/7/2"; the first where it has none). */
  holiday: operation(['text', 'number?'], ([rules, year], context) => {
    const words = rules.split(' ');
    const own = words.indexOf(context.country);
    const rule = words.length === 1 ? words[0] : words[own < 0 ? 1 : own + 1];
    return rule === undefined ? undefined : holiday(year, context, ruleOf(rule));
  }),
};
