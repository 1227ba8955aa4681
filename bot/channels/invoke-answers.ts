import type { Activity, InvokeResponse } from 'botbuilder-core';
import type { Clock } from '../../core/clock.ts';
import type { Log } from '../../core/log.ts';
import { type Sealer, type Store, storeKey } from '../../store/index.ts';
import { createRecent, KEPT_MS, type Recent } from './inbox/dedupe.ts';

type Answer = InvokeResponse | undefined;

/** Stores the answer to an invoke for the other processes. Never rejects. */
export type KeepAnswer = (answer: InvokeResponse) => Promise<void>;

type World = {
  /** The store, if other processes of this bot use it too; otherwise undefined. */
  shared: Store | undefined;
  sealer: Sealer;
  clock: Clock;
  log: Log;
};

/**
 * The answers to invokes. A repeated delivery gets the answer of the first, even while that is being handled: turns handle
 * an activity once, and the SDK would answer the repeat with 501.
 */
export class InvokeAnswers {
  readonly #world: World;
  readonly #recent: Recent<Promise<Answer>>;

  constructor(world: World) {
    this.#world = world;
    this.#recent = createRecent(world.clock);
  }

  /** @param handle  creates the answer; called only for the first delivery to this process */
  once(activity: Activity, handle: (keep: KeepAnswer) => Promise<Answer>): Promise<Answer> {
    const { id, channelId, conversation, from } = activity;
    if (!id) return handle(async () => undefined);
    const key = storeKey('invoke-answer', channelId, conversation.id, from.id, id);
    const earlier = this.#recent.get(key);
    if (earlier) return earlier;
    const answer = this.#first(key, handle);
    this.#recent.set(key, answer);
    return answer;
  }

  /** The turns drop an activity that another process has handled; by then that process has stored the answer. */
  async #first(key: string, handle: (keep: KeepAnswer) => Promise<Answer>): Promise<Answer> {
    const { shared, sealer } = this.#world;
    let isOurs = false;
    const answer = await handle(async own => {
      isOurs = true;
      await this.#keep(key, own);
    });
    if (isOurs || !shared) return answer;
    return (await shared.read<InvokeResponse>(key, sealer.open))?.value ?? answer;
  }

  async #keep(key: string, answer: InvokeResponse): Promise<void> {
    const { shared, sealer, log } = this.#world;
    try {
      await shared?.put(key, await sealer.seal(key, answer), KEPT_MS);
    } catch (err) {
      log.warn({ err }, 'The answer to an invoke could not be kept for other processes.');
    }
  }
}
