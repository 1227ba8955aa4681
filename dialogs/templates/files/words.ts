import { keysOf, recordOf } from '../../../core/records.ts';
import { escapeNothing } from '../liquid/escape.ts';
import { compileWriter } from '../liquid/text.ts';
import type { FilterWords } from '../rendering.ts';
import type { WordName } from './word-texts.ts';

/** Compiles the words of a language. */
export const compileWords = (texts: Readonly<Record<WordName, string | readonly string[]>>): FilterWords =>
  recordOf(keysOf(texts), name => compileWriter(texts[name], escapeNothing));
