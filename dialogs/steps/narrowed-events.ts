import type { Reading } from '../../nlu/index.ts';
import { slotOf, templateOf } from '../context.ts';
import type { PendingAt } from '../engine/state.ts';
import { ended, goOn, type Transition, type Turn } from '../engine/transition.ts';
import { allShown, narrowedSlots } from '../meaning/several/which-of-them.ts';
import { otherEventMeant } from '../meaning/spoken-of/other-event.ts';
import { changedDialog } from '../memory/dialog-changes.ts';
import { notWrittenSay } from '../questions/confirmation.ts';
import { choiceAnswer } from '../slots/options/choice-answer.ts';
import { slotValue } from '../slots/values.ts';

/** "All but the second" of several events that are to be confirmed: the others are asked about again. */
export function onNarrowed(
  turn: Turn,
  { dialog }: PendingAt<'confirm' | 'slot'>,
  reading: Reading,
): Transition | undefined {
  const slots = narrowedSlots(turn, templateOf(turn, dialog), { slots: dialog.slots, reading });
  return slots && goOn(turn, changedDialog(turn, dialog, slots));
}

/** "No, the third", where one event of a list is to be confirmed: another of the list is meant. */
export function onOtherEvent(turn: Turn, { dialog }: PendingAt<'confirm'>, reading: Reading): Transition | undefined {
  const slots = otherEventMeant(turn, dialog, reading);
  return slots && goOn(turn, changedDialog(turn, dialog, slots));
}

/** "No, only the retrospective" in answer to what becomes of some of the events, if it is none of the options. */
export function onNarrowedInstead(turn: Turn, pending: PendingAt<'slot'>, reading: Reading): Transition | undefined {
  const slot = slotOf(templateOf(turn, pending.dialog), pending.slot);
  if (slot.type !== 'choice') return undefined;
  const isOption = choiceAnswer(slot, reading, turn.understanding.sentences(reading.text, slot.type)) !== undefined;
  return isOption ? undefined : onNarrowed(turn, pending, reading);
}

/** Which of the listed events are meant; a no means none. */
export function onEventsChosen(turn: Turn, pending: PendingAt<'slot'>, reading: Reading): Transition | undefined {
  const { dialog, slot } = pending;
  const template = templateOf(turn, dialog);
  const isAsked = slotOf(template, slot).type === 'events' && slotValue(template, dialog.slots, 'events') !== undefined;
  if (!isAsked) return undefined;
  if (reading.answer === 'no' && reading.afterAnswer === '') return ended(turn, notWrittenSay(turn, dialog));
  const all = allShown(template, { slots: dialog.slots, reading });
  return onNarrowed(turn, pending, reading) ?? (all && goOn(turn, changedDialog(turn, dialog, all)));
}
