import type { Brand } from './brand.ts';

/** A moment, the same everywhere: milliseconds since 1970-01-01T00:00Z. */
export type Instant = Brand<number, 'Instant'>;

/** @throws TypeError for what no calendar can hold, such as NaN */
export function instant(epochMs: number): Instant {
  if (!Number.isFinite(epochMs)) throw new TypeError(`not an instant: ${epochMs}`);
  return epochMs;
}
