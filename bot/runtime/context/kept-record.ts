import { isDeepStrictEqual } from 'node:util';
import type { z } from 'zod';
import { BotError } from '../../../core/errors.ts';
import type { Log } from '../../../core/log.ts';
import { openIfKeyIsKnown, type PlannedWrite, type Sealer, type Store } from '../../../store/index.ts';

/** A sealed record of one person: where it is, how long it is kept, and its shape. */
type KeptRecord = {
  /** What it is, for the log. */
  name: string;
  key: string;
  /** After each change. */
  ttlMs: number;
  shape: z.ZodType;
};

/** The stored value, and the write that stores a new one; undefined if nothing has changed. */
export type Kept<T> = { value: T | undefined; write(now: T | undefined): Promise<PlannedWrite | undefined> };

/**
 * Reads a record (stored encrypted). If two of a person's conversations write at the same time, the first one wins, and the
 * log says so.
 * @throws BotError "store/altered" if the record has another shape; the store then moves it to quarantine
 */
export async function keptRecord<T>(
  { store, sealer, log }: { store: Store; sealer: Sealer; log: Log },
  { name, key, ttlMs, shape }: KeptRecord,
): Promise<Kept<T>> {
  const decode = async (at: string, sealed: unknown): Promise<T | undefined> => {
    const value = await openIfKeyIsKnown<T>(sealer, at, sealed);
    if (value === undefined || shape.safeParse(value).success) return value;
    throw new BotError('store/altered', 'What was remembered of a person has another shape than the bot writes.');
  };
  const record = await store.read(key, decode);
  let kept = { value: record?.value, version: record?.version };
  return {
    value: kept.value,
    async write(now) {
      const { version } = kept;
      if (isDeepStrictEqual(now, kept.value)) return undefined;
      const onWritten: PlannedWrite['onWritten'] = written => {
        if (written !== undefined) kept = { value: now, version: now && written };
        else
          log.info(
            { record: name },
            'Another conversation of the person changed a record first, so this change is dropped.',
          );
      };
      if (now) {
        const value = await sealer.seal(key, now);
        return { write: { op: 'replace', key, version, value, ttlMs }, onWritten };
      }
      return version === undefined ? undefined : { write: { op: 'remove', key, version }, onWritten };
    },
  };
}
