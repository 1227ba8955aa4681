import { hash } from 'node:crypto';
import { z } from 'zod';
import { nameAtEntry } from '../../../auth/index.ts';
import { BotError } from '../../../core/errors.ts';
import { type ConversationState, migrated } from '../../../dialogs/index.ts';
import { type NewWrite, personKey, type RowRef, type Store } from '../../../store/index.ts';
import { DAY_MS } from '../../../time/index.ts';
import type { Speaker } from '../activity/incoming.ts';

const TTL_MS = 90 * DAY_MS;
/** The last format in which states were stored without a digest. */
const BARE_FORMAT = 2;

/**
 * A stored state. Times are those of the first and the last turn; `handled` is the id of the delivery that led to it;
 * `language` is the one that is spoken, if the client reports another.
 */
export type KeptState = ConversationState & {
  beganAtMs?: number;
  spokeAtMs?: number;
  handled?: string;
  language?: string;
};

/** The stored dialog states, one per person and conversation. */
export type ConversationStates = {
  /** Reads the state; a fresh one if the stored one has an unknown format. */
  read(speaker: Speaker): Promise<KeptState | undefined>;
  /** The write that stores a state. */
  write(speaker: Speaker, state: KeptState): NewWrite;
  forget(speaker: Speaker): Promise<void>;
  /** True once after a damaged state was found and moved to quarantine. */
  takeLoss(speaker: Speaker): boolean;
};

/** The digest reveals damage that leaves the JSON readable, and a state that was copied from another key. */
type Kept = { digest: string; state: KeptState };

export function createConversationStates(store: Store): ConversationStates {
  const lost = new Set<string>();
  return {
    async read(speaker) {
      const key = keyOf(speaker);
      return store.get(key, decode, () => void lost.add(key));
    },
    write(speaker, state) {
      const key = keyOf(speaker);
      return { op: 'set', key, value: { digest: digestOf(key, state), state } satisfies Kept, ttlMs: TTL_MS };
    },
    forget: async speaker => void (await store.delete(keyOf(speaker))),
    takeLoss: speaker => lost.delete(keyOf(speaker)),
  };
}

export const stateRow = (speaker: Speaker): RowRef => ({ kind: 'plain', key: keyOf(speaker) });

const keyOf = ({ entry, tenant, channel, conversation, user }: Speaker): string =>
  personKey(nameAtEntry('conversation', { entry, channel }), tenant, channel, conversation, user);

const digestOf = (key: string, state: unknown): string =>
  hash('sha256', `${key}\n${JSON.stringify(state)}`, 'base64url');

const step = z.looseObject({ at: z.string() });
const dialog = z.looseObject({ template: z.string(), version: z.string(), slots: z.looseObject({}), step });
/** A state of an older version, without a digest. */
const bare = z.looseObject({
  format: z.literal(BARE_FORMAT),
  turn: z.number(),
  done: z.array(z.string()),
  active: dialog.optional(),
  held: z.array(dialog).optional(),
  question: z.looseObject({ about: z.string() }).optional(),
  offered: z.looseObject({ profile: z.string(), otherAccount: z.boolean() }).optional(),
  last: z.looseObject({ template: z.string(), slots: z.looseObject({}) }).optional(),
  mentioned: z.array(z.string()).optional(),
  zone: z.string().optional(),
});
const otherFormat = z.looseObject({ format: z.number().refine(format => format < BARE_FORMAT) });

/** @throws BotError "store/altered". A state of an unknown format comes from another version and is not damaged */
function decode(key: string, stored: unknown): KeptState {
  const whole = isKept(stored)
    ? stored.digest === digestOf(key, stored.state)
      ? stored.state
      : undefined
    : bareState(stored);
  if (!whole) throw new BotError('store/altered', 'The state of a conversation is damaged.');
  return migrated(whole);
}

/** No more than that is checked, because the digest vouches for the rest. */
const isKept = (stored: unknown): stored is Kept =>
  isObject(stored) &&
  typeof stored['digest'] === 'string' &&
  isObject(stored['state']) &&
  typeof stored['state']['format'] === 'number' &&
  Object.keys(stored).length === 2;

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

const bareState = (stored: unknown): { format: number } | undefined =>
  bare.safeParse(stored).data ?? otherFormat.safeParse(stored).data;
