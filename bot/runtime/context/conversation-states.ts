import { createHash } from 'node:crypto';
import { z } from 'zod';
import { nameAtEntry } from '../../../auth/index.ts';
import { BotError } from '../../../core/errors.ts';
import { type ConversationState, migrated } from '../../../dialogs/index.ts';
import { type RowRef, type Store, storeKey } from '../../../store/index.ts';
import type { Speaker } from '../activity/incoming.ts';

const TTL_MS = 90 * 86_400_000;
/** The format in which states were kept without a digest. */
const BARE_FORMAT = 2;

/** A state with the times of the first and the last turn, and the id of the delivery that led to it, where those were noted. */
export type KeptState = ConversationState & { beganAtMs?: number; spokeAtMs?: number; handled?: string };

/** What is remembered between two messages of one person in one conversation. */
export type ConversationStates = {
  /** A fresh one where there is only one of another format. */
  read(speaker: Speaker): Promise<KeptState | undefined>;
  save(speaker: Speaker, state: KeptState): Promise<void>;
  forget(speaker: Speaker): Promise<void>;
  /** True once after a state was found damaged and moved away. */
  takeLoss(speaker: Speaker): boolean;
};

/** The digest shows damage that leaves the JSON of a state readable, and a state that was put in another's place. */
type Kept = { digest: string; state: KeptState };

export function createConversationStates(store: Store): ConversationStates {
  const lost = new Set<string>();
  return {
    async read(speaker) {
      const key = keyOf(speaker);
      return store.get(key, decode, () => void lost.add(key));
    },
    async save(speaker, state) {
      const key = keyOf(speaker);
      await store.set(key, { digest: digestOf(key, state), state } satisfies Kept, TTL_MS);
    },
    forget: async speaker => void (await store.delete(keyOf(speaker))),
    takeLoss: speaker => lost.delete(keyOf(speaker)),
  };
}

export const stateRow = (speaker: Speaker): RowRef => ({ kind: 'plain', key: keyOf(speaker) });

const keyOf = ({ entry, tenant, channel, conversation, user }: Speaker): string =>
  storeKey(nameAtEntry('conversation', { entry, channel }), tenant, channel, conversation, user);

const digestOf = (key: string, state: unknown): string =>
  createHash('sha256')
    .update(`${key}\n${JSON.stringify(state)}`)
    .digest('base64url');

const kept = z.strictObject({ digest: z.string(), state: z.looseObject({ format: z.number() }) });
const step = z.looseObject({ at: z.string() });
const dialog = z.looseObject({ template: z.string(), version: z.string(), slots: z.looseObject({}), step });
/** States were kept without a digest once. */
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

/** @throws BotError "store/altered"; a state of an unknown format is another edition's, and no damage */
function decode(key: string, stored: unknown): KeptState {
  const { state, digest } = kept.safeParse(stored).data ?? {};
  const whole = digest === undefined ? bareState(stored) : digest === digestOf(key, state) ? state : undefined;
  if (!whole) throw new BotError('store/altered', 'The state of a conversation is damaged.');
  return migrated(whole);
}

const bareState = (stored: unknown): { format: number } | undefined =>
  bare.safeParse(stored).data ?? otherFormat.safeParse(stored).data;
