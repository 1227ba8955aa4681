import { isDeepStrictEqual } from 'node:util';
import type { z } from 'zod';
import { BotError, isBotError } from '../../../core/errors.ts';
import { openIfKeyIsKnown, type Sealer, type Store } from '../../../store/index.ts';

/** A sealed record of one person: where it is, how long it is kept, and its shape. */
export type KeptRecord = {
  key: string;
  /** After each change. */
  ttlMs: number;
  shape: z.ZodType;
};

/** The stored value, and a function that stores the new one. */
export type Kept<T> = { value: T | undefined; keep(now: T | undefined): Promise<void> };

/**
 * Reads a record (stored encrypted). If two of a person's conversations write at the same time, the first one wins.
 * @throws BotError "store/altered" if the record has another shape; the store then moves it to quarantine
 */
export async function keptRecord<T>(
  { store, sealer }: { store: Store; sealer: Sealer },
  { key, ttlMs, shape }: KeptRecord,
): Promise<Kept<T>> {
  const decode = async (at: string, sealed: unknown): Promise<T | undefined> => {
    const value = await openIfKeyIsKnown<T>(sealer, at, sealed);
    if (value === undefined || shape.safeParse(value).success) return value;
    throw new BotError('store/altered', 'What was remembered of a person has another shape than the bot writes.');
  };
  const record = await store.read(key, decode);
  let kept = { value: record?.value, version: record?.version };
  const write = async (now: T | undefined): Promise<number | undefined> => {
    if (now) return store.replace(key, { version: kept.version, value: await sealer.seal(key, now), ttlMs });
    if (kept.version !== undefined) await store.remove(key, kept.version);
    return undefined;
  };
  return {
    value: kept.value,
    async keep(now) {
      if (isDeepStrictEqual(now, kept.value)) return;
      try {
        kept = { value: now, version: await write(now) };
      } catch (error) {
        if (!isBotError(error, 'store/conflict')) throw error;
      }
    },
  };
}
