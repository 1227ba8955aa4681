import { quickTest } from './required-words.ts';

/** A pattern that is only tried on texts with the words that every match of it has. */
export class QuickPattern {
  readonly #pattern: RegExp;
  readonly #mayMatch: (text: string) => boolean;

  /** @param pattern  global if `all` is asked of it, and only then */
  constructor(pattern: RegExp) {
    this.#pattern = pattern;
    this.#mayMatch = quickTest([pattern]);
  }

  test(text: string): boolean {
    return this.#mayMatch(text) && this.#pattern.test(text);
  }

  exec(text: string): RegExpExecArray | null {
    return this.#mayMatch(text) ? this.#pattern.exec(text) : null;
  }

  /** Every match. */
  all(text: string): RegExpExecArray[] {
    return this.#mayMatch(text) ? [...text.matchAll(this.#pattern)] : [];
  }
}
