import { BotError } from '../../../core/errors.ts';
import { type Pause, RetryBudget } from '../../../core/retry.ts';
import type { GoogleRefusal } from './refusal.ts';

/** One request to Google, with all its tries and pauses: a person is waiting for the answer. */
const POLICY = { maxTries: 4, baseMs: 1_000, budgetMs: 8_000 };
/** A person is never told to come back later than this, whatever `Retry-After` says. */
const LONGEST_WAIT_MS = 3_600_000;

/** The time that one request may take. */
export const requestBudget = (options: { pause: Pause; random?: () => number }): RetryBudget =>
  new RetryBudget({ ...POLICY, ...options });

/**
 * Waits before the next try.
 * @param tries  how often it was tried so far
 * @throws BotError when trying again cannot help, or would take longer than a person waits
 */
export async function pauseBeforeRetry(budget: RetryBudget, refusal: GoogleRefusal, tries: number): Promise<void> {
  const waitMs = refusal.again ? budget.pauseMs(tries, refusal.retryAfterMs) : undefined;
  if (waitMs === undefined) throw errorOf(refusal);
  await budget.pause(waitMs);
}

/** The refusal as the dialogs know it. */
export function errorOf({ code, status, reason, retryAfterMs }: GoogleRefusal): BotError {
  const seconds = retryAfterMs === undefined ? undefined : Math.ceil(Math.min(retryAfterMs, LONGEST_WAIT_MS) / 1000);
  return new BotError(code, `Google Calendar refused: ${status} ${reason}`, {
    facts: { status, reason, ...(seconds !== undefined && { seconds }) },
  });
}
