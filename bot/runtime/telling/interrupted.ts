import type { Input } from '../../../dialogs/index.ts';
import type { Delivery } from '../../turn/delivery.ts';
import type { KeptState } from '../context/conversation-states.ts';
import type { LateAnswer } from './late-answers.ts';
import { firstPart } from './short-text.ts';

/** Older messages are not carried out after a restart: “tomorrow” may be another day, and the person may have moved on. */
const FRESH_MS = 10 * 60_000;
/** A message that so many processes died with is not tried again. */
const MOST_DEATHS = 2;
const LONGEST_QUOTE = 200;

/**
 * What a turn is about to tell, message by message; null for one that cannot be kept, such as a sign-in link. `late` counts
 * the messages that come before these, because earlier turns could not send them.
 */
export type Report = { late: number; answers: (LateAnswer | null)[] };

/**
 * What is left to do for an activity: answers that may have been told, answers that were not, and what to run, if anything.
 */
export type Remaining = { maybeTold: LateAnswer[]; untold: LateAnswer[]; input: Input | undefined };

/**
 * Works out what is left to do for an activity that was delivered before, or that a process had in hand when it died.
 * The state names the activity that led to it, and so tells whether this one was carried out.
 */
export function remaining(
  delivery: Delivery | undefined,
  { state, input, now }: { state: KeptState; input: Input; now: number },
): Remaining {
  const only = (rest?: Input): Remaining => ({ maybeTold: [], untold: [], input: rest });
  if (!delivery) return only(input);
  const { left, receivedAtMs } = delivery;
  if (isHandled(delivery, state)) return left ? toTell(left) : only();
  const isTooLate = left && (now - receivedAtMs > FRESH_MS || left.deaths >= MOST_DEATHS);
  return only(isTooLate ? missed(input, receivedAtMs) : input);
}

/** Whether a state is what the activity led to. */
export const isHandled = (delivery: Delivery | undefined, state: KeptState | undefined): boolean =>
  delivery !== undefined && state?.handled === delivery.id;

function toTell({ report, arrived }: NonNullable<Delivery['left']>): Remaining {
  // As `keepReport` was given it.
  const { late, answers } = (report as Report | undefined) ?? { late: 0, answers: [null] };
  const rest = answers.slice(Math.max((arrived ?? 0) - late, 0));
  const kept = rest.flatMap(answer => answer ?? []);
  return {
    maybeTold: arrived === undefined ? kept.map(answer => ({ ...answer, maybe: true })) : [],
    untold: arrived === undefined ? [] : kept,
    input: kept.length < rest.length ? { type: 'restarted' } : undefined,
  };
}

/** What happened besides a message counts whenever it is heard of. */
const missed = (input: Input, atMs: number): Input =>
  input.type === 'message' || input.type === 'button'
    ? { type: 'missed', said: firstPart(input.text, LONGEST_QUOTE), atMs }
    : input;
