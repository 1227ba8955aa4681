import type { IntentGuess, Reason } from '../reading/reading.ts';
import type { Hints } from '../words/messages.ts';
import { type Champions, candidateFinder } from './candidates.ts';
import { featureReader, type Sentences } from './features.ts';
import type { RequestKinds } from './request-kinds.ts';
import { hashesOf, type SoftmaxModel, scoresOf, sharesOf, weightBetween } from './softmax.ts';

/** The class of messages that no template is for; the last one. */
export const NONE = '';

/**
 * What is learnt of a set of templates. `familiar` are the words of their utterances. `profiles` has how often the
 * utterances of each class are of each kind of request; none where a language's kinds are not known.
 */
export type TemplateModel = SoftmaxModel & {
  familiar: readonly string[];
  profiles: readonly (readonly number[])[];
  champions: Champions;
};

/** A message's sentences as they were said, and as they are compared with utterances. */
export type Said = { spoken: Sentences; sentences: Sentences };

/** What is seen of a sentence, and the share of each class that it was compared with; the last one is none of them. */
type Compared = { features: string[]; classes: readonly number[]; shares: number[] };

/**
 * Which template a message asks for. The kinds of requests, learnt from many sentences of the language, say how likely
 * it is that the message wants something new, a look and so on; the templates' utterances say which of the templates
 * that serve this kind is meant, or none.
 */
export class Classifier {
  readonly #model: TemplateModel;
  readonly #kinds: RequestKinds | undefined;
  readonly #candidates: (features: Int32Array) => readonly number[];
  readonly #featuresOf: (tokens: readonly string[]) => string[];
  /** For each kind, the share of each class in it. */
  readonly #profiles: readonly (readonly number[])[];

  constructor(model: TemplateModel, hints: Hints, kinds: RequestKinds | undefined) {
    const familiar = new Set(model.familiar);
    const read = featureReader(hints, word => familiar.has(word));
    this.#model = model;
    this.#kinds = model.profiles.length > 0 ? kinds : undefined;
    this.#candidates = candidateFinder(model, model.champions);
    this.#featuresOf = tokens => ['*', ...read(tokens)];
    this.#profiles = this.#kinds ? model.profiles : model.classes.map(() => [1]);
  }

  /** Most likely first; what is unlikely is left out. */
  guess(said: Said): IntentGuess[] {
    const { classes, shares } = this.#mostTelling(said) ?? { classes: [], shares: [] };
    return shares
      .flatMap((confidence, at) =>
        confidence >= LEAST ? [{ template: this.#model.classes[classes[at] ?? -1] ?? NONE, confidence }] : [],
      )
      .filter(({ template }) => template !== NONE)
      .toSorted((a, b) => b.confidence - a.confidence);
  }

  /** What spoke most for the likeliest template, and most against it: for the next likeliest one, or for none. */
  why(said: Said): Reason[] {
    const told = this.#mostTelling(said);
    if (!told) return [];
    const { features, classes, shares } = told;
    const none = this.#model.classes.length - 1;
    const ranked = [...classes.entries()]
      .toSorted(([a], [b]) => (shares[b] ?? 0) - (shares[a] ?? 0))
      .map(([, klass]) => klass);
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

  /** Of several sentences the one that asks for something. */
  #mostTelling({ spoken, sentences }: Said): Compared | undefined {
    const kinds = this.#kinds?.shares(spoken) ?? [1];
    return sentences
      .map(tokens => this.#compared(this.#featuresOf(tokens), kinds))
      .toSorted((a, b) => (a.shares.at(-1) ?? 0) - (b.shares.at(-1) ?? 0))[0];
  }

  #compared(features: string[], kinds: readonly number[]): Compared {
    const hashes = hashesOf(features);
    const classes = this.#candidates(hashes);
    const shares = sharesOf(scoresOf(this.#model, hashes, classes));
    return { features, classes, shares: this.#mixed({ classes, shares }, kinds) };
  }

  /** The shares of the classes within each kind, by the kind's own share. */
  #mixed({ classes, shares }: Pick<Compared, 'classes' | 'shares'>, kinds: readonly number[]): number[] {
    const likely = [...shares.keys()].filter(at => shares[at] !== 0);
    const mixed = shares.map(() => 0);
    for (const [kind, kindShare] of kinds.entries()) {
      const within = likely.map(at => (shares[at] ?? 0) * (this.#profiles[classes[at] ?? -1]?.[kind] ?? 0));
      const total = within.reduce((sum, share) => sum + share, 0) || 1;
      for (const [next, at] of likely.entries())
        mixed[at] = (mixed[at] ?? 0) + (kindShare * (within[next] ?? 0)) / total;
    }
    return mixed;
  }
}

const LEAST = 0.05;

const mostOf = (shares: readonly number[]): number => shares.indexOf(Math.max(...shares));
