import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hashOf } from '../learning/hash.ts';
import { remembered } from '../once/remembered.ts';
import type { Hints } from '../words/messages.ts';
import { featureReader, isEntityToken, type Sentences } from './features.ts';
import { onceEach, type SoftmaxModel, scoresOf, sharesOf, weightBetween } from './softmax.ts';
import { unpacked } from './weights.ts';

/** Messages that want nothing of a calendar. */
export const NO_REQUEST = 'none';

/**
 * What is learnt of the kinds, which are its classes: the names of the files in a language's folder `requests/`.
 * @property familiar  the words that many requests share; any other may be part of a name
 * @property from  a hash of what it was learnt from, in files
 */
export type KindModel = SoftmaxModel & { familiar: readonly string[]; from?: string };

/** Tells kinds of requests apart by what was learnt from a language's own sentences, whatever the templates. */
export class RequestKinds {
  readonly #model: KindModel;
  readonly #features: KindFeatures;

  constructor(model: KindModel, hints: Hints) {
    this.#model = model;
    this.#features = kindFeatures(hints, new Set(model.familiar));
  }

  /** The kinds: "new", "look" and so on. */
  get names(): readonly string[] {
    return this.#model.classes;
  }

  /** The share of each kind, in the order of `names`. */
  shares(sentences: Sentences): number[] {
    return sharesOf(scoresOf(this.#model, this.#features.hashes(sentences)));
  }

  /** What speaks for one kind rather than for another, and how much. */
  reasons(sentences: Sentences, kind: number, rival: number): Map<string, number> {
    const features = [...new Set(this.#features.texts(sentences))];
    const root = Math.sqrt(features.length);
    return new Map(features.map(seen => [seen, weightBetween(this.#model, seen, kind, rival) / root]));
  }
}

/** How many letters are seen at a time, so that forms and slips of a word have much in common with it. */
const LETTERS = 4;

/**
 * What is seen of a message: words and shapes of its sentences, and letters of its words. @property texts readable by
 * people @property hashes of these texts, each once
 */
type KindFeatures = { texts(sentences: Sentences): string[]; hashes(sentences: Sentences): Int32Array };

export function kindFeatures(hints: Hints, familiar: ReadonlySet<string>): KindFeatures {
  const shapesOf = featureReader(hints, word => familiar.has(word));
  const ofSentence = (tokens: readonly string[]): string[] => [
    ...shapesOf(tokens),
    `^|${tokens[0]}`,
    `$|${tokens.at(-1)}`,
  ];
  // Most groups of letters are of words that come again and again.
  const lettersHashed = remembered(word => letters(word).map(group => hashOf(group)));
  const all = <T>(sentences: Sentences, plain: (texts: string[]) => T[], spelled: (word: string) => T[]): T[] => {
    const sentencesOf = sentences.map(plainTokens);
    const words = sentencesOf.flat().filter(token => !isEntityToken(token));
    return [...plain(['*', ...sentencesOf.flatMap(ofSentence)]), ...words.flatMap(spelled)];
  };
  return {
    texts: sentences => all(sentences, texts => texts, letters),
    hashes: sentences => onceEach(all(sentences, texts => texts.map(text => hashOf(text)), lettersHashed)),
  };
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

/** The kinds in a language; undefined if nothing was learnt of them. They are read once. */
export function requestKindsOf(language: string, hints: Hints): RequestKinds | undefined {
  const known = kindsOf.get(hints);
  if (known?.language === language) return known.kinds;
  const file = kindsFile(language);
  const kinds = existsSync(file) ? new RequestKinds(unpacked<KindModel>(readFileSync(file)), hints) : undefined;
  kindsOf.set(hints, { language, kinds });
  return kinds;
}

const kindsOf = new WeakMap<Hints, { language: string; kinds: RequestKinds | undefined }>();
