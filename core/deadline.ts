/** An operation did not finish before its deadline. */
export class DeadlineError extends Error {
  override readonly name = 'DeadlineError';

  constructor(timeoutMs: number) {
    super(`no answer within ${timeoutMs} ms`);
  }
}

/**
 * Settles like `work`, or rejects after `timeoutMs`. The work continues then, unless `onLate` ends it; its result is dropped.
 * @throws DeadlineError at the deadline
 */
export async function withDeadline<T>(
  work: () => Promise<T>,
  timeoutMs: number,
  onLate?: (error: DeadlineError) => void,
): Promise<T> {
  const running = work();
  return new Promise((resolve, reject) => {
    let grace: NodeJS.Immediate | undefined;
    const end = (): void => {
      const error = new DeadlineError(timeoutMs);
      reject(error);
      onLate?.(error);
    };
    // After a long calculation, Node looks at timers first; what arrived meanwhile comes next, and is not late.
    const timer = setTimeout(() => {
      grace = setImmediate(end);
    }, timeoutMs);
    const clear = (): void => {
      clearTimeout(timer);
      clearImmediate(grace);
    };
    running.then(resolve, reject).finally(clear);
  });
}
