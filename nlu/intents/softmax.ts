import { hashOf } from '../learning/hash.ts';
import { each, type InSteps } from '../once/stepwise.ts';

/**
 * A softmax regression whose features are texts. A hash of a feature and a class names the cell of their weight, so the
 * table has one size however many features and classes there are.
 */
export type SoftmaxModel = {
  classes: readonly string[];
  /** As many as a power of two, and far more than there are weights that matter. */
  cells: Int8Array;
  /** The weight of a 1 in a cell. */
  scale: number;
};

/** Features as numbers, each once. */
export const hashesOf = (features: readonly string[]): Int32Array => onceEach(features.map(feature => hashOf(feature)));

export function onceEach(hashes: readonly number[]): Int32Array {
  const each = new Int32Array(hashes.length);
  let count = 0;
  for (let at = 0; at < hashes.length; at++) {
    const hash = hashes[at] as number;
    if (!isAmong(each, count, hash)) each[count++] = hash;
  }
  return each.slice(0, count);
}

/** True if a number is one of the first of a list: faster than a set while they are few. */
export function isAmong(numbers: Int32Array, count: number, one: number): boolean {
  for (let at = 0; at < count; at++) if (numbers[at] === one) return true;
  return false;
}

/** Finds the cell of a feature. @param seed  a class's own number, from `seedOf` @param shift  from `shiftFor` */
export const cellOf = (feature: number, seed: number, shift: number): number =>
  Math.imul(feature ^ seed, 0x85ebca6b) >>> shift;

/** How far hashes are shifted for a table of so many cells. */
export const shiftFor = (cells: number): number => 32 - Math.log2(cells);

export const seedOf = (klass: number): number => Math.imul(klass + 1, 0x9e3779b9);

/** Which classes have examples with a feature. */
export function* classesByFeature(
  examples: Iterable<{ features: Int32Array; target: number }>,
): InSteps<Map<number, Set<number>>> {
  const classesWith = new Map<number, Set<number>>();
  yield* each(
    examples,
    ({ features, target }) => {
      for (const feature of features) classesWith.set(feature, (classesWith.get(feature) ?? new Set()).add(target));
    },
    EXAMPLES_AT_ONCE,
  );
  return classesWith;
}

/** So many examples take a millisecond or two to learn. */
export const EXAMPLES_AT_ONCE = 64;

/** Sums go by the root of how many features there are, so that long messages are no surer. */
export const rootOf = (features: Int32Array): number => Math.sqrt(Math.max(1, features.length));

/** What speaks for each class; the more, the likelier. @param among  the classes to score, by default all */
export function scoresOf(
  { classes, cells, scale }: SoftmaxModel,
  features: Int32Array,
  among: readonly number[] = [...classes.keys()],
): number[] {
  const shift = shiftFor(cells.length);
  const factor = scale / rootOf(features);
  return among.map(klass => sumOf(cells, features, seedOf(klass), shift) * factor);
}

function sumOf(cells: Int8Array, features: Int32Array, seed: number, shift: number): number {
  let sum = 0;
  for (let at = 0; at < features.length; at++) sum += cells[cellOf(features[at] as number, seed, shift)] as number;
  return sum;
}

/** As many classes are compared with each other, in learning and in use; the less likely ones have no share. */
export const MOST_COMPARED = 16;

/** Scores as shares, which add up to 1. */
export function sharesOf(scores: readonly number[]): number[] {
  const ranked = largestOf(scores, MOST_COMPARED);
  const [most = 0] = ranked;
  const least = ranked[MOST_COMPARED - 1] ?? -Infinity;
  const powers = scores.map(score => (score < least ? 0 : Math.exp(score - most)));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map(power => power / total);
}

/** So many of the largest numbers, in order; of hundreds of classes it takes a tenth of the time of sorting all. */
function largestOf(numbers: readonly number[], count: number): number[] {
  const largest: number[] = [];
  for (const number of numbers) {
    if (largest.length === count && number <= (largest[count - 1] as number)) continue;
    let at = Math.min(largest.length, count - 1);
    for (; at > 0 && (largest[at - 1] as number) < number; at--) largest[at] = largest[at - 1] as number;
    largest[at] = number;
  }
  return largest;
}

/** How much a feature speaks for a class, in units of the model's scale. @param seed  the class's own number */
export const weightAt = ({ cells }: SoftmaxModel, feature: number, seed: number): number =>
  cells[cellOf(feature, seed, shiftFor(cells.length))] ?? 0;

/** How much a feature speaks for one class rather than for another. */
export function weightBetween(model: SoftmaxModel, feature: string, klass: number, rival: number): number {
  const weight = (of: number): number => weightAt(model, hashOf(feature), seedOf(of));
  return (weight(klass) - weight(rival)) * model.scale;
}
