import type { Hints } from '../lexicon/words.ts';
import type { IntentGuess, Reason } from '../reading.ts';
import { featureReader, type Sentences } from './features.ts';
import type { RequestKinds } from './request-kinds.ts';
import { hashesOf, type SoftmaxModel, scoresOf, sharesOf, weightBetween } from './softmax.ts';

/** The class of messages that no template is for; the last one. */
export const NONE = '';

/**
 * What is learnt of a set of templates. `familiar` are the words of their utterances. `profiles` has how often the
 * utterances of each class are of each kind of request; none where a language's kinds are not known.
 */
export type TemplateModel = SoftmaxModel & { familiar: readonly string[]; profiles: readonly (readonly number[])[] };

/** A message's sentences as they were said, and as they are compared with utterances. */
export type Said = { spoken: Sentences; sentences: Sentences };

/**
 * Which template a message asks for. The kinds of requests, learnt from many sentences of the language, say how likely
 * it is that the message wants something new, a look and so on; the templates' utterances say which of the templates
 * that serve this kind is meant, or none.
 */
export class Classifier {
  readonly #model: TemplateModel;
  readonly #kinds: RequestKinds | undefined;
  readonly #featuresOf: (tokens: readonly string[]) => string[];
  /** For each kind, the share of each class in it. */
  readonly #profiles: readonly (readonly number[])[];

  constructor(model: TemplateModel, hints: Hints, kinds: RequestKinds | undefined) {
    const familiar = new Set(model.familiar);
    const read = featureReader(hints, word => familiar.has(word));
    this.#model = model;
    this.#kinds = model.profiles.length > 0 ? kinds : undefined;
    this.#featuresOf = tokens => ['*', ...read(tokens)];
    this.#profiles = this.#kinds ? model.profiles : model.classes.map(() => [1]);
  }

  /** Most likely first; what is unlikely is left out. */
  guess(said: Said): IntentGuess[] {
    const { shares } = this.#mostTelling(said) ?? { shares: [] };
    return shares
      .flatMap((confidence, klass) =>
        confidence >= LEAST ? [{ template: this.#model.classes[klass] ?? NONE, confidence }] : [],
      )
      .filter(({ template }) => template !== NONE)
      .toSorted((a, b) => b.confidence - a.confidence);
  }

  /** What spoke most for the likeliest template, and most against it: for the next likeliest one, or for none. */
  why(said: Said): Reason[] {
    const told = this.#mostTelling(said);
    if (!told) return [];
    const { features, shares } = told;
    const none = shares.length - 1;
    const ranked = [...shares.keys()].toSorted((a, b) => (shares[b] ?? 0) - (shares[a] ?? 0));
    const best = ranked.find(klass => klass !== none) ?? none;
    const rival = ranked.find(klass => klass !== best) ?? none;
    const reasons = this.#kindReasons(said, best, rival);
    for (const seen of features) {
      const weight = weightBetween(this.#model, seen, best, rival) / Math.sqrt(features.length);
      reasons.set(seen, (reasons.get(seen) ?? 0) + weight);
    }
    return [...reasons]
      .map(([seen, weight]) => ({ seen, weight }))
      .toSorted((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
  }

  #kindReasons({ spoken }: Said, best: number, rival: number): Map<string, number> {
    const [kind, other] = [best, rival].map(klass => mostOf(this.#profiles[klass] ?? []));
    if (!this.#kinds || kind === undefined || other === undefined || kind === other) return new Map();
    return this.#kinds.reasons(spoken, kind, other);
  }

  /** Of several sentences the one that asks for something, with its classes' shares. */
  #mostTelling({ spoken, sentences }: Said): { features: string[]; shares: number[] } | undefined {
    const kinds = this.#kinds?.shares(spoken) ?? [1];
    return sentences
      .map(this.#featuresOf)
      .map(features => ({ features, shares: this.#mixed(scoresOf(this.#model, hashesOf(features)), kinds) }))
      .toSorted((a, b) => (a.shares.at(-1) ?? 0) - (b.shares.at(-1) ?? 0))[0];
  }

  /** The shares of the classes within each kind, by the kind's own share. */
  #mixed(scores: readonly number[], kinds: readonly number[]): number[] {
    const shares = sharesOf(scores);
    const likely = [...shares.keys()].filter(klass => shares[klass] !== 0);
    const mixed = shares.map(() => 0);
    for (const [kind, kindShare] of kinds.entries()) {
      const within = likely.map(klass => (shares[klass] ?? 0) * (this.#profiles[klass]?.[kind] ?? 0));
      const total = within.reduce((sum, share) => sum + share, 0) || 1;
      for (const [at, klass] of likely.entries())
        mixed[klass] = (mixed[klass] ?? 0) + (kindShare * (within[at] ?? 0)) / total;
    }
    return mixed;
  }
}

const LEAST = 0.05;

const mostOf = (shares: readonly number[]): number => shares.indexOf(Math.max(...shares));
