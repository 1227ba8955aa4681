import { BotError } from '../../../core/errors.ts';
import type { GoogleRefusal } from './refusal.ts';

/** How long one request to Google may take, all tries and pauses together: a person is waiting for the answer. */
const BUDGET_MS = 8_000;
const TRIES = 4;
const BASE_MS = 1_000;
/** A person is never told to come back later than this, whatever `Retry-After` says. */
const LONGEST_WAIT_MS = 3_600_000;

export type Sleep = (ms: number) => Promise<void>;

/** The time that is left for the tries of one request. */
export class RetryBudget {
  readonly #sleep: Sleep;
  readonly #random: () => number;
  #endsMs = performance.now() + BUDGET_MS;

  constructor({ sleep, random = Math.random }: { sleep: Sleep; random?: () => number }) {
    this.#sleep = sleep;
    this.#random = random;
  }

  get leftMs(): number {
    return this.#endsMs - performance.now();
  }

  /**
   * Waits before the next try: by exponential back-off with full jitter, and no less than Google asks for.
   * @param tries  how often it was tried so far
   * @throws BotError when trying again cannot help, or would take longer than a person waits
   */
  async pause(refusal: GoogleRefusal, tries: number): Promise<void> {
    const { again, retryAfterMs } = refusal;
    if (!again) throw errorOf(refusal);
    const jitterMs = this.#random() * BASE_MS * 2 ** (tries - 1);
    const pauseMs = Math.max(jitterMs, retryAfterMs ?? 0);
    if (tries >= TRIES || pauseMs >= this.leftMs) throw errorOf(refusal);
    const begunMs = performance.now();
    await this.#sleep(pauseMs);
    // A pause counts as long as it was meant to be, however long `sleep` really took.
    this.#endsMs -= pauseMs - (performance.now() - begunMs);
  }
}

/** The refusal as the dialogs know it. */
export function errorOf({ code, status, reason, retryAfterMs }: GoogleRefusal): BotError {
  const seconds = retryAfterMs === undefined ? undefined : Math.ceil(Math.min(retryAfterMs, LONGEST_WAIT_MS) / 1000);
  return new BotError(code, `Google Calendar refused: ${status} ${reason}`, {
    facts: { status, reason, ...(seconds !== undefined && { seconds }) },
  });
}
