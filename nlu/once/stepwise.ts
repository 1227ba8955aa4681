import { setImmediate as otherWork } from 'node:timers/promises';

/** Work in steps of at most some milliseconds. */
export type InSteps<T> = Generator<void, T>;

/** Takes all steps at once. */
export function finished<T>(steps: InSteps<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** A result that takes many steps: either between other work, or as soon as somebody needs it. */
export class Stepwise<T> {
  readonly #begin: () => InSteps<T>;
  #steps: InSteps<T> | undefined;
  #result: { value: T } | undefined;

  constructor(begin: () => InSteps<T>) {
    this.#begin = begin;
  }

  get isDone(): boolean {
    return this.#result !== undefined;
  }

  /** Takes the steps that are left at once. */
  get value(): T {
    for (;;) {
      if (this.#result) return this.#result.value;
      this.#step();
    }
  }

  /** Takes the steps that are left between other work. */
  async inTurns(): Promise<T> {
    while (!this.#result) {
      this.#step();
      await otherWork();
    }
    return this.#result.value;
  }

  /** After an error, the next one begins anew. */
  #step(): void {
    this.#steps ??= this.#begin();
    try {
      const { done, value } = this.#steps.next();
      if (done) this.#result = { value };
    } catch (error) {
      this.#steps = undefined;
      throw error;
    }
  }
}
