import { Keyv, type KeyvStoreAdapter } from 'keyv';
import { withDeadline } from '../core/deadline.ts';
import { BotError, isBotError } from '../core/errors.ts';
import type { Backend, PlainValues, RowKind, RowPage, StoredRow } from './backend.ts';
import { type Decode, decodeText } from './decode.ts';
import { createQuarantine, type Damage, isQuarantined } from './quarantine.ts';
import { CALL_MS } from './remote.ts';

/** A lock that is ours until `release` or until its time is over; later holders have larger fences. */
export type Lock = { fence: number; release(): Promise<void> };

/**
 * Where conversations, users and tokens rest. Values are JSON; `ttlMs` is their time to live, none means for ever.
 * Plain values (`get`, `set`, `delete`) and records (the rest) do not see each other.
 * Every method throws BotError "store/unavailable" when the store fails or does not answer in time, which is never
 * to be taken for "nothing there".
 * A damaged row (not JSON, or refused by its reader's `decode`) reads as missing: the first reader moves it to quarantine,
 * and what is written to its key after that stays.
 */
export type Store = {
  /** @param onDamage told when this very call found a damaged value and moved it away */
  get<T>(key: string, decode?: Decode<T>, onDamage?: () => void): Promise<T | undefined>;
  set(key: string, value: unknown, ttlMs?: number): Promise<void>;
  delete(key: string): Promise<boolean>;

  /** Writes a record, whatever stood there. */
  put(key: string, value: unknown, ttlMs?: number): Promise<void>;
  /** @param onDamage as for `get` */
  read<T>(key: string, decode?: Decode<T>, onDamage?: () => void): Promise<{ value: T; version: number } | undefined>;
  /** Reads and deletes a record: only one of many callers gets it. A record whose key is missing stays. */
  take<T>(key: string, decode?: Decode<T>): Promise<T | undefined>;
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
  /** About `size` values of one kind, see Backend. Rows in quarantine are left out; one that is not JSON is moved there now. */
  page(kind: RowKind, from: string | undefined, size: number): Promise<RowPage<{ key: string; value: unknown }>>;
  /** Puts another form of a value where `value` still stands; a record keeps its version, and all their time to live. */
  exchange(kind: RowKind, key: string, value: unknown, other: unknown): Promise<boolean>;
  /** Deletes up to `limit` expired rows of each kind; whether there may be more. */
  sweep(limit: number): Promise<boolean>;
  close(): Promise<void>;
};

export type StoreSetting = {
  /** How long one call may take. */
  deadlineMs?: number;
  /** Told of each damaged row once, by the process that moved it. */
  onDamage?: (damage: Damage) => void;
};

type Reading<T> = {
  operation: string;
  kind: RowKind;
  key: string;
  decode?: Decode<T> | undefined;
  onMoved?: (() => void) | undefined;
};

/** How often a reader starts again because the damaged row it found was written to meanwhile. */
const MAX_READS = 10;

export function createStore(backend: Backend, { deadlineMs = CALL_MS, onDamage }: StoreSetting = {}): Store {
  const plain = openKeyv(backend);
  const attempt = <T>(operation: string, work: () => Promise<T>) => guarded(operation, work, deadlineMs);
  const quarantine = createQuarantine(backend);

  /** @returns whether the row was still as it was found */
  async function moveAway(kind: RowKind, key: string, text: string): Promise<boolean> {
    const damage = await attempt('quarantine', () => quarantine(kind, key, text));
    if (damage) onDamage?.(damage);
    return damage !== undefined;
  }

  const find: Record<RowKind, (key: string) => Promise<StoredRow | undefined>> = {
    plain: async key => {
      const text = await plain.get<string>(key);
      return text === undefined ? undefined : { text, version: 0 };
    },
    record: key => backend.read(key),
  };

  /** Reads again after a damaged row was moved, or was written to before it could be. */
  async function readRow<T>({ operation, kind, key, decode, onMoved }: Reading<T>) {
    for (let reads = 0; reads < MAX_READS; reads++) {
      const row = await attempt(operation, () => find[kind](key));
      if (!row) return undefined;
      const decoded = await decodeText(key, row.text, decode);
      if (decoded !== 'damaged') return { value: decoded.value, version: row.version };
      if (await moveAway(kind, key, row.text)) onMoved?.();
    }
    throw unavailable(operation, new Error('a damaged row cannot be moved'));
  }

  async function take<T>(key: string, decode?: Decode<T>): Promise<T | undefined> {
    for (;;) {
      const row = await readRow({ operation: 'take', kind: 'record', key, decode });
      if (!row) return undefined;
      if (await attempt('take', () => backend.remove(key, row.version))) return row.value;
    }
  }

  async function page(kind: RowKind, from: string | undefined, size: number) {
    const { rows, next } = await attempt('page', () => backend.page(kind, from, size));
    const found = [];
    for (const { key, text } of rows) {
      if (isQuarantined(key)) continue;
      const decoded = await decodeText(key, text);
      if (decoded === 'damaged') await moveAway(kind, key, text);
      else found.push({ key, value: decoded.value });
    }
    return { rows: found, next };
  }

  return {
    get: async (key, decode, onMoved) =>
      (await readRow({ operation: 'get', kind: 'plain', key, decode, onMoved }))?.value,
    set: async (key, value, ttlMs) => {
      await attempt('set', () => plain.set(key, encode(value), ttlMs));
    },
    delete: key => attempt('delete', () => plain.delete(key)),
    put: (key, value, ttlMs) => attempt('put', () => backend.put(key, encode(value), ttlMs)),
    read: (key, decode, onMoved) => readRow({ operation: 'read', kind: 'record', key, decode, onMoved }),
    take,
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
    page,
    exchange: (kind, key, value, other) =>
      attempt('exchange', () => backend.exchange(kind, key, encode(value), encode(other))),
    sweep: limit => attempt('sweep', () => backend.sweep(limit)),
    close: () => attempt('close', () => backend.close()),
  };
}

/**
 * Keyv as it must be: without `throwOnErrors` an outage reads as "nothing there". Keys are hashes already, so no
 * prefix; the backend alone decides what is expired, so no second clock inside the values. It handles text, so that a row
 * that is not JSON is noticed here and not inside keyv.
 */
function openKeyv(backend: Backend): Keyv {
  return new Keyv({
    store: keyvAdapter(backend.values),
    throwOnErrors: true,
    emitErrors: false,
    useKeyPrefix: false,
    serialize: ({ value }) => String(value),
    deserialize: text => ({ value: text as never }),
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
    return await withDeadline(work, deadlineMs);
  } catch (error) {
    if (isBotError(error) || error instanceof TypeError) throw error;
    throw unavailable(operation, error);
  }
}

function unavailable(operation: string, cause: unknown): BotError {
  return new BotError('store/unavailable', `The store failed at ${operation}.`, { cause, facts: { operation } });
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
