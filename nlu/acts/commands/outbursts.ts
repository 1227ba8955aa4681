import { anyPhrase } from '../../text/phrases.ts';
import type { Words } from '../../words/words.ts';
import { pieceReader } from '../clauses.ts';

/** Longer messages say more. These patterns also backtrack, which takes time in a long text. */
const LONGEST = 160;

/**
 * A part of a message between commas and sentence ends: as it stands, and without one after another of the exclamations
 * around it. The last is empty if there is nothing else.
 */
export type Burst = readonly string[];

/** Divides an excited message: "put it back" is what is left of "oh no!! shit, put it back". */
export function burstReader(words: Words): (text: string) => Burst[] {
  const piecesOf = pieceReader(words);
  const barer = barerReader(words);
  return text => (text.length > LONGEST ? [] : piecesOf(text).map(piece => barer(piece.text)));
}

/** Removes one after another of the exclamations around a text. */
export function barerReader({ no, outbursts, polite }: Words): (text: string) => Burst {
  const gap = '[\\s,.!?;:…-]*';
  const before = new RegExp(`^(?:${anyPhrase([...outbursts, ...no, ...polite])})(?![\\p{L}'’])${gap}`, 'iu');
  const behind = new RegExp(`(?<![\\p{L}'’])(?:${anyPhrase([...outbursts, ...polite])})${gap}$`, 'iu');
  const barer = (text: string): Burst => {
    if (text.length > LONGEST) return [text];
    const shorter = text.replace(before, '');
    const rest = shorter === text ? text.replace(behind, '') : shorter;
    return rest === text ? [text] : [text, ...barer(rest)];
  };
  return barer;
}
