import { isBotError } from '../../../core/errors.ts';
import type { Decode, Store } from '../../../store/index.ts';

/** A record as it stands in the store. */
export type Standing<T> = { value: T; version: number };

type Change<T> = {
  store: Store;
  key: string;
  decode: Decode<T>;
  /** What is believed to stand there: right, it saves a reading; wrong, it costs one. */
  guess: Standing<T> | undefined;
  /** Gives back its argument to leave all as it is, undefined for a record that is no longer needed. */
  change: (value: T | undefined) => T | undefined;
  ttlMs?: number;
};

/**
 * Changes a record that other processes change, too. If one of them was faster, starts again from what it wrote.
 * @returns what stands there now
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
