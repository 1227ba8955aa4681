import type { Reading } from '../../nlu/index.ts';
import type { EventOf } from '../engine/event.ts';
import type { PendingAt } from '../engine/state.ts';
import { asRequest, type Transition, type Turn } from '../engine/transition.ts';
import { isButtonText } from '../prompts/say.ts';
import { lookForAccess } from '../questions/access.ts';

/** "Try again" repeats the request; anything else is a new one. */
export function onMessageWhileStalled(
  turn: Turn,
  { dialog, purpose }: PendingAt<'stalled'>,
  { reading }: EventOf<'message'>,
): Transition {
  return isAgain(turn, reading) ? lookForAccess(turn, dialog, purpose) : asRequest(turn, reading);
}

const isAgain = (turn: Turn, reading: Reading): boolean =>
  isButtonText(turn, reading.text, 'tryAgain') || reading.answer === 'yes';
