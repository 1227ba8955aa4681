import type { Hints } from '../words/messages.ts';
import { anyOf } from './spans.ts';

/** What a compound begins with has at least this many letters: what is "gesessen" was no "Essen". */
const SHORTEST_PART = 3;

/** The kind of a word in small letters by what it ends with, in any of its forms: a "zahnarzttermin" is an event. */
export function compoundReader({
  compounds,
  endings,
}: Pick<Hints, 'compounds' | 'endings'>): (word: string) => string | undefined {
  const patterns = Object.entries(compounds).map(
    ([kind, tails]) =>
      [kind, new RegExp(`[\\p{L}\\d-]{${SHORTEST_PART}}(?:${anyOf(tails)})(?:${anyOf(endings)})?$`, 'u')] as const,
  );
  return word => patterns.find(([, pattern]) => pattern.test(word))?.[0];
}
