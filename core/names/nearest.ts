import { sameName, wordsOf } from './same-name.ts';

/** The known name that a word most likely stands for; undefined if none is similar enough. */
export const nearest = (word: string, known: Iterable<string>): string | undefined => {
  const names = [...known];
  return sameName(word, names) ?? mostSimilar(word, names);
};

function mostSimilar(word: string, known: readonly string[]): string | undefined {
  let best: { name: string; distance: number } | undefined;
  for (const name of known) {
    const distance = Math.min(...spellings(name).map(spelling => editDistance(word.toLowerCase(), spelling)));
    if (!best || distance < best.distance) best = { name, distance };
  }
  return best && best.distance <= tolerated(word) && isNearInEachWord(word, best.name) ? best.name : undefined;
}

/** How many slips are tolerated in a word. */
const tolerated = (word: string): number => Math.max(1, Math.floor(word.length / 3));

/** Names that share long words may still be different ones: `open-invitations` is not `answer-invitations`. */
function isNearInEachWord(name: string, other: string): boolean {
  const [words, others] = [wordsOf(name), wordsOf(other)];
  if (words.length < 2 || words.length !== others.length) return true;
  return words.every((word, at) => editDistance(word, others[at] ?? '') <= tolerated(word));
}

/** A name, and its singular: `replies` may be misspelt as `reply`. */
const spellings = (name: string): string[] => {
  const lower = name.toLowerCase();
  return /ies$/.test(lower) ? [lower, lower.replace(/ies$/, 'y')] : [lower];
};

/** The edit distance of two words (optimal string alignment): insertions, deletions, replacements and swaps. */
export function editDistance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      row[j] = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) row[j] = Math.min(row[j] ?? 0, (beforeLast[j - 2] ?? 0) + 1);
    }
    [beforeLast, last] = [last, row];
  }
  return last[b.length] ?? 0;
}
