import type { TurnContext } from 'botbuilder-core';
import { nameAtEntry } from '../../../auth/index.ts';
import type { Clock } from '../../../core/clock.ts';
import { DeadlineError, withDeadline } from '../../../core/deadline.ts';
import { BotError } from '../../../core/errors.ts';
import type { Log } from '../../../core/log.ts';
import { newId } from '../../../core/random-id.ts';
import type { NewWrite, RowRef } from '../../../store/index.ts';
import { markClosingWrites } from '../../turn/closing-writes.ts';
import { markDelivered } from '../../turn/delivery.ts';
import { arrivedFor, entryOf } from '../../turn/entry-point.ts';
import { knownRows, markKnown } from '../../turn/known-rows.ts';
import { markOver } from '../../turn/turn-marks.ts';
import { createRecent, type Recent } from '../inbox/dedupe.ts';
import type { Inbox, Received } from '../inbox/inbox.ts';
import type { QueuePlace } from './fair-queue.ts';
import type { Ahead, Peers } from './peers.ts';
import type { TurnStart } from './queue-record.ts';
import { createQueues } from './queues.ts';

export type TurnHandler = (turn: TurnContext) => Promise<void>;

type World = {
  handler: TurnHandler;
  /** What the handler is going to read, as far as that is known; it is read while the turn takes its place. */
  rowsOf?: (turn: TurnContext) => readonly RowRef[];
  /** A turn that is not finished after this time, running or waiting, is aborted and can send nothing more. */
  deadlineMs: number;
  /** Tells the person about a failure that has been logged. */
  onError: (turn: TurnContext, error: unknown) => Promise<void>;
  inbox: Inbox;
  /** The other processes that serve the same conversations. */
  peers: Peers;
  log: Log;
  clock: Clock;
};

/** The work of a turn, and what is written when it ends. */
type Job = { work: (turn: TurnContext, begun: TurnStart) => Promise<void>; end?: () => Promise<NewWrite[]> };

/**
 * Runs the turns of one conversation one after another, across processes. An error ends only its own turn. An activity is
 * handled once, however often it is delivered. The methods reject only with errors that `acknowledge` throws.
 */
export class Turns {
  readonly #world: World;
  /** Recently received activities. Each resolves when it can be acknowledged. */
  readonly #recent: Recent<Promise<void>>;
  readonly #queues = createQueues();

  constructor(world: World) {
    this.#world = world;
    this.#recent = createRecent(world.clock);
  }

  /**
   * Handles an activity whose sender does not need to wait. If it cannot be stored, the sender waits until it is handled.
   * @param acknowledge  called once, when the activity is stored and in the queue, or when it has been handled
   */
  async receive(turn: TurnContext, acknowledge = (): void => {}): Promise<void> {
    const key = keyOf(turn);
    const earlier = this.#recent.get(key);
    if (earlier) return earlier.then(acknowledge);
    const { accepted, over } = this.#take(turn, key);
    this.#recent.set(key, accepted);
    await Promise.all([accepted.then(acknowledge), over]);
  }

  /** Handles an activity whose sender waits for the result, and sends it again if this process dies. */
  async answer(turn: TurnContext): Promise<void> {
    const { handler } = this.#world;
    const key = keyOf(turn);
    if (this.#recent.get(key)) return;
    this.#recent.set(key, Promise.resolve());
    const { place, run } = this.#enter(turn, { ahead: { key, rows: this.#rowsOf(turn) } });
    if (place.leaveWith) markClosingWrites(turn, place.leaveWith);
    const once: Job['work'] = async (_turn, { isFirst }) => {
      if (isFirst) await handler(turn);
    };
    await run({ work: once });
  }

  /** Handles an activity that a dead process left in the inbox. */
  resume(turn: TurnContext, received: Received): Promise<void> {
    this.#recent.set(keyOf(turn), Promise.resolve());
    const work: TurnHandler = () => this.#handle(turn, received);
    return this.#enter(turn, { inPlaceOf: received.place }).run({ work, end: async () => received.done() });
  }

  /** Runs other work in this conversation as a turn. */
  queue(turn: TurnContext, work: TurnHandler): Promise<void> {
    return this.#enter(turn).run({ work });
  }

  /** Resolves when no turn is running, or after `timeoutMs`. */
  async idle(timeoutMs: number): Promise<void> {
    await withDeadline(() => this.#queues.idle(), timeoutMs).catch((error: unknown) => {
      if (!(error instanceof DeadlineError)) throw error;
    });
  }

