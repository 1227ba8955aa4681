import { editDistance } from './edit-distance.ts';

/** Shorter words are too near to others. */
const SHORTEST = 5;

/**
 * Finds the word of a list that another one is a slip of: one letter more, less, changed, or two swapped. Nobody slips in
 * the first: "wieder" is no "Lieder".
 */
export function spellingCorrector(list: readonly string[]): (word: string) => string | undefined {
  const shortened = new Map<string, string>();
  for (const known of list.filter(({ length }) => length >= SHORTEST)) {
    for (const short of [known, ...withoutOne(known)]) if (!shortened.has(short)) shortened.set(short, known);
  }
  return word => {
    if (word.length < SHORTEST) return undefined;
    for (const short of [word, ...withoutOne(word)]) {
      const known = shortened.get(short);
      if (known?.[0] === word[0] && editDistance(word, known ?? '', 1) <= 1) return known;
    }
    return undefined;
  };
}

const withoutOne = (word: string): string[] =>
  Array.from({ length: word.length }, (_, at) => word.slice(0, at) + word.slice(at + 1));
