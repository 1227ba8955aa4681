/** Runs work with the same key one after another, in the order of the calls. A failure does not stop the next. */
type Queues = {
  run<T>(key: string, work: () => Promise<T>): Promise<T>;
  /** Resolves when everything queued so far has finished. */
  idle(): Promise<void>;
};

export function createQueues(): Queues {
  const tails = new Map<string, Promise<unknown>>();
  return {
    async run(key, work) {
      const before = tails.get(key);
      const mine = before ? before.then(work, work) : work();
      tails.set(key, mine);
      try {
        return await mine;
      } finally {
        if (tails.get(key) === mine) tails.delete(key);
      }
    },
    async idle() {
      await Promise.allSettled(tails.values());
    },
  };
}
