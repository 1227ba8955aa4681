import type { Clock } from '../../../core/clock.ts';

const MAX_KEPT = 10_000;
/** How long a repeated delivery is recognised. */
export const KEPT_MS = 10 * 60_000;

/** The last ten thousand values by key, for ten minutes, in this process only. */
export type Recent<T> = { get(key: string): T | undefined; set(key: string, value: T): void };

export function createRecent<T>(clock: Clock): Recent<T> {
  const kept = new Map<string, { value: T; expiry: number }>();
  return {
    get(key) {
      forget(kept, clock());
      return kept.get(key)?.value;
    },
    set: (key, value) => void kept.set(key, { value, expiry: clock() + KEPT_MS }),
  };
}

/** Returns a function that is true for a key this process has seen before. `Peers` covers the other processes. */
export function createDedupe(clock: Clock): (key: string) => boolean {
  const recent = createRecent<true>(clock);
  return key => {
    if (recent.get(key)) return true;
    recent.set(key, true);
    return false;
  };
}

/** Deletes expired entries. A Map keeps insertion order, so the oldest come first. */
function forget(kept: Map<string, { expiry: number }>, now: number): void {
  for (const [key, { expiry }] of kept) {
    if (expiry > now && kept.size < MAX_KEPT) return;
    kept.delete(key);
  }
}
