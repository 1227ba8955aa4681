import { DateTime } from 'luxon';
import { yearless } from './month-days.ts';
import type { Piece, TimeContext } from './pieces.ts';
import { isPast } from './vocabulary.ts';

/** Days in digits alone. In a year that stands first the month follows; else the speaker's order counts. */
const SHAPES = [
  /(?<![\w.,/$€£#:-])(?<year>\d{4})(?<s>[-/.])(?<month>\d{1,2})\k<s>(?<day>\d{1,2})(?:T(?=\d)|(?=[^\w-]|-\D|$))/g,
  /(?<![\w.,/$€£#:-])(?<first>\d{1,2})(?<s>[-/.])(?<second>\d{1,2})\k<s>(?<year>\d{4}|\d{2})(?![\w/]|[-.:]\d{3})/g,
  /(?<![\w.,/$€£#:-])(?<year>20\d{2})(?<month>0[1-9]|1[0-2])(?<day>0[1-9]|[12]\d|3[01])(?!\d|-\d)/g,
  /(?<![\w.,/$€£#:-]|\bin\s)(?<first>\d{1,2})\/(?<second>\d{1,2})(?![\w/]|[.:]\d|\s?(?:h|hours?|hrs?|of)\b)/g,
];
const RANGE_OF_DAYS = /(?<=[\d/])-(?=\d{1,2}\/\d{1,2})/g;

/** What has a number of its own stands right before it. */
export const NUMBERED =
  /\b(?:room|flat|suite|gate|version|order|ticket|po|number|no\.?|nr\.?|odds|page|chapter|apartment|apt\.?|platform|flight|line|section|code|pin|id)\s+$/i;
/** What is written like a day without being one. */
const PROPORTION = /^(?:24\/7\b|\d\/\d\s+(?:of\b|majority|full\b|hours?\b))/i;

export function readNumericDates(text: string, context: TimeContext): Piece[] {
  if (!/\d[-/.]\d|\d{8}/.test(text)) return [];
  const setting = inSaidOrder(text, { ...context, past: isPast(text) });
  // "5/1-5/7": the dash stands for "to", not for a part of the number.
  let rest = text.replace(RANGE_OF_DAYS, '~');
  return SHAPES.flatMap(pattern =>
    [...rest.matchAll(pattern)].flatMap((match): Piece[] => {
      if (NUMBERED.test(rest.slice(0, match.index)) || PROPORTION.test(rest.slice(match.index))) return [];
      const groups = match.groups ?? {};
      const date = dateOf(groups, setting);
      if (!date) return [];
      const end = match.index + match[0].length;
      rest = rest.slice(0, match.index) + '·'.repeat(match[0].length) + rest.slice(end);
      const covers = [{ start: match.index, end }];
      const other = setting.openOrder && hasTwoOrders(groups) ? dateOf(groups, inOtherOrder(setting)) : undefined;
      const doubt = other && ({ doubt: { about: 'dayMonth', other } } as const);
      return [{ kind: 'date', covers, date, ...(!groups['year'] && { assumed: 'year' }), ...doubt }];
    }),
  );
}

function dateOf(groups: Record<string, string | undefined>, context: TimeContext & { past: boolean }) {
  const { year, month, day, first, second, s } = groups;
  if (month && day) return valid(Number(year), Number(month), Number(day));
  const [one, two] = [Number(first), Number(second)];
  const whole = year ? Number(year) + (year.length === 2 ? 2000 : 0) : undefined;
  const read = (dayNumber: number, monthNumber: number): DateTime<true> | undefined =>
    monthNumber > 12 ? undefined : yearless(dayNumber, monthNumber, whole, undefined, context);
  const monthFirst = context.dayMonth === 'month-first' && !(context.openOrder && s === '.');
  return monthFirst ? (read(two, one) ?? read(one, two)) : (read(one, two) ?? read(two, one));
}

const inOtherOrder = <C extends TimeContext>(context: C): C => ({
  ...context,
  dayMonth: context.dayMonth === 'month-first' ? 'day-first' : 'month-first',
});

/** A number that no month has settles the order for the whole sentence: "from 03/04 to 13/04". */
function inSaidOrder<C extends TimeContext>(text: string, context: C): C {
  const dayMonth = DAY_BEFORE_MONTH.test(text) ? 'day-first' : MONTH_BEFORE_DAY.test(text) ? 'month-first' : undefined;
  return dayMonth ? { ...context, dayMonth, openOrder: false } : context;
}
const DAY_BEFORE_MONTH = /(?<![\w/.-])(?:1[3-9]|2\d|3[01])\/(?:0?[1-9]|1[0-2])(?![\d:])/;
const MONTH_BEFORE_DAY = /(?<![\w/.-])(?:0?[1-9]|1[0-2])\/(?:1[3-9]|2\d|3[01])(?![\d:])/;

/** Whether both numbers can be the month. With dots the day stands first everywhere. */
const hasTwoOrders = ({ first, second, s }: Record<string, string | undefined>): boolean =>
  first !== second && s !== '.' && [first, second].every(number => number && Number(number) <= 12);

function valid(year: number, month: number, day: number): DateTime<true> | undefined {
  const date = DateTime.utc(year, month, day);
  return date.isValid ? date : undefined;
}
