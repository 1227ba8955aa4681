import type { Meaning } from '../reading/entities.ts';

/** True if a text names a day that does not exist (30 February) or is not known; a clock time next to it is then not today's. */
export const namesNoDay = (meanings: readonly Meaning[]): boolean =>
  meanings.some(one => one.type === 'impossible' && (one.what === 'day' || one.what === 'unclear-day'));
