/**
 * Runs all calls of one moment in one transaction, in their order. Opening a transaction for each read and committing
 * each write would cost more than the work itself.
 */
export type GroupCommit = {
  /** Resolves with the result of `work`; rejects if it fails. */
  read<T>(work: () => T): Promise<T>;
  /** Resolves once the write is committed; rejects if it fails. `work` may run twice, the first time rolled back. */
  write<T>(work: () => T): Promise<T>;
  /** Runs the waiting calls now. */
  flush(): void;
};

/** Runs work in one transaction and rolls it back if it fails. @param writes  false for work that only reads */
export type Transact = <T>(work: () => T, writes: boolean) => T;

/** `run` returns a function that settles the caller's promise, to be called after the commit. */
type Call = { writes: boolean; run(): Settle; reject(error: unknown): void };
type Settle = () => void;

export function groupCommit(transact: Transact): GroupCommit {
  let waiting: Call[] = [];
  const flush = (): void => {
    const calls = waiting;
    waiting = [];
    if (calls.length > 0) carryOut(calls, transact);
  };
  const add = (call: Call): void => {
    if (waiting.push(call) === 1) setImmediate(flush);
  };
  return {
    read: work =>
      new Promise((resolve, reject) => add({ writes: false, run: () => tried(work, resolve, reject), reject })),
    write: work =>
      new Promise((resolve, reject) => {
        const run = (): Settle => {
          const result = work();
          return () => resolve(result);
        };
        add({ writes: true, run, reject });
      }),
    flush,
  };
}

/** A failed write rolls back all calls, so each is then repeated alone. */
function carryOut(calls: readonly Call[], transact: Transact): void {
  const run = (): Settle[] => calls.map(call => call.run());
  const writes = calls.some(call => call.writes);
  try {
    const settles = writes || calls.length > 1 ? transact(run, writes) : run(); // one read is a transaction by itself
    for (const settle of settles) settle();
  } catch (error) {
    if (calls.length === 1) for (const call of calls) call.reject(error);
    else for (const call of calls) carryOut([call], transact);
  }
}

/** A failed read does not roll anything back. */
function tried<T>(work: () => T, resolve: (result: T) => void, reject: (error: unknown) => void): Settle {
  try {
    const result = work();
    return () => resolve(result);
  } catch (error) {
    return () => reject(error);
  }
}
