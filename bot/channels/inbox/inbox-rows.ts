import type { Activity } from 'botbuilder-core';
import type { EntryPoint } from '../../../auth/index.ts';
import { isBotError } from '../../../core/errors.ts';
import {
  type Decode,
  type KnownRows,
  type NewWrite,
  openIfKeyIsKnown,
  type Sealer,
  type Store,
  storeKey,
} from '../../../store/index.ts';
import { DAY_MS } from '../../../time/index.ts';
import { KEPT_MS } from './dedupe.ts';
import type { InboxOwners } from './inbox-owners.ts';

/** A received activity, its entry point, and the name of its entry in the conversation's queue. */
export type Arrival = { entry: EntryPoint; activity: Partial<Activity>; place: string };

/** A received activity as stored (encrypted). `owner` is the process that is handling it. */
export type Waiting = Arrival & {
  owner: string;
  receivedAtMs: number;
  order: number;
  deaths: number;
  report?: unknown;
};

/** A row that belongs to this process while it has this version. */
export type InboxRow = { key: string; version: number; waiting: Waiting };

/** Replaces an activity that was handled, so repeated deliveries are recognised. */
const HANDLED = 'handled';
const TTL_MS = 7 * DAY_MS;

/** The store key of an activity's row. */
export const rowKey = (key: string): string => storeKey('inbox', key);

type World = { store: Store; sealer: Sealer; owners: InboxOwners };

/** The rows of the inbox, with the changes that one process can make. */
export class InboxRows {
  readonly #store: Store;
  readonly #sealer: Sealer;
  readonly #owners: InboxOwners;

  constructor({ store, sealer, owners }: World) {
    this.#store = store;
    this.#sealer = sealer;
    this.#owners = owners;
  }

  /**
   * Writes a row of this process and adds it to the process's record. Resolves once both are stored.
   * @param version  of the existing row; undefined if there is none
   * @returns undefined if another process was faster
   */
  async claim(
    key: string,
    version: number | undefined,
    waiting: Omit<Waiting, 'owner'>,
  ): Promise<InboxRow | undefined> {
    const isNew = !this.#owners.has(key);
    const both = [this.#write(key, version, { ...waiting, owner: this.#owners.own }), this.#owners.add(key)] as const;
    await Promise.allSettled(both); // a write that is still running would interfere with the next try
    let row: InboxRow | undefined;
    try {
      [row] = await Promise.all(both);
    } finally {
      if (!row && isNew) this.#owners.remove(key);
    }
    return row;
  }

  /**
   * Takes over a row from another process.
   * @param from  takes it only if it belongs to this process, or an earlier try to take it from there stopped half-way
   * @returns undefined if it was handled, or is being handled
   */
  async take(key: string, from?: string): Promise<InboxRow | undefined> {
    const found = await this.#store.read(key, this.#decode);
    if (!found?.value || this.#owners.has(key)) return undefined;
    if (from !== undefined && ![from, this.#owners.own].includes(found.value.owner)) return undefined;
    return this.claim(key, found.version, { ...found.value, deaths: found.value.deaths + 1 });
  }

  /** The write that stores a report in the row, unless the row then belongs to another process. */
  async withReport({ key, version, waiting }: InboxRow, report: unknown): Promise<NewWrite> {
    const value = await this.#sealer.seal(key, { ...waiting, report });
    return { op: 'replace', key, version, value, ttlMs: TTL_MS };
  }

  /** @param known  rows that were read when the turn took its place; the row can have been written after that */
  async isOurs({ key, version }: InboxRow, known?: KnownRows): Promise<boolean> {
    if (known?.take('record', key)?.row?.version === version) return true;
    return (await this.#store.read(key, () => undefined))?.version === version;
  }

  /** Removes a row that another process has taken over. */
  drop({ key }: InboxRow): void {
    this.#owners.remove(key);
  }

  /** The activity is handled. @returns the write that says so */
  handled(key: string): NewWrite {
    this.#owners.remove(key);
    return { op: 'put', key, value: HANDLED, ttlMs: KEPT_MS };
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
