import { DateTime } from 'luxon';
import { startOf } from '../civil.ts';
import { NUMBER, numberOf } from '../numbers.ts';
import { en } from '../words/en.ts';
import { yearless } from './month-days.ts';
import type { Piece, SpanUnit, TimeContext } from './pieces.ts';
import { isPast, MONTH, monthOf, ORDINAL, ordinalOf, SEASON, seasonOf, WHICH, whichOf, YEAR } from './vocabulary.ts';

export type SpanValue = {
  start: DateTime<true>;
  end: DateTime<true>;
  unit: SpanUnit;
  assumed?: 'year';
  endSaid?: true;
};
type Moment = { from: DateTime<true>; to: DateTime<true> };
type Groups = Record<string, string | undefined>;
/** The text on both sides, no further than `REACH` characters. */
type Beside = { before: string; after: string };
type Reading = (groups: Groups, context: TimeContext, past: boolean, beside: Beside) => SpanValue | Moment | undefined;

const UNIT = '(?<unit>week\\s?-?ends?|weeks?|months?|quarters?|years?)';
const IN = '(?:\\b(?:in|on|over|for|during|at|by)\\s+)?';
/** "the last week of July" is no week before this one. */
const NOT_OF = `(?!'|\\s+(?:of|commencing|starting|beginning|containing)\\b(?!\\s+(?:my|our|work)\\b)|\\s+(?:before|after)\\s+(?:the\\s+)?·|\\s+in\\s+(?:the\\s+)?(?:${MONTH}|${YEAR}|this\\b|next\\b|last\\b|year|month))`;
const MONTH_YEAR = `(?:\\s*[,-]?\\s*(?:of\\s+|in\\s+)?(?:(?<year>${YEAR})|'(?<short>\\d{2})\\b|(?:the\\s+)?(?<which>this|next|last|previous|following)\\s+year))?`;
const AHEAD = 'next|coming|upcoming|following';
const BEHIND = 'last|past|previous';
const COUNTED = '(?<unit>days?|weeks?|months?|years?|weekends?|hours?|hrs?|minutes?|mins?|h)\\b';

