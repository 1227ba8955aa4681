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

/** Makes something of each, so many in a step. */
export function* each<T, R>(list: Iterable<T>, make: (one: T) => R, many = 1): InSteps<R[]> {
  const made: R[] = [];
  for (const one of list) {
    made.push(make(one));
    if (made.length % many === 0) yield;
  }
  return made;
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

  /** The steps that are left, as a part of other steps. */
  *steps(): InSteps<T> {
    while (!this.#result) {
      this.#step();
      yield;
    }
    return this.#result.value;
  }

  /** Takes the steps that are left between other work. */
  async inTurns(): Promise<T> {
    const steps = this.steps();
    for (;;) {
      const { done, value } = steps.next();
      if (done) return value;
      await otherWork();
    }
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
