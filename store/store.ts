import { withDeadline } from '../core/deadline.ts';
import { BotError, isBotError } from '../core/errors.ts';
import type { Backend, NewRecord, NewVersion, RowKind, RowPage, RowRef, Write } from './backend.ts';
import type { Decode } from './decode.ts';
import { openKeyv } from './keyv.ts';
import { KnownRows } from './known-rows.ts';
import type { Damage } from './quarantine.ts';
import { type Attempt, RowReader, unavailable } from './reader.ts';
import { CALL_MS } from './remote.ts';
import { kindWritten, type NewWrite, type WriteAll } from './writes.ts';

/** A lock that is ours until `release` or until it expires; later holders have larger fences. */
export type Lock = { fence: number; release(): Promise<void> };

/**
 * Stores conversations, users and tokens. Values are JSON; `ttlMs` is the time to live, for ever if absent. Plain
 * values (`get`, `set`, `delete`) and records (the rest) are separate. Every method throws BotError "store/unavailable"
 * if the store fails or does not answer in time; that never means that a value is missing. A damaged row (not JSON, or
 * refused by its reader's `decode`) reads as missing: the first reader moves it to quarantine, and later writes to its
 * key are kept.
 */
export type Store = {
  /** @param onDamage  called if this call found a damaged value and moved it away */
  get<T>(key: string, decode?: Decode<T>, onDamage?: () => void): Promise<T | undefined>;
  set(key: string, value: unknown, ttlMs?: number): Promise<void>;
  delete(key: string): Promise<boolean>;

  /** Writes a record, replacing any other. */
  put(key: string, value: unknown, ttlMs?: number): Promise<void>;
  /** @param onDamage  as for `get` */
  read<T>(key: string, decode?: Decode<T>, onDamage?: () => void): Promise<{ value: T; version: number } | undefined>;
  /** Reads and deletes a record; only one of several callers gets it. A record whose key is unknown stays. */
  take<T>(key: string, decode?: Decode<T>): Promise<T | undefined>;
  /**
   * Writes a record that still has `next.version` (undefined: that does not exist). Versions are never reused, so a
   * record that was deleted and written again is not mistaken for the old one.
   * @returns the new version
   * @throws BotError "store/conflict" if another write was faster
   */
  replace(key: string, next: NewVersion<{ value: unknown }>): Promise<number>;
  /**
   * Deletes a record that still has `version`.
   * @throws BotError "store/conflict" if it has another
   */
  remove(key: string, version: number): Promise<void>;
  /**
   * Creates records, each only if none has its key and all before it were created; then reads rows, as they are after
   * that. One round trip to PostgreSQL.
   * @returns the versions of the records that were created; rows only if all were
   */
  claim(
    records: readonly NewRecord<{ value: unknown }>[],
    rows: readonly RowRef[],
  ): Promise<{ versions: number[]; rows: KnownRows }>;
  /**
   * Makes several writes at once, each as if it were alone: one whose condition does not hold changes nothing, and holds up
   * none of the others. Either all of them reach the store or none. One round trip to Redis and PostgreSQL.
   */
  writeAll: WriteAll;
  /** The same store, whose readers are given what was read for them already. */
  knowing(rows: KnownRows): Store;
  /** Undefined when the lock is held. */
  lock(key: string, ttlMs: number): Promise<Lock | undefined>;
  /**
   * A page of about `size` values of one kind, see Backend. Rows in quarantine are left out; a row that is not JSON is
   * moved there.
   */
  page(kind: RowKind, from: string | undefined, size: number): Promise<RowPage<{ key: string; value: unknown }>>;
  /** Replaces a value by another form of it if it is still `value.from`; version and time to live stay. */
  exchange(kind: RowKind, key: string, value: { from: unknown; to: unknown }): Promise<boolean>;
  /**
   * Deletes up to `limit` expired rows of each kind.
   * @returns true if there may be more
   */
  sweep(limit: number): Promise<boolean>;
  close(): Promise<void>;
};

type StoreSetting = {
  /** The time limit of one call. */
  deadlineMs?: number;
  /** Called once for each damaged row, by the process that moved it. */
  onDamage?: (damage: Damage) => void;
};

