import type { Activity } from 'botbuilder';
import type { EntryPoint } from '../../auth/index.ts';
import type { Clock } from '../../core/clock.ts';
import { isBotError } from '../../core/errors.ts';
import type { Log } from '../../core/log.ts';
import { type Decode, openIfKeyIsKnown, type Sealer, type Store, storeKey } from '../../store/index.ts';
import type { Delivery } from './delivery.ts';
import { createOwners } from './inbox-owners.ts';
import { KEPT_MS } from './seen.ts';

/** What came in, and at which door. */
export type Arrival = { entry: EntryPoint; activity: Partial<Activity> };

/** An activity in the inbox. It stays there until `done`, which never rejects. */
export type Received = Arrival & { delivery: Delivery; done(): Promise<void> };

/**
 * Activities that were acknowledged, until they are handled. What a process has in hand when it dies is handed to the
 * next one.
 */
export type Inbox = {
  /**
   * Stores an activity, sealed.
   * @param key  the same for every delivery of it
   * @returns undefined when it was delivered before, to this process or another, within the last ten minutes
   * @throws BotError "store/unavailable"
   */
  receive(key: string, arrival: Arrival): Promise<Received | undefined>;
  /** The activities that dead processes left, oldest first. They belong to this process from now on. */
  takeOver(): Promise<Received[]>;
  /** Looks again and again for what other processes left, if they share the store; the returned function ends it. */
  watch(onLeft: (left: Received[]) => void): () => void;
  close(): Promise<void>;
};

/** As it rests in the store, sealed. */
type Waiting = Arrival & { receivedAtMs: number; order: number; deaths: number; report?: unknown };

/** What stands in place of an activity that was handled, so that another delivery of it is recognized. */
const HANDLED = 'handled';
const TTL_MS = 7 * 86_400_000;

type Taken = { waiting: Waiting; received: Received };

const byArrival = (a: Taken, b: Taken): number =>
  a.waiting.receivedAtMs - b.waiting.receivedAtMs || a.waiting.order - b.waiting.order;

type World = { store: Store; sealer: Sealer; shared: boolean; clock: Clock; log: Log; leaseMs?: number | undefined };

export function createInbox(world: World): Inbox {
  const { store, sealer, clock, log } = world;
  const owners = createOwners(world);
  const decode: Decode<Waiting | undefined> = (key, stored) =>
    stored === HANDLED ? undefined : openIfKeyIsKnown<Waiting>(sealer, key, stored);
  let order = 0;

  async function write(row: string, version: number | undefined, waiting: Waiting): Promise<number | undefined> {
    try {
      return await store.replace(row, version, await sealer.seal(row, waiting), TTL_MS);
    } catch (error) {
      if (isBotError(error, 'store/conflict')) return undefined;
      throw error;
    }
  }

  function received(row: string, stored: number, waiting: Waiting): Received {
    const { entry, activity, receivedAtMs, deaths, report } = waiting;
    let version: number | undefined = stored;
    const warn = (message: string) => (err: unknown) => {
      log.warn({ err }, message);
      return undefined;
    };
    return {
      entry,
      activity,
      delivery: {
        id: row,
        receivedAtMs,
        ...(deaths > 0 && { left: { deaths, report } }),
        async keepReport(report) {
          const kept = write(row, version, { ...waiting, report });
          version = await kept.catch(warn('What a turn is about to tell could not be kept.'));
        },
      },
      async done() {
        owners.remove(row);
        await store.put(row, HANDLED, KEPT_MS).catch(warn('An activity was handled, but that could not be kept.'));
      },
    };
  }

  /** Undefined when it was handled already, or another process was faster. */
  async function takeRow(row: string): Promise<Taken | undefined> {
    const found = await store.read(row, decode);
    if (!found?.value) return undefined;
    const waiting = { ...found.value, deaths: found.value.deaths + 1 };
    await owners.add(row);
    const version = await write(row, found.version, waiting);
    if (version !== undefined) return { waiting, received: received(row, version, waiting) };
    owners.remove(row);
    return undefined;
  }

  async function takeOver(): Promise<Received[]> {
    const taken: Taken[] = [];
    await owners.takeOver(async row => {
      const one = await takeRow(row);
      if (one) taken.push(one);
    });
    if (taken.length > 0) log.warn({ count: taken.length }, 'Activities that another process left are handled now.');
    return taken.toSorted(byArrival).map(({ received }) => received);
  }

  return {
    async receive(key, arrival) {
      const row = storeKey('inbox', key);
      const waiting = { ...arrival, receivedAtMs: clock(), order: ++order, deaths: 0 };
      const [version] = await Promise.all([write(row, undefined, waiting), owners.add(row)]);
      if (version !== undefined) return received(row, version, waiting);
      owners.remove(row);
      return undefined;
    },
    takeOver,
    watch: onLeft =>
      owners.watch(async () => {
        const left = await takeOver();
        if (left.length > 0) onLeft(left);
      }),
    close: () => owners.close(),
  };
}
