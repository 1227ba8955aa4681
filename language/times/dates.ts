import * as chrono from 'chrono-node/en';
import { DateTime } from 'luxon';
import { anyOf } from '../found.ts';
import { NUMBER } from '../numbers.ts';
import type { Span } from '../reading.ts';
import { en } from '../words/en.ts';
import type { Piece, TimeContext } from './pieces.ts';

/** chrono reads 03/04 as March in the one and as April in the other. */
const monthFirst = chrono.casual.clone();
const dayFirst = chrono.GB.clone();
const LOOKING_BACK = /\b(?:last|past|previous|yesterday|ago|did|was|were|had)\b/i;
const OF_THE_CLOCK = /\b(?:\d+\s?h|hours?|hrs?|minutes?|mins?|now)\b/i;
/** "in 2 months" is a day, though chrono is not certain of it. */
const MONTHS_AWAY = /\bmonths?\b/i;
const PART = new RegExp(`\\b(${anyOf(Object.keys(en.dayParts))})\\b`, 'i');
/** "the 15th" alone; with a month, chrono has read it already. */
const DAY_OF_MONTH = /\b(?:on\s+)?the\s+(\d{1,2})(?:st|nd|rd|th)\b/gi;
const BARE_WEEKDAY = /^(?:on\s+|this\s+)?(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|satur|sat|sun)(?:day)?$/i;

/** Days in all usual shapes. Clock times must have been made blank before. */
export function readDates(text: string, context: TimeContext): Piece[] {
  const parser = context.monthFirst ? monthFirst : dayFirst;
  // From midnight on, or today's own date would be a year ahead in the afternoon.
  const from = OF_THE_CLOCK.test(text) ? context.now : context.now.startOf('day');
  const reference = { instant: from.toJSDate(), timezone: 0 };
  const results = parser.parse(text, reference, { forwardDate: !LOOKING_BACK.test(text) });
  const pieces = results.filter(result => isTime(result, text, parser)).map(result => pieceOf(result, context));
  return [...pieces, ...daysOfMonth(text, pieces, context)];
}

/** "3 weeks" without "in" or "ago" is a length, and "3 a head" is no hour. */
const NO_TIME = new RegExp(
  `^(?:for\\s+)?(?:about\\s+|around\\s+)?${NUMBER}\\s+(?:second|minute|hour|day|week|month|year)s?$|` +
    '^(?:at\\s+)?\\d{1,2}\\s+[ap]$',
  'i',
);
/** Small words that are days or months as well, and what stands before them when they are not. */
const SMALL_WORD = /^(?:sun|sat|wed|mar|march|may)$/;
const BEFORE_OTHER_WORDS = /\b(?:the|an?|i|you|we|he|she|they|who|will|can|may|must|should|my|our|to)\s+$/i;

/** Whether chrono has found a time where people would; what does not exist must not become something that does. */
function isTime({ text: found, index, start, end }: chrono.ParsedResult, text: string, parser: chrono.Chrono) {
  if (SMALL_WORD.test(found) && BEFORE_OTHER_WORDS.test(text.slice(0, index))) return false;
  if (NO_TIME.test(found)) return false;
  return !end || inOrder(found, start, end, parser);
}

type Components = chrono.ParsedResult['start'];

/** chrono moves an end that is before its start into the next year, or lets the two change places. */
function inOrder(found: string, start: Components, end: Components, parser: chrono.Chrono): boolean {
  if (!end.isCertain('year')) {
    return start.get('month') !== end.get('month') || dayOf(start).year === dayOf(end).year;
  }
  const first = parser.parse(found.split(/\s+(?:-|to|until|till|through)\s+/i)[0] ?? '')[0];
  return !first?.start.isCertain('year') || dayOf(first.start) <= dayOf(start);
}

function pieceOf(result: chrono.ParsedResult, { weekStart }: TimeContext): Piece {
  const covers: Span[] = [{ start: result.index, end: result.index + result.text.trimEnd().length }];
  const { start, end } = result;
  if (start.isCertain('hour') && start.isCertain('minute') && !PART.test(result.text)) {
    return { kind: 'moment', covers, start: clockOf(start), ...(end && { end: clockOf(end) }) };
  }
  if (
    !end &&
    !MONTHS_AWAY.test(result.text) &&
    start.isCertain('month') &&
    !start.isCertain('day') &&
    !start.isCertain('weekday')
  ) {
    const first = dayOf(start).startOf('month');
    const month = { start: first.toISODate(), end: first.plus({ months: 1 }).toISODate() };
    return { kind: 'span', covers, ...month, week: false };
  }
  const part = en.dayParts[PART.exec(result.text)?.[1]?.toLowerCase() ?? ''];
  const weekday = BARE_WEEKDAY.test(result.text) ? dayOf(start).weekday : undefined;
  return {
    kind: 'date',
    covers,
    date: dayOf(start),
    ...(end && { end: dayOf(end) }),
    ...(part && { part }),
    ...(weekday !== undefined && weekStart > 0 && { weekday }),
  };
}

function dayOf(components: Components): DateTime<true> {
  const [year, month, day] = (['year', 'month', 'day'] as const).map(part => components.get(part) ?? 1);
  return DateTime.utc(year ?? 1, month ?? 1, day ?? 1) as DateTime<true>;
}

function clockOf(components: Components): DateTime<true> {
  return dayOf(components).set({ hour: components.get('hour') ?? 0, minute: components.get('minute') ?? 0 });
}

/** The next such day from today on; a month that is too short for it is passed over. */
function daysOfMonth(text: string, taken: Piece[], { now }: TimeContext): Piece[] {
  return [...text.matchAll(DAY_OF_MONTH)].flatMap(match => {
    const span = { start: match.index, end: match.index + match[0].length };
    if (taken.some(({ covers }) => covers.some(cover => cover.start < span.end && span.start < cover.end))) return [];
    const date = nextDayOfMonth(Number(match[1]), now);
    return date ? [{ kind: 'date' as const, covers: [span], date }] : [];
  });
}

function nextDayOfMonth(day: number, now: DateTime<true>): DateTime<true> | undefined {
  const today = now.startOf('day');
  for (let months = 0; months < 12; months++) {
    const month = today.set({ day: 1 }).plus({ months });
    const date = day >= 1 && day <= (month.daysInMonth ?? 0) ? month.set({ day }) : undefined;
    if (date && date >= today) return date;
  }
  return undefined;
}