/** Stretches with a name of their own; the first that fits a place wins. */
const SHAPES: readonly (readonly [RegExp, Reading])[] = [
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
    /\b(?:the\s+)?(?:rest|remainder|remaining|remaining part)\s+of\s+(?:the\s+day|today|this\s+day|my\s+day)\b/gi,
    (_, { now }) => ({ from: now, to: startOf(now, 'day', 1).plus({ days: 1 }) }),
  ],
  [
    new RegExp(
      `${IN}(?:\\b(?:over|within)\\s+)?\\b(?:the\\s+|these\\s+|my\\s+)?(?:(?:${AHEAD})\\s+(?<count>${NUMBER}|few|several|couple(?:\\s+of)?)|(?<count2>${NUMBER})\\s+(?:${AHEAD})(?=\\s+\\w+s\\b))\\s+${COUNTED}${NOT_OF}`,
      'gi',
    ),
    (groups, context) => ahead(groups, context),
  ],
  [
    new RegExp(
      `${IN}\\b(?:the\\s+|these\\s+)?(?:(?:${BEHIND})\\s+(?<count>${NUMBER}|few|several|couple(?:\\s+of)?)|(?<count2>${NUMBER})\\s+(?:${BEHIND})(?=\\s+\\w+s\\b))\\s+${COUNTED}${NOT_OF}`,
      'gi',
    ),
    (groups, context) => behind(groups, context),
  ],
  [
    new RegExp(
      `${IN}\\b(?:the\\s+)?(?<unit>week\\s?-?end|week|month|quarter|year)\\s+(?<side>after|before)\\s+(?:(?:the\\s+)?(?<which>next|last|previous)|(?:this|that)(?:\\s+one)?)\\b(?!\\s+(?:week|month|year))`,
      'gi',
    ),
    ({ unit = '', side = '', which = 'this' }, context) =>
      relative(unit, whichOf(which) + (/after/i.test(side) ? 1 : -1), context),
  ],
  [
    new RegExp(`${IN}\\b(?<which>${WHICH})\\s+(?:whole\\s+|entire\\s+|calendar\\s+)?${UNIT}\\b${NOT_OF}`, 'gi'),
    ({ which = '', unit = '' }, context) =>
      /s$/i.test(unit) ? undefined : relative(unit, countOfWhich(which, unit, context), context),
  ],
  [
    /\b(?:in|during|for|on|at|over)\s+(?:the\s+)?(?<unit>week\s?-?end|week)\b(?!\s+(?:of|commencing|starting|beginning|containing)\b)/gi,
    ({ unit = '' }, context) => relative(unit, 0, context),
  ],
  [/\ball\s+(?<unit>week|month|year)(?:\s+long)?\b/gi, ({ unit = '' }, context) => relative(unit, 0, context)],
  [/\b(?:the\s+)?weekend(?=\W*$)/gi, (_, context) => relative('weekend', 0, context)],
  [
    /(?:(?<=^\s*)|(?<=\b(?:the|of|in|at|by|until|till|to)\s+))(?<unit>week\s?-?end|month|year)(?=\s*(?:$|[.,!?]))/gi,
    ({ unit = '' }, context) => relative(unit, 0, context),
  ],
  [/\bthis\s+week(?=\b)/gi, (_, context) => relative('week', 0, context)],
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
      `(?<=\\b(?:in|of|during|for|since|until|till|throughout|year)\\s+)(?<year>${YEAR})(?=\\s*(?:$|[.,!?](?!\\d)|\\s[a-z]))|^(?<only>${YEAR})(?=\\W*$)`,
      'gi',
    ),
    ({ year, only }) => whole('year', Number(year ?? only)),
  ],
];

const REACH = 60;

/** Most messages hold none, and one look is quicker than a dozen. */
const MAY_NAME_SPAN = new RegExp(
  `week|month|quarter|year|rest of|remain|days|hours|hrs|min|within|\\bQ[1-4]|(?:19|20)\\d\\d|\\d0'?s\\b|(?<!\\p{L})(?:${MONTH}|${SEASON})(?!\\p{L})`,
  'iu',
);

export function readSpans(text: string, context: TimeContext): Piece[] {
  if (!MAY_NAME_SPAN.test(text)) return [];
  const past = isPast(text);
  let rest = text;
  return SHAPES.flatMap(([pattern, read]) =>
    [...rest.matchAll(pattern)].flatMap((match): Piece[] => {
      const value = read(match.groups ?? {}, context, past, {
        before: rest.slice(Math.max(0, match.index - REACH), match.index),
        after: rest.slice(match.index + match[0].length).slice(0, REACH),
      });
      if (!value) return [];
      const lead = match[0].length - match[0].trimStart().length;
      const [start, end] = [match.index + lead, match.index + match[0].trimEnd().length];
      rest = rest.slice(0, start) + '·'.repeat(end - start) + rest.slice(end);
      const covers = [{ start, end }];
      if ('from' in value) return [{ kind: 'moment', covers, start: value.from, end: value.to, named: true }];
      return [{ kind: 'span', covers, ...value }];
    }),
  );
}

/** "The coming weekend" is this week's as long as it has not begun. */
const countOfWhich = (which: string, unit: string, { now }: TimeContext): number =>
  /coming$/i.test(which) && unitOf(unit) === 'weekend' && now.weekday < 6 ? 0 : whichOf(which);

const unitOf = (text: string): 'week' | 'weekend' | 'month' | 'quarter' | 'year' =>
  /end/i.test(text) ? 'weekend' : (text.toLowerCase().replace(/s$/, '') as 'week');

