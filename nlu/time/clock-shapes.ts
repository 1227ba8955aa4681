import { en } from '../lexicon/en/index.ts';
import { anyOf } from '../text/spans.ts';
import type { ClockPiece } from './pieces.ts';

/**
 * A clock time as it stands in a text, `lead` being the word before it. `bare` is a number alone, `weak` are digits that
 * may as well be something else.
 */
export type FoundClock = { start: number; end: number; lead: string; clock: ClockPiece; bare: boolean; weak: boolean };

const HOUR_WORDS = anyOf(
  Object.keys(en.numbers).filter(word => (en.numbers[word] ?? 0) <= 12 && word.length > 2 && word !== 'couple'),
);
const MERIDIEM =
  '(?<meridiem>\\s?:?\\s?[ap](?:\\.\\s?m\\b\\.?|\\s?m\\b\\.?)|(?<=\\d)[ap]\\b|\\s+in\\s+the\\s+[ap]\\.?m\\b\\.?)';
/** What follows a number of things, not an hour: "at 3 of the shops", "around 20 people". */
const COUNTED =
  '(?:of|people|persons?|guests?|others?|more|percent|per cent|dollars?|euros?|pounds?|kilos?|kilomet(?:re|er)s?|km|miles?|degrees?|day|days|weeks?|months?|years?|hours?|hrs?|minutes?|mins?|times)s?\\b';
const NOON = '(?<noon>noon(?:ish|time)?|mid-?day|midnight|mid-?morning|mid-?afternoon)';
/** One clock time in any of its shapes. Minutes to or past an hour stand before it. */
const ONE = new RegExp(
  `(?<![\\p{L}\\d:.,/$€£#&+]|(?<!\\d\\s?|[ap]\\.?m\\.?\\s?)-)` +
    `(?<lead>(?:at|from|between|around|about|approximately|approx\\.?|by|after|before|until|untill|till|til|to|since|starting|ending|for(?=\\s+0\\d)|@)\\s+(?:about\\s+|around\\s+|approximately\\s+)?|@\\s*|-\\s*)?` +
    `(?:(?:an?\\s+)?(?:(?<shift>half|quarter|(?:\\d{1,2}|five|ten|twenty|fifteen)(?=\\s+(?:min|past)|\\s+(?:to|till)\\s+(?:noon|mid))|(?<!(?:from|between)\\s+)(?:five|ten|twenty|fifteen|20|25)(?=\\s+(?:to|till)\\b))(?:\\s+min(?:ute)?s?)?[\\s-]+(?<side>past|to|till|before|after))\\s+)?` +
    `(?:${NOON}|(?:(?<military>[01]\\d[0-5]\\d|2[0-3][0-5]\\d)(?!\\s?[ap]\\.?\\s?m)|(?<hour>\\d{1,2})(?:[:.|](?<minute>\\d{2})(?::(?<second>\\d{2}))?Z?|(?<joined>[0-5]\\d)(?=\\s?[ap]\\.?\\s?m)|\\s?h\\s?(?<french>\\d{2})|(?<h>\\s?h)\\b)?|(?<word>${HOUR_WORDS})(?:[\\s-](?<wordminute>[0-5]\\d|fifteen|thirty|forty[ -]five)\\b)?)` +
    `(?<ish>\\s?-?ish\\b)?(?<oclock>\\s?o'?\\s?clock)?${MERIDIEM}?(?<ish2>\\s?-?ish\\b)?)` +
    `(?![\\p{L}\\d:/%$€£]|[.,]\\d|\\s+${COUNTED}|-(?=\\p{L}))` +
    `(?<part>\\s+(?:(?:early\\s+)?in\\s+the\\s+(?:early\\s+|late\\s+)?(?:morning|afternoon|evening)|at\\s+night)(?![\\p{L}]))?(?:(?=(?<near>\\s*,?\\s+(?:this\\s+(?:morning|afternoon|evening)|tonight)\\b|\\s+(?:and|to|until|till)\\s+now\\b))|)`,
  'giu',
);
/** Most messages hold no clock time at all. */
const MAY_NAME_CLOCK = new RegExp(`\\d|noon|mid|\\b(?:${HOUR_WORDS})\\b`, 'i');

