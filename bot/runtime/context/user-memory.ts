import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { holderKey } from '../../../auth/index.ts';
import { BotError, isBotError } from '../../../core/errors.ts';
import type { Learnt } from '../../../dialogs/index.ts';
import { openIfKeyIsKnown, type RowRef, type Sealer, type Store } from '../../../store/index.ts';
import type { Speaker } from '../activity/incoming.ts';

/** Kept for a year after the last change. */
const TTL_MS = 365 * 86_400_000;

/** What was learnt about a person, and a function that stores the new version. */
export type UserMemory = { learnt: Learnt | undefined; keep(now: Learnt | undefined): Promise<void> };

/**
 * Reads what was learnt about a person (stored encrypted). If two of a person's conversations write at the same time, the
 * first one wins. At worst the bot asks a question again.
 */
export async function recall(store: Store, sealer: Sealer, person: Speaker): Promise<UserMemory> {
  const { key } = learntRow(person);
  const record = await store.read(key, (at, sealed) => opened(sealer, at, sealed));
  const learnt = record?.value;
  let kept = { learnt, version: record?.version };
  const write = async (now: Learnt | undefined): Promise<number | undefined> => {
    if (now) return store.replace(key, { version: kept.version, value: await sealer.seal(key, now), ttlMs: TTL_MS });
    if (kept.version !== undefined) await store.remove(key, kept.version);
    return undefined;
  };
  return {
    learnt,
    async keep(now) {
      if (isDeepStrictEqual(now, kept.learnt)) return;
      try {
        kept = { learnt: now, version: await write(now) };
      } catch (error) {
        if (!isBotError(error, 'store/conflict')) throw error;
      }
    },
  };
}

/** The row with what was learnt about a person. */
export const learntRow = (person: Speaker): RowRef => ({ kind: 'record', key: holderKey('learnt', person) });

/** Deletes everything that was learnt about a person. */
export async function forget(store: Store, person: Speaker): Promise<void> {
  await store.take(learntRow(person).key);
}

const shape = z.looseObject({
  calendar: z.looseObject({ until: z.number() }).optional(),
  readings: z.record(z.string(), z.unknown()).optional(),
  people: z.record(z.string(), z.looseObject({ email: z.string() })).optional(),
});

/** @throws BotError "store/altered" if it is damaged */
async function opened(sealer: Sealer, key: string, sealed: unknown): Promise<Learnt | undefined> {
  const learnt = await openIfKeyIsKnown<Learnt>(sealer, key, sealed);
  if (learnt === undefined || shape.safeParse(learnt).success) return learnt;
  throw new BotError('store/altered', 'What was learnt of a person has another shape than the bot writes.');
}
