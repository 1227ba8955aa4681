import type { Activity } from 'botbuilder-core';
import type { EntryPoint } from '../../../auth/index.ts';
import { isBotError } from '../../../core/errors.ts';
import type { Log } from '../../../core/log.ts';
import { type Decode, openIfKeyIsKnown, type Sealer, type Store, storeKey } from '../../../store/index.ts';
import { KEPT_MS } from './dedupe.ts';
import type { InboxOwners } from './inbox-owners.ts';

/** What came in, at which entry point, and the name of its place in the line of its conversation. */
export type Arrival = { entry: EntryPoint; activity: Partial<Activity>; place: string };

/** As it rests in the store, sealed. `owner` is the process that has it in hand. */
export type Waiting = Arrival & {
  owner: string;
  receivedAtMs: number;
  order: number;
  deaths: number;
  report?: unknown;
};

/** A row that is this process's own as long as it has this version. */
export type InboxRow = { key: string; version: number; waiting: Waiting };

/** What stands in place of an activity that was handled, so that another delivery of it is recognized. */
const HANDLED = 'handled';
const TTL_MS = 7 * 86_400_000;

/** The store's key of an activity's row. */
export const rowKey = (key: string): string => storeKey('inbox', key);

type World = { store: Store; sealer: Sealer; owners: InboxOwners; log: Log };

/** The rows of the inbox, as one process may change them. */
export class InboxRows {
  readonly #store: Store;
  readonly #sealer: Sealer;
  readonly #owners: InboxOwners;
  readonly #log: Log;

  constructor({ store, sealer, owners, log }: World) {
    this.#store = store;
    this.#sealer = sealer;
    this.#owners = owners;
    this.#log = log;
  }

  /**
   * Writes a row of this process, and lists it there; both must be stored before anybody relies on it.
   * @param version  of the row that stands there; undefined if there is none
   * @returns undefined when another process was faster
   */
  async claim(
    key: string,
    version: number | undefined,
    waiting: Omit<Waiting, 'owner'>,
  ): Promise<InboxRow | undefined> {
    const isNew = !this.#owners.has(key);
    const both = [this.#write(key, version, { ...waiting, owner: this.#owners.own }), this.#owners.add(key)] as const;
    await Promise.allSettled(both); // what is still being written would come between the next try and its answer
    let row: InboxRow | undefined;
    try {
      [row] = await Promise.all(both);
    } finally {
      if (!row && isNew) this.#owners.remove(key);
    }
    return row;
  }

  /**
   * Takes a row that another process had in hand.
   * @param from  only if it still belongs to this process, or a try to take it from there failed half-way
   * @returns undefined when it was handled, or is in hand already
   */
  async take(key: string, from?: string): Promise<InboxRow | undefined> {
    const found = await this.#store.read(key, this.#decode);
    if (!found?.value || this.#owners.has(key)) return undefined;
    if (from !== undefined && ![from, this.#owners.own].includes(found.value.owner)) return undefined;
    return this.claim(key, found.version, { ...found.value, deaths: found.value.deaths + 1 });
  }

  /** The same row with a report, or undefined when it belongs to another process by now. */
  withReport({ key, version, waiting }: InboxRow, report: unknown): Promise<InboxRow | undefined> {
    return this.#write(key, version, { ...waiting, report });
  }

  async isOurs({ key, version }: InboxRow): Promise<boolean> {
    return (await this.#store.read(key, () => undefined))?.version === version;
  }

  /** Another process has the row. */
  drop({ key }: InboxRow): void {
    this.#owners.remove(key);
  }

  /** Never rejects. */
  async markHandled(key: string): Promise<void> {
    this.#owners.remove(key);
    await this.#store
      .put(key, HANDLED, KEPT_MS)
      .catch(err => this.#log.warn({ err }, 'An activity was handled, but that could not be kept.'));
  }

  readonly #decode: Decode<Waiting | undefined> = (key, stored) =>
    stored === HANDLED ? undefined : openIfKeyIsKnown<Waiting>(this.#sealer, key, stored);

  async #write(key: string, version: number | undefined, waiting: Waiting): Promise<InboxRow | undefined> {
    const sealed = await this.#sealer.seal(key, waiting);
    try {
      return { key, waiting, version: await this.#store.replace(key, { version, value: sealed, ttlMs: TTL_MS }) };
    } catch (error) {
      if (isBotError(error, 'store/conflict')) return undefined;
      throw error;
    }
  }
}
