import { remembered } from '../once/remembered.ts';

/**
 * Makes a quick test for a family of patterns: false only for a text that none of them can match. Most messages lack the
 * words that a pattern requires, and one look for those words is quicker than a try at every pattern.
 * @param sources  of patterns with the same flags
 */
export const quickTest = (sources: readonly string[]): ((text: string) => boolean) =>
  wordTest(sources.map(requiredWords));

/** The same for patterns whose required words are known. */
export function wordTest(ofPatterns: readonly (readonly string[] | undefined)[]): (text: string) => boolean {
  const required = unionOf(ofPatterns);
  if (!required) return () => true;
  const words = withoutLonger(required.map(inSmall));
  const firsts = words.map(word => pairAt(word, 0));
  const lasts = words.map(word => pairAt(word, word.length - 2));
  return text => {
    const { small, pairs } = lookedAt(text);
    for (let at = 0; at < words.length; at++) {
      if (pairs[firsts[at] as number] && pairs[lasts[at] as number] && small.includes(words[at] as string)) return true;
    }
    return false;
  };
}

/** What "s" stands for as well where case does not count. */
const inSmall = (text: string): string => text.toLowerCase().replaceAll('ſ', 's');

/** So many numbers for the pairs of neighbouring letters; pairs that share a number are taken for each other. */
const PAIRS = 1024;
const pairAt = (text: string, at: number): number => (text.charCodeAt(at) * 31 + text.charCodeAt(at + 1)) % PAIRS;

/** Many tests look at the same few texts of a message. */
const TEXTS_REMEMBERED = 16;

/** A text in small letters, and which pairs of letters are in it. */
const lookedAt = remembered((text: string) => {
  const small = inSmall(text);
  const pairs = new Uint8Array(PAIRS);
  for (let at = 0; at < small.length - 1; at++) pairs[pairAt(small, at)] = 1;
  return { small, pairs };
}, TEXTS_REMEMBERED);

/** Words of which every match of a pattern holds at least one; undefined if the pattern requires none. */
export function requiredWords(source: string): string[] | undefined {
  return new PatternParser(source).alternatives();
}

/** A word that holds another one is found with it. The work grows with the number of words, and not with its square. */
function withoutLonger(words: readonly string[]): string[] {
  const shorter = new WordTree();
  const shortestFirst = [...new Set(words)].toSorted((a, b) => a.length - b.length);
  return shortestFirst.filter(word => {
    if (shorter.hasOneIn(word)) return false;
    shorter.add(word);
    return true;
  });
}

type Branch = { isWord?: true; next: Map<string, Branch> };

/** Words, letter by letter. */
class WordTree {
  readonly #root: Branch = { next: new Map() };

  add(word: string): void {
    let branch = this.#root;
    for (const letter of word) {
      const next: Branch = branch.next.get(letter) ?? { next: new Map() };
      branch.next.set(letter, next);
      branch = next;
    }
    branch.isWord = true;
  }

  /** True if a text holds one of the words. */
  hasOneIn(text: string): boolean {
    const letters = [...text];
    return letters.some((_, from) => this.#hasOneAt(letters, from));
  }

  #hasOneAt(letters: readonly string[], from: number): boolean {
    let branch: Branch | undefined = this.#root;
    for (let at = from; branch && !branch.isWord; at++) branch = branch.next.get(letters[at] ?? '');
    return branch !== undefined;
  }
}

/** Every branch must require a word, or the whole requires none. */
function unionOf(branches: readonly (readonly string[] | undefined)[]): string[] | undefined {
  const known = branches.filter(branch => branch !== undefined);
  return known.length === branches.length ? known.flat() : undefined;
}

/** Single letters tell nothing. */
const SHORTEST = 2;
/** All that is longer is as good. */
const LONG_ENOUGH = 5;

/** Of several sets the one with the longest words tells most, and of those the smallest. */
const tells = (words: readonly string[]): number =>
  Math.min(LONG_ENOUGH, ...words.map(({ length }) => length)) - words.length / 10_000;

/** Letters that stand for themselves, once each. */
const LETTERS = /[^\\[\](){}|.^$?*+]+(?![?*+{])/uy;
/** Character classes, places in a text, and what was matched before. */
const NO_LETTER = /\[(?:\\.|[^\]\\])*\]|\\[pPu]\{[^}]*\}|\\k<\w+>|\\\w|[\^$.]/y;
const ANY = /./suy;
const LOOK = /\?<?[=!]/y;
const GROUP = /\?(?:[ims]*(?:-[ims]+)?:|<\w+>)/y;
const QUANTIFIER = /(?:[?*+]|\{\d+(?:,\d*)?\})\??/y;
const MAY_BE_NONE = /^(?:[?*]|\{0)/;

/** Reads the source of a regular expression from its beginning to its end, as far as it tells which words are required. */
class PatternParser {
  readonly #source: string;
  #at = 0;

  constructor(source: string) {
    this.#source = source;
  }

  /** Branches up to the end of a group, or of the whole. */
  alternatives(): string[] | undefined {
    const branches = [this.#sequence()];
    while (this.#take('|')) branches.push(this.#sequence());
    return unionOf(branches);
  }

  /** The most telling set of one branch. */
  #sequence(): string[] | undefined {
    const sets: string[][] = [];
    let run = '';
    const endRun = (): void => {
      if (run.length >= SHORTEST) sets.push([run]);
      run = '';
    };
    while (!this.#isAtEnd()) {
      run += this.#matched(LETTERS) ?? '';
      const { letter, words } = this.#element();
      const { isOptional, isPlain } = this.#quantifier();
      if (letter !== undefined && !isOptional) run += letter;
      if (letter === undefined || !isPlain) endRun();
      if (words && !isOptional) sets.push(words);
    }
    endRun();
    return sets.toSorted((a, b) => tells(b) - tells(a))[0];
  }

  /** A letter that stands for itself, a group with what it requires, or anything else. */
  #element(): { letter?: string; words?: string[] | undefined } {
    if (this.#isAtEnd()) return {};
    if (this.#take('(')) return this.#group();
    if (this.#matched(NO_LETTER) !== undefined) return {};
    this.#take('\\');
    const letter = this.#matched(ANY);
    return letter === undefined ? {} : { letter };
  }

  #group(): { words?: string[] | undefined } {
    const isLook = this.#matched(LOOK) !== undefined;
    this.#matched(GROUP);
    const words = this.alternatives();
    this.#take(')');
    return isLook ? {} : { words };
  }

  #quantifier(): { isOptional: boolean; isPlain: boolean } {
    const said = this.#matched(QUANTIFIER);
    return { isOptional: said !== undefined && MAY_BE_NONE.test(said), isPlain: said === undefined };
  }

  #isAtEnd(): boolean {
    const mark = this.#source[this.#at];
    return mark === undefined || mark === '|' || mark === ')';
  }

  #take(mark: string): boolean {
    if (this.#source[this.#at] !== mark) return false;
    this.#at++;
    return true;
  }

  #matched(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#at;
    const match = pattern.exec(this.#source)?.[0];
    this.#at += match?.length ?? 0;
    return match;
  }
}
