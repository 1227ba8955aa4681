import type { Log } from '../../../core/log.ts';
import { repeat } from '../inbox/repeat.ts';
import type { Streams } from './streams.ts';

/** An answer written by another process reaches the person at most this much later. */
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
 * Polls for entries that other processes add to conversations with an open stream in this process. Each poll is one short
 * read per such conversation.
 * @returns a function that stops the polling
 */
export function watchPeers({ streams, conversations, log }: World): () => void {
  async function look(): Promise<void> {
    const looks = await Promise.allSettled(streams.conversations().map(name => conversations.transcript(name)));
    for (const result of looks) if (result.status === 'rejected') throw result.reason;
  }
  return repeat(look, { everyMs: EVERY_MS, log, texts });
}
