import { mixed } from '../../learning/hash.ts';
import { finished, type InSteps } from '../../once/stepwise.ts';
import { cellOf, classesByFeature, MOST_COMPARED, rootOf, type SoftmaxModel, seedOf, shiftFor } from '../softmax.ts';

/** What a softmax regression learns from: features, the class that they are of, and how much the example counts. */
export type SoftmaxExample = { features: Int32Array; target: number; counts?: number };

export type SoftmaxLearning = {
  epochs: number;
  rate: number;
  decay: number;
  /** A power of two. */
  cells: number;
  /** Takes the mean of the weights after each of this many last epochs, so that no single example decides much. */
  averaged?: number;
};

/**
 * Learns by stochastic gradient descent in a fixed order, so the same examples always lead to the same bits. The work
 * grows with the number of examples, however many classes there are.
 */
export const learnSoftmax = (
  classes: readonly string[],
  examples: readonly SoftmaxExample[],
  learning: SoftmaxLearning,
): SoftmaxModel => finished(softmaxSteps(classes, examples, learning));

/** The same in steps. */
export function* softmaxSteps(
  classes: readonly string[],
  examples: readonly SoftmaxExample[],
  { epochs, rate, decay, cells: size, averaged = 1 }: SoftmaxLearning,
): InSteps<SoftmaxModel> {
  const cells = new Float32Array(size);
  const sums = averaged > 1 ? new Float32Array(size) : cells;
  const step = stepper(cells, decay);
  const placesOf = placeFinder(shiftFor(size));
  const balances = balancesOf(classes.length, examples);
  yield;
  const rivalsOf = yield* rivalFinder(classes.length, examples);
  const stride = strideFor(examples.length);
  for (let epoch = 0; epoch < epochs; epoch++) {
    const slower = rate / (1 + epoch / 5);
    for (let turn = 0; turn < examples.length; turn++) {
      const at = (turn * stride + epoch * 31) % examples.length;
      const example = examples[at];
      if (!example) continue;
      const rivals = rivalsOf(at, epoch);
      step(example, { ...rivals, places: placesOf(example, rivals) }, slower * (balances[example.target] ?? 1));
      if (turn % STEP === 0) yield;
    }
    if (sums !== cells && epoch >= epochs - averaged) addTo(sums, cells);
  }
  const { scale, ...bytes } = inBytes(sums);
  return { classes, ...bytes, scale: scale / averaged };
}

/** The classes that an example is compared with, as seeds: first those that are the same each time. */
type Rivals = { seeds: Int32Array; same: number };

/** The rivals of an example, and the cells of its features for each of them in turn. */
type Compared = Rivals & { places: Int32Array };

/** Finds the cells of an example; those for the classes that are the same each time are found once. */
function placeFinder(shift: number) {
  const known = new Map<SoftmaxExample, Int32Array>();
  return (example: SoftmaxExample, { seeds, same }: Rivals): Int32Array => {
    const { features } = example;
    const last = known.get(example);
    const places = last ?? new Int32Array(MOST_COMPARED * features.length);
    const from = last ? same : 0;
    let next = from * features.length;
    for (const seed of seeds.subarray(from))
      for (const feature of features) places[next++] = cellOf(feature, seed, shift);
    if (!last) known.set(example, places);
    return places;
  };
}

/** Takes one step of the descent. Weights that the step touches decay. */
function stepper(cells: Float32Array, decay: number) {
  const kept = 1 - decay;
  const powers = new Float64Array(MOST_COMPARED);
  return ({ features, target, counts = 1 }: SoftmaxExample, { seeds, places }: Compared, rate: number): void => {
    const [count, root, own] = [features.length, rootOf(features), seedOf(target)];
    let total = 0;
    for (let at = 0; at < seeds.length; at++) {
      let sum = 0;
      for (let next = at * count; next < (at + 1) * count; next++) sum += cells[places[next] as number] as number;
      powers[at] = Math.exp(sum / root);
      total += powers[at] as number;
    }
    for (let at = 0; at < seeds.length; at++) {
      const change = ((seeds[at] === own ? 1 : 0) - (powers[at] as number) / total) * ((rate * counts) / root);
      for (let next = at * count; next < (at + 1) * count; next++) {
        const cell = places[next] as number;
        cells[cell] = (cells[cell] as number) * kept + change;
      }
    }
  };
}

/** Classes with few examples count more, but not so much that each class counts the same. */
function balancesOf(classes: number, examples: readonly SoftmaxExample[]): number[] {
  const counts = new Array<number>(classes).fill(0);
  for (const { target } of examples) counts[target] = (counts[target] ?? 0) + 1;
  return counts.map(count => Math.sqrt(examples.length / classes / Math.max(1, count)));
}

/** So many examples take a millisecond or two. */
const STEP = 64;

/** A prime that visits every example once an epoch, far from the one before. */
const strideFor = (count: number): number => (count % 7919 === 0 ? 7907 : 7919);

/** So many of the classes that an example is compared with are like it; the others are drawn, in each epoch other ones. */
const ALIKE = 8;

/**
 * Finds the classes to compare an example with: all if they are few, or else its own, the last one (none of
 * them), those that share its rare features, and some that are drawn.
 */
function* rivalFinder(
  classes: number,
  examples: readonly SoftmaxExample[],
): InSteps<(at: number, epoch: number) => Rivals> {
  if (classes <= MOST_COMPARED) {
    const all = { seeds: Int32Array.from({ length: classes }, (_, klass) => seedOf(klass)), same: classes };
    return () => all;
  }
  const alike = alikeFinder(classes, examples);
  const known: number[][] = [];
  for (const example of examples) {
    known.push(alike(example));
    if (known.length % STEP === 0) yield;
  }
  return (at, epoch) => {
    const found = new Set(known[at]);
    const same = found.size;
    for (let turn = same; turn < MOST_COMPARED; turn++) found.add(mixed(at, epoch, turn) % classes);
    return { seeds: Int32Array.from(found, seedOf), same };
  };
}

function alikeFinder(classes: number, examples: readonly SoftmaxExample[]): (example: SoftmaxExample) => number[] {
  const classesWith = classesByFeature(examples);
  return ({ features, target }) => {
    const shared = new Map<number, number>();
    for (const feature of features) {
      const those = classesWith.get(feature);
      if (!those || those.size > MOST_COMPARED) continue;
      for (const klass of those) shared.set(klass, (shared.get(klass) ?? 0) + 1 / those.size);
    }
    const likest = [...shared].toSorted((a, b) => b[1] - a[1]).map(([klass]) => klass);
    return [...new Set([target, classes - 1, ...likest])].slice(0, ALIKE);
  };
}

function addTo(sums: Float32Array, cells: Float32Array): void {
  for (let at = 0; at < cells.length; at++) sums[at] = (sums[at] as number) + (cells[at] as number);
}

/** The largest number of one byte. */
const MOST = 127;

function inBytes(cells: Float32Array): Pick<SoftmaxModel, 'cells' | 'scale'> {
  let largest = 0;
  for (let at = 0; at < cells.length; at++) largest = Math.max(largest, Math.abs(cells[at] as number));
  const scale = (largest || 1) / MOST;
  const bytes = new Int8Array(cells.length);
  for (let at = 0; at < cells.length; at++) bytes[at] = Math.round((cells[at] as number) / scale);
  return { cells: bytes, scale };
}
