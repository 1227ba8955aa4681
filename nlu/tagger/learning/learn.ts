import { featureRows, plainWord } from '../features.ts';
import type { TaggerModel } from '../weights.ts';
import { learntWeights, type TaggedExample } from './perceptron.ts';
import { sentencesOf, type TaggingData } from './sentences.ts';

/** What people ask with stands in this many patterns or more. */
const CLOSED_FROM = 2;
/** A feature of fewer sentences is chance. */
const FEWEST_SENTENCES = 3;

/** Learns to tag from patterns of sentences; the same patterns lead to the same bits. */
export function learnTagger(data: TaggingData): TaggerModel {
  const closed = closedWords(data);
  const sentences = [...sentencesOf(data)];
  const rowsOf = featureRows(new Set(closed));
  const examples = withoutRare(
    sentences.map(({ pieces, tags }): TaggedExample => ({ features: rowsOf(pieces), tags })),
  );
  return { closed, ...packed(learntWeights(examples)) };
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
  const isUsual = (row: number): boolean => (counts.get(row) ?? 0) >= FEWEST_SENTENCES;
  return examples.map(({ features, tags }) => ({ features: features.map(rows => rows.filter(isUsual)), tags }));
}

/** In whole numbers of two bytes. */
function packed({ rows, pairs }: { rows: Float64Array; pairs: Float64Array }): Omit<TaggerModel, 'closed'> {
  const largest = [...rows, ...pairs].reduce((most, weight) => Math.max(most, Math.abs(weight)), 1);
  const whole = (weight: number): number => Math.round((weight * MOST) / largest);
  return { rows: Int16Array.from(rows, whole), pairs: Array.from(pairs, whole) };
}

/** The largest number of two bytes. */
const MOST = 32_767;
