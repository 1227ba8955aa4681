import { escapeNothing } from '../liquid/escape.ts';
import { compileWriter } from '../liquid/text.ts';
import type { FilterWords } from '../rendering.ts';
import type { WordName } from './word-texts.ts';

/** Compiles the words of a language. */
export function compileWords(texts: Readonly<Record<WordName, string | readonly string[]>>): FilterWords {
  const all = Object.entries(texts).map(([name, text]) => [name, compileWriter(text, escapeNothing)]);
  return Object.fromEntries(all) as FilterWords;
}
