import { createHash } from 'node:crypto';
import type { Fault } from '../../core/faults.ts';

/** The checks that found nothing, also at earlier starts. A check is named after all that it looked at. */
export type Verdicts = {
  has(check: string): boolean;
  add(check: string): void;
};

/**
 * The faults of a check; it is left out if it is known to find none.
 * @param seen  all that the faults depend on, besides our own code, as JSON can hold it
 */
export function unlessGood(
  verdicts: Verdicts | undefined,
  seen: readonly unknown[],
  check: () => readonly Fault[],
): readonly Fault[] {
  if (!verdicts) return check();
  const name = nameOf(seen);
  if (verdicts.has(name)) return [];
  const faults = check();
  if (faults.length === 0) verdicts.add(name);
  return faults;
}

/** A short name for all of it. */
export const nameOf = (seen: readonly unknown[]): string =>
  createHash('sha256').update(JSON.stringify(seen)).digest('base64url');
