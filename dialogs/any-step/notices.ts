import type { EventOf } from '../engine/event.ts';
import type { Pending } from '../engine/state.ts';
import { askAgain, prefixed, type Transition, type Turn, wait } from '../engine/transition.ts';
import { botSay, whenSaid } from '../prompts/say.ts';
import { takeBackPressed } from './take-back.ts';

/** A button of a question that is no longer open, or of another person's question. */
export function onOldButton(turn: Turn, _: Pending, event: EventOf<'button'>): Transition {
  const { value } = event;
  const undone = takeBackPressed(turn, event);
  if (undone) return undone;
  if (turn.state.done.includes(value.nonce)) return wait(turn, botSay(turn, 'alreadyDone'));
  const inGroup = turn.setting.inGroup === true;
  return prefixed([botSay(turn, 'expiredCard', { inGroup })], askAgain(turn));
}

/** The bot restarted after it carried out the last message, but its answer did not get through. */
export const onRestarted = (turn: Turn): Transition => prefixed([botSay(turn, 'restarted')], askAgain(turn));

/** The bot restarted before it carried out the last message. */
export function onMissed(turn: Turn, _: Pending, { said, atMs }: EventOf<'missed'>): Transition {
  return prefixed([botSay(turn, 'missed', { ...whenSaid(turn, atMs), said })], askAgain(turn));
}

/** There is nothing to answer. */
export const ignore = (turn: Turn): Transition => wait(turn);
