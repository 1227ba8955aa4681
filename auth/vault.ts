import { isBotError } from '../core/errors.ts';
import type { RecordSealer, Records } from './ports.ts';
import { checkShape } from './record-shapes.ts';

/** Encrypted records. All records of auth/ are stored through it. */
export type Vault = {
  read<T>(key: string): Promise<{ value: T; version: number } | undefined>;
  take<T>(key: string): Promise<T | undefined>;
} & Omit<Records, 'read' | 'take'>;

/**
 * Encrypts on write and decrypts on read. A record that cannot be decrypted, or lacks the fields of its kind, reads as
 * missing. Locks hold nothing secret and pass through.
 */
export function createVault(records: Records, sealer: RecordSealer): Vault {
  const open = async <T>(key: string, sealed: unknown): Promise<T> =>
    checkShape(key, await sealer.open<T>(key, sealed));
  return {
    put: async (key, value, ttlMs) => records.put(key, await sealer.seal(key, value), ttlMs),
    read: <T>(key: string) => records.read<T>(key, open),
    take: <T>(key: string) => records.take<T>(key, open),
    replace: async (key, { value, ...about }) =>
      records.replace(key, { value: await sealer.seal(key, value), ...about }),
    remove: (key, version) => records.remove(key, version),
    lock: (key, ttlMs) => records.lock(key, ttlMs),
  };
}

/** The result of an edit: the record's next value and time to live (undefined removes it), and a value for the caller. */
type RecordEdit<T, R> = { next: T | undefined; ttlMs?: number | undefined; result: R };

const MAX_TRIES = 100;

/**
 * Reads a record, applies `edit` and writes the result. Starts over if another process wrote in between, so `edit` may
 * run several times.
 * @throws BotError "store/conflict" after a hundred tries
 */
export async function editRecord<T, R>(
  vault: Vault,
  key: string,
  edit: (current: T | undefined) => RecordEdit<T, R>,
): Promise<R> {
  for (let tries = 1; ; tries++) {
    const row = await vault.read<T>(key);
    const { next, ttlMs, result } = edit(row?.value);
    try {
      if (next !== undefined) await vault.replace(key, { version: row?.version, value: next, ttlMs });
      else if (row) await vault.remove(key, row.version);
      return result;
    } catch (error) {
      if (!isBotError(error, 'store/conflict') || tries === MAX_TRIES) throw error;
    }
  }
}
