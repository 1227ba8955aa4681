import { isBotError } from '../../../core/errors.ts';
import type { Log } from '../../../core/log.ts';
import { type Store, storeKey } from '../../../store/index.ts';
import { type Enter, FairQueue, type QueuePlace } from './fair-queue.ts';

/** Coordination with the other processes that serve the same conversations. */
export type Peers = {
  /** Takes a place in the queue for a conversation's next turn. */
  enter: Enter;
  /** Whether none of them was told of `key` within the last ten minutes; they are from now on. */
  isFirst(key: string): Promise<boolean>;
};

const KEPT_MS = 10 * 60_000;

/** For the one process of a bot that runs alone: its turns come one after another anyway. */
export const noPeers: Peers = {
  enter: () => alone,
  isFirst: async () => true,
};

const done = Promise.resolve();
const alone: QueuePlace = { name: '', entered: done, called: () => done, leave: () => done };

/** For processes that share a store. */
export function createPeers(store: Store, log: Log): Peers {
  return {
    enter: new FairQueue(store, log).enter,
    async isFirst(key) {
      try {
        await store.replace(storeKey('seen', key), { version: undefined, value: true, ttlMs: KEPT_MS });
        return true;
      } catch (error) {
        if (!isBotError(error, 'store/conflict')) throw error;
        return false;
      }
    },
  };
}
