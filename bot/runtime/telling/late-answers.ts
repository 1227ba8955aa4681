import { nameAtEntry } from '../../../auth/index.ts';
import type { Wrote } from '../../../dialogs/index.ts';
import { openIfKeyIsKnown, personKey, type RowRef, type Sealer, type Store } from '../../../store/index.ts';
import { DAY_MS } from '../../../time/index.ts';
import type { Speaker } from '../activity/incoming.ts';

/** An answer that has not reached the person. */
export type LateAnswer = {
  /** Markdown, complete on its own. */
  text: string;
  /** When it was created, in epoch ms. */
  atMs: number;
  /** True if it may have arrived. */
  maybe: boolean;
  /** The calendar write that it reports. */
  wrote?: Wrote;
  /** How often it failed while the channel accepted other messages. */
  tries: number;
};

export type LateAnswers = {
  /** The waiting answers, oldest first. */
  waiting: readonly LateAnswer[];
  /** Replaces the waiting answers. */
  keep(answers: readonly LateAnswer[]): Promise<void>;
};

const TTL_MS = 7 * DAY_MS;
const MOST = 5;
/** An answer that may have arrived, or that the channel refuses on its own, is sent at most this often. */
const MOST_TRIES = 3;

type World = { store: Store; sealer: Sealer };

/** The answers that one person in one conversation has not received. Stored encrypted: they contain calendar data. */
export async function lateAnswers({ store, sealer }: World, speaker: Speaker): Promise<LateAnswers> {
  const key = addressOf(speaker);
  const record = await store.read(key, (at, sealed) => openIfKeyIsKnown<LateAnswer[]>(sealer, at, sealed));
  const waiting = record?.value ?? [];
  return {
    waiting,
    async keep(answers) {
      const kept = bounded(answers);
      if (kept.length > 0) await store.put(key, await sealer.seal(key, kept), TTL_MS);
      else if (record) await store.take(key);
    },
  };
}

export const forgetLateAnswers = async (store: Store, speaker: Speaker): Promise<void> =>
  void (await store.take(addressOf(speaker)));

export const lateAnswersRow = (speaker: Speaker): RowRef => ({ kind: 'record', key: addressOf(speaker) });

const addressOf = ({ tenant, channel, conversation, user, ...chat }: Speaker): string =>
  personKey(nameAtEntry('late-answers', { ...chat, channel }), tenant, channel, conversation, user);

/** Limits the number of answers. Drops the oldest first, and those that report a calendar write last. */
function bounded(answers: readonly LateAnswer[]): LateAnswer[] {
  const kept = answers.filter(({ tries }) => tries < MOST_TRIES);
  while (kept.length > MOST) {
    const plain = kept.findIndex(({ wrote }) => !wrote);
    kept.splice(Math.max(plain, 0), 1);
  }
  return kept;
}
