import type { Reading } from '../../../nlu/index.ts';
import { templateOf } from '../../context.ts';
import type { PendingAt } from '../../engine/state.ts';
import type { Interpretation } from '../../engine/transition.ts';
import { type Transition, type Turn, withState } from '../../engine/transition.ts';
import { itemBeside } from '../../meaning/spoken-of/item-beside.ts';
import { laterCorrected } from '../../meaning/spoken-of/later-request.ts';
import { botSay } from '../../prompts/say.ts';
import { confirmAgain } from '../../questions/confirmation.ts';
import { slotValue } from '../../slots/values.ts';
import { interrupt } from '../interrupted.ts';
import { onAgreedWithMore } from './verdict.ts';

type Confirming = PendingAt<'confirm'>;

/** What a message says of the requests that wait, next to what is shown. */
export const OF_WAITING: readonly Interpretation<Confirming>[] = [onItemBeside, onLaterCorrected, onOtherInvitation];

/** "And the boiler service too": what is shown stays, or is agreed to, and the other item comes after it. */
function onItemBeside(turn: Turn, pending: Confirming, reading: Reading): Transition | undefined {
  const item = itemBeside(turn, pending.dialog, reading);
  if (!item) return undefined;
  if (item.agreed) return onAgreedWithMore(turn, pending, item.request);
  const said = botSay(turn, 'later', { parts: [item.request] });
  const waiting = withState(turn, { ...turn.state, later: [...(turn.state.later ?? []), item.request] });
  return confirmAgain(waiting, pending, said);
}

/** "And say no to the other one", where an invitation is to be accepted, is no other answer to this one. */
function onOtherInvitation(turn: Turn, pending: Confirming, reading: Reading): Transition | undefined {
  const next = templateOf(turn, pending.dialog);
  const isOther = next.writes === 'answer' && reading.otherOne && reading.response !== undefined;
  return isOther && reading.answer === undefined ? interrupt(turn, pending, { reading, next }) : undefined;
}

/** A correction of a request that waits is kept for it; the open question stays. */
function onLaterCorrected(turn: Turn, pending: Confirming, reading: Reading): Transition | undefined {
  const { later: parts } = turn.state;
  const own = slotValue(templateOf(turn, pending.dialog), pending.dialog.slots, 'title');
  const later = parts && laterCorrected(turn, { later: parts, own }, reading);
  if (!later) return undefined;
  const waiting = withState(turn, { ...turn.state, later });
  return confirmAgain(waiting, pending, botSay(turn, 'later', { parts: later }));
}
