import * as chrono from 'chrono-node/en';
import { DateTime } from 'luxon';
import { AMOUNT } from '../entities/amounts.ts';
import type { Span } from '../reading.ts';
import { quickTest } from '../text/required-words.ts';
import type { Of, Piece, TimeContext } from './pieces.ts';
import { isPast } from './vocabulary.ts';

/** The parts of chrono that find days by weekday. Our own readers find everything else first. */
const parser = chrono.casual.clone();
parser.parsers = parser.parsers.filter(each =>
  /^EN(?:Weekday|CasualDate|RelativeDateFormat)Parser$/.test(each.constructor.name),
);
// `ranges.ts` joins two ends to a range, because it knows weeks and open years.
parser.refiners = parser.refiners.filter(each => /^(?:OverlapRemoval|ForwardDate)/.test(each.constructor.name));
/** These parsers have the same patterns in every context, so it does not matter which one they are asked in. */
const NO_CONTEXT = {} as Parameters<chrono.Parser['pattern']>[0];
/** False for a text in which chrono finds nothing. */
const mayNameDay = quickTest(parser.parsers.map(each => each.pattern(NO_CONTEXT)));
const NAME = '(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|satur|sat|sun)(?:day)?';
const BARE_WEEKDAY = new RegExp(`^(?:on\\s+|this\\s+)?${NAME}$`, 'i');
const SAME_WEEKDAY = new RegExp(`^(?:on\\s+)?${NAME}$`, 'i');
const NEXT_WEEKDAY = new RegExp(`^(?:on\\s+)?next\\s+${NAME}$`, 'i');

/** Reads days by weekday or relative to today. Months, spans and clock times must be blank already. */
export function readDates(text: string, context: TimeContext): Piece[] {
  if (!mayNameDay(text)) return [];
  // From midnight, because in the afternoon chrono would move today's date a year ahead.
  const reference = { instant: context.today.toJSDate(), timezone: 0 };
  const ahead = !isPast(text) && !BEFORE_NOW.test(text);
  const results = parser.parse(withoutLengths(text), reference, {
    forwardDate: ahead,
  });
  return results.filter(result => isTime(result, text)).map(result => pieceOf(result, context, ahead));
}

/** Hides lengths from chrono, which would read "3 days after tomorrow" as one thing. */
const withoutLengths = (text: string): string =>
  MAY_BE_LENGTH.test(text) ? text.replace(LENGTHS, found => '·'.repeat(found.length)) : text;
const MAY_BE_LENGTH = /\b(?:days?|weeks?|months?|years?|fortnights?)\b/i;
const LENGTHS = new RegExp(
  `(?<![\\p{L}\\d])(?:\\d+\\s?(?:days?|weeks?|months?|years?)\\b|${AMOUNT}\\s+(?:after|before|from)(?=\\s))`,
  'giu',
);

/** "Enough for now", and "Now, where were we?". */
const NOW = /^now$/i;
const FOR = /\bfor\s+(?:right\s+)?$/i;
const COMMA = /^\s*,/;

/** Short words that can be days, and their neighbours when they are not: "the sun", "sat down". */
const SMALL_WORD = /^(?:sun|sat|wed)$/;
const BEFORE_OTHER_WORDS = /\b(?:the|an?|i|you|we|he|she|they|who|will|can|may|must|should|my|our|to)\s+$/i;
const WORD_BEHIND =
  /^\s+(?!(?:at|from|to|until|till|and|or|with|for|in|on|between|please|by|morning|afternoon|evening|night|noon|around|before|after|the)\b)[a-z]/i;

/** Spans that chrono guesses. Our own readers have already read those that are times. */
const OTHER_READERS = /\b(?:sec(?:ond)?|min(?:ute)?|h(?:ou)?r|week|month|quarter|year)s?\b|\bdays\b/i;

/** With these words chrono must look back. */
const BEFORE_NOW = /\b(?:last|past|previous)\b/i;

/** True if people would also see a time where chrono found one. */
function isTime({ text: found, index }: chrono.ParsedResult, text: string): boolean {
  if (NOW.test(found) && (FOR.test(text.slice(0, index)) || COMMA.test(text.slice(index + found.length)))) return false;
  const isOther = (): boolean =>
    BEFORE_OTHER_WORDS.test(text.slice(0, index)) || WORD_BEHIND.test(text.slice(index + found.length));
  if (SMALL_WORD.test(found) && isOther()) return false;
  return !OTHER_READERS.test(found);
}

type Components = chrono.ParsedResult['start'];

function pieceOf(result: chrono.ParsedResult, context: TimeContext, ahead: boolean): Piece {
  const { start, end } = result;
  const text = result.text.replace(/[\s,]+$/, '');
  const covers: Span[] = [{ start: result.index, end: result.index + text.length }];
  if (/^now\b/i.test(text)) return { kind: 'moment', covers, start: context.now };
  const date = dayOf(start);
  return {
    kind: 'date',
    covers,
    ...(ahead ? dayInWeek(text, date, context) : { date }),
    ...(end && { end: dayOf(end) }),
    ...(BARE_WEEKDAY.test(text) && { weekday: date.weekday }),
  };
}

/** People do not say "next" for tomorrow. */
const NEAREST_NEXT_DAYS = 2;

/** "Friday" on a Friday, and "next Friday" before this week's Friday, can mean either of two weeks. */
function dayInWeek(text: string, date: DateTime<true>, { today }: TimeContext): Pick<Of<'date'>, 'date' | 'doubt'> {
  if (+date === +today && SAME_WEEKDAY.test(text)) {
    return { date, doubt: { about: 'sameWeekday', other: date.plus({ weeks: 1 }) } };
  }
  if (!NEXT_WEEKDAY.test(text)) return { date };
  const before = date.minus({ weeks: 1 });
  if (before < today.plus({ days: NEAREST_NEXT_DAYS })) return { date };
  return { date, doubt: { about: 'nextWeekday', other: before } };
}

function dayOf(components: Components): DateTime<true> {
  const [year, month, day] = (['year', 'month', 'day'] as const).map(part => components.get(part) ?? 1);
  return DateTime.utc(year ?? 1, month ?? 1, day ?? 1) as DateTime<true>;
}
