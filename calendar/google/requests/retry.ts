import { BotError } from '../../../core/errors.ts';
import { type Pause, RetryBudget } from '../../../core/retry.ts';
import type { Refusal } from './refusal.ts';

/** Of one question to Google, all its requests and pauses together: somebody is waiting for the answer. */
const POLICY = { maxTries: 4, baseMs: 1_000, budgetMs: 8_000 };
/** A person is never told to come back later than this, whatever `Retry-After` says. */
const LONGEST_WAIT_MS = 3_600_000;

/** The time that one question may take. */
export const questionBudget = (options: { pause: Pause; random?: () => number }): RetryBudget =>
  new RetryBudget({ ...POLICY, ...options });

/**
 * Waits before the next try.
 * @param tries  how often it was tried so far
 * @throws BotError when trying again cannot help, or would take longer than a person waits
 */
export async function pauseBeforeRetry(budget: RetryBudget, refusal: Refusal, tries: number): Promise<void> {
  const waitMs = refusal.again ? budget.pauseMs(tries, refusal.retryAfterMs) : undefined;
  if (waitMs === undefined) throw errorOf(refusal);
  await budget.pause(waitMs);
}

/** The refusal as the dialogs know it. */
export function errorOf({ code, status, reason, retryAfterMs }: Refusal): BotError {
  const seconds = retryAfterMs === undefined ? undefined : Math.ceil(Math.min(retryAfterMs, LONGEST_WAIT_MS) / 1000);
  return new BotError(code, `Google Calendar refused: ${status} ${reason}`, {
    facts: { status, reason, ...(seconds !== undefined && { seconds }) },
  });
}
