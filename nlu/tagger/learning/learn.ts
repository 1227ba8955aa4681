import { featureRows, plainWord } from '../features.ts';
import { WEIGHTS_PER_ROW } from '../model.ts';
import { LARGEST_WEIGHT, roundWeight, type TaggerModel } from '../weights.ts';
import { firstWeights, learntWeights, type TaggedExample } from './perceptron.ts';
import { sentencesOf, type TaggingData } from './sentences.ts';

/** What people ask with stands in this many patterns or more. */
const CLOSED_FROM = 2;
/** A feature of fewer sentences is chance. */
const FEWEST_SENTENCES = 3;
/** So many rows have weights, those that decide the most; a file of them is smaller than 300 KB. */
const MOST_ROWS = 43_000;

/** Learns to tag from patterns of sentences; the same patterns lead to the same bits. */
export function learnTagger(data: TaggingData): TaggerModel {
  const closed = closedWords(data);
  const sentences = [...sentencesOf(data)];
  const rowsOf = featureRows(new Set(closed));
  const examples = withoutRare(
    sentences.map(({ pieces, tags }): TaggedExample => ({ features: rowsOf(pieces), tags })),
  );
  return { closed, ...packed(learntWeights(withoutWeak(examples))) };
}

/** The words around what patterns leave open, in small letters. */
function closedWords({ patterns, fillers, part }: TaggingData): string[] {
  const around = [...patterns, ...(fillers.get('open') ?? []), ...(fillers.get('close') ?? [])];
  const counts = new Map<string, number>();
  for (const pattern of around) {
    const words = pattern.replace(/\[[^\]]*\]|\{\w+\}/g, ' ').match(/[\p{L}'-]+/gu) ?? [];
    for (const word of new Set(words.flatMap(part).map(plainWord))) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return [...counts].flatMap(([word, count]) => (count >= CLOSED_FROM ? [word] : [])).sort();
}

function withoutRare(examples: readonly TaggedExample[]): TaggedExample[] {
  const counts = new Map<number, number>();
  for (const { features } of examples) {
    for (const row of new Set(features.flat())) counts.set(row, (counts.get(row) ?? 0) + 1);
  }
  return onlyWith(examples, row => (counts.get(row) ?? 0) >= FEWEST_SENTENCES);
}

const onlyWith = (examples: readonly TaggedExample[], isKept: (row: number) => boolean): TaggedExample[] =>
  examples.map(({ features, tags }) => ({ features: features.map(rows => rows.filter(isKept)), tags }));

/** Leaves out the features that a first round has found to decide little. */
function withoutWeak(examples: readonly TaggedExample[]): TaggedExample[] {
  const { rows } = firstWeights(examples);
  const used = [...new Set(examples.flatMap(({ features }) => features.flat()))];
  const strength = (row: number): number => {
    const weights = rows.subarray(row * WEIGHTS_PER_ROW, (row + 1) * WEIGHTS_PER_ROW);
    return weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0);
  };
  const ranked = used
    .map(row => ({ row, most: strength(row) }))
    .toSorted((a, b) => b.most - a.most || a.row - b.row)
    .slice(0, MOST_ROWS);
  const strong = new Set(ranked.map(({ row }) => row));
  return onlyWith(examples, row => strong.has(row));
}

/** In weights that a file can hold. */
function packed({ rows, pairs }: { rows: Float64Array; pairs: Float64Array }): Omit<TaggerModel, 'closed'> {
  const largest = rows.reduce((most, weight) => Math.max(most, Math.abs(weight)), 1);
  const scaled = (weight: number): number => (weight * LARGEST_WEIGHT) / largest;
  return {
    rows: Int16Array.from(rows, weight => roundWeight(scaled(weight))),
    pairs: Array.from(pairs, weight => Math.round(scaled(weight))),
  };
}
