import { DateTime } from 'luxon';
import type { Piece, TimeContext } from './pieces.ts';
import { isPast, MONTH, monthOf, TH, TO, WEEKDAY, weekdayOf, whichOf, YEAR } from './vocabulary.ts';

type Groups = Record<string, string | undefined>;
type Reader = (groups: Groups, context: TimeContext & { past: boolean }) => DatePiece | undefined;
type DatePiece = Omit<Extract<Piece, { kind: 'date' }>, 'covers' | 'kind'>;

const DAY = (name: string): string => `(?<${name}>\\d{1,2})${TH}`;
const BEHIND_MONTH = `(?:\\s*,?\\s*(?:of\\s+)?(?<which>this|next|last)\\s+year\\b|\\s*,?\\s*(?:of\\s+|in\\s+)?(?<year>${YEAR})|\\s*'(?<short>\\d{2})\\b)?`;
const LEAD = `(?:on\\s+)?(?:(?<weekday>${WEEKDAY})\\b[\\s,.]*)?(?:the\\s+)?`;
const NOT_OTHER = '(?<![\\w:.,/$€£#-]|[$€£#]\\s)';
const NO_CLOCK = '(?![\\d:/]|\\.\\d|h\\d|[ap]\\.?\\s?m\\b|[ap]\\b)';

/** Days with their month, and lists of days of one month; the first that fits a place wins. */
const SHAPES: readonly (readonly [RegExp, Reader])[] = [
  [
    new RegExp(
      `${NOT_OTHER}(?<!\\d(?:st|nd|rd|th)?[\\s.-]+(?:of\\s+)?)(?<month>${MONTH})\\s*,?\\s+(?:between|from)\\s+(?:the\\s+)?${DAY('day')}\\s*(?:${TO}|and)\\s*(?:the\\s+)?${DAY('last')}${NO_CLOCK}(?!\\s*o'?clock)${BEHIND_MONTH}`,
      'gi',
    ),
    monthDays,
  ],
  // 2027/Sep/3, 3-2027-sep, sep-2027-3: the month's name and four digits leave no doubt in any order.
  [
    new RegExp(
      `${NOT_OTHER}(?:(?<year>${YEAR})(?<s>[-/. ])(?:(?<day>\\d{1,2})\\k<s>(?<month>${MONTH})|(?<month2>${MONTH})\\k<s>(?<day2>\\d{1,2}))|` +
        `(?<day3>\\d{1,2})(?<s3>[-/. ])(?<year3>${YEAR})\\k<s3>(?<month3>${MONTH})|(?<month4>${MONTH})(?<s4>[-/. ])(?<year4>${YEAR})\\k<s4>(?<day4>\\d{1,2})|` +
        `(?<day5>\\d{1,2})(?<s5>[-/.])\\s?(?<month5>${MONTH})(?:\\k<s5>|\\s)\\s?(?<year5>${YEAR}|\\d{2}\\b)|(?<month6>${MONTH})(?<s6>[-/.])(?<day6>\\d{1,2})\\k<s6>(?<year6>${YEAR}))(?![\\w:])`,
      'gi',
    ),
    anyOrder,
  ],
  [
    new RegExp(
      `${NOT_OTHER}(?:from\\s+|between\\s+)?${LEAD}${DAY('day')}(?:\\s+of)?(?:\\s*${TO}\\s*|\\s+and\\s+(?<and>))(?:the\\s+)?${DAY('last')}\\s*(?:of\\s+)?(?<month>${MONTH})(?!\\w)${BEHIND_MONTH}`,
      'gi',
    ),
    monthDays,
  ],
  [
    new RegExp(
      `${NOT_OTHER}${LEAD}(?<month>${MONTH})\\s*(?:the\\s+)?${DAY('day')}\\s*${TO}\\s*(?:the\\s+)?${DAY('last')}${NO_CLOCK}(?!\\s*(?:of\\s+)?${MONTH})${BEHIND_MONTH}`,
      'gi',
    ),
    monthDays,
  ],
  [
    new RegExp(
      `${NOT_OTHER}(?<!(?:${MONTH})\\s*(?:the\\s+)?)${LEAD}${DAY('day')}(?:\\s+day)?(?:-|\\.?\\s*)(?:of\\s+|in\\s+)?(?<month>${MONTH})(?!\\w)${BEHIND_MONTH}`,
      'gi',
    ),
    monthDays,
  ],
  [
    new RegExp(
      `${NOT_OTHER}${LEAD}(?<month>${MONTH})\\s*-?(?:the\\s+)?${DAY('day')}${NO_CLOCK}(?!\\w)${BEHIND_MONTH}`,
      'gi',
    ),
    monthDays,
  ],
  [
    new RegExp(
      `${NOT_OTHER}(?:on\\s+|this\\s+)?(?<weekday>${WEEKDAY})\\b[\\s,]*(?:the\\s+)?(?<day>\\d{1,2})(?:\\s?(?:st|nd|rd|th)\\b|(?<=\\bthe\\s+\\d{1,2})${NO_CLOCK})`,
      'gi',
    ),
    weekdayWithDay,
  ],
  [
    new RegExp(
      `${NOT_OTHER}(?:on\\s+)?(?:the\\s+)?(?:(?<day>\\d{1,2})(?:st|nd|rd|th)\\b|(?<=\\b(?:on\\s+the|the)\\s+)(?<bare>\\d{1,2})(?=\\s*(?:$|[,.!?;](?!\\d)|(?:at|from|between|and|to|until|please|with|for)\\b)))`,
      'gi',
    ),
    dayOfMonth,
  ],
];

