import { once } from '../once/once.ts';
import { requiredWords, wordTest } from './required-words.ts';

/**
 * A pattern that is only tried on texts with the words that every match of it has. It is made for the first such text:
 * the thousand patterns of a language take long to make, and most are never needed.
 */
export class QuickPattern {
  /** Words of which every match has at least one; undefined if none is required. */
  readonly required: readonly string[] | undefined;
  readonly #made: () => RegExp;
  readonly #mayMatch: (text: string) => boolean;

  /** @param flags  with `g` if `all` is asked of it, and only then */
  constructor(source: string, flags: string) {
    this.required = requiredWords(source);
    this.#made = once(() => new RegExp(source, flags));
    this.#mayMatch = wordTest([this.required]);
  }

  test(text: string): boolean {
    return this.#mayMatch(text) && this.#made().test(text);
  }

  exec(text: string): RegExpExecArray | null {
    return this.#mayMatch(text) ? this.#made().exec(text) : null;
  }

  /** Every match. */
  all(text: string): RegExpExecArray[] {
    return this.#mayMatch(text) ? matchesOf(this.#made(), text) : [];
  }
}

/** A quick test for several patterns: false only for a text that none of them can match. */
export const anyMayMatch = (patterns: readonly QuickPattern[]): ((text: string) => boolean) =>
  wordTest(patterns.map(({ required }) => required));

/** The first match of one of several patterns, in their order. */
export function firstMatcher(sources: readonly string[], flags: string): (text: string) => RegExpExecArray | undefined {
  const patterns = sources.map(source => new QuickPattern(source, flags));
  const mayMatch = anyMayMatch(patterns);
  return text => {
    if (!mayMatch(text)) return undefined;
    for (const pattern of patterns) {
      const match = pattern.exec(text);
      if (match) return match;
    }
    return undefined;
  };
}

/**
 * Every match of a global pattern. `matchAll` copies the pattern first, which takes longer than most matches do.
 * @throws TypeError if the pattern is not global
 */
export function matchesOf(pattern: RegExp, text: string): RegExpExecArray[] {
  if (!pattern.global) throw new TypeError(`not a global pattern: ${pattern.source}`);
  const found: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    found.push(match);
    if (match[0] === '') pattern.lastIndex += isAstral(text, pattern) ? 2 : 1;
  }
  return found;
}

const isAstral = (text: string, { lastIndex, unicode }: RegExp): boolean =>
  unicode && (text.codePointAt(lastIndex) ?? 0) > 0xffff;