/** The stretch `count` units from the one that is on. */
export function relative(text: string, count: number, { now, weekStart }: TimeContext): SpanValue {
  const unit = unitOf(text);
  if (unit === 'weekend') return weekend(now, count);
  const start = startOf(now, unit, weekStart).plus({ [`${unit}s`]: count });
  return { start, end: start.plus({ [`${unit}s`]: 1 }), unit };
}

/** Saturday and Sunday; on a Sunday, "this weekend" is still the one that is on. */
export function weekend(day: DateTime<true>, count: number): SpanValue {
  const start = startOf(day, 'week', 1).plus({ days: 5, weeks: count });
  return { start, end: start.plus({ days: 2 }), unit: 'weekend' };
}

const whole = (unit: 'month' | 'year', year: number, monthNumber = 1): SpanValue => {
  const start = firstOf(year, monthNumber);
  return { start, end: start.plus({ [`${unit}s`]: 1 }), unit };
};

function countOf({ count, count2 }: Groups): number {
  const text = (count ?? count2 ?? '').toLowerCase();
  return /^couple/.test(text) ? 2 : /few|several/.test(text) ? 3 : numberOf(text);
}

function stepOf(groups: Groups): { step: Record<string, number>; clock: boolean } {
  const [name, times] = en.times.units[(groups['unit'] ?? '').toLowerCase()] ?? ['weeks', 1];
  return { step: { [name]: countOf(groups) * times }, clock: name === 'hours' || name === 'minutes' };
}

function ahead(groups: Groups, { now, fromToday }: TimeContext): SpanValue | Moment {
  if (/weekend/i.test(groups['unit'] ?? '')) return { ...weekend(now, 0), end: weekend(now, countOf(groups) - 1).end };
  const { step, clock } = stepOf(groups);
  if (clock) return { from: now, to: now.plus(step) };
  const start = startOf(now, 'day', 1).plus({ days: fromToday ? 0 : 1 });
  return { start, end: start.plus(step), unit: 'days' };
}

function behind(groups: Groups, { now, fromToday }: TimeContext): SpanValue | Moment {
  if (/weekend/i.test(groups['unit'] ?? ''))
    return { ...weekend(now, -1), start: weekend(now, -countOf(groups)).start };
  const { step, clock } = stepOf(groups);
  if (clock) return { from: now.minus(step), to: now };
  const today = startOf(now, 'day', 1);
  return { start: today.minus(step), end: today.plus({ days: fromToday ? 1 : 0 }), unit: 'days' };
}

function month({ digits, year }: Groups): SpanValue {
  return whole('month', Number(year), Number(digits));
}

/** Names of months that are small words as well; only a capital or a word before them tells. */
const BEFORE_MONTH =
  /\b(?:in|of|for|by|until|till|from|since|during|before|after|early|late|mid|and|from\b.*\bto)[\s-]+$/i;
const SMALL_WORD = /^(?:mar|march|may|sep|dec)$/;

function namedMonth(
  { name = '', year, first: leading, short, which, relative: said }: Groups,
  { now }: TimeContext,
  past: boolean,
  { before, after }: Beside,
): SpanValue | undefined {
  const certain = year ?? leading ?? short ?? which ?? said;
  if (SMALL_WORD.test(name) && !certain && !(BEFORE_MONTH.test(before) || /^\W*$/.test(before + after)))
    return undefined;
  const number = monthOf(name);
  if (year ?? leading) return whole('month', Number(year ?? leading), number);
  if (short) return whole('month', 2000 + Number(short), number);
  if (which) return whole('month', now.year + whichOf(which), number);
  const word = said?.toLowerCase().replace(/^the\s+/, '');
  if (word === 'this') return whole('month', now.year, number);
  if (word && whichOf(word) < 0) return whole('month', number < now.month ? now.year : now.year - 1, number);
  if (word) return whole('month', number > now.month ? now.year : now.year + 1, number);
  if (past && number <= now.month) return { ...whole('month', now.year, number), assumed: 'year' };
  const first = yearless(1, number, undefined, 28, { now, past } as TimeContext & { past: boolean });
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
