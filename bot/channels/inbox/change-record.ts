import { isBotError } from '../../../core/errors.ts';
import type { Decode, Store } from '../../../store/index.ts';

/** A record in the store. */
export type Standing<T> = { value: T; version: number };

type Change<T> = {
  store: Store;
  key: string;
  decode: Decode<T>;
  /** The record's presumed value. A correct guess saves a read; a wrong one costs a write. */
  guess: Standing<T> | undefined;
  /** Returns its argument to change nothing, or undefined to delete the record. */
  change: (value: T | undefined) => T | undefined;
  ttlMs?: number;
};

/**
 * Changes a record that other processes may change too. If one of them was faster, starts again from its value.
 * @returns the record after the change
 */
export async function changeRecord<T>({
  store,
  key,
  decode,
  guess,
  change,
  ttlMs,
}: Change<T>): Promise<Standing<T> | undefined> {
  for (let standing = guess; ; standing = await store.read(key, decode)) {
    const value = change(standing?.value);
    if (value === standing?.value) return standing;
    try {
      if (value !== undefined) {
        return { value, version: await store.replace(key, { version: standing?.version, value, ttlMs }) };
      }
      if (standing) await store.remove(key, standing.version);
      return undefined;
    } catch (error) {
      if (!isBotError(error, 'store/conflict')) throw error;
    }
  }
}
