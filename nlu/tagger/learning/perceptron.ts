import { SeededRandom } from '../../learning/random.ts';
import { ROWS } from '../features.ts';
import { likeliestTags, OUTSIDE, TAGS, WEIGHTS_PER_ROW } from '../model.ts';

/** A sentence as its features and its tags, by piece. */
export type TaggedExample = { features: readonly (readonly number[])[]; tags: readonly number[] };

type LearntWeights = { rows: Float64Array; pairs: Float64Array };

const EPOCHS = 5;
const ORDERS = ['first', 'second', 'third'];
/** A wrong tag must lose by this much, so that small changes do not tip the scales. */
const MARGIN = 6;

/**
 * Learns weights with an averaged structured perceptron (Collins 2002) and a margin. It goes through the examples in several
 * orders and takes the mean, which depends less on chance than one of them.
 */
export function learntWeights(examples: readonly TaggedExample[]): LearntWeights {
  const all = ORDERS.map(order => inOrder(examples, new SeededRandom(order)));
  const mean = (of: 'rows' | 'pairs'): Float64Array =>
    (all[0]?.[of] ?? new Float64Array()).map(
      (_, at) => all.reduce((sum, one) => sum + (one[of][at] ?? 0), 0) / all.length,
    );
  return { rows: mean('rows'), pairs: mean('pairs') };
}

function inOrder(examples: readonly TaggedExample[], random: SeededRandom): LearntWeights {
  const rows = new AveragedWeights(ROWS * WEIGHTS_PER_ROW);
  const pairs = new AveragedWeights(TAGS.length ** 2);
  const weights = { rows: rows.now, pairs: pairs.now };
  let step = 0;
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (const { features, tags } of random.shuffled(examples)) {
      step++;
      const guessed = likeliestTags(weights, features, (index, tag) => (tags[index] === tag ? 0 : MARGIN));
      for (const [index, tag] of tags.entries()) {
        const guess = guessed[index] ?? OUTSIDE;
        moveEmissions(rows, features[index] ?? [], { tag, guess, step });
        movePairs(pairs, [tags[index - 1] ?? OUTSIDE, tag], [guessed[index - 1] ?? OUTSIDE, guess], step);
      }
    }
  }
  return { rows: rows.mean(step), pairs: pairs.mean(step) };
}

/** Right tags gain what wrong ones lose. "Outside" has no weights. */
function moveEmissions(
  rows: AveragedWeights,
  features: readonly number[],
  at: { tag: number; guess: number; step: number },
) {
  const { tag, guess, step } = at;
  if (tag === guess) return;
  for (const row of features) {
    if (tag !== OUTSIDE) rows.add(row * WEIGHTS_PER_ROW + tag - 1, 1, step);
    if (guess !== OUTSIDE) rows.add(row * WEIGHTS_PER_ROW + guess - 1, -1, step);
  }
}

function movePairs(
  pairs: AveragedWeights,
  right: readonly [number, number],
  guess: readonly [number, number],
  step: number,
) {
  if (right[0] === guess[0] && right[1] === guess[1]) return;
  pairs.add(right[0] * TAGS.length + right[1], 1, step);
  pairs.add(guess[0] * TAGS.length + guess[1], -1, step);
}

/** Weights, and their sums over all steps. */
class AveragedWeights {
  readonly now: Float64Array;
  readonly #timed: Float64Array;

  constructor(size: number) {
    this.now = new Float64Array(size);
    this.#timed = new Float64Array(size);
  }

  add(at: number, amount: number, step: number): void {
    this.now[at] = (this.now[at] ?? 0) + amount;
    this.#timed[at] = (this.#timed[at] ?? 0) + amount * step;
  }

  /** A weight was what it is now, less every change for the steps before it. */
  mean(steps: number): Float64Array {
    return this.now.map((weight, at) => weight - (this.#timed[at] ?? 0) / (steps + 1));
  }
}
