import { setTimeout as sleep } from 'node:timers/promises';

/** Waits for so many milliseconds; a test hands in one that only notes them. */
export type Pause = (ms: number) => Promise<unknown>;

export type RetryPolicy = {
  /** With the first one. */
  maxTries: number;
  /** The longest first pause; each later one may be twice as long. */
  baseMs: number;
  /** For all pauses together, and the work that is charged. */
  budgetMs: number;
  pause?: Pause | undefined;
  /** From 0 to below 1. */
  random?: (() => number) | undefined;
};

/** The time that one piece of work may spend on trying again. */
export class RetryBudget {
  readonly #policy: RetryPolicy;
  #leftMs: number;

  constructor(policy: RetryPolicy) {
    this.#policy = policy;
    this.#leftMs = policy.budgetMs;
  }

  get leftMs(): number {
    return this.#leftMs;
  }

  /** Does `work`, and takes the time that it needs out of the budget. */
  async charge<T>(work: () => Promise<T>): Promise<T> {
    const begunMs = performance.now();
    try {
      return await work();
    } finally {
      this.#leftMs -= performance.now() - begunMs;
    }
  }

  /**
   * The pause before the next try, in ms; undefined when there is no other try. Exponential, with jitter over its upper
   * half: never at once, and not all callers at the same time. It is no shorter than the server asks for.
   * @param tries how often it was tried so far
   */
  pauseMs(tries: number, retryAfterMs = 0): number | undefined {
    const { maxTries, baseMs, random = Math.random } = this.#policy;
    const backOffMs = baseMs * 2 ** (tries - 1) * (0.5 + random() / 2);
    const pauseMs = Math.max(backOffMs, retryAfterMs);
    return tries < maxTries && pauseMs < this.#leftMs ? pauseMs : undefined;
  }

  /** Waits. A pause counts for as long as it was meant to be, however long it really took. */
  async pause(ms: number): Promise<void> {
    const { pause = sleep } = this.#policy;
    this.#leftMs -= ms;
    await pause(ms);
  }
}

/**
 * Tries at once and, as long as that asks for it, again in the background after each of `waitsMs`. A process that ends
 * does not try again.
 * @returns the result of the first try
 */
export async function retryLater<T>(
  attempt: (tries: number) => Promise<{ result: T; again: boolean }>,
  waitsMs: readonly number[],
  tries = 1,
): Promise<T> {
  const { result, again } = await attempt(tries);
  const waitMs = waitsMs[tries - 1];
  if (again && waitMs !== undefined) {
    setTimeout(() => void retryLater(attempt, waitsMs, tries + 1), waitMs).unref();
  }
  return result;
}

/**
 * `Retry-After` as a waiting time in ms: seconds or a date. Undefined when it is missing or unreadable.
 * @see RFC 9110 s.10.2.3
 */
export function retryAfterMs(header: string | null, nowMs: number): number | undefined {
  if (header === null) return undefined;
  const waitMs = /^\d+$/.test(header) ? Number(header) * 1000 : Date.parse(header) - nowMs;
  return Number.isNaN(waitMs) ? undefined : Math.max(0, waitMs);
}
