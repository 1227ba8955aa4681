import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Profile } from '../../../auth/index.ts';
import type { Order } from './worker.ts';

/** Several processes that share only a store. */
export type Workers = {
  /**
   * Gives all of them the same order at once.
   * @returns their results
   */
  all<T>(order: Order): Promise<T[]>;
  end(): void;
};

export async function startWorkers(count: number, storeUrl: string, profile: Profile): Promise<Workers> {
  const children = Array.from({ length: count }, () => fork(join(import.meta.dirname, 'worker.ts')));
  const all = async <T>(order: Order): Promise<T[]> => Promise.all(children.map(child => ask<T>(child, order)));
  await all({ open: { storeUrl, profile } });
  const end = (): void => {
    for (const child of children) child.kill();
  };
  return { all, end };
}

/** Resolves with the worker's answer; rejects if it dies. */
async function ask<T>(child: ChildProcess, order: Order): Promise<T> {
  const over = new AbortController();
  const { signal } = over;
  const died = once(child, 'exit', { signal }).then(() => {
    throw new Error('a worker died');
  });
  const answered = once(child, 'message', { signal });
  child.send(order);
  try {
    const [result] = (await Promise.race([answered, died])) as [T];
    return result;
  } finally {
    over.abort();
  }
}
