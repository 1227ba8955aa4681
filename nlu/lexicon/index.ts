import { readdirSync } from 'node:fs';
import type { Words } from '../words/words.ts';

/** The language that is read where a language is unknown. */
export const ORIGINAL_LANGUAGE = 'en';

const folders = readdirSync(import.meta.dirname, { withFileTypes: true }).filter(entry => entry.isDirectory());

/** The languages by BCP 47 subtag: every folder is one, and its index.ts exports the words under the folder's name. */
export const languages: Readonly<Record<string, Words>> = Object.fromEntries(
  await Promise.all(folders.map(async ({ name }) => [name, (await import(`./${name}/index.ts`))[name] as Words])),
);

/** True for a language that has words of its own; others are read with those of the original one. */
export const hasWords = (language: string): boolean => Object.hasOwn(languages, language);

/** The words of a language, or those of the original one if it is unknown. */
export const wordsIn = (language: string, known: Readonly<Record<string, Words>> = languages): Words =>
  known[language] ?? (languages[ORIGINAL_LANGUAGE] as Words);
