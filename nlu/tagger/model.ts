/** The tags of a piece: outside, or the beginning or the inside of a title or a place. */
export const TAGS = ['outside', 'title', 'in-title', 'place', 'in-place'] as const;
export const OUTSIDE = 0;
const COUNT = TAGS.length;
/** The weights of "outside" are always 0, so they are not stored. */
export const WEIGHTS_PER_ROW = COUNT - 1;

/** Whether one tag may follow another; "start" precedes the first. An inside follows its own beginning. */
const mayFollow = (before: number, tag: number): boolean => tag % 2 === 1 || tag === OUTSIDE || tagOpening(tag, before);
const tagOpening = (inside: number, before: number): boolean => before === inside || before === inside - 1;

/** Which tags may come before each. */
const BEFORE = TAGS.map((_, tag) => TAGS.flatMap((_, before) => (mayFollow(before, tag) ? [before] : [])));

/** Weights of rows times tags, and of pairs of tags (row: the tag before). */
type TagWeights = {
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
    const next: number[] = [];
    for (let tag = 0; tag < COUNT; tag++) {
      const best = bestBefore(scores, pairs, tag);
      from.push(best);
      next.push(scoreBefore(scores, pairs, best, tag) + (emitted[tag] as number) + (cost ? cost(index, tag) : 0));
    }
    scores = next;
    back.push(from);
  }
  return traced(scores, back);
}

function emissions(rows: TagWeights['rows'], features: readonly number[]): number[] {
  let [a, b, c, d] = [0, 0, 0, 0];
  for (const row of features) {
    const base = row * WEIGHTS_PER_ROW;
    a += rows[base] as number;
    b += rows[base + 1] as number;
    c += rows[base + 2] as number;
    d += rows[base + 3] as number;
  }
  return [0, a, b, c, d];
}

function bestBefore(scores: readonly number[], pairs: TagWeights['pairs'], tag: number): number {
  const possible = BEFORE[tag] as number[];
  let best = possible[0] as number;
  let most = -Infinity;
  for (const before of possible) {
    const score = scoreBefore(scores, pairs, before, tag);
    if (score <= most) continue;
    best = before;
    most = score;
  }
  return best;
}

const scoreBefore = (scores: readonly number[], pairs: TagWeights['pairs'], before: number, tag: number): number =>
  (scores[before] as number) + (pairs[before * COUNT + tag] as number);

function traced(scores: readonly number[], back: readonly (readonly number[])[]): number[] {
  let tag = scores.indexOf(Math.max(...scores));
  const tags: number[] = [];
  for (const from of back.toReversed()) {
    tags.push(tag);
    tag = from[tag] ?? OUTSIDE;
  }
  return tags.toReversed();
}
