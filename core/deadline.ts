/** An operation did not finish before its deadline. */
export class DeadlineError extends Error {
  override readonly name = 'DeadlineError';

  constructor(timeoutMs: number) {
    super(`no answer within ${timeoutMs} ms`);
  }
}

/**
 * Settles like `work`, or rejects after `timeoutMs`. Work that ignores the signal continues, but its result is dropped.
 * @param work receives a signal that aborts at the deadline
 * @throws DeadlineError at the deadline
 */
export async function withDeadline<T>(work: (late: AbortSignal) => Promise<T>, timeoutMs: number): Promise<T> {
  const late = new AbortController();
  const { promise: deadline, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => {
    const error = new DeadlineError(timeoutMs);
    reject(error);
    late.abort(error);
  }, timeoutMs);
  try {
    return await Promise.race([work(late.signal), deadline]);
  } finally {
    clearTimeout(timer);
  }
}
