import type { IntentGuess, Reason } from '../reading.ts';
import type { Features } from './features.ts';

/**
 * Which template a message asks for: a softmax regression over the features of its words, learnt from the templates'
 * utterances when they load. Messages of no template are a class too.
 */
export type Classifier = {
  /**
   * Most likely first; what is likelier to belong to no template is left out.
   * @param sentences  the tokens of each
   */
  guess(sentences: readonly (readonly string[])[]): IntentGuess[];
  /** What spoke most for the likeliest template, and most against it: for the next likeliest one, or for none. */
  why(sentences: readonly (readonly string[])[]): Reason[];
};

export type Example = { template: string; tokens: readonly string[] };

const OTHER = '';
const EPOCHS = 12;
const RATE = 4;
const DECAY = 0.0005;

/** @param others  token lists of messages that no template is for */
export function trainClassifier(
  examples: readonly Example[],
  others: readonly (readonly string[])[],
  featuresOf: Features,
): Classifier {
  const all = [...examples, ...others.map(tokens => ({ template: OTHER, tokens }))];
  const classes = [...new Set(all.map(({ template }) => template))];
  const index = new Map<string, number>();
  const rows = all.map(({ tokens }) => Int32Array.from(['*', ...featuresOf(tokens)], one => identity(index, one)));
  const targets = all.map(({ template }) => classes.indexOf(template));
  const counts = classes.map((_, target) => targets.filter(found => found === target).length);
  return new SoftmaxClassifier({ classes, index, weights: learn(rows, targets, counts, index.size) }, featuresOf);
}

/** The weights of every feature for every class: `weights[feature * classes.length + class]`. */
type Model = { classes: readonly string[]; index: ReadonlyMap<string, number>; weights: Float64Array };

class SoftmaxClassifier implements Classifier {
  readonly #model: Model;
  readonly #featuresOf: Features;
  readonly #none: number;

  constructor(model: Model, featuresOf: Features) {
    this.#model = model;
    this.#featuresOf = featuresOf;
    this.#none = model.classes.indexOf(OTHER);
  }

  guess(sentences: readonly (readonly string[])[]): IntentGuess[] {
    const scores = this.#mostTelling(sentences)?.scores;
    return this.#model.classes
      .map((template, position) => ({ template, confidence: scores?.[position] ?? 0 }))
      .filter(({ template, confidence }) => template !== OTHER && confidence >= 0.05)
      .toSorted((a, b) => b.confidence - a.confidence);
  }

  why(sentences: readonly (readonly string[])[]): Reason[] {
    const told = this.#mostTelling(sentences);
    if (!told) return [];
    const { features, scores } = told;
    const ranked = [...scores.keys()].toSorted((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0));
    const best = ranked.find(position => position !== this.#none) ?? this.#none;
    const rival = ranked.find(position => position !== best) ?? this.#none;
    const scale = 1 / Math.sqrt(this.#rowOf(features).length);
    return features
      .flatMap(seen => {
        const feature = this.#model.index.get(seen);
        if (feature === undefined) return [];
        return [{ seen, weight: (this.#weightOf(feature, best) - this.#weightOf(feature, rival)) * scale }];
      })
      .toSorted((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
  }

  /** Of several sentences the one that asks for something, with its classes' shares. */
  #mostTelling(sentences: readonly (readonly string[])[]): { features: string[]; scores: Float64Array } | undefined {
    const { classes, weights } = this.#model;
    return sentences
      .map(this.#featuresOf)
      .map(features => ({
        features,
        scores: probabilities(this.#rowOf(features), weights, new Float64Array(classes.length)),
      }))
      .toSorted((a, b) => (a.scores[this.#none] ?? 0) - (b.scores[this.#none] ?? 0))[0];
  }

  #rowOf(features: readonly string[]): Int32Array {
    return Int32Array.from(['*', ...features].flatMap(feature => this.#model.index.get(feature) ?? []));
  }

  #weightOf(feature: number, position: number): number {
    return this.#model.weights[feature * this.#model.classes.length + position] ?? 0;
  }
}

function identity(index: Map<string, number>, feature: string): number {
  const known = index.get(feature);
  if (known !== undefined) return known;
  index.set(feature, index.size);
  return index.size - 1;
}

/** Stochastic gradient descent in a fixed order, so that the same templates always learn the same. */
function learn(
  rows: readonly Int32Array[],
  targets: readonly number[],
  counts: readonly number[],
  features: number,
): Float64Array {
  const classes = counts.length;
  const weights = new Float64Array(features * classes);
  const mean = rows.length / classes;
  const balances = counts.map(count => Math.sqrt(mean / count));
  const shares = new Float64Array(classes);
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    const rate = RATE / (1 + epoch / 5);
    for (let step = 0; step < rows.length; step++) {
      const position = (step * 7919 + epoch * 31) % rows.length;
      const row = rows[position] ?? new Int32Array();
      const target = targets[position] ?? 0;
      probabilities(row, weights, shares);
      const scale = (rate * (balances[target] ?? 1)) / Math.sqrt(row.length);
      for (let klass = 0; klass < classes; klass++) {
        shares[klass] = ((klass === target ? 1 : 0) - (shares[klass] ?? 0)) * scale;
      }
      for (const feature of row) nudge(weights, feature * classes, shares);
    }
  }
  return weights;
}

function nudge(weights: Float64Array, from: number, shares: Float64Array): void {
  for (let klass = 0; klass < shares.length; klass++) {
    weights[from + klass] = (weights[from + klass] ?? 0) * (1 - DECAY) + (shares[klass] ?? 0);
  }
}

/**
 * Each class's share; the sums go by the root of how many features there are, so that long messages are no surer.
 * @param shares  one for each class; what was in it is written over
 */
function probabilities(row: Int32Array, weights: Float64Array, shares: Float64Array): Float64Array {
  const classes = shares.length;
  shares.fill(0);
  for (const feature of row) {
    const from = feature * classes;
    for (let klass = 0; klass < classes; klass++) {
      shares[klass] = (shares[klass] ?? 0) + (weights[from + klass] ?? 0);
    }
  }
  const scale = 1 / Math.sqrt(row.length);
  let total = 0;
  for (let klass = 0; klass < classes; klass++) {
    const power = Math.exp((shares[klass] ?? 0) * scale);
    shares[klass] = power;
    total += power;
  }
  for (let klass = 0; klass < classes; klass++) shares[klass] = (shares[klass] ?? 0) / total;
  return shares;
}
