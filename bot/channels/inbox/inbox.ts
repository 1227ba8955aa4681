import type { Clock } from '../../../core/clock.ts';
import type { Log } from '../../../core/log.ts';
import type { KnownRows, NewWrite, RowRef, Sealer, Store } from '../../../store/index.ts';
import type { Delivery } from '../../turn/delivery.ts';
import { InboxOwners } from './inbox-owners.ts';
import { type Arrival, type InboxRow, InboxRows, rowKey } from './inbox-rows.ts';

/** An activity in the inbox. */
export type Received = Arrival & {
  /**
   * Call this when the turn begins.
   * @param known  what was read when it took its place, best with the row that `rowOf` names
   * @returns undefined if there is nothing to do: a delivery of it was handled, or another process is handling it
   * @throws BotError "store/unavailable"
   */
  begin(known?: KnownRows): Promise<Delivery | undefined>;
  /** Call this when it has been handled. @returns the writes that mark it as handled; none for a repeated delivery */
  done(): NewWrite[];
};

/**
 * Stores activities from acknowledgement until they are handled. If a process dies, another one handles its activities.
 */
export type Inbox = {
  /**
   * Stores an activity, encrypted. Repeated deliveries, to any process, are recognised by the key while it waits and for
   * ten minutes afterwards.
   * @param key  the same for every delivery of the activity
   * @throws BotError "store/unavailable"
   */
  receive(key: string, arrival: Arrival): Promise<Received>;
  /** The row of an activity. */
  rowOf(key: string): RowRef;
  /** The write that marks an activity as handled after `receive` failed, because it may be stored even so. */
  handled(key: string): NewWrite;
  /** Takes over the activities of dead processes. @returns them, oldest first */
  takeOver(): Promise<Received[]>;
  /** If processes share the store, watches for activities of dead ones. @returns a function that stops it */
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

  rowOf(key: string): RowRef {
    return { kind: 'record', key: rowKey(key) };
  }

  handled(key: string): NewWrite {
    return this.#rows.handled(rowKey(key));
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

  /** @param stored  undefined for a repeated delivery */
  #received(key: string, { entry, activity, place }: Arrival, stored: InboxRow | undefined): Received {
    let own = stored;
    return {
      ...{ entry, activity, place },
      begin: async known => {
        own = await this.#stillOwn(key, { own, known });
        return own && this.#delivery(own);
      },
      done: () => (own ? [this.#rows.handled(key)] : []),
    };
  }

  /** The row to handle when the turn begins; undefined if it was handled, or another process is handling it. */
  async #stillOwn(
    key: string,
    { own, known }: { own: InboxRow | undefined; known: KnownRows | undefined },
  ): Promise<InboxRow | undefined> {
    // The process that received it first must be dead: turns run in order, so it would have handled it by now.
    if (!own) return this.#rows.take(key);
    if (!this.#world.shared || (await this.#rows.isOurs(own, known))) return own;
    this.#rows.drop(own);
    return undefined;
  }

  #delivery(row: InboxRow): Delivery {
    const { receivedAtMs, deaths, report } = row.waiting;
    let version: number | undefined = row.version;
    return {
      id: row.key,
      receivedAtMs,
      ...(deaths > 0 && { left: { deaths, report } }),
      withReport: async about => {
        if (version === undefined) return undefined;
        const write = await this.#rows.withReport({ ...row, version }, about);
        return { write, onWritten: written => (version = written) };
      },
    };
  }
}
