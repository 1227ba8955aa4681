import { each, type InSteps } from '../once/stepwise.ts';
import { type SoftmaxModel, seedOf, weightAt } from './softmax.ts';

/**
 * For each feature of the utterances, the classes for which it speaks most, as rows: the feature's hash, then the classes.
 * With it, a message is compared with the same few classes however many there are.
 */
export type Champions = readonly (readonly number[])[];

/** Up to as many classes, a message is compared with all of them. */
const MOST_CANDIDATES = 16;
/** As many classes are known of each feature. */
const CHAMPIONS = 8;
/** Features that many classes share take a twentieth of a millisecond each. */
const FEATURES_AT_ONCE = 64;

/** The champions of what was learnt; none where the classes are few. @param classesWith  the classes that have a feature */
export function* championsOf(
  model: SoftmaxModel,
  classesWith: Iterable<readonly [number, ReadonlySet<number>]>,
): InSteps<Champions> {
  if (model.classes.length <= MOST_CANDIDATES) return [];
  const best = ([feature, classes]: readonly [number, ReadonlySet<number>]): readonly number[] => [
    feature,
    ...bestFor(model, feature, [...classes]),
  ];
  return yield* each(classesWith, best, FEATURES_AT_ONCE);
}

function bestFor(model: SoftmaxModel, feature: number, classes: readonly number[]): readonly number[] {
  if (classes.length <= CHAMPIONS) return classes;
  const weights = new Map(classes.map(klass => [klass, weightAt(model, feature, seedOf(klass))]));
  return classes.toSorted((a, b) => (weights.get(b) ?? 0) - (weights.get(a) ?? 0)).slice(0, CHAMPIONS);
}

/**
 * Finds the classes to compare a message with, in order and the last one always among them: those for which most of its
 * features speak, as far as they are champions.
 */
export function candidateFinder(
  model: SoftmaxModel,
  champions: Champions,
): (features: Int32Array) => readonly number[] {
  const last = model.classes.length - 1;
  if (model.classes.length <= MOST_CANDIDATES) {
    const all = [...model.classes.keys()];
    return () => all;
  }
  const championsOfFeature = new Map(champions.map(([feature = 0, ...classes]) => [feature, classes]));
  return features => {
    const sums = new Int32Array(model.classes.length);
    const seen = new Set<number>();
    for (const feature of features) {
      for (const klass of championsOfFeature.get(feature) ?? []) {
        sums[klass] = (sums[klass] as number) + weightAt(model, feature, seedOf(klass));
        seen.add(klass);
      }
    }
    seen.delete(last);
    const best = [...seen].toSorted((a, b) => (sums[b] as number) - (sums[a] as number)).slice(0, MOST_CANDIDATES - 1);
    return [...best.toSorted((a, b) => a - b), last];
  };
}
