import type { Input } from '../dialogs/index.ts';
import type { Delivery } from './channels/delivery.ts';
import type { KeptState } from './conversation-states.ts';
import type { LateAnswer } from './late-answers.ts';
import { firstPart } from './short-text.ts';

/** Older messages are not carried out after a restart: “tomorrow” may be another day, and the person may have moved on. */
const FRESH_MS = 10 * 60_000;
/** A message that so many processes died with is not tried again. */
const MOST_DEATHS = 2;
const LONGEST_QUOTE = 200;

/** What a turn is about to tell. `whole` is false if something cannot be kept, such as a sign-in link. */
export type Report = { answers: LateAnswer[]; whole: boolean };

/** What is left to do for an activity: what earlier processes may not have told, and what to run, if anything. */
export type Remaining = { answers: readonly LateAnswer[]; input: Input | undefined };

/**
 * Works out what is left to do for an activity that was delivered before, or that a process had in hand when it died.
 * The state names the activity that led to it, and so tells whether this one was carried out.
 */
export function remaining(
  delivery: Delivery | undefined,
  { state, input, now }: { state: KeptState; input: Input; now: number },
): Remaining {
  if (!delivery) return { answers: [], input };
  const { left, receivedAtMs } = delivery;
  if (state.handled === delivery.id) return left ? untold(left.report) : { answers: [], input: undefined };
  const isTooLate = left && (now - receivedAtMs > FRESH_MS || left.deaths >= MOST_DEATHS);
  return { answers: [], input: isTooLate ? missed(input, receivedAtMs) : input };
}

function untold(kept: unknown): Remaining {
  // As `keepReport` was given it.
  const report = kept as Report | undefined;
  const answers = (report?.answers ?? []).map(answer => ({ ...answer, maybe: true }));
  return { answers, input: report?.whole ? undefined : { type: 'restarted' } };
}

/** What happened besides a message counts whenever it is heard of. */
const missed = (input: Input, atMs: number): Input =>
  input.type === 'message' || input.type === 'button'
    ? { type: 'missed', said: firstPart(input.text, LONGEST_QUOTE), atMs }
    : input;
