import { remembered } from '../once/remembered.ts';
import { compoundReader } from '../text/compounds.ts';
import { anyPhrase } from '../text/phrases.ts';
import { anyOf } from '../text/spans.ts';
import { spellingCorrector } from '../text/spelling.ts';
import type { Hints } from '../words/messages.ts';

/** What is seen of a message or an utterance that tells what it asks for, each once, readable by people. */
export type Features = (tokens: readonly string[]) => string[];

/** The tokens of a message, sentence by sentence. */
export type Sentences = readonly (readonly string[])[];

/** Ends a sentence within a message's tokens. */
export const STOP = '.';
/** Any words of which nothing is known. */
const ANY = '~';
const MANY = 3;
/** What an utterance leaves open: any words, or something that is a kind of event. */
const standsFor: Readonly<Record<string, string>> = { '<words>': '', '<event>': 'event', '<other>': 'other' };

/**
 * Words, pairs of them, and the sentence's shape: the same sentence with every word given by its kind, so that what is
 * learnt of "move" and "lunch" holds for "shift" and "yoga".
 * @param familiar  words that templates use; a word that is neither that nor of a kind stands for any
 */
export function featureReader(hints: Hints, familiar: (word: string) => boolean): Features {
  const kindOf = kindReader(hints);
  return tokens => {
    const parts = withoutNames(
      tokens.map((token, at) => {
        const kind = standsFor[token] ?? (isEntityToken(token) ? token : kindOf(token, at));
        return { kind, part: kind ? generic(kind) : familiar(token) ? token : ANY };
      }),
    );
    const kinds = parts.map(({ kind }) => kind);
    const shape = withoutRuns(parts.map(({ part }) => part));
    const bounded = ['^', ...shape, '$'];
    const unknown = shape.filter(part => part === ANY).length;
    const marks = [...new Set(kinds.filter(kind => kind))] as string[];
    const said = tokens.filter(token => standsFor[token] === undefined);
    return [
      ...new Set([
        ...said,
        ...pairs(said),
        ...marks.map(kind => `[${kind}]`),
        ...shape.filter(part => part !== ANY).map(part => `:${part}`),
        ...pairs(bounded, ':'),
        ...threes(bounded, ':'),
        ...apart([...new Set(marks.map(generic))]),
        ...marks.map(kind => `^${shape[0]} … ${generic(kind)}`),
        ...(unknown > 1 ? [`${Math.min(unknown, MANY)} unknown`] : []),
        `${Math.min(marks.length, MANY)} kinds`,
      ]),
    ];
  };
}

/** True for a token that stands for something understood: "<time>". */
export const isEntityToken = (token: string): boolean => token.startsWith('<');

/** "other-music" is one of many things that are for no template, and a stretch of time with a name is a time. */
const generic = (kind: string): string => (kind.startsWith('other-') ? 'other' : kind === '<preset>' ? '<time>' : kind);

type Part = { kind: string | undefined; part: string };

/** Right before an event stands what it is called: "budget review" is about no money. */
const withoutNames = (parts: readonly Part[]): Part[] =>
  parts.filter(({ part }, at) => !((part === ANY || part === 'other') && parts[at + 1]?.kind === 'event'));

const withoutRuns = (parts: readonly string[]): string[] =>
  parts.filter((part, at) => part !== ANY || parts[at - 1] !== ANY);

const pairs = (parts: readonly string[], mark = ''): string[] =>
  parts.slice(1).map((part, at) => `${mark}${parts[at]} ${part}`);

const threes = (parts: readonly string[], mark = ''): string[] =>
  parts.slice(2).map((part, at) => `${mark}${parts[at]} ${parts[at + 1]} ${part}`);

/** One before another, whatever is between them. */
const apart = (parts: readonly string[]): string[] =>
  parts.flatMap((part, at) => parts.slice(at + 1).map(later => `${part} … ${later}`));

/** The kind of a word, of a form of it, or of a word that it is a slip of; what begins a request is rather an action. */
export function kindReader(hints: Hints): KindReader {
  const known = kindReaders.get(hints) ?? makeKindReader(hints);
  kindReaders.set(hints, known);
  return known;
}

type KindReader = (word: string, at: number) => string | undefined;

/** What it looks slips up in is large, and several readers of a language need it. */
const kindReaders = new WeakMap<Hints, KindReader>();

function makeKindReader({ actions, kinds, ...hints }: Hints): KindReader {
  const [verbs, things] = [kindsByWord(actions), kindsByWord(kinds)];
  const ending = new RegExp(`(?:${anyOf(hints.endings)})$`, 'u');
  const slips = spellingCorrector([...verbs.keys(), ...things.keys()]);
  const compoundKind = compoundReader(hints);
  const known = (word: string, at: number): string | undefined =>
    at === 0 ? (verbs.get(word) ?? things.get(word)) : (things.get(word) ?? verbs.get(word));
  const kindAt = (at: number) =>
    remembered(word => {
      const kind = known(word, at) ?? known(word.replace(ending, ''), at);
      if (kind !== undefined) return kind;
      const meant = slips(word);
      return meant === undefined ? compoundKind(word) : known(meant, at);
    });
  const [first, later] = [kindAt(0), kindAt(1)];
  return (word, at) => (at === 0 ? first : later)(word);
}

/** A word of several kinds is of the first. */
const kindsByWord = (kinds: Readonly<Record<string, readonly string[]>>): Map<string, string> =>
  new Map(
    Object.entries(kinds)
      .flatMap(([kind, list]) => list.map(word => [word, kind] as const))
      .toReversed(),
  );

/** The sentences of a message, each without the words before the request itself. */
export function requestReader({ openings }: Hints): (tokens: readonly string[]) => string[][] {
  const opening = new RegExp(`^(?:(?:${anyPhrase(openings)}) )+`, 'u');
  return tokens =>
    tokens
      .join(' ')
      .split(` ${STOP}`)
      .map(sentence => `${sentence.trim()} `.replace(opening, '').trim())
      .filter(Boolean)
      .map(sentence => sentence.split(' '));
}
