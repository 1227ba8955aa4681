import { templateOf, titleBegun } from '../context.ts';
import { openDialogOf, type PendingAt, type RetriedQuestion } from '../engine/state.ts';
import { ended, type Transition, type Turn, waitFor } from '../engine/transition.ts';
import type { Say } from '../prompts/message.ts';
import { botButton, botSay, withMiss } from '../prompts/say.ts';

type Limit = { retries: number; after: 'offer' | 'cancel' };

/** Asks again; after the last permitted failure it offers ways out or gives up. */
export function retry(turn: Turn, again: RetriedQuestion, limit: Limit, ...says: Say[]): Transition {
  const after = afterFailure(turn, again, limit, says);
  const [first, ...others] = after.says;
  return first ? { ...after, says: [withMiss(first, { how: 'no-answer' }), ...others] } : after;
}

function afterFailure(turn: Turn, again: RetriedQuestion, limit: Limit, says: Say[]): Transition {
  if (again.failures < limit.retries) return waitFor(turn, again, ...says);
  if (limit.after === 'cancel') return ended(turn, botSay(turn, 'givenUp', { title: titleBegun(turn, again.dialog) }));
  return offerWaysOut(turn, { at: 'way-out', back: { ...again, failures: 0 } });
}

/** Offers ways out of a question after answers that did not fit. */
export function offerWaysOut(turn: Turn, pending: PendingAt<'way-out'>): Transition {
  const { title } = templateOf(turn, openDialogOf(pending));
  const buttons = (['cancel', 'startOver', 'help'] as const).map(name => botButton(turn, name));
  return waitFor(turn, pending, { ...botSay(turn, 'wayOut', { title }), buttons });
}
