import type { Clock } from '../../core/clock.ts';
import { MINUTE_MS } from '../../time/index.ts';

const MAX_KEYS = 10_000;

export type Verdict = 'within' | 'first-over' | 'over';

/** Counts one call and returns whether it is within the limit. */
export type RateLimit = (key: string) => Verdict;

/**
 * Counts calls per key in one-minute windows. "first-over" is returned once per window. Each process counts on its own, so
 * n processes allow n times as much, and no message waits for a shared counter.
 */
export function createRateLimit(perMinute: number, clock: Clock): RateLimit {
  let counts = new Map<string, number>();
  let windowEnd = 0;
  return key => {
    const now = clock();
    if (now >= windowEnd || counts.size > MAX_KEYS) {
      counts = new Map();
      windowEnd = now + MINUTE_MS;
    }
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    if (count <= perMinute) return 'within';
    return count === perMinute + 1 ? 'first-over' : 'over';
  };
}
