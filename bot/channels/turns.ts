import type { TurnContext } from 'botbuilder';
import type { Log } from '../../core/log.ts';

/** How many delivered activities are remembered. */
const REMEMBERED = 10_000;

export type TurnOptions = {
  /** The bot. */
  handler: (turn: TurnContext) => Promise<void>;
  /** After this a turn is given up and the next of its conversation begins. */
  deadlineMs: number;
  /** What is said when a turn failed. */
  apology: () => string;
  log: Log;
};

export type Turns = {
  /** A turn for an activity that came in: in its conversation's order, once per activity id, never throwing. */
  run(turn: TurnContext): Promise<void>;
  /** A turn that the bot begins itself, in the same order. */
  runWith(turn: TurnContext, handler: (turn: TurnContext) => Promise<void>): Promise<void>;
};

/** The queue that every channel hands its turns to. */
export function createTurns({ handler, deadlineMs, apology, log }: TurnOptions): Turns {
  const inOrder = createQueue();
  const once = createMemory(REMEMBERED);

  const runWith = (turn: TurnContext, work: (turn: TurnContext) => Promise<void>): Promise<void> =>
    inOrder(conversationKey(turn), async () => {
      try {
        await withDeadline(work(turn), deadlineMs, error => log.warn({ err: error }, 'A late turn failed.'));
      } catch (error) {
        log.error({ err: error }, 'A turn failed.');
        await turn.sendActivity(apology()).catch(unsaid => log.warn({ err: unsaid }, 'The apology was not sent.'));
      }
    });

  return {
    runWith,
    run(turn) {
      const { id } = turn.activity;
      const work = (): Promise<void> => runWith(turn, handler);
      return id ? once(`${conversationKey(turn)} ${id}`, work) : work();
    },
  };
}

const conversationKey = ({ activity }: TurnContext): string =>
  JSON.stringify([activity.channelId, activity.conversation.id]);

/** Runs what has the same key one after another, and what has not at once. Keys at rest take no memory. */
function createQueue(): (key: string, work: () => Promise<void>) => Promise<void> {
  const tails = new Map<string, Promise<void>>();
  return (key, work) => {
    const before = tails.get(key);
    const tail: Promise<void> = (before ? before.then(work) : work()).finally(() => {
      if (tails.get(key) === tail) tails.delete(key);
    });
    tails.set(key, tail);
    return tail;
  };
}

/** Does work once per key; whoever asks again gets the first one's outcome, still under way or not. */
function createMemory(limit: number): (key: string, work: () => Promise<void>) => Promise<void> {
  const known = new Map<string, Promise<void>>();
  return (key, work) => {
    const first = known.get(key);
    if (first) return first;
    const begun = work();
    known.set(key, begun);
    if (known.size > limit) known.delete(known.keys().next().value ?? '');
    return begun;
  };
}

/** What still fails after the deadline is handed to `onLate`, so that it never goes unheard. */
async function withDeadline(work: Promise<void>, deadlineMs: number, onLate: (error: unknown) => void): Promise<void> {
  let late = false;
  let timer: NodeJS.Timeout | undefined;
  const deadline = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      late = true;
      reject(new Error(`The turn took longer than ${deadlineMs} ms.`));
    }, deadlineMs);
  });
  work.catch(error => late && onLate(error));
  try {
    await Promise.race([work, deadline]);
  } finally {
    clearTimeout(timer);
  }
}
