import type { Log } from '../../../core/log.ts';
import { type NewRecord, type RowRef, type Store, storeKey } from '../../../store/index.ts';
import { FairQueue, type QueuePlace } from './fair-queue.ts';
import { PLAIN_START, type StartRequest } from './queue-record.ts';

/** Coordination with the other processes that serve the same conversations. */
export type Peers = {
  /**
   * Takes a place in the queue for a conversation's next turn.
   * @param inPlaceOf  the place of a dead process, whose turn is taken on here
   */
  enter(conversation: string, inPlaceOf?: string, ahead?: Ahead): QueuePlace;
  /** True if no process has seen `key` in the last ten minutes. Records it as seen. */
  isFirst(key: string): Promise<boolean>;
};

/** What a turn asks for when it begins: whether it is the first that is told of `key` (see `isFirst`), and what it will read. */
export type Ahead = { key?: string; rows: readonly RowRef[] };

const KEPT_MS = 10 * 60_000;

const markOf = (key: string): NewRecord<{ value: true }> => ({
  key: storeKey('seen', key),
  value: true,
  ttlMs: KEPT_MS,
});

/** For a bot with a single process, whose turns run in order anyway. */
export function noPeers(store: Pick<Store, 'writeAll'>, log: Log): Peers {
  const done = Promise.resolve();
  const begun = Promise.resolve(PLAIN_START);
  const leave: QueuePlace['leave'] = async (writes = []) => {
    if (writes.length === 0) return;
    await store.writeAll(writes).catch(err => log.warn({ err }, 'A turn ended, but that could not be kept.'));
  };
  const alone: QueuePlace = { name: '', entered: done, called: () => begun, leave };
  return { enter: () => alone, isFirst: async () => true };
}

/** For processes that share a store. */
export function createPeers(store: Store, log: Log): Peers {
  const queue = new FairQueue(store, log);
  return {
    enter: (conversation, inPlaceOf, ahead) => queue.enter(conversation, inPlaceOf, ahead && requestOf(ahead)),
    isFirst: async key => (await store.claim([markOf(key)], [])).versions.length > 0,
  };
}

const requestOf = ({ key, rows }: Ahead): StartRequest => ({ ...(key && { mark: markOf(key) }), rows });
