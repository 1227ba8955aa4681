import type { Clock } from '../../core/clock.ts';

const MAX_KEPT = 10_000;
const KEPT_MS = 10 * 60_000;

/**
 * Remembers keys for ten minutes, the last ten thousand of them; tells whether a key was there before. That is what
 * this process has seen: `Peers` know of the others.
 */
export function createSeen(clock: Clock): (key: string) => boolean {
  const expiries = new Map<string, number>();
  return key => {
    const now = clock();
    forget(expiries, now);
    if (expiries.has(key)) return true;
    expiries.set(key, now + KEPT_MS);
    return false;
  };
}

/** A map keeps the order of insertion, so that the oldest come first. */
function forget(expiries: Map<string, number>, now: number): void {
  for (const [key, expiry] of expiries) {
    if (expiry > now && expiries.size < MAX_KEPT) return;
    expiries.delete(key);
  }
}
