import { hashOf, mixed } from '../learning/hash.ts';
import type { TextPiece } from './pieces.ts';

/** How many rows of weights there are; features that share a row share its weights. */
export const ROWS = 1 << 15;

/** Finds the features of every piece, each as the number of its row. */
export type FeatureRows = (pieces: readonly TextPiece[]) => number[][];

/** What stands before the first piece and behind the last. */
const EDGE = hashOf('<edge>');
/** A word that is no part of any manner of asking. */
const OPEN = hashOf('<open>');

/** The features of a piece apart from its neighbours. */
type Seen = { word: number; kind: number; shape: number; prefix: number; suffix: number; shortSuffix: number };

const NOTHING: Seen = { word: EDGE, kind: EDGE, shape: EDGE, prefix: EDGE, suffix: EDGE, shortSuffix: EDGE };

/**
 * @param closed  the words that people ask with; every other word may be a part of a name, so that its kind ("open") tells
 *   more of its neighbours than itself does
 */
export function featureRows(closed: ReadonlySet<string>): FeatureRows {
  return pieces => {
    const hasCapitals = pieces.slice(1).some(({ text }) => /\p{Lu}/u.test(text)) ? 1 : 0;
    const seen = pieces.map(piece => seenOf(piece, closed));
    const at = (index: number): Seen => seen[index] ?? NOTHING;
    return seen.map((_, index) => rowsAt(index, at, seen.length, hasCapitals));
  };
}

function seenOf({ text, claim }: TextPiece, closed: ReadonlySet<string>): Seen {
  const word = plainWord(text);
  const hash = hashOf(word);
  return {
    word: hash,
    kind: claim ? hashOf(`<${claim}>`) : closed.has(word) || !/[\p{L}\p{N}]/u.test(word) ? hash : OPEN,
    shape: hashOf(shapeOf(text)),
    prefix: hashOf(word.slice(0, 3)),
    suffix: hashOf(word.slice(-3)),
    shortSuffix: hashOf(word.slice(-2)),
  };
}

/** In small letters and without accents, which people leave out when they are in a hurry. All emoji are one word. */
export const plainWord = (text: string): string => {
  if (ASCII.test(text)) return text.toLowerCase();
  return EMOJI.test(text) ? '<emoji>' : text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
};

const ASCII = /^[\0-\x7f]*$/;
const EMOJI = /^\p{Extended_Pictographic}/u;

/** "Xx" for "Friday", "x-x" for "one-on-one", "d" for digits; runs count once. */
const shapeOf = (text: string): string =>
  text
    .slice(0, 20)
    .replace(/\p{Lu}+/gu, 'X')
    .replace(/[\p{L}\p{M}]+/gu, part => (part.startsWith('X') ? (part.length > 1 ? 'Xx' : 'X') : 'x'))
    .replace(/\p{N}+/gu, 'd');

/** Positions behind this one are alike. */
const FAR = 4;

function rowsAt(index: number, at: (index: number) => Seen, count: number, hasCapitals: number): number[] {
  const [two, one, here, next, second] = [at(index - 2), at(index - 1), at(index), at(index + 1), at(index + 2)];
  const values: readonly (readonly [number, number?, number?])[] = [
    [0],
    [here.word],
    [one.word, here.word],
    [here.word, next.word],
    [one.word],
    [next.word],
    [two.word],
    [second.word],
    [here.kind],
    [one.kind, here.kind],
    [here.kind, next.kind],
    [two.kind, one.kind],
    [next.kind, second.kind],
    [one.kind, here.kind, next.kind],
    [two.kind, one.kind, here.kind],
    [here.kind, next.kind, second.kind],
    [one.kind, next.kind],
    [one.kind],
    [next.kind],
    [two.kind],
    [second.kind],
    [here.prefix],
    [here.suffix],
    [here.shortSuffix],
    [next.suffix],
    [here.shape, hasCapitals],
    [here.shape, hasCapitals, index === 0 ? 1 : 0],
    [one.shape, here.shape, hasCapitals],
    [one.kind, here.shape, hasCapitals],
    [here.kind, Math.min(index, FAR)],
    [here.kind, Math.min(count - index, FAR), 1],
    [at(0).kind, here.kind],
    [at(0).kind, at(1).kind, here.kind],
    [at(0).word, one.kind, here.kind],
  ];
  return values.map(([a, b, c], slot) => mixed(slot, a, b, c) % ROWS);
}
