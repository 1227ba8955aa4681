import type { TurnContext } from 'botbuilder-core';
import { nameAtEntry } from '../../../auth/index.ts';
import type { Clock } from '../../../core/clock.ts';
import { DeadlineError, withDeadline } from '../../../core/deadline.ts';
import { BotError } from '../../../core/errors.ts';
import type { Log } from '../../../core/log.ts';
import { newId } from '../../../core/random-id.ts';
import { markDelivered } from '../../turn/delivery.ts';
import { arrivedFor, entryOf } from '../../turn/entry-point.ts';
import { markOver } from '../../turn/turn-marks.ts';
import { createRecent, type Recent } from '../inbox/dedupe.ts';
import type { Inbox, Received } from '../inbox/inbox.ts';
import type { QueuePlace } from './fair-queue.ts';
import type { Peers } from './peers.ts';
import { createQueues } from './queues.ts';

export type TurnHandler = (turn: TurnContext) => Promise<void>;

type World = {
  handler: TurnHandler;
  /** After this a turn is given up, whether it runs or still waits, and what it sends is refused. */
  deadlineMs: number;
  /** Tells the person; the error is logged already. */
  onError: (turn: TurnContext, error: unknown) => Promise<void>;
  inbox: Inbox;
  /** Who else takes turns in the same conversations. */
  peers: Peers;
  log: Log;
  clock: Clock;
};

/** What a turn does when it is called, and how it ends before the next one may begin. */
type Job = { work: TurnHandler; end?: () => Promise<void> };

/**
 * Turns of one conversation run one after another, in whichever process; whatever goes wrong in one ends there. An
 * activity is handled once, however often it is delivered. Nothing here rejects except for what `acknowledge` throws.
 */
export class Turns {
  readonly #world: World;
  /** Activities that came in lately; each resolves when it can be acknowledged. */
  readonly #recent: Recent<Promise<void>>;
  readonly #queues = createQueues();

  constructor(world: World) {
    this.#world = world;
    this.#recent = createRecent(world.clock);
  }

  /**
   * An activity whose sender need not wait. If it cannot be stored it is handled all the same, and the sender waits.
   * @param acknowledge  called once, when the activity is stored and has its place in line; or when it has been handled
   */
  async receive(turn: TurnContext, acknowledge = (): void => {}): Promise<void> {
    const key = keyOf(turn);
    const earlier = this.#recent.get(key);
    if (earlier) return earlier.then(acknowledge);
    const { accepted, over } = this.#take(turn, key);
    this.#recent.set(key, accepted);
    await Promise.all([accepted.then(acknowledge), over]);
  }

  /** An activity whose sender waits for what comes of it, and sends it again if this process dies. */
  async answer(turn: TurnContext): Promise<void> {
    const { peers, handler } = this.#world;
    const key = keyOf(turn);
    if (this.#recent.get(key)) return;
    this.#recent.set(key, Promise.resolve());
    // Asked in the turn: asking before it would change the order of turns.
    const once: TurnHandler = async () => {
      if (await peers.isFirst(key)) await handler(turn);
    };
    await this.#enter(turn).run({ work: once });
  }

  /** An activity that a dead process left in the inbox. */
  resume(turn: TurnContext, received: Received): Promise<void> {
    this.#recent.set(keyOf(turn), Promise.resolve());
    const work: TurnHandler = () => this.#handle(turn, received);
    return this.#enter(turn, received.place).run({ work, end: () => received.done() });
  }

  /** Something else that the bot says or does in this conversation, in its turn. */
  queue(turn: TurnContext, work: TurnHandler): Promise<void> {
    return this.#enter(turn).run({ work });
  }

  /** Resolves when no turn is under way, or after `timeoutMs`. */
  async idle(timeoutMs: number): Promise<void> {
    await withDeadline(() => this.#queues.idle(), timeoutMs).catch((error: unknown) => {
      if (!(error instanceof DeadlineError)) throw error;
    });
  }

  /** Joins the queue at once: to wait for anything before that would change the order. */
  #enter(turn: TurnContext, inPlaceOf?: string): Standing {
    const conversation = addressOf(turn);
    const place = this.#world.peers.enter(conversation, inPlaceOf);
    // A turn that is taken over may be called before those that wait here already, so only its place orders it.
    const queue = inPlaceOf ? place.name : conversation;
    return { place, run: job => this.#queues.run(queue, () => attempt(turn, { ...job, place }, this.#world)) };
  }

  #take(turn: TurnContext, key: string): { accepted: Promise<void>; over: Promise<void> } {
    const { inbox, log } = this.#world;
    const { place, run } = this.#enter(turn);
    const stored = inbox.receive(key, { entry: entryOf(turn), activity: turn.activity, place: place.name });
    stored.catch(err => log.warn({ err }, 'An activity could not be stored, so its sender waits until it is handled.'));
    const over = run({
      work: () => this.#handleStored(turn, stored),
      end: () =>
        stored.then(
          received => received.done(),
          () => inbox.handled(key),
        ),
    });
    const accepted = Promise.all([stored, place.entered]).then(
      () => undefined,
      () => over,
    );
    return { accepted, over };
  }

  async #handleStored(turn: TurnContext, stored: Promise<Received>): Promise<void> {
    const received = await stored.catch(() => undefined);
    if (received) await this.#handle(turn, received);
    else await this.#world.handler(turn);
  }

  async #handle(turn: TurnContext, received: Received): Promise<void> {
    const delivery = await received.begin();
    if (!delivery) return;
    const { left } = delivery;
    markDelivered(turn, left ? { ...delivery, left: { ...left, arrived: await arrivedFor(turn) } } : delivery);
    await this.#world.handler(turn);
  }
}

/** A turn that has its place in the queue. */
type Standing = { place: QueuePlace; run(job: Job): Promise<void> };

/** The same for every delivery of an activity. One without an id cannot be recognized. */
const keyOf = (turn: TurnContext): string => `${addressOf(turn)} ${turn.activity.id || newId()}`;

function addressOf(turn: TurnContext): string {
  const { channelId: channel, conversation } = turn.activity;
  return JSON.stringify([nameAtEntry(channel, { entry: entryOf(turn), channel }), conversation.id]);
}

/** The one place that catches everything. */
async function attempt(
  turn: TurnContext,
  { work, end, place }: Job & { place: QueuePlace },
  { deadlineMs, onError, log }: World,
): Promise<void> {
  try {
    await place.called(deadlineMs);
    await withinDeadline(work(turn), deadlineMs, log);
  } catch (error) {
    log.error({ err: error, channel: turn.activity.channelId }, 'A turn failed.');
    await onError(turn, error).catch(err => log.error({ err }, 'The person could not be told that a turn failed.'));
  } finally {
    mute(turn);
    // In this order: the next turn may be another delivery of what was handled here.
    await end?.();
    await place.leave();
  }
}

async function withinDeadline(work: Promise<void>, deadlineMs: number, log: Log): Promise<void> {
  try {
    await withDeadline(() => work, deadlineMs);
  } catch (error) {
    if (error instanceof DeadlineError) {
      work.catch(err => log.warn({ err }, 'A turn that was given up failed later.'));
    }
    throw error;
  }
}

/** What a turn sent after its end would land among the answers of a later one, so sending rejects. */
function mute(turn: TurnContext): void {
  markOver(turn);
  turn.onSendActivities(() => Promise.reject(new BotError('channel/turn-over', 'The turn is over.')));
}
