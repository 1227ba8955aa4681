import { MAX_TEXT } from '../../../nlu/index.ts';
import { seeded } from '../proof.ts';

/** A way to make messages: ordinary users, people who lean on the keyboard, and attackers. */
type Kind = (dice: Dice) => string;

type Dice = {
  /** 0 to below `below`. */
  number(below: number): number;
  of<T>(items: readonly T[]): T;
};

/** Meaningless strings, used as often as words. */
const UNSEEN = [
  '\u200b',
  '\u200d',
  '\u2060',
  '\ufeff',
  '\u200e',
  '\u200f',
  '\u202e',
  '\u202c',
  '\u00ad',
  '\u0000',
  '\u2028',
];
const COMBINING = ['\u0301', '\u0308', '\u0336', '\u20dd', '\u0489', '\ufe0f', '\u{1f3fd}', '\u{e0067}'];
const SCRIPTS = [
  'غداً في الساعة',
  'מחר בשעה',
  '明日の午後三時',
  '내일 오후',
  'พรุ่งนี้',
  'завтра в 3',
  'İIıi',
  'ﬁﬂ',
  'ＡＢ１２',
  '१२:३०',
];
const QUOTES = [
  '"',
  "'",
  '“',
  '”',
  '„',
  '«',
  '»',
  '(',
  ')',
  '[',
  ']',
  '{',
  '}',
  '<',
  '>',
  '`',
  '**',
  '\\',
  '|',
  '{{',
  '}}',
  '{%',
];
const DIGITS = [
  '1',
  '2',
  '3',
  '12',
  '30',
  '99',
  '2026',
  '-',
  '/',
  '.',
  ':',
  ' ',
  '–',
  ',',
  '+',
  '%',
  'T',
  'Z',
  'pm',
  'h',
  'th',
  '#',
  '@',
];
/** Each is the beginning of a date, so many of them are many beginnings. */
const TIMES = [
  'next',
  'last',
  'this',
  'the',
  'of',
  'from',
  'to',
  'until',
  'after',
  'before',
  'every',
  'other',
  'first',
  'second',
  'third',
  'friday',
  'monday',
  'may',
  'march',
  'june',
  'week',
  'weekend',
  'month',
  'day',
  'days',
  'morning',
  'noon',
  'half',
  'past',
  'quarter',
  '3',
  '15',
  '3pm',
  '3-4',
  '10:30',
  '1/',
  'in',
  'at',
  'on',
  'for',
  '2 hours',
  'and',
  'or',
  'a',
  'twenty',
  'hundred',
  'easter',
  'end',
  'between',
  'ago',
  'later',
  'earlier',
  'not',
  'except',
  'naechsten',
  'montag',
  'bis',
  'um',
  'halb',
  'uhr',
  'am',
  'den',
  'dritten',
  'übermorgen',
];
/** Texts that stall other date readers for seconds. */
const STALLING = [
  '1/',
  'from 3 to ',
  '1-2-3-4-',
  'next ',
  '12:',
  '3-4 ',
  'every Monday and ',
  'with ana and ',
  'a@b ',
  'half past ',
  'in the ',
];
const PEOPLE = [
  'Ana',
  'ana@example.com',
  'Ben Müller',
  'the design team',
  'me',
  'a@b,c@d',
  'x@example.com\r\nBcc: y@example.com',
];

const times = (dice: Dice, most: number, part: () => string): string =>
  Array.from({ length: 1 + dice.number(most) }, part).join('');

const codePoint = (dice: Dice): string =>
  String.fromCodePoint(dice.number([0x80, 0x3000, 0x10000, 0x110000][dice.number(4)] ?? 0x80));

/** A length just below, just above, or far above what the bot reads. */
const lengthOf = (dice: Dice): number => dice.of([100, MAX_TEXT - 1, MAX_TEXT, MAX_TEXT, MAX_TEXT + 1, 4 * MAX_TEXT]);

function filled(dice: Dice, part: string): string {
  const length = lengthOf(dice);
  return part.repeat(Math.ceil(length / Math.max(part.length, 1))).slice(0, length);
}

const kindsOf = (sentences: readonly string[]): readonly Kind[] => {
  const sentence: Kind = dice => dice.of(sentences).replace(/\{(\w+)\}/g, (_, slot: string) => slotText(dice, slot));
  const mutated: Kind = dice =>
    Array.from({ length: 1 + dice.number(4) }, () => 0).reduce(text => slipped(dice, text), sentence(dice));
  const words = (dice: Dice, most: number): string => times(dice, most, () => `${dice.of(TIMES)} `);
  return [
    sentence,
    mutated,
    dice => times(dice, 6, () => `${dice.of([sentence, mutated])(dice)}${dice.of([' ', ', ', ' and ', '. ', '\n'])}`),
    dice => times(dice, 80, () => codePoint(dice)),
    dice =>
      times(dice, 60, () => `${dice.of(['e', 'Z', '3', 'मि', '👩'])}${times(dice, 12, () => dice.of(COMBINING))}`),
    dice => times(dice, 30, () => `${dice.of(UNSEEN)}${dice.of([...SCRIPTS, ...TIMES])}`),
    dice => sentence(dice).replace(/ /g, () => dice.of([' ', ' ', ...UNSEEN])),
    dice => times(dice, 120, () => dice.of(QUOTES)),
    dice => times(dice, 40, () => `${dice.of(QUOTES)}${dice.of([...TIMES, ...PEOPLE])} `),
    dice => times(dice, 120, () => dice.of(DIGITS)),
    dice => words(dice, 30),
    dice => words(dice, 250),
    dice => filled(dice, words(dice, 4)),
    dice => filled(dice, dice.of(STALLING)),
    dice => slipped(dice, filled(dice, dice.of(STALLING))),
    dice => filled(dice, `${sentence(dice)} `),
    dice => `${sentence(dice)} ${words(dice, 6)}${dice.of(PEOPLE)}`,
  ];
};

function slotText(dice: Dice, slot: string): string {
  if (slot === 'attendees' || slot === 'person') return dice.of(PEOPLE);
  if (slot === 'title') return dice.of(['Budget review', 'yes', 'cancel', 'May Day', 'lunch', '"', 'one on one', 'Q3']);
  return times(dice, 4, () => `${dice.of(TIMES)} `);
}

/** A typing mistake: a letter left out, doubled, inserted or swapped. */
function slipped(dice: Dice, text: string): string {
  const at = dice.number(text.length + 1);
  const [before, behind] = [text.slice(0, at), text.slice(at)];
  const put = dice.of([
    codePoint(dice),
    '\ud800',
    '\udc00',
    dice.of(UNSEEN),
    dice.of(QUOTES),
    dice.of(DIGITS),
    dice.of(TIMES),
  ]);
  return dice.of([
    before + behind.slice(1),
    before + behind.slice(0, 1) + behind,
    before + put + behind,
    behind + before,
  ]);
}

/** Messages of all kinds in turn, the same for the same seed. `sentences` may hold {slots}. */
export function* messages(count: number, seed: number, sentences: readonly string[]): Generator<string> {
  const random = seeded(seed);
  const number = (below: number): number => Math.floor(random() * below);
  const dice: Dice = { number, of: items => items[number(items.length)] as (typeof items)[number] };
  const kinds = kindsOf(sentences);
  for (let index = 0; index < count; index++) yield kinds[index % kinds.length]?.(dice) ?? '';
}
