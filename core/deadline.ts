/** Work that did not end within its deadline. */
export class DeadlineError extends Error {
  override readonly name = 'DeadlineError';

  constructor(timeoutMs: number) {
    super(`no answer within ${timeoutMs} ms`);
  }
}

/**
 * Settles as `work` does, or rejects after `timeoutMs`. Work that cannot be stopped runs on, and what comes of it is ignored.
 * @param work receives a signal that aborts at the deadline
 * @throws DeadlineError
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
