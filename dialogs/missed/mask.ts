import type { Reading, Span } from '../../nlu/index.ts';
import type { Context } from '../context.ts';
import { guestsListed } from '../meaning/several/guests-listed.ts';
import { understood } from '../meaning/understood.ts';
import { readText } from '../slots/fill.ts';

/** A message without what it says of people and their calendar, and the same for a part of it. */
type MaskedMessage = { text: string; part(words: string): string };

/** Longer messages are cut. */
const MAX_SHOWN = 200;

/**
 * What is hidden of a title: all of it, or only the words that the language does not know. If no template fits, the words
 * that were taken for a title say what the person wanted: "what is the weather".
 */
type TitleMask = 'whole' | 'unknown-words';

/**
 * Replaces what was read as a value by its kind, as in an utterance: "book {title} {when}". Of the rest, it replaces
 * addresses, numbers, quotations, and names: words with a capital letter that neither the language nor a template knows.
 */
export function maskedMessage(context: Context, message: string, titles: TitleMask): MaskedMessage {
  const reading = readText(context, message);
  const whole = valuesIn(context, message, reading);
  const isKept = ({ shown }: Mask): boolean => titles === 'unknown-words' && shown === TITLE;
  const masks = [
    ...matchesOf(ADDRESS, reading.text),
    ...whole.filter(one => !isKept(one)),
    ...whole.filter(isKept).flatMap(one => unknownWords(context, reading.text, one)),
    ...namesIn(reading).flatMap(one => nameWords(context, reading.text, one)),
    ...guestsIn(context, reading),
    ...patternsIn(context, reading.text),
    // Of a message said in other words, the names may not be read: "swap Dora for Ben".
    ...(reading.text === message ? [] : unknownWords(context, reading.text, { start: 0, end: reading.text.length })),
  ];
  masks.push(...besideNames(context, reading.text, masks));
  const shown = withMasks(reading.text, { start: 0, end: reading.text.length }, masks);
  return {
    text: shown.slice(0, MAX_SHOWN),
    part(words) {
      const start = reading.text.indexOf(words);
      const span = { start, end: start + words.length };
      return start < 0 ? OTHER : withMasks(reading.text, span, masks).slice(0, MAX_SHOWN);
    },
  };
}

/** Stands for words that are not in the message as it was read. */
const OTHER = '{words}';

/** A stretch of a message, and what is shown in its place. */
type Mask = Span & { shown: string };

/** The words of a stretch that neither the language nor a template knows. */
function unknownWords({ understanding }: Context, text: string, { start, end }: Span): Mask[] {
  const words = [...text.slice(start, end).matchAll(WORD)].map(spanOf);
  const spans = words.map(word => ({ start: start + word.start, end: start + word.end }));
  return spans.filter(span => !understanding.knows(text.slice(span.start, span.end))).map(span => mask(span, 'name'));
}

/** The same with words that begin with a capital letter: "Ben" is a name in French, where "ben" is a word, too. */
const nameWords = ({ understanding }: Context, text: string, { start, end }: Span): Mask[] =>
  [...text.slice(start, end).matchAll(WORD)]
    .filter(([word]) => /^\p{Lu}/u.test(word) || !understanding.knows(word))
    .map(spanOf)
    .map(word => mask({ start: start + word.start, end: start + word.end }, 'name'));

/**
 * "mcdonald" in "zork mcdonald", where only "zork" was taken for a name: unknown words right before or after a name. Two of
 * them in a row are likely a name, whatever else was read.
 */
function besideNames(context: Context, text: string, masks: readonly Mask[]): Mask[] {
  const unknown = unknownWords(context, text, { start: 0, end: text.length });
  const found = unknown.filter((word, at) => [at - 1, at + 1].some(other => areTogether(word, unknown[other])));
  const names: Span[] = [...masks.filter(({ shown }) => NAMED.has(shown)), ...found];
  for (const word of [...unknown, ...unknown.toReversed()]) {
    if (names.includes(word) || !names.some(name => areTogether(word, name))) continue;
    names.push(word);
    found.push(word);
  }
  return found;
}

const areTogether = (one: Span, other: Span | undefined): boolean =>
  other !== undefined && (one.start === other.end + 1 || one.end === other.start - 1);

