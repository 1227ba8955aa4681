import { nameAtEntry } from '../../../auth/index.ts';
import type { Wrote } from '../../../dialogs/index.ts';
import { openIfKeyIsKnown, type RowRef, type Sealer, type Store, storeKey } from '../../../store/index.ts';
import type { Speaker } from '../activity/incoming.ts';

/** An answer that did not reach its person. */
export type LateAnswer = {
  /** Markdown, complete on its own. */
  text: string;
  /** When it was given. */
  atMs: number;
  /** It may have arrived. */
  maybe: boolean;
  /** What it reported as written. */
  wrote?: Wrote;
  /** How often it was sent in vain while the channel took other messages. */
  tries: number;
};

export type LateAnswers = {
  /** Those that wait, oldest first. */
  waiting: readonly LateAnswer[];
  /** Replaces them. */
  keep(answers: readonly LateAnswer[]): Promise<void>;
};

const TTL_MS = 7 * 86_400_000;
const MOST = 5;
/** An answer that may have arrived, or that the channel refuses by itself, is sent no more often than this. */
const MOST_TRIES = 3;

type World = { store: Store; sealer: Sealer };

/** The answers that one person in one conversation has yet to get. They speak of calendars, so they are stored sealed. */
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
  storeKey(nameAtEntry('late-answers', { ...chat, channel }), tenant, channel, conversation, user);

/** Of too many, the oldest that report nothing written are dropped first. */
function bounded(answers: readonly LateAnswer[]): LateAnswer[] {
  const kept = answers.filter(({ tries }) => tries < MOST_TRIES);
  while (kept.length > MOST) {
    const plain = kept.findIndex(({ wrote }) => !wrote);
    kept.splice(Math.max(plain, 0), 1);
  }
  return kept;
}
