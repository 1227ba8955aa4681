import type { Input } from '../../../dialogs/index.ts';
import type { Delivery } from '../../turn/delivery.ts';
import type { KeptState } from '../context/conversation-states.ts';
import type { LateAnswer } from './late-answers.ts';
import { firstPart } from './short-text.ts';

/** Older messages are not handled after a restart: “tomorrow” may be another day, and the person may have moved on. */
const FRESH_MS = 10 * 60_000;
/** A message is not tried again after this many processes died while they handled it. */
const MOST_DEATHS = 2;
const LONGEST_QUOTE = 200;

/**
 * The messages that a turn is about to send; null for one that cannot be stored, such as a sign-in link. `late` is the
 * number of messages from earlier turns that are sent before these.
 */
export type Report = { late: number; answers: (LateAnswer | null)[] };

/**
 * What remains to do for an activity: answers that may have arrived, answers that did not, and the input to run, if any.
 */
type Remaining = { maybeTold: LateAnswer[]; untold: LateAnswer[]; input: Input | undefined };

/**
 * Determines what remains to do for a repeated activity, or one whose process died. The state names the activity that led
 * to it, so it shows whether this activity was handled.
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

/** True if the state is the result of this activity. */
export const isHandled = (delivery: Delivery | undefined, state: KeptState | undefined): boolean =>
  delivery !== undefined && state?.handled === delivery.id;

function toTell({ report, arrived }: NonNullable<Delivery['left']>): Remaining {
  // The value that was passed to `withReport`.
  const { late, answers } = (report as Report | undefined) ?? { late: 0, answers: [null] };
  const rest = answers.slice(Math.max((arrived ?? 0) - late, 0));
  const kept = rest.flatMap(answer => answer ?? []);
  return {
    maybeTold: arrived === undefined ? kept.map(answer => ({ ...answer, maybe: true })) : [],
    untold: arrived === undefined ? [] : kept,
    input: kept.length < rest.length ? { type: 'restarted' } : undefined,
  };
}

/** Replaces an old message; other inputs, such as a finished sign-in, never become outdated. */
const missed = (input: Input, atMs: number): Input =>
  input.type === 'message' || input.type === 'button'
    ? { type: 'missed', said: firstPart(input.text, LONGEST_QUOTE), atMs }
    : input;
