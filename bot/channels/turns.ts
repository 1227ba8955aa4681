import { setTimeout as delay } from 'node:timers/promises';
import type { TurnContext } from 'botbuilder';
import { nameAtEntry } from '../../auth/index.ts';
import type { Clock } from '../../core/clock.ts';
import { BotError } from '../../core/errors.ts';
import type { Log } from '../../core/log.ts';
import { markOver } from '../turn-marks.ts';
import { entryOf } from './entry.ts';
import type { Place } from './line.ts';
import type { Peers } from './peers.ts';
import { createQueues } from './queues.ts';
import { createSeen } from './seen.ts';

export type TurnHandler = (turn: TurnContext) => Promise<void>;

/**
 * Turns of one conversation run one after another, in whichever process; whatever goes wrong in one ends there.
 * Nothing here rejects but for what `inLine` throws.
 */
export type Turns = {
  /**
   * An activity that came in: handled once, however often it is delivered.
   * @param inLine told once it is certain that what comes in from now on is handled later
   */
  receive(turn: TurnContext, inLine?: () => void): Promise<void>;
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
  /** Who else takes turns in the same conversations. */
  peers: Peers;
  log: Log;
  clock: Clock;
};

export function createTurns(world: World): Turns {
  const { peers, handler } = world;
  const seen = createSeen(world.clock);
  const queues = createQueues();

  async function queue(turn: TurnContext, work: TurnHandler, inLine = () => {}): Promise<void> {
    const conversation = addressOf(turn);
    const place = peers.enter(conversation);
    const told = place.entered.then(inLine, inLine);
    await Promise.all([told, queues.run(conversation, () => attempt(turn, work, place, world))]);
  }

  /** Asked in the turn, when whoever was first has ended: asking before it would change the order of turns. */
  const once =
    (key: string): TurnHandler =>
    async turn => {
      if (await peers.isFirst(key)) await handler(turn);
    };

  return {
    queue: (turn, work) => queue(turn, work),
    async receive(turn, inLine) {
      const { id } = turn.activity;
      const key = `${addressOf(turn)} ${id}`;
      if (id && seen(key)) inLine?.();
      else await queue(turn, id ? once(key) : handler, inLine);
    },
    async idle(patienceMs) {
      const patience = new AbortController();
      const over = delay(patienceMs, undefined, { signal: patience.signal }).catch(() => undefined);
      await Promise.race([queues.idle(), over]);
      patience.abort();
    },
  };
}

function addressOf(turn: TurnContext): string {
  const { channelId: channel, conversation } = turn.activity;
  return JSON.stringify([nameAtEntry(channel, { entry: entryOf(turn), channel }), conversation.id]);
}

/** The one place that catches everything. */
async function attempt(turn: TurnContext, work: TurnHandler, place: Place, world: World): Promise<void> {
  const { deadlineMs, onError, log } = world;
  try {
    await place.called(deadlineMs);
    await withinDeadline(work(turn), deadlineMs, log);
  } catch (error) {
    log.error({ err: error, channel: turn.activity.channelId }, 'A turn failed.');
    await onError(turn, error).catch(err => log.error({ err }, 'The person could not be told that a turn failed.'));
  } finally {
    mute(turn);
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
