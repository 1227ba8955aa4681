import type { Log } from '../../../core/log.ts';
import { repeat } from '../inbox/repeat.ts';
import type { Streams } from './streams.ts';

/** A person waits for an answer that another process writes at most this much longer. */
const EVERY_MS = 500;

type World = {
  streams: Pick<Streams, 'conversations'>;
  conversations: { transcript(conversation: string): Promise<unknown> };
  log: Log;
};

const texts = {
  failing: 'What other processes said cannot be looked for.',
  well: 'What other processes say can be looked for again.',
};

/**
 * Looks again and again for what other processes added to the conversations that somebody listens to here: one short
 * reading for each, none while nobody listens. The returned function ends it.
 */
export function watchPeers({ streams, conversations, log }: World): () => void {
  async function look(): Promise<void> {
    const looks = await Promise.allSettled(streams.conversations().map(name => conversations.transcript(name)));
    for (const result of looks) if (result.status === 'rejected') throw result.reason;
  }
  return repeat(look, { everyMs: EVERY_MS, log, texts });
}
