import { setTimeout as sleep } from 'node:timers/promises';

/** Waits for `ms` milliseconds. A test passes in one that only records them. */
export type Pause = (ms: number) => Promise<unknown>;

type RetryPolicy = {
  /** Includes the first try. */
  maxTries: number;
  /** The upper limit of the first pause. It doubles with each further pause. */
  baseMs: number;
  /** For all pauses, plus the work inside `charge`. */
  budgetMs: number;
  pause?: Pause | undefined;
  /** A random number in [0, 1). */
  random?: (() => number) | undefined;
};

/** The time that one operation can spend on retries. */
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

  /** Runs `work` and subtracts its duration from the budget. */
  async charge<T>(work: () => Promise<T>): Promise<T> {
    const startMs = performance.now();
    try {
      return await work();
    } finally {
      this.#leftMs -= performance.now() - startMs;
    }
  }

  /**
   * The pause before the next try, in ms: exponential back-off with random jitter in its upper half, and at least as long
   * as the server asks for.
   * @param tries the number of tries so far
   * @param retryAfterMs the server's `Retry-After`
   * @returns undefined if there must be no further try
   */
  pauseMs(tries: number, retryAfterMs = 0): number | undefined {
    const { maxTries, baseMs, random = Math.random } = this.#policy;
    const backOffMs = baseMs * 2 ** (tries - 1) * (0.5 + random() / 2);
    const pauseMs = Math.max(backOffMs, retryAfterMs);
    return tries < maxTries && pauseMs < this.#leftMs ? pauseMs : undefined;
  }

  /** Waits, and subtracts `ms` from the budget, however long the pause really took. */
  async pause(ms: number): Promise<void> {
    const { pause = sleep } = this.#policy;
    this.#leftMs -= ms;
    await pause(ms);
  }
}

/**
 * Runs `attempt` at once. As long as it returns `again`, repeats it in the background after each of `waitsMs`. The
 * retries do not keep the process alive.
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
 * Reads `Retry-After`, which is a number of seconds or a date.
 * @returns the waiting time in ms; undefined if the header is missing or invalid
 * @see RFC 9110 s.10.2.3
 */
export function retryAfterMs(header: string | null, nowMs: number): number | undefined {
  if (header === null) return undefined;
  const waitMs = /^\d+$/.test(header) ? Number(header) * 1000 : Date.parse(header) - nowMs;
  return Number.isNaN(waitMs) ? undefined : Math.max(0, waitMs);
}