const NAMED: ReadonlySet<string> = new Set(['{name}', '{people}']);
const TITLE = '{title}';
const WORD = /\S+/g;

const KINDS: Readonly<Record<string, string>> = { time: 'when', 'event-reference': 'event', 'time-zone': 'zone' };

/** What was read as a value, with the slot that it fills or its kind. Words of a list that a designer wrote stay. */
function valuesIn(context: Context, message: string, reading: Reading): Mask[] {
  const read = reading.spans.filter(({ as }) => !['intent', 'answer', 'choice'].includes(as));
  const { template, spans } = understood(context, message);
  const slots = context.set.templates.get(template ?? '')?.slots ?? [];
  const filled = spans.filter(({ slot }) => slots.some(({ name, type }) => name === slot && type !== 'choice'));
  return [...filled.map(({ slot, ...span }) => mask(span, slot)), ...read.map(({ as, ...span }) => mask(span, as))];
}

const mask = ({ start, end }: Span, kind: string): Mask => ({ start, end, shown: `{${KINDS[kind] ?? kind}}` });

/** "Gita and dora" at the end of a new event. */
function guestsIn(context: Context, reading: Reading): Mask[] {
  const guests = guestsListed(context, reading);
  return guests ? [mask(guests, 'people')] : [];
}

/** The names of people that a message seems to contain. */
function namesIn({ text, others, whose, names = [] }: Reading): Span[] {
  const people = [...(others?.people ?? []), ...(whose?.people ?? []), ...names];
  return people.flatMap(({ name = '' }) => (name === '' ? [] : occurrences(text, name)));
}

function occurrences(text: string, words: string): Span[] {
  const [whole, sought] = [text.toLowerCase(), words.toLowerCase()];
  const found: Span[] = [];
  for (let at = whole.indexOf(sought); at >= 0; at = whole.indexOf(sought, at + sought.length)) {
    found.push({ start: at, end: at + sought.length });
  }
  return found;
}

type Pattern = { found: RegExp; shown: string };

/** It is nothing else, even where it was read as a name. */
const ADDRESS: Pattern = { found: /\b(?:https?:\/\/|www\.)\S+/gi, shown: '{address}' };

const PATTERNS: readonly Pattern[] = [
  { found: /["“„«‟][^"”“»]*(?:["”“»]|$)/g, shown: '“…”' },
  { found: /\S+@\S+/gi, shown: '{address}' },
  { found: /[\p{L}\p{N}]*\p{N}[\p{L}\p{N}.,:/-]*/gu, shown: '#' },
];

const CAPITALIZED = /\p{Lu}[\p{L}\p{M}'’-]*/gu;

function patternsIn({ understanding }: Context, text: string): Mask[] {
  const isName = ({ 0: word, index }: RegExpExecArray): boolean =>
    !understanding.knows(word) || (index > 0 && understanding.namesHaveCapitals);
  const names = [...text.matchAll(CAPITALIZED)].filter(isName);
  return [...PATTERNS.flatMap(pattern => matchesOf(pattern, text)), ...names.map(match => mask(spanOf(match), 'name'))];
}

const matchesOf = ({ found, shown }: Pattern, text: string): Mask[] =>
  [...text.matchAll(found)].map(match => ({ ...spanOf(match), shown }));

const spanOf = ({ 0: words, index }: RegExpExecArray): Span => ({ start: index, end: index + words.length });

/** Several of the same in a row: "{when} {when}", "# #". */
const REPEATED = /(\{\w+\}|#)(?:[\s,]+\1)+/g;

/** Of masks that overlap, the first one is shown, and all are hidden. */
function withMasks(text: string, { start, end }: Span, masks: readonly Mask[]): string {
  const inside = masks
    .filter(one => one.start < end && one.end > start)
    .toSorted((a, b) => a.start - b.start || b.end - a.end);
  let shown = '';
  let at = start;
  for (const one of inside) {
    if (one.start >= at) shown += text.slice(at, one.start) + one.shown;
    else if (at === start && shown === '') shown += one.shown;
    at = Math.max(at, one.end);
  }
  return (shown + text.slice(at, Math.max(at, end))).replace(REPEATED, '$1');
}
