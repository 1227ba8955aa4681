import { readAmounts, secondsOf } from '../amounts.ts';
import { anyOf } from '../found.ts';
import type { Span } from '../reading.ts';
import { en } from '../words/en.ts';
import type { Clock, Piece } from './pieces.ts';
import { TO } from './vocabulary.ts';

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
const LINK = new RegExp(`^\\s*(?:${TO}|and|\\/)\\s*$`, 'i');

type Found = { start: number; end: number; lead: string; clock: Clock; bare: boolean; weak: boolean };

/** Most messages hold no clock time at all. */
const MAY_NAME_CLOCK = new RegExp(`\\d|noon|mid|\\b(?:${HOUR_WORDS})\\b`, 'i');

/** Clock times: "at 4", "2-3:30pm", "half past two", "between 3 and 4 pm", "noon". A bare number needs a word before it. */
export function readClocks(text: string): Piece[] {
  if (!MAY_NAME_CLOCK.test(text)) return [];
  const found = [...text.matchAll(ONE)].flatMap(match => counted(text, clockIn(match)) ?? []);
  const pieces: Piece[] = [];
  for (let index = 0; index < found.length; index++) {
    const first = found[index] as Found;
    const second = found[index + 1];
    const linked = second && isLinked(text, first, second);
    if (linked) {
      index++;
      pieces.push(rangePiece(first, second));
    } else if (stands(first) && !inNumber(text, first)) {
      pieces.push({
        kind: 'clock',
        covers: [coverOf(first)],
        from: first.clock,
        ends: ends(first, text),
        ...openOf(first, text),
      });
    }
  }
  return pieces;
}

/** "555-0199" holds no clock time. */
const inNumber = (text: string, { start, end }: Found): boolean =>
  /\d-$/.test(text.slice(Math.max(0, start - 2), start)) || /^-\d/.test(text.slice(end, end + 2));

/** "to", "for" and the like belong to the sentence: "move it to 4" asks for something. */
const coverOf = ({ start, end, lead }: Found): Span => ({
  start: start + (OF_SENTENCE.test(lead) ? lead.length : 0),
  end,
});
const OF_SENTENCE = /^(?:to|for|starting|ending)\b/i;
const word = ({ lead }: Found): string => lead.trim().split(/\s+/)[0]?.toLowerCase() ?? '';
/** "an hour before 5" is a clock time of its own. */
function counted(text: string, clock: Found | undefined): Found | undefined {
  const side = clock && /^(before|after)\b/i.exec(clock.lead)?.[1];
  if (!clock || !side) return clock;
  const before = text.slice(0, clock.start);
  const amount = readAmounts(before).at(-1);
  const minutes = amount && secondsOf(amount.parts) / 60;
  if (!amount || !minutes || minutes >= 720 || before.slice(amount.span.end).trim() !== '') return clock;
  const shifted = wakingHours(clock.clock).minutes + (/after/i.test(side) ? minutes : -minutes);
  return {
    ...clock,
    start: amount.span.start,
    lead: '',
    bare: false,
    weak: false,
    clock: { minutes: (shifted + 1440) % 1440, sure: true },
  };
}

/** "not before 9" is from 9 on. */
function openOf(clock: Found, text: string): { open?: 'after' | 'before' } {
  const said = word(clock);
  if (!/^(?:after|since|before)$/.test(said)) return {};
  return { open: (said === 'before') === NOT.test(text.slice(0, clock.start)) ? 'after' : 'before' };
}
const NOT = /\bnot\s+$/i;
const ENDS = /\b(?:to|until|untill|till|til)\s*$/i;
const ends = (clock: Found, text: string): boolean =>
  /^(?:to|until|untill|till|til)$/.test(word(clock)) || ENDS.test(text.slice(0, clock.start));

/** A number alone is a time only where something says so: am, minutes, o'clock, or a word before it. */
const stands = (clock: Found): boolean =>
  !clock.bare
    ? !clock.weak || clock.lead.trim() !== ''
    : !/^(?:about|between|-|approximately|approx\.?|to|starting|ending|)$/.test(word(clock));

