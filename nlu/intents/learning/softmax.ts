import { mixed } from '../../learning/hash.ts';
import { each, finished, type InSteps } from '../../once/stepwise.ts';
import {
  cellOf,
  classesByFeature,
  EXAMPLES_AT_ONCE,
  isAmong,
  MOST_COMPARED,
  rootOf,
  type SoftmaxModel,
  seedOf,
  shiftFor,
} from '../softmax.ts';

/** What a softmax regression learns from: features, the class that they are of, and how much the example counts. */
export type SoftmaxExample = { features: Int32Array; target: number; counts?: number };

type SoftmaxLearning = {
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
  known?: ReadonlyMap<number, ReadonlySet<number>>,
): InSteps<SoftmaxModel> {
  const cells = new Float32Array(size);
  const sums = averaged > 1 ? new Float32Array(size) : cells;
  const step = stepper(cells, decay, mostFeatures(examples));
  const balances = balancesOf(classes.length, examples);
  yield;
  const classesWith = known ?? (yield* classesByFeature(examples));
  const rivalsOf = yield* rivalFinder(classes.length, examples, classesWith);
  const stride = strideFor(examples.length);
  for (let epoch = 0; epoch < epochs; epoch++) {
    const slower = rate / (1 + epoch / 5);
    for (let turn = 0; turn < examples.length; turn++) {
      const at = (turn * stride + epoch * 31) % examples.length;
      const example = examples[at];
      if (!example) continue;
      step(example, rivalsOf(at, epoch), slower * (balances[example.target] ?? 1));
      if (turn % EXAMPLES_AT_ONCE === 0) yield;
    }
    if (sums !== cells && epoch >= epochs - averaged) addTo(sums, cells);
  }
  const { scale, ...bytes } = yield* inBytes(sums);
  return { classes, ...bytes, scale: scale / averaged };
}

const mostFeatures = (examples: readonly SoftmaxExample[]): number =>
  examples.reduce((most, { features }) => Math.max(most, features.length), 0);

/** Takes one step of the descent. Weights that the step touches decay. @param widest  the most features of an example */
function stepper(cells: Float32Array, decay: number, widest: number) {
  const [kept, shift] = [1 - decay, shiftFor(cells.length)];
  const powers = new Float64Array(MOST_COMPARED);
  const places = new Int32Array(MOST_COMPARED * widest);
  return ({ features, target, counts = 1 }: SoftmaxExample, seeds: Int32Array, rate: number): void => {
    const [count, root, own] = [features.length, rootOf(features), seedOf(target)];
    let total = 0;
    for (let at = 0; at < seeds.length; at++) {
      const [first, seed] = [at * count, seeds[at] as number];
      let sum = 0;
      for (let next = 0; next < count; next++) {
        const place = cellOf(features[next] as number, seed, shift);
        places[first + next] = place;
        sum += cells[place] as number;
      }
      powers[at] = Math.exp(sum / root);
      total += powers[at] as number;
    }
    for (let at = 0; at < seeds.length; at++) {
      const change = ((seeds[at] === own ? 1 : 0) - (powers[at] as number) / total) * ((rate * counts) / root);
      for (let next = at * count; next < (at + 1) * count; next++) {
        const place = places[next] as number;
        cells[place] = (cells[place] as number) * kept + change;
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

/** A prime that visits every example once an epoch, far from the one before. */
const strideFor = (count: number): number => (count % 7919 === 0 ? 7907 : 7919);

/** So many of the classes that an example is compared with are like it; the others are drawn, in each epoch other ones. */
const ALIKE = 8;

/**
 * Finds the classes to compare an example with, as seeds: all if they are few, or else its own, the last one (none of
 * them), those that share its rare features, and some that are drawn. They count until the next example is asked about.
 */
function* rivalFinder(
  classes: number,
  examples: readonly SoftmaxExample[],
  classesWith: ReadonlyMap<number, ReadonlySet<number>>,
): InSteps<(at: number, epoch: number) => Int32Array> {
  if (classes <= MOST_COMPARED) {
    const all = Int32Array.from({ length: classes }, (_, klass) => seedOf(klass));
    return () => all;
  }
  const alike = alikeFinder(classes, classesWith);
  const known = yield* each(examples, example => Int32Array.from(alike(example), seedOf), EXAMPLES_AT_ONCE);
  const found = new Int32Array(MOST_COMPARED);
  return (at, epoch) => {
    const same = known[at] ?? found.subarray(0, 0);
    found.set(same);
    let count = same.length;
    for (let turn = count; turn < MOST_COMPARED; turn++) {
      const drawn = seedOf(mixed(at, epoch, turn) % classes);
      if (!isAmong(found, count, drawn)) found[count++] = drawn;
    }
    return found.subarray(0, count);
  };
}

/** @param classesWith  the classes that have a feature */
function alikeFinder(classes: number, classesWith: ReadonlyMap<number, ReadonlySet<number>>) {
  const shared = new Float64Array(classes);
  return ({ features, target }: SoftmaxExample): number[] => {
    const sharing: number[] = [];
    for (const feature of features) {
      const those = classesWith.get(feature);
      if (!those || those.size > MOST_COMPARED) continue;
      for (const klass of those) {
        if (shared[klass] === 0) sharing.push(klass);
        shared[klass] = (shared[klass] as number) + 1 / those.size;
      }
    }
    const likest = sharing.toSorted((a, b) => (shared[b] as number) - (shared[a] as number));
    for (const klass of sharing) shared[klass] = 0;
    return [...new Set([target, classes - 1, ...likest])].slice(0, ALIKE);
  };
}

function addTo(sums: Float32Array, cells: Float32Array): void {
  for (let at = 0; at < cells.length; at++) sums[at] = (sums[at] as number) + (cells[at] as number);
}

/** The largest number of one byte. */
const MOST = 127;

/** So many cells take a millisecond. */
const CELLS_AT_ONCE = 2 ** 17;

function* inBytes(cells: Float32Array): InSteps<Pick<SoftmaxModel, 'cells' | 'scale'>> {
  let largest = 0;
  for (let at = 0; at < cells.length; at++) {
    largest = Math.max(largest, Math.abs(cells[at] as number));
    if (at % CELLS_AT_ONCE === 0) yield;
  }
  const scale = (largest || 1) / MOST;
  const bytes = new Int8Array(cells.length);
  for (let at = 0; at < cells.length; at++) {
    bytes[at] = Math.round((cells[at] as number) / scale);
    if (at % CELLS_AT_ONCE === 0) yield;
  }
  return { cells: bytes, scale };
}
