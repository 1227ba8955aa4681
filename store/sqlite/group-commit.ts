/**
 * Calls that come in the same moment, carried out in one transaction: opening one for every read, and committing one for
 * every write, costs more than the work itself. Calls are carried out in the order in which they came.
 */
export type GroupCommit = {
  /** Resolves with what `work` found; rejects if that fails. */
  read<T>(work: () => T): Promise<T>;
  /** Resolves when the write is committed; rejects if it is not. `work` may be carried out twice: the first time was undone. */
  write<T>(work: () => T): Promise<T>;
  /** Carries out what is waiting, without waiting for the end of the moment. */
  flush(): void;
};

/** Runs its work in one transaction, or undoes all of it. @param writes  false for work that only reads */
export type Transact = <T>(work: () => T, writes: boolean) => T;

/** `settle` tells the caller; it is called when the call can no longer be undone. */
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

/** A write that fails undoes all the others, so each is then carried out alone. */
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

/** A read that fails undoes nothing. */
function tried<T>(work: () => T, resolve: (result: T) => void, reject: (error: unknown) => void): Settle {
  try {
    const result = work();
    return () => resolve(result);
  } catch (error) {
    return () => reject(error);
  }
}