export function createStore(backend: Backend, { deadlineMs = CALL_MS, onDamage }: StoreSetting = {}): Store {
  const plain = openKeyv(backend.values);
  const attempt: Attempt = (operation, work) => guarded(operation, work, deadlineMs);
  const reader = new RowReader({ backend, plainText: key => plain.get(key), attempt, onDamage });
  const store: Store = {
    ...reads(reader),
    knowing: known => ({ ...store, ...reads(reader, known), ...forgetful(store, known) }),
    claim: async (records, rows) => {
      const texts = records.map(({ value, ...record }) => ({ ...record, text: encode(value) }));
      const claimed = await attempt('claim', () => backend.claim(texts, rows));
      const isWhole = claimed.versions.length === records.length;
      return { versions: claimed.versions, rows: new KnownRows(isWhole ? rows : [], claimed.rows) };
    },
    set: async (key, value, ttlMs) => {
      await attempt('set', () => plain.set(key, encode(value), ttlMs));
    },
    delete: key => attempt('delete', () => plain.delete(key)),
    put: (key, value, ttlMs) => attempt('put', () => backend.put(key, encode(value), ttlMs)),
    take: (key, decode) => reader.take(key, decode),
    replace: async (key, { value, ...about }) =>
      (await attempt('replace', () => backend.replace(key, { text: encode(value), ...about }))) ?? conflict(),
    remove: async (key, version) => {
      if (!(await attempt('remove', () => backend.remove(key, version)))) conflict();
    },
    writeAll: writes => attempt('writeAll', () => backend.writeAll(writes.map(asText))),
    lock: async (key, ttlMs) => {
      const fence = await attempt('lock', () => backend.lock(key, ttlMs));
      if (fence === undefined) return undefined;
      return { fence, release: () => attempt('unlock', () => backend.unlock(key, fence)) };
    },
    page: (kind, from, size) => reader.page(kind, from, size),
    exchange: (kind, key, { from, to }) =>
      attempt('exchange', () => backend.exchange(kind, key, { from: encode(from), to: encode(to) })),
    sweep: limit => attempt('sweep', () => backend.sweep(limit)),
    close: () => attempt('close', () => backend.close()),
  };
  return store;
}

function reads(reader: RowReader, known?: KnownRows): Pick<Store, 'get' | 'read'> {
  return {
    get: async (key, decode, onMoved) =>
      (await reader.read({ operation: 'get', kind: 'plain', key, decode, onMoved, known }))?.value,
    read: (key, decode, onMoved) => reader.read({ operation: 'read', kind: 'record', key, decode, onMoved, known }),
  };
}

/** What is written is no longer as it was known. */
function forgetful(
  store: Store,
  known: KnownRows,
): Pick<Store, 'set' | 'delete' | 'put' | 'take' | 'replace' | 'remove' | 'writeAll'> {
  const before =
    <Given extends unknown[], Result>(kind: RowKind, write: (key: string, ...given: Given) => Result) =>
    (key: string, ...given: Given): Result => {
      known.forget(kind, key);
      return write(key, ...given);
    };
  return {
    set: before('plain', store.set),
    delete: before('plain', store.delete),
    put: before('record', store.put),
    take: (key, decode) => {
      known.forget('record', key);
      return store.take(key, decode);
    },
    replace: before('record', store.replace),
    remove: before('record', store.remove),
    writeAll: writes => {
      for (const { op, key } of writes) known.forget(kindWritten(op), key);
      return store.writeAll(writes);
    },
  };
}

async function guarded<T>(operation: string, work: () => Promise<T>, deadlineMs: number): Promise<T> {
  try {
    return await withDeadline(work, deadlineMs);
  } catch (error) {
    if (isBotError(error) || error instanceof TypeError) throw error;
    throw unavailable(operation, error);
  }
}

function asText(write: NewWrite): Write<{ text: string }> {
  if (write.op === 'remove') return write;
  const { value, ...about } = write;
  return { ...about, text: encode(value) };
}

function encode(value: unknown): string {
  return JSON.stringify(present(value));
}

function present(value: unknown): unknown {
  if (value === undefined) throw new TypeError('undefined cannot be stored; delete the key');
  return value;
}

function conflict(): never {
  throw new BotError('store/conflict', 'The record was changed by somebody else.');
}
