import * as chrono from 'chrono-node/en';
import { DateTime } from 'luxon';
import { AMOUNT } from '../amounts.ts';
import { NUMBER } from '../numbers.ts';
import type { Span, Ways } from '../reading.ts';
import type { Of, Piece, TimeContext } from './pieces.ts';
import { isPast } from './vocabulary.ts';

/** chrono reads 03/04 as March in the one and as April in the other. */
const monthFirst = chrono.casual.clone();
const dayFirst = chrono.GB.clone();
// Two ends become a range in `ranges.ts`, where weeks and open years are known.
for (const parser of [monthFirst, dayFirst]) {
  parser.refiners = parser.refiners.filter(refiner => !/DateRange/.test(refiner.constructor.name));
}
const NAME = '(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|satur|sat|sun)(?:day)?';
const BARE_WEEKDAY = new RegExp(`^(?:on\\s+|this\\s+)?${NAME}$`, 'i');
const SAME_WEEKDAY = new RegExp(`^(?:on\\s+)?${NAME}$`, 'i');
const NEXT_WEEKDAY = new RegExp(`^(?:on\\s+)?next\\s+${NAME}$`, 'i');

/** Days by weekday and by what they are to today. Months, spans and clock times must have been made blank before. */
export function readDates(text: string, context: TimeContext): Piece[] {
  if (!/[a-z]{2}/i.test(text)) return [];
  const parser = context.ways.dayMonth === 'month-first' ? monthFirst : dayFirst;
  // From midnight on, or today's own date would be a year ahead in the afternoon.
  const reference = { instant: context.today.toJSDate(), timezone: 0 };
  const ahead = !isPast(text) && !BEFORE_NOW.test(text);
  const results = parser.parse(withoutLengths(text), reference, {
    forwardDate: ahead,
  });
  return results.filter(result => isTime(result, text)).map(result => pieceOf(result, context, ahead));
}

/** Lengths are not chrono's: it would read "3 days after tomorrow" as one thing. */
const withoutLengths = (text: string): string =>
  MAY_BE_LENGTH.test(text) ? text.replace(LENGTHS, found => '·'.repeat(found.length)) : text;
const MAY_BE_LENGTH = /\b(?:days?|weeks?|months?|years?|fortnights?)\b/i;
const LENGTHS = new RegExp(
  `(?<![\\p{L}\\d])(?:\\d+\\s?(?:days?|weeks?|months?|years?)\\b|${AMOUNT}\\s+(?:after|before|from)(?=\\s))`,
  'giu',
);

/** "Enough for now", and "Now, where were we?". */
const NOW = /^now$/i;
const FOR = /\bfor\s+$/i;
const COMMA = /^\s*,/;

/** "3 weeks" without "in" or "ago" is a length, and "3 a head" is no hour. */
const NO_TIME = new RegExp(
  `^(?:for\\s+)?(?:about\\s+|around\\s+)?${NUMBER}\\s+(?:second|minute|hour|day|week|month|year)s?$|` +
    '^(?:at\\s+)?\\d{1,2}\\s+[ap]$',
  'i',
);
/** Small words that are days or months as well, and what stands before them when they are not. */
const SMALL_WORD = /^(?:sun|sat|wed|mar|march|may)$/;
const BEFORE_OTHER_WORDS = /\b(?:the|an?|i|you|we|he|she|they|who|will|can|may|must|should|my|our|to)\s+$/i;
/** "sat down" is no Saturday. */
const SMALL_WEEKDAY = /^(?:sun|sat|wed)$/;
const WORD_BEHIND =
  /^\s+(?!(?:at|from|to|until|till|and|or|with|for|in|on|between|please|by|morning|afternoon|evening|night|noon|around|before|after|the)\b)[a-z]/i;

/** chrono's own guesses at lengths, quarters, spans and days in digits; what of them is a time has been read before. */
const OTHER_READERS =
  /^(?:the\s+day|weekend)$|(?:\b|\d)(?:sec(?:ond)?s?|min(?:ute)?s?|h(?:ou)?rs?|h|weeks?|months?|quarters?|years?|days)\b|^\W*\d{4}\W*$|\d[/.-]\d/i;

/** With these chrono must be let look back. */
const BEFORE_NOW = /\b(?:last|past|previous)\b/i;

/** Whether chrono has found a time where people would. */
function isTime({ text: found, index, start }: chrono.ParsedResult, text: string): boolean {
  if (NOW.test(found) && (FOR.test(text.slice(0, index)) || COMMA.test(text.slice(index + found.length)))) return false;
  if (SMALL_WORD.test(found) && BEFORE_OTHER_WORDS.test(text.slice(0, index))) return false;
  if (SMALL_WEEKDAY.test(found) && WORD_BEHIND.test(text.slice(index + found.length))) return false;
  if (OTHER_READERS.test(found) || NO_TIME.test(found)) return false;
  return start.isCertain('day') || start.isCertain('weekday') || /\bnow\b/i.test(found);
}

type Components = chrono.ParsedResult['start'];

function pieceOf(result: chrono.ParsedResult, context: TimeContext, ahead: boolean): Piece {
  const { start, end } = result;
  const text = result.text.replace(/[\s,]+$/, '');
  const covers: Span[] = [{ start: result.index, end: result.index + text.length }];
  if (/^now\b/i.test(text)) return { kind: 'moment', covers, start: context.now };
  const weekday = BARE_WEEKDAY.test(text) ? dayOf(start).weekday : undefined;
  return {
    kind: 'date',
    covers,
    ...(ahead ? dayInWeek(text, dayOf(start), context) : { date: dayOf(start) }),
    ...(end && { end: dayOf(end) }),
    ...(weekday !== undefined && { weekday }),
  };
}

/** Nobody says "next" of tomorrow. */
const NEAREST_NEXT_DAYS = 2;

/** "Friday" on a Friday, and "next Friday" before this week's, are days of the one week as likely as of the other. */
function dayInWeek(
  text: string,
  date: DateTime<true>,
  { today, ways }: TimeContext,
): Pick<Of<'date'>, 'date' | 'doubt'> {
  if (+date === +today && SAME_WEEKDAY.test(text)) {
    const isToday = ways.sameWeekday === 'today';
    return inDoubt('sameWeekday', [date, date.plus({ weeks: 1 })], isToday);
  }
  if (!NEXT_WEEKDAY.test(text)) return { date };
  const before = date.minus({ weeks: 1 });
  if (before < today.plus({ days: NEAREST_NEXT_DAYS })) return { date };
  return inDoubt('nextWeekday', [before, date], ways.nextWeekday === 'coming');
}

const inDoubt = (about: keyof Ways, [first, second]: [DateTime<true>, DateTime<true>], isFirst: boolean) =>
  isFirst ? { date: first, doubt: { about, other: second } } : { date: second, doubt: { about, other: first } };

function dayOf(components: Components): DateTime<true> {
  const [year, month, day] = (['year', 'month', 'day'] as const).map(part => components.get(part) ?? 1);
  return DateTime.utc(year ?? 1, month ?? 1, day ?? 1) as DateTime<true>;
}
