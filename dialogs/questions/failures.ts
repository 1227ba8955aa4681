import type { Dialog, Purpose } from '../engine/state.ts';
import { type Transition, type Turn, waitFor } from '../engine/transition.ts';
import type { Say } from '../prompts/message.ts';
import { botButton, botSay } from '../prompts/say.ts';

/** The provider did not answer. Nothing is lost, and "try again" repeats the request. */
export function stalled(turn: Turn, dialog: Dialog, { purpose, said }: { purpose: Purpose; said: Say }): Transition {
  const buttons = [botButton(turn, 'tryAgain'), botButton(turn, 'cancel')];
  return waitFor(turn, { at: 'stalled', dialog, purpose }, { ...said, buttons });
}

/**
 * The bot cannot find out now if a write succeeded; the next turn tries again.
 * @param said by default, the text about the calendar
 */
export function stillUnknown(
  turn: Turn,
  dialog: Dialog,
  { purpose, said = botSay(turn, 'maybeWritten') }: { purpose: Purpose; said?: Say | undefined },
): Transition {
  return waitFor(turn, { at: 'acting', dialog, purpose }, { ...said, buttons: [botButton(turn, 'check')] });
}