/** Two times are a range when a word links them; "and" does only after "between". */
function isLinked(text: string, first: Found, second: Found): boolean {
  const between =
    text.slice(first.end, second.start) + (/^(?:to|until|untill|till|til|-)$/.test(word(second)) ? second.lead : '');
  const and = /^\s*and\s*$/i.test(between);
  if (!LINK.test(between) || (and && word(first) !== 'between')) return false;
  if (!first.bare) return true;
  const dash = /^\s*-\s*$/.test(between);
  return (
    !second.bare ||
    word(first) === 'from' ||
    word(first) === 'between' ||
    (dash && first.clock.minutes !== second.clock.minutes && first.lead.trim() !== '-')
  );
}

function rangePiece(first: Found, second: Found): Piece {
  const covers = [{ ...coverOf(first), end: second.end }];
  const range = inOrder(first.clock, second.clock);
  return range
    ? { kind: 'clock', covers, from: first.clock, to: second.clock, ends: false }
    : { kind: 'absurd', covers };
}

function clockIn(match: RegExpExecArray): Found | undefined {
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

function clockOf(groups: Record<string, string | undefined>): Clock | undefined {
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

const militaryOf = (text: string): Clock => {
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
}: Record<string, string | undefined>): Clock | undefined {
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

function shifted(clock: Clock, shift: string, side: string): Clock | undefined {
  if (clock.minutes % 60 !== 0 || (clock.minutes > 720 && !clock.sure)) return undefined;
  const amount = shift === 'half' ? 30 : shift === 'quarter' ? 15 : Number(en.numbers[shift] ?? shift);
  const minutes = clock.minutes + (/past|after/.test(side) ? amount : -amount);
  return amount < 60 ? { ...clock, minutes: (minutes + 1440) % 1440 } : undefined;
}

function withMeridiem(minutes: number, meridiem: string | undefined, sure: boolean): Clock | undefined {
  const hour = Math.floor(minutes / 60);
  if (!meridiem) return { minutes, sure: sure || hour >= 13 || hour === 0 };
  if (hour > 12) return undefined;
  return { minutes: (minutes % 720) + (/^[^ap]*(?:in\s+the\s+)?p/i.test(meridiem) ? 720 : 0), sure: true };
}

function partOfDay(part: string | undefined, clock: Clock): Clock {
  if (!part || clock.sure) return clock;
  const late = /afternoon|evening|night/i.test(part) && clock.minutes < 720;
  return { ...clock, minutes: clock.minutes + (late ? 720 : 0), sure: true };
}

/** The longest stretch over midnight that is believed; "3pm to 2pm" is more likely a slip. */
const LONGEST_NIGHT = 12 * 60;

/** "10 to 2" ends in the afternoon; "2 to 3 pm" begins in it. Nothing when the end is before the start. */
export function inOrder(from: Clock, to: Clock): { from: Clock; to: Clock } | undefined {
  let begin = from;
  if (to.sure && !from.sure && to.minutes >= 720 && from.minutes < 720 && from.minutes + 720 < to.minutes) {
    begin = { ...from, minutes: from.minutes + 720, sure: true };
  } else if (to.sure && !from.sure) begin = { ...from, sure: true };
  const waking = wakingHours(begin);
  let end = to.sure ? to.minutes : to.minutes % 1440;
  while (!to.sure && end <= waking.minutes && end < 1440) end += 720;
  const last = end <= waking.minutes ? end + 1440 : end;
  if (last > 1440 && last - waking.minutes > LONGEST_NIGHT) return undefined;
  return { from: waking, to: { ...to, minutes: last, sure: true } };
}

/** A meeting "at 4" is in the afternoon unless said otherwise: an unsure hour before eight is taken for a later one. */
export function wakingHours(clock: Clock): Clock {
  return !clock.sure && clock.minutes < 8 * 60
    ? { ...clock, minutes: clock.minutes + 720, sure: true }
    : { ...clock, sure: true };
}
