import type { Hints } from '../../lexicon/words.ts';
import type { Sentences } from '../features.ts';
import { type KindModel, kindFeatures } from '../request-kinds.ts';
import { learnSoftmax, type SoftmaxExample } from './softmax.ts';

/** A message of a known kind. */
export type KindExample = { kind: string; sentences: Sentences };

/** A word that this many messages share belongs to how people ask. */
const FAMILIAR_FROM = 5;
/** What is seen in fewer messages tells of these messages only. */
const SEEN_FROM = 2;
const LEARNING = { epochs: 30, averaged: 15, rate: 1.5, decay: 0.0005, cells: 1 << 18 };

/** Learns the kinds of requests; the same messages lead to the same bits. */
export function learnKinds(examples: readonly KindExample[], hints: Hints): KindModel {
  const familiar = familiarWords(examples);
  const kinds = [...new Set(examples.map(({ kind }) => kind))];
  const { hashes } = kindFeatures(hints, familiar);
  const rows = examples.map(({ kind, sentences }) => ({
    features: hashes(sentences),
    target: kinds.indexOf(kind),
  }));
  return { ...learnSoftmax(kinds, withCommonFeatures(rows), LEARNING), familiar: [...familiar].sort() };
}

function withCommonFeatures(rows: readonly SoftmaxExample[]): SoftmaxExample[] {
  const counts = new Map<number, number>();
  for (const { features } of rows) {
    for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  }
  const isCommon = (feature: number): boolean => (counts.get(feature) ?? 0) >= SEEN_FROM;
  return rows.map(row => ({ ...row, features: row.features.filter(isCommon) }));
}

function familiarWords(examples: readonly KindExample[]): Set<string> {
  const counts = new Map<string, number>();
  for (const { sentences } of examples) {
    for (const word of new Set(sentences.flat())) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return new Set([...counts].flatMap(([word, count]) => (count >= FAMILIAR_FROM ? [word] : [])));
}
