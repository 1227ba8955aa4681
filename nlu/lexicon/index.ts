import { de } from './de/index.ts';
import { en } from './en/index.ts';
import type { Words } from './words.ts';

/** The languages by their BCP 47 subtag; another one is one more line here. */
export const languages: Readonly<Record<string, Words>> = { en, de };

/** The words of a language; English where it is none of them. */
export const wordsIn = (language: string, known: Readonly<Record<string, Words>> = languages): Words =>
  known[language] ?? en;
