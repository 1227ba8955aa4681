import { setTimeout as delay } from 'node:timers/promises';
import type { TurnContext } from 'botbuilder';
import { nameAtEntry } from '../../../auth/index.ts';
import type { Clock } from '../../../core/clock.ts';
import { BotError } from '../../../core/errors.ts';
import type { Log } from '../../../core/log.ts';
import { newId } from '../../../core/random-id.ts';
import { markDelivered } from '../../turn/delivery.ts';
import { arrivedFor, entryOf } from '../../turn/entry-point.ts';
import { markOver } from '../../turn/turn-marks.ts';
import { createRecent } from '../inbox/dedupe.ts';
import type { Inbox, Received } from '../inbox/inbox.ts';
import type { Place } from './fair-queue.ts';
import type { Peers } from './peers.ts';
import { createQueues } from './queues.ts';

export type TurnHandler = (turn: TurnContext) => Promise<void>;

/**
 * Turns of one conversation run one after another, in whichever process; whatever goes wrong in one ends there. An
 * activity is handled once, however often it is delivered. Nothing here rejects but for what `acknowledge` throws.
 */
export type Turns = {
  /**
   * An activity whose sender need not wait. If it cannot be stored it is handled all the same, and the sender waits.
   * @param acknowledge  called once, when the activity is stored and has its place in line; or when it has been handled
   */
  receive(turn: TurnContext, acknowledge?: () => void): Promise<void>;
  /** An activity whose sender waits for what comes of it, and sends it again if this process dies. */
  answer(turn: TurnContext): Promise<void>;
  /** An activity that a dead process left in the inbox. */
  resume(turn: TurnContext, received: Received): Promise<void>;
  /** Something else that the bot says or does in this conversation, in its turn. */
  queue(turn: TurnContext, work: TurnHandler): Promise<void>;
  /** Resolves when no turn is under way, or after `patienceMs`. */
  idle(patienceMs: number): Promise<void>;
};

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

/** A turn that stands in line, and how it leaves the line. */
type Job = { turn: TurnContext; work: TurnHandler; place: Place; end: (() => Promise<void>) | undefined };

export function createTurns(world: World): Turns {
  const { peers, handler, inbox, log } = world;
  /** Activities that came in lately; resolves when they can be acknowledged. */
  const recent = createRecent<Promise<void>>(world.clock);
  const queues = createQueues();

  /** Joins the line at once: to wait for anything before that would change the order. */
  function enter(turn: TurnContext, inPlaceOf?: string): Standing {
    const conversation = addressOf(turn);
    const place = peers.enter(conversation, inPlaceOf);
    // A turn that is taken over may be called before those that stand here already, so only the line orders it.
    const queue = inPlaceOf ? place.name : conversation;
    const run: Standing['run'] = (work, end) => queues.run(queue, () => attempt({ turn, work, place, end }, world));
    return { place, run };
  }

  function take(turn: TurnContext, key: string): { accepted: Promise<void>; over: Promise<void> } {
    const { place, run } = enter(turn);
    const stored = inbox.receive(key, { entry: entryOf(turn), activity: turn.activity, place: place.name });
    stored.catch(err => log.warn({ err }, 'An activity could not be stored, so its sender waits until it is handled.'));
    const over = run(
      async () => {
        const received = await stored.catch(() => undefined);
        if (received) await handle(turn, received);
        else await handler(turn);
      },
      () =>
        stored.then(
          received => received.done(),
          () => inbox.handled(key),
        ),
    );
    const accepted = Promise.all([stored, place.entered]).then(
      () => undefined,
      () => over,
    );
    return { accepted, over };
  }

  async function handle(turn: TurnContext, received: Received): Promise<void> {
    const delivery = await received.begin();
    if (!delivery) return;
    const { left } = delivery;
    markDelivered(turn, left ? { ...delivery, left: { ...left, arrived: await arrivedFor(turn) } } : delivery);
    await handler(turn);
  }

  return {
    queue: (turn, work) => enter(turn).run(work),
    async receive(turn, acknowledge = () => {}) {
      const key = keyOf(turn);
      const earlier = recent.get(key);
      if (earlier) return earlier.then(acknowledge);
      const { accepted, over } = take(turn, key);
      recent.set(key, accepted);
      await Promise.all([accepted.then(acknowledge), over]);
    },
    async answer(turn) {
      const key = keyOf(turn);
      if (recent.get(key)) return;
      recent.set(key, Promise.resolve());
      // Asked in the turn: asking before it would change the order of turns.
      const once: TurnHandler = async () => {
        if (await peers.isFirst(key)) await handler(turn);
      };
      await enter(turn).run(once);
    },
    resume(turn, received) {
      recent.set(keyOf(turn), Promise.resolve());
      return enter(turn, received.place).run(() => handle(turn, received), received.done);
    },
    async idle(patienceMs) {
      const patience = new AbortController();
      const over = delay(patienceMs, undefined, { signal: patience.signal }).catch(() => undefined);
      await Promise.race([queues.idle(), over]);
      patience.abort();
    },
  };
}

/** A turn that has its place in line, and what it does when it is called. */
type Standing = { place: Place; run(work: TurnHandler, end?: () => Promise<void>): Promise<void> };

/** The same for every delivery of an activity. One without an id cannot be recognized. */
const keyOf = (turn: TurnContext): string => `${addressOf(turn)} ${turn.activity.id || newId()}`;

function addressOf(turn: TurnContext): string {
  const { channelId: channel, conversation } = turn.activity;
  return JSON.stringify([nameAtEntry(channel, { entry: entryOf(turn), channel }), conversation.id]);
}

/** The one place that catches everything. */
async function attempt({ turn, work, place, end }: Job, world: World): Promise<void> {
  const { deadlineMs, onError, log } = world;
  try {
    await place.called(deadlineMs);
    await withinDeadline(work(turn), deadlineMs, log);
  } catch (error) {
    log.error({ err: error, channel: turn.activity.channelId }, 'A turn failed.');
    await onError(turn, error).catch(err => log.error({ err }, 'The person could not be told that a turn failed.'));
  } finally {
    mute(turn);
    // In this order: who stands behind may be another delivery of what was handled here.
    await end?.();
    await place.leave();
  }
}

async function withinDeadline(work: Promise<void>, deadlineMs: number, log: Log): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      work.catch(err => log.warn({ err }, 'A turn that was given up failed later.'));
      reject(new Error('The turn took too long.'));
    }, deadlineMs);
  });
  try {
    await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** What a turn sent after its end would land among the answers of a later one, so sending rejects. */
function mute(turn: TurnContext): void {
  markOver(turn);
  turn.onSendActivities(() => Promise.reject(new BotError('channel/turn-over', 'The turn is over.')));
}
