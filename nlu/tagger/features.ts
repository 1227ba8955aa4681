import { hashOf, mixed } from '../learning/hash.ts';
import { remembered } from '../once/remembered.ts';
import { CLAIMS, type TextPiece } from './pieces.ts';

/** How many rows of weights there are; features that share a row share its weights. */
export const ROWS = 1 << 15;

/** Finds the features of every piece, each as the number of its row. */
type FeatureRows = (pieces: readonly TextPiece[]) => number[][];

/** What stands before the first piece and behind the last. */
const EDGE = hashOf('<edge>');
/** A word that is no part of any manner of asking. */
const OPEN = hashOf('<open>');

/** The features of a piece apart from its neighbours. */
type Seen = {
  word: number;
  kind: number;
  shape: number;
  prefix: number;
  suffix: number;
  shortSuffix: number;
  hasCapital: boolean;
};

const NOTHING: Seen = {
  ...{ word: EDGE, kind: EDGE, shape: EDGE, prefix: EDGE, suffix: EDGE, shortSuffix: EDGE },
  hasCapital: false,
};

/**
 * @param closed  the words that people ask with; every other word may be a part of a name, so that its kind ("open") tells
 *   more of its neighbours than itself does
 */
export function featureRows(closed: ReadonlySet<string>): FeatureRows {
  const unclaimed = remembered(text => seenOf(text, closed));
  const claimed = Object.fromEntries(CLAIMS.map(claim => [claim, hashOf(`<${claim}>`)]));
  return pieces => {
    const seen = pieces.map(({ text, claim }): Seen => {
      const alone = unclaimed(text);
      return claim ? { ...alone, kind: claimed[claim] ?? OPEN } : alone;
    });
    const hasCapitals = seen.slice(1).some(({ hasCapital }) => hasCapital) ? 1 : 0;
    const at = (index: number): Seen => seen[index] ?? NOTHING;
    return seen.map((_, index) => rowsAt(index, at, seen.length, hasCapitals));
  };
}

function seenOf(text: string, closed: ReadonlySet<string>): Seen {
  const word = plainWord(text);
  const hash = hashOf(word);
  return {
    word: hash,
    kind: closed.has(word) || !/[\p{L}\p{N}]/u.test(word) ? hash : OPEN,
    shape: hashOf(shapeOf(text)),
    prefix: hashOf(word.slice(0, 3)),
    suffix: hashOf(word.slice(-3)),
    shortSuffix: hashOf(word.slice(-2)),
    hasCapital: /\p{Lu}/u.test(text),
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
  const rows: number[] = [];
  const add = (a: number, b = 0, c = 0): void => {
    rows.push(mixed(rows.length, a, b, c) % ROWS);
  };
  add(0);
  add(here.word);
  add(one.word, here.word);
  add(here.word, next.word);
  add(one.word);
  add(next.word);
  add(two.word);
  add(second.word);
  add(here.kind);
  add(one.kind, here.kind);
  add(here.kind, next.kind);
  add(two.kind, one.kind);
  add(next.kind, second.kind);
  add(one.kind, here.kind, next.kind);
  add(two.kind, one.kind, here.kind);
  add(here.kind, next.kind, second.kind);
  add(one.kind, next.kind);
  add(one.kind);
  add(next.kind);
  add(two.kind);
  add(second.kind);
  add(here.prefix);
  add(here.suffix);
  add(here.shortSuffix);
  add(next.suffix);
  add(here.shape, hasCapitals);
  add(here.shape, hasCapitals, index === 0 ? 1 : 0);
  add(one.shape, here.shape, hasCapitals);
  add(one.kind, here.shape, hasCapitals);
  add(here.kind, Math.min(index, FAR));
  add(here.kind, Math.min(count - index, FAR), 1);
  add(at(0).kind, here.kind);
  add(at(0).kind, at(1).kind, here.kind);
  add(at(0).word, one.kind, here.kind);
  return rows;
}
