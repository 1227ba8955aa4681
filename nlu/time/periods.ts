import { DateTime } from 'luxon';
import { yearless } from './month-days.ts';
import type { SpanUnit, TimeContext } from './pieces.ts';
import { MONTH, monthOf, ORDINAL, ordinalOf, SEASON, seasonOf, TO, WEEKDAY, whichOf, YEAR } from './vocabulary.ts';

export type SpanValue = {
  start: DateTime<true>;
  end: DateTime<true>;
  unit: SpanUnit;
  assumed?: 'year';
  endSaid?: true;
};
export type MomentSpan = { from: DateTime<true>; to: DateTime<true> };
export type Groups = Record<string, string | undefined>;
/** Some of the text on both sides. */
export type Surroundings = { before: string; after: string };
export type PeriodReader = (
  groups: Groups,
  context: TimeContext,
  past: boolean,
  beside: Surroundings,
) => SpanValue | MomentSpan | undefined;

const MONTH_YEAR = `(?:\\s*[,-]?\\s*(?:of\\s+|in\\s+)?(?:(?<year>${YEAR})|'(?<short>\\d{2})\\b|(?:the\\s+)?(?<which>this|next|last|previous|following)\\s+year))?`;

/** Stretches that the calendar itself names: weeks by number, months, quarters, seasons, years and decades. */
export const periods: readonly (readonly [RegExp, PeriodReader])[] = [
  [
    new RegExp(
      `\\b(?:(?:in|during|for|of)\\s+(?:the\\s+)?|(?<named>calendar\\s+))week\\s+(?:number\\s+|no\\.?\\s*)?(?<number>\\d{1,2})\\b(?:\\s*,?\\s*(?:of\\s+|in\\s+)?(?<year>${YEAR}))?`,
      'gi',
    ),
    numberedWeek,
  ],
  [
    new RegExp(
      `(?:\\b(?:Q(?<short>[1-4])\\b|(?<name>${ORDINAL})\\s+quarter\\b))(?:\\s*,?\\s*(?:of\\s+|in\\s+)?(?<year>${YEAR})|\\s+(?:of\\s+)?(?:the\\s+)?(?<which>this|next|last)\\s+year)?`,
      'gi',
    ),
    quarter,
  ],
  [
    new RegExp(
      `(?<![\\p{L}\\d])(?:the\\s+)?(?:(?<first>${YEAR})\\s*,?\\s+)?(?<relative>this|next|last|the\\s+coming|coming|previous|past)?\\s*\\b(?<name>${MONTH})(?![\\p{L}\\d'])${MONTH_YEAR}`,
      'giu',
    ),
    namedMonth,
  ],
  [
    new RegExp(
      `(?<at>\\b(?:in|during|by|over|since|until|of)\\s+)?\\b(?:(?<which>this|next|last|the)\\s+)?(?<name>${SEASON})\\b(?:\\s*,?\\s*(?:of\\s+|in\\s+)?(?<year>${YEAR}))?`,
      'gi',
    ),
    season,
  ],
  [new RegExp(`(?<![\\w/.-])(?<year>${YEAR})\\s?[-/]\\s?(?<digits>0?[1-9]|1[0-2])(?![\\w/.:-])`, 'g'), month],
  [new RegExp(`(?<![\\w/.-])(?<digits>0?[1-9]|1[0-2])\\s?[-/]\\s?(?<year>${YEAR})(?![\\w/.:-])`, 'g'), month],
  [/\b(?:the\s+)?(?<decade>(?:19|20)\d0|[1-9]0)'?s\b/gi, decade],
  [
    new RegExp(
      `\\b(?:from|between)\\s+(?<first>20\\d{2})\\s*(?:${TO}|and)\\s*(?<last>20\\d{2})(?![\\d:/.-]|\\s?(?:h|hrs?|hours|o'?clock|[ap]\\.?m)\\b)`,
      'gi',
    ),
    years,
  ],
  [
    new RegExp(
      `(?<=\\b(?:in|of|during|for|since|until|till|throughout|year)\\s+)(?<year>${YEAR})(?=\\s*(?:$|[.,!?](?!\\d)|\\s[a-z]))|^(?<only>${YEAR})(?=\\W*$)`,
      'gi',
    ),
    ({ year, only }) => whole('year', Number(year ?? only)),
  ],
];

/** From one year to another, where it is not from 20:26 to 20:28 of some day. */
function years(
  { first, last }: Groups,
  { now }: TimeContext,
  _: boolean,
  { before, after }: Surroundings,
): SpanValue | undefined {
  const [start, end] = [Number(first), Number(last)];
  const near = [start, end].every(year => Math.abs(year - now.year) <= FARTHEST_YEARS);
  if (!near || start >= end || end - start > MOST_YEARS || SAYS_DAY.test(before) || SAYS_DAY.test(after))
    return undefined;
  return { start: firstOf(start, 1), end: firstOf(end + 1, 1), unit: 'days', endSaid: true };
}
const [FARTHEST_YEARS, MOST_YEARS] = [15, 10];
const SAYS_DAY = new RegExp(`\\d|\\b(?:to(?:day|night|morrow)|${WEEKDAY}|${MONTH})(?!\\p{L})`, 'iu');

const whole = (unit: 'month' | 'year', year: number, monthNumber = 1): SpanValue => {
  const start = firstOf(year, monthNumber);
  return { start, end: start.plus({ [`${unit}s`]: 1 }), unit };
};

function month({ digits, year }: Groups): SpanValue {
  return whole('month', Number(year), Number(digits));
}

/** Names of months that are people's as well: "lunch with June". */
const PEOPLES_NAME = /^(?:April|May|June|August)$/;
const AMONG_PEOPLE = /\b(?:with|ask|tell|invite|meet|call)\s+$/i;
/** Names of months that are small words as well; only a capital or a word before them tells. */
const BEFORE_MONTH =
  /\b(?:in|of|for|by|until|till|from|since|during|before|after|early|late|mid|and|from\b.*\bto)[\s-]+$/i;
const SMALL_WORD = /^(?:mar|march|may|sep|dec)$/;

function namedMonth(
  { name = '', year, first: leading, short, which, relative: said }: Groups,
  { now, today }: TimeContext,
  past: boolean,
  { before, after }: Surroundings,
): SpanValue | undefined {
  const certain = year ?? leading ?? short ?? which ?? said;
  if (SMALL_WORD.test(name) && !certain && !(BEFORE_MONTH.test(before) || /^\W*$/.test(before + after)))
    return undefined;
  if (PEOPLES_NAME.test(name) && !certain && AMONG_PEOPLE.test(before)) return undefined;
  const number = monthOf(name);
  if (year ?? leading) return whole('month', Number(year ?? leading), number);
  if (short) return whole('month', 2000 + Number(short), number);
  if (which) return whole('month', now.year + whichOf(which), number);
  const word = said?.toLowerCase().replace(/^the\s+/, '');
  if (word === 'this') return whole('month', now.year, number);
  if (word && whichOf(word) < 0) return whole('month', number < now.month ? now.year : now.year - 1, number);
  if (word) return whole('month', number > now.month ? now.year : now.year + 1, number);
  if (past && number <= now.month) return { ...whole('month', now.year, number), assumed: 'year' };
  const first = yearless(1, number, undefined, 28, { now, today, past });
  return first && { ...whole('month', first.year, number), assumed: 'year' };
}

function quarter({ short, name, year, which }: Groups, { now }: TimeContext): SpanValue | undefined {
  const number = short ? Number(short) : ordinalOf(name ?? '');
  if (number < -1 || number > 4 || (number === -1 && !year && !which)) return undefined;
  const inYear = year ? Number(year) : now.year + (which ? whichOf(which) : 0);
  const start = firstOf(inYear, ((number < 0 ? 4 : number) - 1) * 3 + 1);
  const end = start.plus({ months: 3 });
  return !year && !which && end <= now
    ? { start: start.plus({ years: 1 }), end: end.plus({ years: 1 }), unit: 'quarter' }
    : { start, end, unit: 'quarter' };
}

const firstOf = (year: number, monthNumber: number): DateTime<true> =>
  DateTime.utc(year, monthNumber, 1) as DateTime<true>;

/** "fall" and "spring" need a word that makes them a season. Seasons are the meteorologists': whole months. */
function season({ at: preposition, which, name = '', year }: Groups, { now }: TimeContext): SpanValue | undefined {
  if (!preposition && !year && !/^(?:this|next|last)$/i.test(which ?? '')) return undefined;
  const inYear = (number: number): SpanValue => {
    const start = firstOf(number, seasonOf(name));
    return { start, end: start.plus({ months: 3 }), unit: 'season' };
  };
  if (year) return inYear(Number(year));
  const years = [now.year - 2, now.year - 1, now.year, now.year + 1, now.year + 2].map(inYear);
  const next = years.findIndex(({ end }) => end > now);
  const on = (years[next]?.start ?? now) <= now;
  const word = which?.toLowerCase() ?? 'this';
  return years[next + (word === 'last' ? -1 : word === 'next' && on ? 1 : 0)];
}

/** Weeks as ISO 8601 counts them; without a year, the next such week. */
function numberedWeek({ number, year }: Groups, { now }: TimeContext): SpanValue | undefined {
  const inYear = (each: number): SpanValue => {
    const start = DateTime.fromObject(
      { weekYear: each, weekNumber: Number(number), weekday: 1 },
      { zone: 'utc' },
    ) as DateTime<true>;
    return { start, end: start.plus({ weeks: 1 }), unit: 'week' };
  };
  if (!(Number(number) >= 1 && Number(number) <= 53)) return undefined;
  const week = year ? inYear(Number(year)) : [inYear(now.year), inYear(now.year + 1)].find(({ end }) => end > now);
  return week?.start.isValid ? week : undefined;
}

function decade({ decade: text = '' }: Groups): SpanValue | undefined {
  const number = Number(text);
  const start = firstOf(number >= 100 ? number : number < 30 ? 2000 + number : 1900 + number, 1);
  return { start, end: start.plus({ years: 10 }), unit: 'decade' };
}