  /** Enters the queue synchronously, because waiting for anything first would change the order. */
  #enter(turn: TurnContext, { inPlaceOf, ahead }: { inPlaceOf?: string; ahead?: Ahead } = {}): Standing {
    const conversation = addressOf(turn);
    const place = this.#world.peers.enter(conversation, inPlaceOf, ahead);
    // A turn that was taken over may come before turns that already wait here, so only its queue entry orders it.
    const queue = inPlaceOf ? place.name : conversation;
    return { place, run: job => this.#queues.run(queue, () => attempt(turn, { ...job, place }, this.#world)) };
  }

  #take(turn: TurnContext, key: string): { accepted: Promise<void>; over: Promise<void> } {
    const { inbox, log } = this.#world;
    const { place, run } = this.#enter(turn, { ahead: { rows: [...this.#rowsOf(turn), inbox.rowOf(key)] } });
    const stored = inbox.receive(key, { entry: entryOf(turn), activity: turn.activity, place: place.name });
    stored.catch(err => log.warn({ err }, 'An activity could not be stored, so its sender waits until it is handled.'));
    const over = run({
      work: () => this.#handleStored(turn, stored),
      end: () =>
        stored.then(
          received => received.done(),
          () => [inbox.handled(key)],
        ),
    });
    const accepted = Promise.all([stored, place.entered]).then(
      () => undefined,
      () => over,
    );
    return { accepted, over };
  }

  #rowsOf(turn: TurnContext): readonly RowRef[] {
    return this.#world.rowsOf?.(turn) ?? [];
  }

  async #handleStored(turn: TurnContext, stored: Promise<Received>): Promise<void> {
    const received = await stored.catch(() => undefined);
    if (received) await this.#handle(turn, received);
    else await this.#world.handler(turn);
  }

  async #handle(turn: TurnContext, received: Received): Promise<void> {
    const delivery = await received.begin(knownRows(turn));
    if (!delivery) return;
    const { left } = delivery;
    markDelivered(turn, left ? { ...delivery, left: { ...left, arrived: await arrivedFor(turn) } } : delivery);
    await this.#world.handler(turn);
  }
}

/** A turn that has entered the queue. */
type Standing = { place: QueuePlace; run(job: Job): Promise<void> };

/** The key of an activity, the same for every delivery. Repeats of one without an id cannot be recognised. */
const keyOf = (turn: TurnContext): string => `${addressOf(turn)} ${turn.activity.id || newId()}`;

function addressOf(turn: TurnContext): string {
  const { channelId: channel, conversation } = turn.activity;
  return JSON.stringify([nameAtEntry(channel, { entry: entryOf(turn), channel }), conversation.id]);
}

/** Runs a job and catches every error. */
async function attempt(
  turn: TurnContext,
  { work, end, place }: Job & { place: QueuePlace },
  { deadlineMs, onError, log }: World,
): Promise<void> {
  try {
    const begun = await place.called(deadlineMs);
    if (begun.rows) markKnown(turn, begun.rows);
    await withinDeadline(work(turn, begun), deadlineMs, log);
  } catch (error) {
    log.error({ err: error, channel: turn.activity.channelId }, 'A turn failed.');
    await onError(turn, error).catch(err => log.error({ err }, 'The person could not be told that a turn failed.'));
  } finally {
    mute(turn);
    // With the end of its place, because the next turn may be another delivery of the same activity.
    await place.leave(await end?.());
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

/** Makes sending reject: a message after the turn's end would appear among the answers of a later turn. */
function mute(turn: TurnContext): void {
  markOver(turn);
  turn.onSendActivities(() => Promise.reject(new BotError('channel/turn-over', 'The turn is over.')));
}
