import type { Chrono } from 'chrono-node';
import type { TimeCue, TimeGrammar } from '../../words/times.ts';
import {
  type GrammarPart,
  type GrammarSymbol,
  type Production,
  productionsOf,
  type WrittenArgument,
} from './notation.ts';
import type { Operation } from './operation.ts';
import { fold, type PlainSpelling, type Writing } from './tokens.ts';

/** What an operation is given: the value of a part, a constant, or what another operation makes. */
export type Argument =
  | { part: number }
  | { constant: number | string }
  | { operation: Operation; arguments: readonly Argument[] };

/** How a production ends: its category, and how its value is made. */
export type Completion = {
  category: number;
  operation: Operation | undefined;
  arguments: readonly Argument[];
  weight: number;
};

/** Productions that begin alike share the beginning. */
export type GrammarState = {
  words: Map<string, GrammarStep[]>;
  categories: Map<number, GrammarStep[]>;
  completions: Completion[];
  /** Whether several states lead to it. */
  joins: boolean;
};
/** `part` is which category of its production it is; 0 for a word. */
export type GrammarStep = { glued: boolean; capital: boolean; part: number; to: GrammarState };

export type Grammar = {
  start: GrammarState;
  categoryOf(name: string): number;
  fillers: ReadonlySet<string>;
  apart: ReadonlySet<string>;
  cues: ReadonlyMap<TimeCue, ReadonlySet<string>>;
  /** Words behind which a cue is a noun, and asks for nothing. */
  beforeNouns: ReadonlySet<string>;
  /** The first hour that is in the morning where nothing says so. */
  earliest: number;
  chrono: Chrono | undefined;
  /** Every word of a production. */
  vocabulary: ReadonlySet<string>;
  writing: Writing;
  namesHaveCapitals: boolean;
  /** Words that are names with a capital. */
  alsoNames: ReadonlySet<string>;
};

const newState = (joins = false): GrammarState => ({ words: new Map(), categories: new Map(), completions: [], joins });

/**
 * Puts the productions of a language together so that one walk over a text tries them all.
 * @throws TypeError if a production names a category that no other makes, or an unknown operation
 */
export function compileGrammar(
  {
    productions: text,
    fillers,
    apart,
    cues,
    beforeNouns = [],
    joined,
    namesHaveCapitals,
    alsoNames = [],
    earliest = 6,
    chrono,
  }: TimeGrammar,
  plain: PlainSpelling,
  operations: Readonly<Record<string, Operation>>,
): Grammar {
  const productions = productionsOf(text);
  const names = new Map<string, number>(DIGITS.map((name, index) => [name, index]));
  for (const { category } of productions) if (!names.has(category)) names.set(category, names.size);
  const categoryOf = (name: string): number => {
    const number = names.get(name);
    if (number === undefined) throw new TypeError(`no production makes <${name}>`);
    return number;
  };
  const start = newState();
  const vocabulary = new Set<string>();
  const folded = (word: string): string => fold(word, plain);
  for (const production of productions) {
    // What is no time is no word of times either.
    const builder = new Path(categoryOf, folded, production.operation === 'nothing' ? new Set() : vocabulary);
    const completion = completionOf(production, categoryOf, operations);
    for (const state of builder.through([start], production.ways)) {
      if (state !== start) state.completions.push(completion);
    }
  }
  const setOf = (words: readonly string[]): Set<string> => new Set(words.map(folded));
  return {
    start,
    categoryOf,
    vocabulary,
    fillers: setOf(fillers),
    apart: setOf(apart),
    cues: new Map(Object.entries(cues).map(([cue, words]) => [cue as TimeCue, setOf(words)])),
    beforeNouns: setOf(beforeNouns),
    namesHaveCapitals,
    alsoNames: setOf(alsoNames),
    earliest,
    chrono,
    writing: { plain, split: splitter(setOf(joined), vocabulary) },
  };
}

/** The categories of numbers in digits: of any width, of so many digits, and of two with a zero in front. */
const DIGITS = ['#', '#0', '#1', '#2', '#3', '#4'];

function completionOf(
  { category, operation: name, arguments: given, weight }: Production,
  categoryOf: (name: string) => number,
  operations: Readonly<Record<string, Operation>>,
): Completion {
  const operationOf = (called: string): Operation => {
    const operation = operations[called];
    if (!operation) throw new TypeError(`no operation ${called}, which makes <${category}>`);
    return operation;
  };
  const compiled = (argument: WrittenArgument): Argument =>
    'operation' in argument
      ? { operation: operationOf(argument.operation), arguments: argument.arguments.map(compiled) }
      : argument;
  return {
    category: categoryOf(category),
    operation: name === undefined ? undefined : operationOf(name),
    arguments: given.map(compiled),
    weight,
  };
}

/** Adds the ways of one production to the states. */
class Path {
  readonly #categoryOf: (name: string) => number;
  readonly #folded: PlainSpelling;
  readonly #vocabulary: Set<string>;

  constructor(categoryOf: (name: string) => number, folded: PlainSpelling, vocabulary: Set<string>) {
    this.#categoryOf = categoryOf;
    this.#folded = folded;
    this.#vocabulary = vocabulary;
  }

  /** The states in which one of the ways has been read. */
  through(from: readonly GrammarState[], ways: readonly (readonly GrammarPart[])[]): GrammarState[] {
    return [
      ...new Set(
        ways.flatMap(way => way.reduce<readonly GrammarState[]>((states, part) => this.#after(states, part), from)),
      ),
    ];
  }

  #after(from: readonly GrammarState[], part: GrammarPart): readonly GrammarState[] {
    if (part.type === 'choice') return this.through(from, part.ways);
    if (part.type === 'word') this.#vocabulary.add(this.#folded(part.word));
    const [only, ...others] = from.map(state => this.#stepsOf(state, part));
    const index = part.type === 'word' ? 0 : part.index;
    const isSame = (step: GrammarStep): boolean =>
      step.glued === part.glued && step.capital === part.capital && step.part === index;
    // A state that only this one leads to may be shared with another production.
    const known = others.length === 0 ? only?.find(step => isSame(step) && !step.to.joins) : undefined;
    if (known) return [known.to];
    const to = newState(others.length > 0);
    for (const steps of [only ?? [], ...others])
      steps.push({ glued: part.glued, capital: part.capital, part: index, to });
    return [to];
  }

  #stepsOf(state: GrammarState, symbol: GrammarSymbol): GrammarStep[] {
    return symbol.type === 'word'
      ? listIn(state.words, this.#folded(symbol.word))
      : listIn(state.categories, this.#categoryOf(symbol.name));
  }
}

function listIn<K>(map: Map<K, GrammarStep[]>, key: K): GrammarStep[] {
  const list = map.get(key) ?? [];
  map.set(key, list);
  return list;
}

/** Takes a word apart that no production has, if it is made of words that are written onto each other. */
function splitter(joined: ReadonlySet<string>, vocabulary: ReadonlySet<string>): Writing['split'] {
  const longest = Math.max(0, ...[...joined].map(({ length }) => length));
  const cut = (word: string, from: number): string[] | undefined => {
    if (from === word.length) return [];
    for (let end = Math.min(word.length, from + longest); end > from; end--) {
      const part = word.slice(from, end);
      const rest = joined.has(part) ? cut(word, end) : undefined;
      if (rest) return [part, ...rest];
    }
    return undefined;
  };
  return word => (joined.size === 0 || vocabulary.has(word) ? [word] : (cut(word, 0) ?? [word]));
}
