/** Writes that come in the same moment, made durable together: a commit costs more than what it commits. */
export type GroupCommit = {
  /** Resolves when the write is committed, rejects when it is not. */
  add(write: () => unknown): Promise<void>;
  /** Commits what is waiting, so that a reader sees it. */
  flush(): void;
};

type Waiting = { write: () => unknown; resolve: () => void; reject: (error: unknown) => void };

/** @param commit  runs its work in one transaction */
export function groupCommit(commit: (work: () => void) => void): GroupCommit {
  let waiting: Waiting[] = [];

  const flush = (): void => {
    if (waiting.length === 0) return;
    const batch = waiting;
    waiting = [];
    try {
      commit(() => {
        for (const { write } of batch) write();
      });
      for (const { resolve } of batch) resolve();
    } catch (error) {
      for (const { reject } of batch) reject(error);
    }
  };

  return {
    add: write =>
      new Promise((resolve, reject) => {
        waiting.push({ write, resolve, reject });
        if (waiting.length === 1) setImmediate(flush);
      }),
    flush,
  };
}
