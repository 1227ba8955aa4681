import type { TemplateGuess } from './reading.ts';

/**
 * Which template a message asks for: a softmax regression over words, pairs of words and the kinds of things that the
 * sentence speaks of, learnt from the templates' utterances when they load. Messages of no template are a class too.
 */
export type Classifier = {
  /** Most likely first; what is likelier to belong to no template is left out. */
  guess(tokens: readonly string[]): TemplateGuess[];
};

const OTHER = '';
const EPOCHS = 60;
const RATE = 0.5;
const DECAY = 0.0005;

export type Example = { template: string; tokens: readonly string[] };

/** @param others  token lists of messages that no template is for */
export function trainClassifier(examples: readonly Example[], others: readonly (readonly string[])[]): Classifier {
  const all = [...examples, ...others.map(tokens => ({ template: OTHER, tokens }))];
  const classes = [...new Set(all.map(({ template }) => template))];
  const index = new Map<string, number>();
  const rows = all.map(({ tokens }) => featuresOf(tokens).map(feature => identity(index, feature)));
  const targets = all.map(({ template }) => classes.indexOf(template));
  const counts = classes.map((_, target) => targets.filter(found => found === target).length);
  const weights = learn(rows, targets, counts, index.size, classes.length);
  return {
    guess(tokens) {
      const features = featuresOf(tokens);
      const known = features.flatMap(feature => index.get(feature) ?? []);
      const scores = probabilities(known, weights, classes.length);
      const sure = familiarity(tokens, index);
      return classes
        .map((template, position) => ({ template, confidence: (scores[position] ?? 0) * sure }))
        .filter(({ template, confidence }) => template !== OTHER && confidence >= 0.05)
        .toSorted((a, b) => b.confidence - a.confidence);
    },
  };
}

function identity(index: Map<string, number>, feature: string): number {
  const known = index.get(feature);
  if (known !== undefined) return known;
  index.set(feature, index.size);
  return index.size - 1;
}

/** Words, neighbouring pairs, the first word, and a constant. */
function featuresOf(tokens: readonly string[]): string[] {
  const pairs = tokens.slice(1).map((token, index) => `${tokens[index]} ${token}`);
  return [...new Set(['*', `^${tokens[0] ?? ''}`, ...tokens, ...pairs])];
}

/** A message of which hardly a word is known says little, whatever those words would say. */
function familiarity(tokens: readonly string[], index: ReadonlyMap<string, number>): number {
  const words = tokens.filter(token => !token.startsWith('<'));
  if (words.length === 0) return tokens.length > 0 ? 0.6 : 0;
  const known = words.filter(word => index.has(word)).length;
  return Math.min(1, 0.4 + known / words.length);
}

/** Stochastic gradient descent in a fixed order, so that the same templates always learn the same. */
function learn(rows: number[][], targets: number[], counts: number[], features: number, classes: number): Float64Array {
  const weights = new Float64Array(features * classes);
  const mean = rows.length / classes;
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    const rate = RATE / (1 + epoch / 15);
    for (let step = 0; step < rows.length; step++) {
      const position = (step * 7919 + epoch * 31) % rows.length;
      const row = rows[position] ?? [];
      const target = targets[position] ?? 0;
      const scores = probabilities(row, weights, classes);
      const balance = Math.sqrt(mean / (counts[target] ?? 1));
      for (let klass = 0; klass < classes; klass++) {
        const error = ((klass === target ? 1 : 0) - (scores[klass] ?? 0)) * rate * balance;
        const share = error / Math.sqrt(row.length);
        for (const feature of row) {
          const at = feature * classes + klass;
          weights[at] = (weights[at] ?? 0) * (1 - DECAY) + share;
        }
      }
    }
  }
  return weights;
}

function probabilities(row: readonly number[], weights: Float64Array, classes: number): number[] {
  const sums = Array.from({ length: classes }, (_, klass) =>
    row.reduce((sum, feature) => sum + (weights[feature * classes + klass] ?? 0), 0),
  );
  const most = Math.max(...sums);
  const powers = sums.map(sum => Math.exp(sum - most));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map(power => power / total);
}
