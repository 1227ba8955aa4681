import type { Clock } from '../../../core/clock.ts';
import type { Log } from '../../../core/log.ts';
import type { Sealer, Store } from '../../../store/index.ts';
import type { Delivery } from '../../turn/delivery.ts';
import { createOwners } from './inbox-owners.ts';
import { type Arrival, InboxRows, type Row, rowKey } from './inbox-rows.ts';

/** An activity in the inbox. */
export type Received = Arrival & {
  /**
   * Called when its turn begins.
   * @returns undefined when there is nothing to do: another delivery of it was handled, or another process has it
   * @throws BotError "store/unavailable"
   */
  begin(): Promise<Delivery | undefined>;
  /** It was handled; never rejects. */
  done(): Promise<void>;
};

/**
 * Activities that were acknowledged, until they are handled. What a process has in hand when it dies is handed to the
 * next one.
 */
export type Inbox = {
  /**
   * Stores an activity, sealed. One that was delivered before, to this process or another, is known by its key for as long
   * as it waits, and for ten minutes after.
   * @param key  the same for every delivery of it
   * @throws BotError "store/unavailable"
   */
  receive(key: string, arrival: Arrival): Promise<Received>;
  /** Marks an activity as handled after `receive` has failed, for it may be stored all the same. Never rejects. */
  handled(key: string): Promise<void>;
  /** The activities that dead processes left, oldest first. They belong to this process from now on. */
  takeOver(): Promise<Received[]>;
  /** Looks again and again for what other processes left, if they share the store; the returned function ends it. */
  watch(onLeft: (left: Received[]) => void): () => void;
  close(): Promise<void>;
};

const byArrival = (a: Row, b: Row): number =>
  a.waiting.receivedAtMs - b.waiting.receivedAtMs || a.waiting.order - b.waiting.order;

type World = { store: Store; sealer: Sealer; shared: boolean; clock: Clock; log: Log; leaseMs?: number | undefined };

export function createInbox(world: World): Inbox {
  const { shared, clock, log } = world;
  const owners = createOwners(world);
  const rows = new InboxRows({ ...world, owners });
  let order = 0;

  function asDelivery(row: Row): Delivery {
    const { receivedAtMs, deaths, report } = row.waiting;
    let last: Row | undefined = row;
    return {
      id: row.key,
      receivedAtMs,
      ...(deaths > 0 && { left: { deaths, report } }),
      async keepReport(about) {
        try {
          if (last) last = await rows.withReport(last, about);
        } catch (err) {
          log.warn({ err }, 'What a turn is about to tell could not be kept.');
        }
      },
    };
  }

  /** @param stored  undefined for an activity that was delivered before */
  function received(key: string, { entry, activity, place }: Arrival, stored: Row | undefined): Received {
    let own = stored;
    return {
      ...{ entry, activity, place },
      async begin() {
        // The process that it was delivered to before is dead, or would have handled it by now: turns have an order.
        if (!own) own = await rows.take(key);
        else if (shared && !(await rows.isOurs(own))) {
          rows.drop(own);
          own = undefined;
        }
        return own && asDelivery(own);
      },
      async done() {
        if (own) await rows.markHandled(key);
      },
    };
  }

  async function takeOver(): Promise<Received[]> {
    const taken: Row[] = [];
    await owners.takeOver(async (key, from) => {
      const row = await rows.take(key, from);
      if (row) taken.push(row);
    });
    if (taken.length > 0) log.warn({ count: taken.length }, 'Activities that another process left are handled now.');
    return taken.toSorted(byArrival).map(row => received(row.key, row.waiting, row));
  }

  return {
    async receive(key, arrival) {
      const at = rowKey(key);
      const waiting = { ...arrival, receivedAtMs: clock(), order: ++order, deaths: 0 };
      return received(at, arrival, await rows.claim(at, undefined, waiting));
    },
    handled: key => rows.markHandled(rowKey(key)),
    takeOver,
    watch: onLeft =>
      owners.watch(async () => {
        const left = await takeOver();
        if (left.length > 0) onLeft(left);
      }),
    close: () => owners.close(),
  };
}
