import type { Words } from '../words/words.ts';
import { anyOf } from './spans.ts';

/** Parts small words from the words that they are written onto, and puts them together again. */
type JoinedWords = {
  /** "l'agenda" is "l'" and "agenda"; "dis-moi" is "dis" and "-moi". */
  part(word: string): string[];
  /** Words as a text, the parted ones together. */
  together(words: readonly string[]): string;
};

export function joinedWords({ joined: { before, behind, never } }: Pick<Words, 'joined'>): JoinedWords {
  if (before.length + behind.length === 0) return { part: word => [word], together: words => words.join(' ') };
  const front = `(?<=^["(]?(?:(?:${anyOf(before)}))+)(?=[\\p{L}\\d"])`;
  const end = '[.,;:!?")]*$';
  const isPrefix = new RegExp(front, 'iu');
  const seam = new RegExp(`${front}|(?<=\\p{L})(?=(?:-(?:${anyOf(behind)}))+${end})`, 'iu');
  const isBefore = new RegExp(`(?<![\\p{L}\\d])(?:${anyOf(before)}) `, 'giu');
  const isBehind = new RegExp(` (?=-(?:${anyOf(behind)})(?![\\p{L}\\d]))`, 'giu');
  const isWhole = new RegExp(`(?<!\\p{L})(?:${anyOf(never)})${end}`, 'iu');
  return {
    part: word => (isWhole.test(word) ? word.split(isPrefix) : word.split(seam)),
    together: words =>
      words
        .join(' ')
        .replace(isBefore, one => one.trimEnd())
        .replace(isBehind, ''),
  };
}
