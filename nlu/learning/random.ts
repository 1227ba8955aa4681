import { hashOf, mixed } from './hash.ts';

/** Numbers from 0 to 1 that a seed decides. */
export class SeededRandom {
  readonly #seed: number;
  #count = 0;

  constructor(seed: string) {
    this.#seed = hashOf(seed);
  }

  next(): number {
    return mixed(this.#seed, this.#count++) / 2 ** 32;
  }

  isBelow(share: number): boolean {
    return this.next() < share;
  }

  /** One of a list. Most choices stay the same when the list grows. */
  pick(list: readonly string[]): string {
    const turn = this.#count++;
    const rank = (one: string): number => mixed(this.#seed, turn, hashOf(one));
    return list.reduce((best, one) => (rank(one) > rank(best) ? one : best));
  }

  shuffled<T>(list: readonly T[]): T[] {
    return list
      .map(one => ({ one, rank: this.next() }))
      .toSorted((a, b) => a.rank - b.rank)
      .map(({ one }) => one);
  }
}
