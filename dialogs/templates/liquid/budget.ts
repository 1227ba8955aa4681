import { BotError } from '../../../core/errors.ts';

/** How many parts of a text can be rendered; a part in a loop counts each time. */
const MOST_STEPS = 20_000;
/** How many characters and items filters can read and produce. */
const MOST_WORK = 1_000_000;
const MOST_CHARACTERS = 64 * 1024;

/**
 * Counts the work of one rendering instead of its time, so the same text with the same values succeeds, or exceeds its
 * limit at the same place, on every machine.
 */
export class Budget {
  readonly steps = new Counter(MOST_STEPS);
  readonly work = new Counter(MOST_WORK);
  readonly written = new Counter(MOST_CHARACTERS);

  get isSpent(): boolean {
    return [this.steps, this.work, this.written].some(({ isSpent }) => isSpent);
  }

  /** The error for a text that exceeds a limit; its numbers show which one. */
  toError(): BotError {
    const facts = { steps: this.steps.count, work: this.work.count, written: this.written.count };
    return new BotError('templates/limit', 'A text took too many steps to fill in, or grew too long.', { facts });
  }
}

/** Counts up to a limit, with the methods of liquidjs's own limiters, which measure time. */
class Counter {
  readonly #most: number;
  count = 0;

  constructor(most: number) {
    this.#most = most;
  }

  get isSpent(): boolean {
    return this.count > this.#most;
  }

  /** @throws RangeError beyond the limit; check `Budget.isSpent` to recognise it */
  use(count: number): void {
    if (count > 0) this.count += count;
    if (this.isSpent) throw new RangeError('the budget of a rendering is spent');
  }

  /** liquidjs calls this before each part of a text, with the time. */
  check(): void {
    this.use(1);
  }
}