/** "chapter 5th of 7" is none; an ordinal before a noun is no day of the month. */
const COUNTS_SOMETHING =
  /^\s+(?!(?:at|from|to|until|till|through|and|or|with|for|in|on|between|please|is|was|by|morning|afternoon|evening|night|noon|midnight|around|about|before|after|then)\b)\p{L}/iu;

const MAY_NAME_DAY = new RegExp(`(?<![\\p{L}])(?:${MONTH})|\\d\\s?(?:st|nd|rd|th)\\b|\\bthe\\s+\\d`, 'iu');

/** Days of months, however they are put. */
export function readMonthDays(text: string, context: TimeContext): Piece[] {
  if (!MAY_NAME_DAY.test(text)) return [];
  const past = isPast(text);
  let rest = text;
  return SHAPES.flatMap(([pattern, read]) =>
    [...rest.matchAll(pattern)].flatMap((match): Piece[] => {
      const end = match.index + match[0].length;
      if (read === dayOfMonth && !isDayAlone(match[0], rest, match.index)) return [];
      if (match.groups?.['and'] !== undefined && !/\bbetween\s/i.test(match[0])) return [];
      const piece = read(match.groups ?? {}, { ...context, past });
      if (!piece) return [];
      rest = rest.slice(0, match.index) + '·'.repeat(match[0].length) + rest.slice(end);
      return [{ kind: 'date', covers: [{ start: match.index, end }], ...piece }];
    }),
  );
}

const NUMBERED_THING =
  /^\s+(?:floor|avenue|ave|street|st|level|row|grade|edition|attempt|time|birthday|anniversary)\b/i;

/** Without "the" or "on", an ordinal must stand where a day could: at an end, or before a word that goes with days. */
function isDayAlone(found: string, text: string, index: number): boolean {
  const after = text.slice(index + found.length);
  if (/^\s+of\b/i.test(after)) return false;
  if (COUNTS_SOMETHING.test(after)) return /^on\s+the\b/i.test(found.trim()) && !NUMBERED_THING.test(after);
  return (
    /\bthe\b|^on\b/i.test(found) ||
    /(?:^|\b(?:for|by|until|till|from|to|and|on|before|after|at)\s+)$/i.test(text.slice(0, index))
  );
}

function anyOrder(groups: Groups, { now }: TimeContext): DatePiece | undefined {
  const get = (name: string): string =>
    [name, ...[2, 3, 4, 5, 6].map(number => `${name}${number}`)].map(key => groups[key]).find(found => found) ?? '';
  const year = Number(get('year'));
  return dated(year < 100 ? 100 * Math.floor(now.year / 100) + year : year, monthOf(get('month')), Number(get('day')));
}

function dated(year: number, month: number, day: number): DatePiece | undefined {
  const date = DateTime.utc(year, month, day);
  return date.isValid ? { date } : undefined;
}

function monthDays(groups: Groups, context: TimeContext & { past: boolean }): DatePiece | undefined {
  const { day, last, month = '', short, which } = groups;
  const year = groups['year'] ?? (short && `20${short}`) ?? (which && String(context.now.year + whichOf(which)));
  const first = yearless(
    Number(day),
    monthOf(month),
    year ? Number(year) : undefined,
    last ? Number(last) : undefined,
    context,
  );
  if (!first) return undefined;
  const assumed = year ? {} : ({ assumed: 'year' } as const);
  if (last === undefined) return { date: first, ...assumed };
  const end = first.set({ day: Number(last) });
  return Number(last) >= Number(day) && end.month === first.month ? { date: first, end, ...assumed } : undefined;
}

/** A day without a year is the next one; where the past is spoken of, the nearest. */
export function yearless(
  day: number,
  month: number,
  year: number | undefined,
  last: number | undefined,
  { now, today, past }: Pick<TimeContext, 'now' | 'today'> & { past: boolean },
): DateTime<true> | undefined {
  if (year !== undefined) return validDay(year, month, day);
  const near = inYears(day, month, now.year - 1);
  if (past) return [...near].toSorted((a, b) => Math.abs(+a - +today) - Math.abs(+b - +today))[0];
  for (const date of near) if ((last ? date.plus({ days: last - day }) : date) >= today) return date;
  return undefined;
}

/** The 29th of February is up to eight years away. */
const MOST_YEARS = 9;

function* inYears(day: number, month: number, from: number): Generator<DateTime<true>> {
  for (let year = from; year < from + MOST_YEARS; year++) {
    const date = validDay(year, month, day);
    if (date) yield date;
  }
}

const validDay = (year: number, month: number, day: number): DateTime<true> | undefined => {
  const date = DateTime.utc(year, month, day);
  return date.isValid ? date : undefined;
};

/** "Thursday the 14th" is the next 14th that is a Thursday; of the past, the last one. */
function weekdayWithDay(groups: Groups, { today, past }: TimeContext & { past: boolean }): DatePiece | undefined {
  const [weekday, day] = [weekdayOf(groups['weekday'] ?? ''), Number(groups['day'])];
  for (const date of inMonths(day, 48, today, past)) if (date.weekday === weekday) return { date };
  return undefined;
}

/** The next such day from today on. */
function dayOfMonth(groups: Groups, { today, past }: TimeContext & { past: boolean }): DatePiece | undefined {
  const day = Number(groups['day'] ?? groups['bare']);
  const [date] = inMonths(day, 12, today, past);
  return date && { date, assumed: 'month' };
}

/** That day of the months from this one on, or back from it; a month that is too short for it is passed over. */
function* inMonths(day: number, months: number, today: DateTime<true>, past: boolean): Generator<DateTime<true>> {
  for (let add = 0; add < months; add++) {
    const month = today.year * 12 + today.month - 1 + (past ? -add : add);
    const date = validDay(Math.floor(month / 12), (month % 12) + 1, day);
    if (date && (past ? date <= today : date >= today)) yield date;
  }
}
