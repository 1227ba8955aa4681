import type { Clock } from '../../core/clock.ts';

const MINUTE_MS = 60_000;
const MAX_KEYS = 10_000;

export type Verdict = 'within' | 'first-over' | 'over';

/** Counts one call and tells whether it is within the limit. */
export type RateLimit = (key: string) => Verdict;

/**
 * Counts calls by key in windows of a minute; "first-over" comes once in a window. Each process counts what comes to
 * it: several allow a flood as many times as much, which is still little, and no message waits for a shared count.
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
