import type { Log } from '../../../core/log.ts';
import type { DirectLineConversations } from './conversations.ts';
import type { Streams } from './streams.ts';

/** A person waits for an answer that another process writes at most this much longer. */
const EVERY_MS = 500;

type World = { streams: Streams; conversations: DirectLineConversations; log: Log };

/**
 * Looks again and again for what other processes added to the conversations that somebody listens to here: one short
 * reading for each, none while nobody listens. The returned function ends it.
 */
export function watchPeers({ streams, conversations, log }: World): () => void {
  let isLooking = false;
  let wasWell = true;

  async function look(): Promise<void> {
    const looks = await Promise.allSettled(streams.conversations().map(conversations.transcript));
    const failure = looks.find(({ status }) => status === 'rejected') as PromiseRejectedResult | undefined;
    if (failure && wasWell) log.warn({ err: failure.reason }, 'What other processes said cannot be looked for.');
    wasWell = failure === undefined;
  }

  const timer = setInterval(() => {
    if (isLooking) return;
    isLooking = true;
    void look().finally(() => {
      isLooking = false;
    });
  }, EVERY_MS).unref();
  return () => clearInterval(timer);
}
