import { BotError } from '../../core/errors.ts';

/** Parts of a text that may be filled in, each loop's as often as it goes round. */
const MOST_STEPS = 20_000;
/** Characters and items that filters may be given and make. */
const MOST_WORK = 1_000_000;
const MOST_CHARACTERS = 64 * 1024;

/**
 * The work that one rendering may take, counted: the same text with the same values takes the same on every machine, and
 * ends at the same place or not at all.
 */
export class Budget {
  readonly steps = new Counter(MOST_STEPS);
  readonly work = new Counter(MOST_WORK);
  readonly written = new Counter(MOST_CHARACTERS);

  get isSpent(): boolean {
    return [this.steps, this.work, this.written].some(({ isSpent }) => isSpent);
  }

  /** What to say of a text that took too much; the numbers tell which limit it was. */
  toError(): BotError {
    const facts = { steps: this.steps.count, work: this.work.count, written: this.written.count };
    return new BotError('templates/limit', 'A text took too many steps to fill in, or grew too long.', { facts });
  }
}

/** Counts up to a limit; has the methods of liquidjs's own limiters, which tell the time. */
class Counter {
  readonly #most: number;
  count = 0;

  constructor(most: number) {
    this.#most = most;
  }

  get isSpent(): boolean {
    return this.count > this.#most;
  }

  /** @throws RangeError beyond the limit; `Budget.isSpent` tells it from others */
  use(count: number): void {
    if (count > 0) this.count += count;
    if (this.isSpent) throw new RangeError('the budget of a rendering is spent');
  }

  /** liquidjs calls this before each part of a text, with the time. */
  check(): void {
    this.use(1);
  }
}
