import type { Dialog, Purpose } from '../engine/state.ts';
import { type Transition, type Turn, waitFor } from '../engine/transition.ts';
import type { Say } from '../prompts/message.ts';
import { botButton, botSay } from '../prompts/say.ts';

/** The provider did not answer. Nothing is lost, and "try again" repeats the request. */
export function stalled(turn: Turn, dialog: Dialog, { purpose, said }: { purpose: Purpose; said: Say }): Transition {
  const buttons = [botButton(turn, 'tryAgain'), botButton(turn, 'cancel')];
  return waitFor(turn, { at: 'stalled', dialog, purpose }, { ...said, buttons });
}

/** The bot cannot find out now if a write succeeded; the next turn tries again. */
export function stillUnknown(turn: Turn, dialog: Dialog, purpose: Purpose): Transition {
  const said = { ...botSay(turn, 'maybeWritten'), buttons: [botButton(turn, 'check')] };
  return waitFor(turn, { at: 'acting', dialog, purpose }, said);
}