/** Everything that could be a clock time, one by one. */
export const clocksIn = (text: string): FoundClock[] =>
  MAY_NAME_CLOCK.test(text) ? [...text.matchAll(ONE)].flatMap(match => clockIn(match) ?? []) : [];

function clockIn(match: RegExpExecArray): FoundClock | undefined {
  const groups = match.groups ?? {};
  const clock = clockOf(groups);
  if (!clock) return undefined;
  const has = (...marks: string[]): boolean => marks.some(mark => groups[mark] !== undefined);
  const plain = !has('meridiem', 'oclock', 'noon', 'shift', 'french', 'h', 'ish', 'ish2', 'part', 'near', 'wordminute');
  const lead = groups['lead'] ?? '';
  return {
    start: match.index,
    end: match.index + match[0].length,
    lead,
    clock: partOfDay(groups['part'], clock),
    bare: plain && !has('minute', 'military'),
    // Four digits and "2.10" are as likely something else.
    weak: plain && (has('military') || /\d\.\d/.test(match[0])),
  };
}

const NOONS: Readonly<Record<string, number>> = { midnight: 1440, midmorning: 600, midafternoon: 840 };

function clockOf(groups: Record<string, string | undefined>): ClockPiece | undefined {
  const { noon, shift, side, military, second } = groups;
  const base = noon
    ? { minutes: NOONS[noon.toLowerCase().replace('-', '')] ?? 720, sure: true }
    : military
      ? militaryOf(military)
      : plainOf(groups);
  if (!base) return undefined;
  if (shift && side) return shifted(base, shift.toLowerCase(), side.toLowerCase());
  return second && Number(second) < 60 && Number(second) > 0 ? { ...base, seconds: Number(second) } : base;
}

const militaryOf = (text: string): ClockPiece => {
  const minutes = Number(text.slice(0, 2)) * 60 + Number(text.slice(2));
  return { minutes, sure: text.startsWith('0') || minutes >= 13 * 60 };
};

function plainOf({
  hour,
  minute,
  french,
  joined,
  word,
  wordminute,
  meridiem,
}: Record<string, string | undefined>): ClockPiece | undefined {
  const hours = hour === undefined ? en.numbers[word?.toLowerCase() ?? ''] : Number(hour);
  const minutes = Number(minute ?? french ?? joined ?? wordNumber(wordminute) ?? 0);
  if (hours === undefined || hours > 24 || minutes > 59 || (hours === 24 && minutes > 0)) return undefined;
  const twoDigits = /^0/.test(hour ?? '') && minute !== undefined;
  return withMeridiem(hours * 60 + minutes, meridiem, twoDigits);
}

const wordNumber = (text: string | undefined): number | undefined =>
  text === undefined
    ? undefined
    : /^\d/.test(text)
      ? Number(text)
      : text.split(/[\s-]/).reduce((sum, part) => sum + (en.numbers[part.toLowerCase()] ?? 0), 0);

function shifted(clock: ClockPiece, shift: string, side: string): ClockPiece | undefined {
  if (clock.minutes % 60 !== 0 || (clock.minutes > 720 && !clock.sure)) return undefined;
  const amount = shift === 'half' ? 30 : shift === 'quarter' ? 15 : Number(en.numbers[shift] ?? shift);
  const minutes = clock.minutes + (/past|after/.test(side) ? amount : -amount);
  return amount < 60 ? { ...clock, minutes: (minutes + 1440) % 1440 } : undefined;
}

function withMeridiem(minutes: number, meridiem: string | undefined, sure: boolean): ClockPiece | undefined {
  const hour = Math.floor(minutes / 60);
  if (!meridiem) return { minutes, sure: sure || hour >= 13 || hour === 0 };
  if (hour > 12) return undefined;
  return { minutes: (minutes % 720) + (/^[^ap]*(?:in\s+the\s+)?p/i.test(meridiem) ? 720 : 0), sure: true };
}

function partOfDay(part: string | undefined, clock: ClockPiece): ClockPiece {
  if (!part || clock.sure) return clock;
  const late = /afternoon|evening|night/i.test(part) && clock.minutes < 720;
  return { ...clock, minutes: clock.minutes + (late ? 720 : 0), sure: true };
}
