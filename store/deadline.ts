/** What keeps us waiting is given up. */
export class LateError extends Error {}

/** How long one call of the store may take. */
export const DEADLINE_MS = 3_000;

/** Settles as `work` does, or rejects after `ms`: a store that does not answer must not hold a conversation. */
export function withDeadline<T>(work: Promise<T>, ms: number): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new LateError(`no answer within ${ms} ms`)), ms);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
