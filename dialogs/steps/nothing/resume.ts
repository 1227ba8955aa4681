import { asksForTime } from '../../any-step/free-times.ts';
import { templateOf } from '../../context.ts';
import { openDialogOf, type PendingAt } from '../../engine/state.ts';
import {
  askAgain,
  asRequest,
  prefixed,
  type Transition,
  type Turn,
  wait,
  waitFor,
  withState,
} from '../../engine/transition.ts';
import { botSay } from '../../prompts/say.ts';
import { readText } from '../../slots/fill.ts';

/** The next request of the same message starts; after the last, the dialog that was put aside resumes. */
export function onResume(turn: Turn, pending: PendingAt<'nothing' | 'offer'>): Transition {
  const { later: [request, ...later] = [], ...others } = turn.state;
  if (request !== undefined) {
    const now = withState(turn, { ...others, ...(later.length > 0 && { later }) });
    return prefixed([botSay(turn, 'nextRequest', { said: request })], asRequest(now, readText(now, request)));
  }
  const { held = [], ...rest } = turn.state;
  const last = held.at(-1);
  if (!last) return wait(turn);
  const { later: after, ...next } = last;
  const waiting = held.slice(0, -1);
  const state = { ...rest, ...(waiting.length > 0 && { held: waiting }), ...(after && { later: after }) };
  // The times that are offered answer the question for the time, so it need not be repeated.
  if (
    pending.at === 'offer' &&
    next.at === 'slot' &&
    pending.template === next.dialog.template &&
    asksForTime(turn, next)
  )
    return waitFor(withState(turn, state), { ...pending, back: next });
  const resumed = botSay(turn, 'resumed', { title: templateOf(turn, openDialogOf(next)).title });
  const back = pending.at === 'offer' ? { ...pending, back: next } : next;
  return prefixed([resumed], askAgain(withState(turn, state), back));
}

/** Nothing is open, so there is no question to repeat. */
export const askNothing = (turn: Turn): Transition => wait(turn);
