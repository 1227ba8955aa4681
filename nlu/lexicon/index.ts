import { de } from './de/index.ts';
import { en } from './en/index.ts';
import type { Words } from './words.ts';

/** The languages by BCP 47 subtag; a new language needs one more line here. */
export const languages: Readonly<Record<string, Words>> = { en, de };

/** The words of a language, or the English ones if it is unknown. */
export const wordsIn = (language: string, known: Readonly<Record<string, Words>> = languages): Words =>
  known[language] ?? en;
