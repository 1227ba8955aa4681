import { BotError } from '../../../core/errors.ts';
import { type Pause, RetryBudget } from '../../../core/retry.ts';
import type { GoogleRefusal } from './refusal.ts';

/** All tries and pauses of one request to Google: a person is waiting for the answer. */
const POLICY = { maxTries: 4, baseMs: 1_000, budgetMs: 8_000 };
/** The longest wait that a person is told, whatever `Retry-After` says. */
const LONGEST_WAIT_MS = 3_600_000;

/** The time that one request may take. */
export const requestBudget = (options: { pause: Pause; random?: () => number }): RetryBudget =>
  new RetryBudget({ ...POLICY, ...options });

/**
 * Waits before the next try.
 * @param tries the number of tries so far
 * @throws BotError if another try cannot help, or would take longer than a person waits
 */
export async function pauseBeforeRetry(budget: RetryBudget, refusal: GoogleRefusal, tries: number): Promise<void> {
  const waitMs = refusal.again ? budget.pauseMs(tries, refusal.retryAfterMs) : undefined;
  if (waitMs === undefined) throw errorOf(refusal);
  await budget.pause(waitMs);
}

/** The refusal as an error for the dialogs. */
export function errorOf({ code, status, reason, retryAfterMs }: GoogleRefusal): BotError {
  const seconds = retryAfterMs === undefined ? undefined : Math.ceil(Math.min(retryAfterMs, LONGEST_WAIT_MS) / 1000);
  return new BotError(code, `Google Calendar refused: ${status} ${reason}`, {
    facts: { status, reason, ...(seconds !== undefined && { seconds }) },
  });
}
