import type { Clock } from '../../../core/clock.ts';
import type { Log } from '../../../core/log.ts';
import type { Sealer, Store } from '../../../store/index.ts';
import type { Delivery } from '../../turn/delivery.ts';
import { InboxOwners } from './inbox-owners.ts';
import { type Arrival, type InboxRow, InboxRows, rowKey } from './inbox-rows.ts';

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

const byArrival = (a: InboxRow, b: InboxRow): number =>
  a.waiting.receivedAtMs - b.waiting.receivedAtMs || a.waiting.order - b.waiting.order;

type World = { store: Store; sealer: Sealer; shared: boolean; clock: Clock; log: Log; leaseMs?: number | undefined };

export class StoredInbox implements Inbox {
  readonly #owners: InboxOwners;
  readonly #rows: InboxRows;
  readonly #world: World;
  #order = 0;

  constructor(world: World) {
    this.#world = world;
    this.#owners = new InboxOwners(world);
    this.#rows = new InboxRows({ ...world, owners: this.#owners });
  }

  async receive(key: string, arrival: Arrival): Promise<Received> {
    const at = rowKey(key);
    const waiting = { ...arrival, receivedAtMs: this.#world.clock(), order: ++this.#order, deaths: 0 };
    return this.#received(at, arrival, await this.#rows.claim(at, undefined, waiting));
  }

  handled(key: string): Promise<void> {
    return this.#rows.markHandled(rowKey(key));
  }

  async takeOver(): Promise<Received[]> {
    const taken: InboxRow[] = [];
    await this.#owners.takeOver(async (key, from) => {
      const row = await this.#rows.take(key, from);
      if (row) taken.push(row);
    });
    const { log } = this.#world;
    if (taken.length > 0) log.warn({ count: taken.length }, 'Activities that another process left are handled now.');
    return taken.toSorted(byArrival).map(row => this.#received(row.key, row.waiting, row));
  }

  watch(onLeft: (left: Received[]) => void): () => void {
    return this.#owners.watch(async () => {
      const left = await this.takeOver();
      if (left.length > 0) onLeft(left);
    });
  }

  close(): Promise<void> {
    return this.#owners.close();
  }

  /** @param stored  undefined for an activity that was delivered before */
  #received(key: string, { entry, activity, place }: Arrival, stored: InboxRow | undefined): Received {
    let own = stored;
    return {
      ...{ entry, activity, place },
      begin: async () => {
        own = await this.#stillOwn(key, own);
        return own && this.#delivery(own);
      },
      done: async () => {
        if (own) await this.#rows.markHandled(key);
      },
    };
  }

  /** The row that this process works on when the turn begins; undefined if another process has it, or it was handled. */
  async #stillOwn(key: string, own: InboxRow | undefined): Promise<InboxRow | undefined> {
    // The process that it was delivered to before is dead, or would have handled it by now: turns have an order.
    if (!own) return this.#rows.take(key);
    if (!this.#world.shared || (await this.#rows.isOurs(own))) return own;
    this.#rows.drop(own);
    return undefined;
  }

  #delivery(row: InboxRow): Delivery {
    const { receivedAtMs, deaths, report } = row.waiting;
    let last: InboxRow | undefined = row;
    return {
      id: row.key,
      receivedAtMs,
      ...(deaths > 0 && { left: { deaths, report } }),
      keepReport: async about => {
        try {
          if (last) last = await this.#rows.withReport(last, about);
        } catch (err) {
          this.#world.log.warn({ err }, 'What a turn is about to tell could not be kept.');
        }
      },
    };
  }
}
