import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Hints } from '../lexicon/words.ts';
import { featureReader, isEntityToken, type Sentences } from './features.ts';
import { hashesOf, type SoftmaxModel, scoresOf, sharesOf, weightBetween } from './softmax.ts';
import { unpacked } from './weights.ts';

/** Messages that want nothing of a calendar. */
export const NO_REQUEST = 'none';

/** What is learnt of the kinds, which are its classes: the names of the files in a language's folder `requests/`. @property familiar  the words that many requests share; any other may be part of a name */
export type KindModel = SoftmaxModel & { familiar: readonly string[] };

/** Tells kinds of requests apart by what was learnt from a language's own sentences, whatever the templates. */
export class RequestKinds {
  readonly #model: KindModel;
  readonly #featuresOf: (sentences: Sentences) => string[];

  constructor(model: KindModel, hints: Hints) {
    this.#model = model;
    this.#featuresOf = kindFeatures(hints, new Set(model.familiar));
  }

  /** The kinds: "new", "look" and so on. */
  get names(): readonly string[] {
    return this.#model.classes;
  }

  /** The share of each kind, in the order of `names`. */
  shares(sentences: Sentences): number[] {
    return sharesOf(scoresOf(this.#model, hashesOf(this.#featuresOf(sentences))));
  }

  /** What speaks for one kind rather than for another, and how much. */
  reasons(sentences: Sentences, kind: number, rival: number): Map<string, number> {
    const features = [...new Set(this.#featuresOf(sentences))];
    const root = Math.sqrt(features.length);
    return new Map(features.map(seen => [seen, weightBetween(this.#model, seen, kind, rival) / root]));
  }
}

/** How many letters are seen at a time, so that forms and slips of a word have much in common with it. */
const LETTERS = 4;

/** What is seen of a message: words and shapes of its sentences, and letters of its words. */
export function kindFeatures(hints: Hints, familiar: ReadonlySet<string>): (sentences: Sentences) => string[] {
  const featuresOf = featureReader(hints, word => familiar.has(word));
  return sentences => [
    '*',
    ...sentences
      .map(plainTokens)
      .flatMap(tokens => [
        ...featuresOf(tokens),
        ...tokens.filter(token => !isEntityToken(token)).flatMap(letters),
        `^|${tokens[0]}`,
        `$|${tokens.at(-1)}`,
      ]),
  ];
}

/** Tokens without what depends on templates: their lists, and the names that they give to times. */
const plainTokens = (tokens: readonly string[]): string[] =>
  tokens.flatMap(token => (token === '<choice>' ? [] : TIMES.has(token) ? ['<time>'] : [token]));

const TIMES: ReadonlySet<string> = new Set(['<preset>', '<hours>']);

function letters(word: string): string[] {
  const whole = `^${word}$`;
  return Array.from(
    { length: Math.max(0, whole.length - LETTERS + 1) },
    (_, at) => `#${whole.slice(at, at + LETTERS)}`,
  );
}

/** The file of a language; `npm run learn` writes it. */
export const kindsFile = (language: string): string =>
  join(import.meta.dirname, '../lexicon', language, 'requests', 'weights.bin');

/** The kinds in a language; undefined if nothing was learnt of them. */
export function requestKindsOf(language: string, hints: Hints): RequestKinds | undefined {
  const file = kindsFile(language);
  return existsSync(file) ? new RequestKinds(unpacked<KindModel>(readFileSync(file)), hints) : undefined;
}
