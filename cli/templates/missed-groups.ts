import type { CountedMiss } from '../../bot/runtime/missed-log.ts';

/** Misses that are alike, the most frequent first. */
export type AlikeMisses = {
  how: CountedMiss['how'];
  count: number;
  /** The template of most of them. */
  template?: string;
  misses: readonly CountedMiss[];
};

/** Two messages with at least this share of words in common are alike. */
const ALIKE = 0.5;

/** Groups what was missed in the same way, in the same language and with similar words; the largest group comes first. */
export function alike(found: readonly CountedMiss[]): AlikeMisses[] {
  const groups: CountedMiss[][] = [];
  for (const one of found.toSorted(byCount)) {
    const group = groups.find(([first]) => first && isAlike(first, one));
    if (group) group.push(one);
    else groups.push([one]);
  }
  return groups.map(asGroup).toSorted(byCount);
}

const byCount = (a: { count: number }, b: { count: number }): number => b.count - a.count;

const isAlike = (one: CountedMiss, other: CountedMiss): boolean =>
  one.how === other.how && one.language === other.language && likeness(wordsOf(one), wordsOf(other)) >= ALIKE;

/** What was left out, or else the whole message. */
const wordsOf = ({ text, parts }: CountedMiss): ReadonlySet<string> =>
  new Set(
    (parts ?? [text])
      .join(' ')
      .toLowerCase()
      .match(/\{\w+\}|[\p{L}\p{M}]+|#/gu) ?? [],
  );

/** The share of words that two texts have in common (Jaccard). */
function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const shared = [...one].filter(word => other.has(word)).length;
  const all = one.size + other.size - shared;
  return all === 0 ? 1 : shared / all;
}

function asGroup(misses: readonly CountedMiss[]): AlikeMisses {
  const byTemplate = new Map<string, number>();
  for (const { template, count } of misses) {
    if (template !== undefined) byTemplate.set(template, (byTemplate.get(template) ?? 0) + count);
  }
  const [most] = [...byTemplate].toSorted(([, a], [, b]) => b - a);
  const [first] = misses;
  return {
    how: first?.how ?? 'unknown',
    count: misses.reduce((sum, { count }) => sum + count, 0),
    ...(most && { template: most[0] }),
    misses,
  };
}
