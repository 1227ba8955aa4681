import type { Reading } from '../../nlu/index.ts';
import { templateOf } from '../context.ts';
import type { EventOf } from '../engine/event.ts';
import type { PendingAt } from '../engine/state.ts';
import { ended, goOn, prefixed, type Transition, type Turn } from '../engine/transition.ts';
import { type Change, edited } from '../meaning/edits.ts';
import { interruption } from '../meaning/interruption.ts';
import { changed } from '../memory/undo.ts';
import type { Say } from '../prompts/message.ts';
import { botSay } from '../prompts/say.ts';
import { lookForAccess } from '../questions/access.ts';
import { askWhatToChange, confirmAgain } from '../questions/confirmation.ts';
import { ask } from '../questions/slot.ts';
import { retry } from '../questions/way-out.ts';
import { interrupt } from './interrupted.ts';

type Confirming = PendingAt<'confirm'>;

/** The answer to a confirmation: yes, no, a change, or something else. */
export function onConfirmAnswer(turn: Turn, pending: Confirming, { reading }: EventOf<'message'>): Transition {
  if (reading.behindAnswer === '') return onYesOrNo(turn, pending, reading.answer);
  const { dialog } = pending;
  const other = interruption(turn, pending, reading);
  if (other) return interrupt(turn, pending, { reading, next: other });
  const change: Change = reading.question ? { kind: 'none' } : edited(turn, dialog, reading);
  switch (change.kind) {
    case 'changed':
      return prefixed(nobodySay(turn, change.nobody), goOn(turn, changed(turn, dialog, change.slots)));
    case 'ask':
      return ask(turn, dialog, change.slot);
    case 'nobody':
      return confirmAgain(turn, pending, ...nobodySay(turn, change.name));
    case 'none':
      return onYesOrNo(turn, pending, reading.answer);
  }
}

/** A button of the confirmation. */
export const onConfirmButton = (turn: Turn, pending: Confirming, { value }: EventOf<'button'>): Transition =>
  onYesOrNo(turn, pending, value.pick === 'yes' ? 'yes' : 'no');

const nobodySay = (turn: Turn, name: string | undefined): Say[] =>
  name === undefined ? [] : [botSay(turn, 'removedNobody', { name })];

function onYesOrNo(turn: Turn, pending: Confirming, answer: Reading['answer']): Transition {
  const { dialog, nonce, failures } = pending;
  if (answer === 'yes') return lookForAccess(turn, dialog, { to: 'write', nonce, tried: false });
  const { title, afterNo } = templateOf(turn, dialog);
  if (answer === 'no' && afterNo === 'stop') return ended(turn, botSay(turn, 'cancelled', { title }));
  if (answer === 'no') return askWhatToChange(turn, pending);
  return retry(turn, { ...pending, failures: failures + 1 }, RETRIES, botSay(turn, 'askYesNo'));
}

const RETRIES = { retries: 3, after: 'offer' } as const;
