import { isBotError } from '../core/errors.ts';
import type { RecordSealer, Records } from './ports.ts';
import { checkShape } from './record-shapes.ts';

/** Records that cannot be read in the store; everything about sign-ins is kept here. */
export type Vault = {
  read<T>(key: string): Promise<{ value: T; version: number } | undefined>;
  take<T>(key: string): Promise<T | undefined>;
} & Omit<Records, 'read' | 'take'>;

/**
 * Seals what is written and opens what is read. A record that does not open, or has the wrong shape for its kind, reads
 * as missing. Locks hold nothing secret and pass through.
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

/** What becomes of a record: the next value with its time to live, or nothing; and what to tell the caller. */
export type RecordEdit<T, R> = { next: T | undefined; ttlMs?: number | undefined; result: R };

const MAX_TRIES = 100;

/** Reads, edits and writes a record; when another write was faster, again with what that wrote. */
export async function change<T, R>(
  vault: Vault,
  address: string,
  edit: (current: T | undefined) => RecordEdit<T, R>,
): Promise<R> {
  for (let tries = 1; ; tries++) {
    const row = await vault.read<T>(address);
    const { next, ttlMs, result } = edit(row?.value);
    try {
      if (next !== undefined) await vault.replace(address, { version: row?.version, value: next, ttlMs });
      else if (row) await vault.remove(address, row.version);
      return result;
    } catch (error) {
      if (!isBotError(error, 'store/conflict') || tries === MAX_TRIES) throw error;
    }
  }
}
