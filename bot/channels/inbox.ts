import type { Activity } from 'botbuilder';
import type { EntryPoint } from '../../auth/index.ts';
import type { Clock } from '../../core/clock.ts';
import { isBotError } from '../../core/errors.ts';
import type { Log } from '../../core/log.ts';
import { type Decode, openIfKeyIsKnown, type Sealer, type Store, storeKey } from '../../store/index.ts';
import type { Delivery } from './delivery.ts';
import { createOwners } from './inbox-owners.ts';
import { KEPT_MS } from './seen.ts';

/** What came in, at which entry point, and the name of its place in the line of its conversation. */
export type Arrival = { entry: EntryPoint; activity: Partial<Activity>; place: string };

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

/** As it rests in the store, sealed. `owner` is the process that has it in hand. */
type Waiting = Arrival & { owner: string; receivedAtMs: number; order: number; deaths: number; report?: unknown };

/** A row that is this process's own as long as it has this version. */
type Row = { key: string; version: number; waiting: Waiting };

/** What stands in place of an activity that was handled, so that another delivery of it is recognized. */
const HANDLED = 'handled';
const TTL_MS = 7 * 86_400_000;

const rowOf = (key: string): string => storeKey('inbox', key);

const byArrival = (a: Row, b: Row): number =>
  a.waiting.receivedAtMs - b.waiting.receivedAtMs || a.waiting.order - b.waiting.order;

type World = { store: Store; sealer: Sealer; shared: boolean; clock: Clock; log: Log; leaseMs?: number | undefined };

export function createInbox(world: World): Inbox {
  const { store, sealer, shared, clock, log } = world;
  const owners = createOwners(world);
  const decode: Decode<Waiting | undefined> = (key, stored) =>
    stored === HANDLED ? undefined : openIfKeyIsKnown<Waiting>(sealer, key, stored);
  let order = 0;

  /** @returns undefined when another process was faster */
  async function write(key: string, version: number | undefined, waiting: Waiting): Promise<Row | undefined> {
    try {
      return { key, waiting, version: await store.replace(key, version, await sealer.seal(key, waiting), TTL_MS) };
    } catch (error) {
      if (isBotError(error, 'store/conflict')) return undefined;
      throw error;
    }
  }

  /** Writes a row of this process, and lists it there; both must be stored before anybody relies on it. */
  async function claim(key: string, version: number | undefined, waiting: Omit<Waiting, 'owner'>) {
    const isNew = !owners.has(key);
    const both = [write(key, version, { ...waiting, owner: owners.own }), owners.add(key)] as const;
    await Promise.allSettled(both); // what is still being written would come between the next try and its answer
    let row: Row | undefined;
    try {
      [row] = await Promise.all(both);
    } finally {
      if (!row && isNew) owners.remove(key);
    }
    return row;
  }

  /** @param from  only if it still belongs to this process, or a try to take it from there failed half-way */
  async function takeRow(key: string, from?: string): Promise<Row | undefined> {
    const found = await store.read(key, decode);
    if (!found?.value || owners.has(key)) return undefined;
    if (from !== undefined && ![from, owners.own].includes(found.value.owner)) return undefined;
    return claim(key, found.version, { ...found.value, deaths: found.value.deaths + 1 });
  }

  const isOurs = async ({ key, version }: Row): Promise<boolean> =>
    !shared || (await store.read(key, () => undefined))?.version === version;

  function asDelivery(row: Row): Delivery {
    const { receivedAtMs, deaths, report } = row.waiting;
    let last: Row | undefined = row;
    return {
      id: row.key,
      receivedAtMs,
      ...(deaths > 0 && { left: { deaths, report } }),
      async keepReport(report) {
        try {
          if (last) last = await write(row.key, last.version, { ...row.waiting, report });
        } catch (err) {
          log.warn({ err }, 'What a turn is about to tell could not be kept.');
        }
      },
    };
  }

  /** @param row  undefined for an activity that was delivered before */
  function received(key: string, { entry, activity, place }: Arrival, row: Row | undefined): Received {
    let own = row;
    return {
      ...{ entry, activity, place },
      async begin() {
        // The process that it was delivered to before is dead, or would have handled it by now: turns have an order.
        if (!own) own = await takeRow(key);
        else if (!(await isOurs(own))) own = lost(own);
        return own && asDelivery(own);
      },
      async done() {
        if (own) await markHandled(key);
      },
    };
  }

  function lost({ key }: Row): undefined {
    owners.remove(key);
  }

  async function markHandled(key: string): Promise<void> {
    owners.remove(key);
    await store
      .put(key, HANDLED, KEPT_MS)
      .catch(err => log.warn({ err }, 'An activity was handled, but that could not be kept.'));
  }

  async function takeOver(): Promise<Received[]> {
    const taken: Row[] = [];
    await owners.takeOver(async (key, from) => {
      const row = await takeRow(key, from);
      if (row) taken.push(row);
    });
    if (taken.length > 0) log.warn({ count: taken.length }, 'Activities that another process left are handled now.');
    return taken.toSorted(byArrival).map(row => received(row.key, row.waiting, row));
  }

  return {
    async receive(key, arrival) {
      const at = rowOf(key);
      const waiting = { ...arrival, receivedAtMs: clock(), order: ++order, deaths: 0 };
      return received(at, arrival, await claim(at, undefined, waiting));
    },
    handled: key => markHandled(rowOf(key)),
    takeOver,
    watch: onLeft =>
      owners.watch(async () => {
        const left = await takeOver();
        if (left.length > 0) onLeft(left);
      }),
    close: () => owners.close(),
  };
}
