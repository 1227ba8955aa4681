import { Keyv, type KeyvStoreAdapter } from 'keyv';
import { BotError, isBotError } from '../core/errors.ts';
import type { Backend, Page, PlainValues, RowKind } from './backend.ts';
import { DEADLINE_MS, withDeadline } from './deadline.ts';

/** A lock that is ours until `release` or until its time is over; later holders have larger fences. */
export type Lock = { fence: number; release(): Promise<void> };

/**
 * Where conversations, users and tokens rest. Values are JSON; `ttlMs` is their time to live, none means for ever.
 * Plain values (`get`, `set`, `delete`) and records (the rest) do not see each other.
 * Every method throws BotError "store/unavailable" when the store fails or does not answer in time, which is never
 * to be taken for "nothing there".
 */
export type Store = {
  get<T>(key: string): Promise<T | undefined>;
  set(key: string, value: unknown, ttlMs?: number): Promise<void>;
  delete(key: string): Promise<boolean>;

  /** Writes a record, whatever stood there. */
  put(key: string, value: unknown, ttlMs?: number): Promise<void>;
  read<T>(key: string): Promise<{ value: T; version: number } | undefined>;
  /** Reads and deletes a record in one step: of many callers one gets it. */
  take<T>(key: string): Promise<T | undefined>;
  /**
   * Writes a record that still has `version` (undefined: that does not exist); gives its new version. Versions never
   * come back, so a record that was deleted and written anew is not mistaken for the old one.
   * @throws BotError "store/conflict" when somebody else was faster
   */
  replace(key: string, version: number | undefined, value: unknown, ttlMs?: number): Promise<number>;
  /** Deletes a record that still has `version`. @throws BotError "store/conflict" */
  remove(key: string, version: number): Promise<void>;
  /** Undefined when somebody else holds the lock. */
  lock(key: string, ttlMs: number): Promise<Lock | undefined>;
  /** About `size` values of one kind, see Backend. */
  page(kind: RowKind, from: string | undefined, size: number): Promise<Page<{ key: string; value: unknown }>>;
  /** Puts another form of a value where `value` still stands; a record keeps its version, and all their time to live. */
  exchange(kind: RowKind, key: string, value: unknown, other: unknown): Promise<boolean>;
  /** Deletes up to `limit` expired rows of each kind; whether there may be more. */
  sweep(limit: number): Promise<boolean>;
  close(): Promise<void>;
};

/** @param deadlineMs how long one call may take */
export function createStore(backend: Backend, deadlineMs = DEADLINE_MS): Store {
  const plain = openKeyv(backend);
  const attempt = <T>(operation: string, work: () => Promise<T>) => guarded(operation, work, deadlineMs);

  return {
    get: key => attempt('get', () => plain.get(key)),
    set: async (key, value, ttlMs) => {
      await attempt('set', () => plain.set(key, present(value), ttlMs));
    },
    delete: key => attempt('delete', () => plain.delete(key)),
    put: (key, value, ttlMs) => attempt('put', () => backend.put(key, encode(value), ttlMs)),
    read: async <T>(key: string) => {
      const row = await attempt('read', () => backend.read(key));
      return row && { value: JSON.parse(row.text) as T, version: row.version };
    },
    take: async <T>(key: string) => {
      const text = await attempt('take', () => backend.take(key));
      return text === undefined ? undefined : (JSON.parse(text) as T);
    },
    replace: async (key, version, value, ttlMs) =>
      (await attempt('replace', () => backend.replace(key, version, encode(value), ttlMs))) ?? conflict(),
    remove: async (key, version) => {
      if (!(await attempt('remove', () => backend.remove(key, version)))) conflict();
    },
    lock: async (key, ttlMs) => {
      const fence = await attempt('lock', () => backend.lock(key, ttlMs));
      if (fence === undefined) return undefined;
      return { fence, release: () => attempt('unlock', () => backend.unlock(key, fence)) };
    },
    page: async (kind, from, size) => {
      const { rows, next } = await attempt('page', () => backend.page(kind, from, size));
      return { rows: rows.map(({ key, text }) => ({ key, value: JSON.parse(text) })), next };
    },
    exchange: (kind, key, value, other) =>
      attempt('exchange', () => backend.exchange(kind, key, encode(value), encode(other))),
    sweep: limit => attempt('sweep', () => backend.sweep(limit)),
    close: () => attempt('close', () => backend.close()),
  };
}

/**
 * Keyv as it must be: without `throwOnErrors` an outage reads as "nothing there". Keys are hashes already, so no
 * prefix; the backend alone decides what is expired, so no second clock inside the values.
 */
function openKeyv(backend: Backend): Keyv {
  return new Keyv({
    store: keyvAdapter(backend.values),
    throwOnErrors: true,
    emitErrors: false,
    useKeyPrefix: false,
    serialize: ({ value }) => encode(value),
    deserialize: text => ({ value: JSON.parse(text) }),
  });
}

function keyvAdapter(values: PlainValues): KeyvStoreAdapter {
  const adapter: KeyvStoreAdapter = {
    opts: {},
    on: () => adapter,
    get: async key => (await values.get(key)) as undefined,
    set: (key, text: string, ttlMs) => values.set(key, text, ttlMs),
    delete: key => values.delete(key),
    clear: () => Promise.reject(new TypeError('the store is never cleared')),
  };
  return adapter;
}

async function guarded<T>(operation: string, work: () => Promise<T>, deadlineMs: number): Promise<T> {
  try {
    return await withDeadline(work(), deadlineMs);
  } catch (error) {
    if (isBotError(error) || error instanceof TypeError) throw error;
    throw new BotError('store/unavailable', `The store failed at ${operation}.`, {
      cause: error,
      facts: { operation },
    });
  }
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
