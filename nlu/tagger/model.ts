/** The tags of a piece: outside, or the beginning or the inside of a title or a place. */
export const TAGS = ['outside', 'title', 'in-title', 'place', 'in-place'] as const;
export const OUTSIDE = 0;
const COUNT = TAGS.length;
/** The weights of "outside" are always 0, so they are not stored. */
export const WEIGHTS_PER_ROW = COUNT - 1;

/** Whether one tag may follow another; "start" precedes the first. An inside follows its own beginning. */
export const mayFollow = (before: number, tag: number): boolean =>
  tag % 2 === 1 || tag === OUTSIDE || tagOpening(tag, before);
const tagOpening = (inside: number, before: number): boolean => before === inside || before === inside - 1;

/** Weights of rows times tags, and of pairs of tags (row: the tag before). */
export type TagWeights = {
  rows: { readonly [index: number]: number };
  pairs: { readonly [index: number]: number };
};

/** Finds the likeliest tags with Viterbi's algorithm. @param cost added to the score of each tag, for learning */
export function likeliestTags(
  { rows, pairs }: TagWeights,
  features: readonly (readonly number[])[],
  cost?: (index: number, tag: number) => number,
): number[] {
  const back: number[][] = [];
  let scores = [0, -Infinity, -Infinity, -Infinity, -Infinity];
  for (const [index, each] of features.entries()) {
    const emitted = emissions(rows, each);
    const from: number[] = [];
    scores = emitted.map((score, tag) => {
      const { best, total } = bestBefore(scores, pairs, tag);
      from[tag] = best;
      return total + score + (cost?.(index, tag) ?? 0);
    });
    back.push(from);
  }
  return traced(scores, back);
}

function emissions(rows: TagWeights['rows'], features: readonly number[]): number[] {
  let [a, b, c, d] = [0, 0, 0, 0];
  for (const row of features) {
    const base = row * WEIGHTS_PER_ROW;
    a += rows[base] ?? 0;
    b += rows[base + 1] ?? 0;
    c += rows[base + 2] ?? 0;
    d += rows[base + 3] ?? 0;
  }
  return [0, a, b, c, d];
}

function bestBefore(scores: readonly number[], pairs: TagWeights['pairs'], tag: number) {
  let [best, total] = [OUTSIDE, -Infinity];
  for (let before = 0; before < COUNT; before++) {
    const score = mayFollow(before, tag) ? (scores[before] ?? 0) + (pairs[before * COUNT + tag] ?? 0) : -Infinity;
    if (score > total) [best, total] = [before, score];
  }
  return { best, total };
}

function traced(scores: readonly number[], back: readonly (readonly number[])[]): number[] {
  let tag = scores.indexOf(Math.max(...scores));
  const tags: number[] = [];
  for (const from of back.toReversed()) {
    tags.push(tag);
    tag = from[tag] ?? OUTSIDE;
  }
  return tags.toReversed();
}
