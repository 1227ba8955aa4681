import { z } from 'zod';
import { holderKey } from '../../../auth/index.ts';
import type { Log } from '../../../core/log.ts';
import { type LastWrite, type Learnt, UNDO_MS } from '../../../dialogs/index.ts';
import type { RowRef, Sealer, Store } from '../../../store/index.ts';
import { DAY_MS } from '../../../time/index.ts';
import type { Speaker } from '../activity/incoming.ts';
import { type Kept, keptRecord } from './kept-record.ts';

/** Kept for a year after the last change. */
const LEARNT_MS = 365 * DAY_MS;

/** What applies to a person in every conversation. */
type UserMemory = { learnt: Kept<Learnt>; written: Kept<LastWrite> };

/**
 * Reads what was learnt about a person, and what "undo" takes back. If two of a person's conversations change it at the
 * same time, at worst the bot asks a question again, or takes back the other write, which it names.
 */
export async function recall(parts: { store: Store; sealer: Sealer; log: Log }, person: Speaker): Promise<UserMemory> {
  const [learntAt, writtenAt] = userRows(person);
  const [learnt, written] = await Promise.all([
    keptRecord<Learnt>(parts, { name: 'learnt', ...learntAt, ttlMs: LEARNT_MS, shape: learntShape }),
    keptRecord<LastWrite>(parts, { name: 'written', ...writtenAt, ttlMs: UNDO_MS, shape: writtenShape }),
  ]);
  return { learnt, written };
}

/** The rows with what was learnt about a person, and with what they can take back. */
export const userRows = (person: Speaker): readonly [RowRef, RowRef] => [
  { kind: 'record', key: holderKey('learnt', person) },
  { kind: 'record', key: holderKey('written', person) },
];

/** Deletes everything that was remembered about a person. */
export async function forget(store: Store, person: Speaker): Promise<void> {
  for (const { key } of userRows(person)) await store.take(key);
}

const learntShape = z.looseObject({
  calendar: z.looseObject({ until: z.number() }).optional(),
  readings: z.record(z.string(), z.unknown()).optional(),
  people: z.record(z.string(), z.looseObject({ email: z.string() })).optional(),
  calendars: z.looseObject({}).optional(),
});

const writtenShape = z.looseObject({
  nonce: z.string(),
  atMs: z.number(),
  records: z.array(z.looseObject({ what: z.string(), event: z.looseObject({ id: z.string() }), mailed: z.boolean() })),
});
