import type { Words } from '../words/words.ts';
import { anyOf } from './spans.ts';

const QUOTES = /["`]/;

/** Writes out what was written in a hurry, "mtg w/ ana nxt week"; a message that quotes something stays as it is. */
export function shorthandReader({ shorthand }: Pick<Words, 'shorthand'>): (text: string) => string {
  const short = Object.keys(shorthand);
  if (short.length === 0) return text => text;
  const pattern = new RegExp(`(?<![^\\s,;(])(?:${anyOf(short)})(?![^\\s,;.!?)])`, 'gu');
  return text => (QUOTES.test(text) ? text : text.replace(pattern, word => shorthand[word] ?? word));
}
