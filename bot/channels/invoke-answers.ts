import type { Activity, InvokeResponse } from 'botbuilder';
import type { Clock } from '../../core/clock.ts';
import type { Log } from '../../core/log.ts';
import { type Sealer, type Store, storeKey } from '../../store/index.ts';
import { createRecent, KEPT_MS } from './inbox/dedupe.ts';

type Answer = InvokeResponse | undefined;

/** Keeps the answer of an invoke that was handled here, for the other processes; never rejects. */
export type KeepAnswer = (answer: InvokeResponse) => Promise<void>;

/**
 * Answers to invokes. A repeated delivery, even while the first is still being handled, gets the first one's answer: the
 * turns handle an activity once, and without an answer the SDK would say 501.
 */
export type InvokeAnswers = {
  /** @param handle makes the answer; called for the first delivery to this process */
  once(activity: Activity, handle: (keep: KeepAnswer) => Promise<Answer>): Promise<Answer>;
};

/** @param shared  the store, when other processes of this bot use it too */
export function createInvokeAnswers(world: {
  shared: Store | undefined;
  sealer: Sealer;
  clock: Clock;
  log: Log;
}): InvokeAnswers {
  const { shared, sealer, clock, log } = world;
  const recent = createRecent<Promise<Answer>>(clock);

  async function keep(place: string, answer: InvokeResponse): Promise<void> {
    try {
      await shared?.put(place, await sealer.seal(place, answer), KEPT_MS);
    } catch (err) {
      log.warn({ err }, 'The answer to an invoke could not be kept for other processes.');
    }
  }

  /** The turns drop what another process has handled; that process has kept its answer by then. */
  async function first(place: string, handle: (keep: KeepAnswer) => Promise<Answer>): Promise<Answer> {
    let isOurs = false;
    const answer = await handle(async own => {
      isOurs = true;
      await keep(place, own);
    });
    if (isOurs || !shared) return answer;
    return (await shared.read<InvokeResponse>(place, sealer.open))?.value ?? answer;
  }

  return {
    once(activity, handle) {
      const { id, channelId, conversation, from } = activity;
      if (!id) return handle(async () => undefined);
      const place = storeKey('invoke-answer', channelId, conversation.id, from.id, id);
      const before = recent.get(place);
      if (before) return before;
      const answer = first(place, handle);
      recent.set(place, answer);
      return answer;
    },
  };
}
