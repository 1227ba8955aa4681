import { setTimeout as delay } from 'node:timers/promises';
import type { TurnContext } from 'botbuilder';
import type { Clock } from '../../core/clock.ts';
import type { Log } from '../../core/log.ts';
import { createSeen } from './seen.ts';

export type TurnHandler = (turn: TurnContext) => Promise<void>;

/** Turns of one conversation run one after another; whatever goes wrong in one ends there. Nothing here rejects. */
export type Turns = {
  /** An activity that came in: handled once, however often it is delivered. */
  receive(turn: TurnContext): Promise<void>;
  /** Something else that the bot says or does in this conversation, in its turn. */
  queue(turn: TurnContext, work: TurnHandler): Promise<void>;
  /** Resolves when no turn is under way, or after `patienceMs`. */
  idle(patienceMs: number): Promise<void>;
};

type World = {
  handler: TurnHandler;
  /** After this a turn is given up, and what it still sends is dropped. */
  deadlineMs: number;
  /** Tells the person; the error is logged already. */
  onError: TurnHandler;
  log: Log;
  clock: Clock;
};

export function createTurns(world: World): Turns {
  const seen = createSeen(world.clock);
  const tails = new Map<string, Promise<void>>();

  async function queue(turn: TurnContext, work: TurnHandler): Promise<void> {
    const key = addressOf(turn);
    const before = tails.get(key);
    const mine = before ? before.then(() => attempt(turn, work, world)) : attempt(turn, work, world);
    tails.set(key, mine);
    await mine;
    if (tails.get(key) === mine) tails.delete(key);
  }

  return {
    queue,
    async receive(turn) {
      const { id } = turn.activity;
      if (id && seen(`${addressOf(turn)} ${id}`)) return;
      await queue(turn, world.handler);
    },
    async idle(patienceMs) {
      const patience = new AbortController();
      const over = delay(patienceMs, undefined, { signal: patience.signal }).catch(() => undefined);
      await Promise.race([Promise.all(tails.values()), over]);
      patience.abort();
    },
  };
}

const addressOf = ({ activity }: TurnContext): string => JSON.stringify([activity.channelId, activity.conversation.id]);

/** The one place that catches everything. */
async function attempt(turn: TurnContext, work: TurnHandler, { deadlineMs, onError, log }: World): Promise<void> {
  try {
    await withinDeadline(work(turn), deadlineMs, log);
  } catch (error) {
    log.error({ err: error, channel: turn.activity.channelId }, 'A turn failed.');
    await onError(turn).catch(err => log.error({ err }, 'The person could not be told that a turn failed.'));
  } finally {
    mute(turn);
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

/** What a turn sends after its end would stand between the answers of a later one. */
function mute(turn: TurnContext): void {
  turn.onSendActivities(async () => []);
}
