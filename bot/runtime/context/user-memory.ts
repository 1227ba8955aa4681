import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { holderAddress } from '../../../auth/index.ts';
import { BotError, isBotError } from '../../../core/errors.ts';
import type { Learnt } from '../../../dialogs/index.ts';
import { openIfKeyIsKnown, type RowRef, type Sealer, type Store } from '../../../store/index.ts';
import type { Speaker } from '../activity/incoming.ts';

/** A year after the last thing was learnt. */
const TTL_MS = 365 * 86_400_000;

/** What is known of a person when their turn begins, and how to keep what it has become. */
export type UserMemory = { learnt: Learnt | undefined; keep(now: Learnt | undefined): Promise<void> };

/**
 * What was learnt of people, sealed. When two of a person's conversations learn at once, or one learns what the other
 * has just forgotten, the first to write wins: the worst that comes of it is a question asked again.
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

export const learntRow = (person: Speaker): RowRef => ({ kind: 'record', key: holderAddress('learnt', person) });

/** Forgets all that was learnt of a person. */
export async function forget(store: Store, person: Speaker): Promise<void> {
  await store.take(learntRow(person).key);
}

const shape = z.looseObject({
  calendar: z.looseObject({ until: z.number() }).optional(),
  readings: z.record(z.string(), z.unknown()).optional(),
  people: z.record(z.string(), z.looseObject({ email: z.string() })).optional(),
});

/** @throws BotError "store/altered" when it is damaged */
async function opened(sealer: Sealer, key: string, sealed: unknown): Promise<Learnt | undefined> {
  const learnt = await openIfKeyIsKnown<Learnt>(sealer, key, sealed);
  if (learnt === undefined || shape.safeParse(learnt).success) return learnt;
  throw new BotError('store/altered', 'What was learnt of a person has another shape than the bot writes.');
}
