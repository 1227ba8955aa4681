import type { Hints } from '../../words/messages.ts';
import type { Sentences } from '../features.ts';
import { type KindModel, kindFeatures } from '../request-kinds.ts';
import { learnSoftmax, type SoftmaxExample } from './softmax.ts';

/** A message of a known kind, and the words of it that stand for any others. */
export type KindExample = { kind: string; sentences: Sentences; names?: ReadonlySet<string> };

/** A word that this many messages share belongs to how people ask. */
const FAMILIAR_FROM = 5;
const LEARNING = { epochs: 30, averaged: 15, rate: 2.5, decay: 0.0002, cells: 1 << 18 };
/** Means of weights are less sure than they turn out to be right, by so much. */
const SURER = 1.5;

/** Learns the kinds of requests; the same messages lead to the same bits. */
export function learnKinds(examples: readonly KindExample[], hints: Hints): KindModel {
  const familiar = familiarWords(examples);
  const kinds = [...new Set(examples.map(({ kind }) => kind))];
  const { hashes } = kindFeatures(hints, familiar);
  const rows = examples.map(
    ({ kind, sentences }): SoftmaxExample => ({
      features: hashes(sentences),
      target: kinds.indexOf(kind),
    }),
  );
  const learnt = learnSoftmax(kinds, rows, LEARNING);
  return { ...learnt, scale: learnt.scale * SURER, familiar: [...familiar].sort() };
}

function familiarWords(examples: readonly KindExample[]): Set<string> {
  const counts = new Map<string, number>();
  for (const { sentences, names } of examples) {
    const own = new Set(sentences.flat().filter(word => !names?.has(word)));
    for (const word of own) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return new Set([...counts].flatMap(([word, count]) => (count >= FAMILIAR_FROM ? [word] : [])));
}
