import { slotOf, templateOf } from '../context.ts';
import type { EventOf } from '../engine/event.ts';
import type { PendingAt } from '../engine/state.ts';
import { ended, goOn, type Handler, type Transition, type Turn } from '../engine/transition.ts';
import { allShown, narrowedSlots } from '../meaning/several/which-of-them.ts';
import { otherEventMeant } from '../meaning/spoken-of/other-event.ts';
import { changedDialog } from '../memory/dialog-changes.ts';
import { notWrittenSay } from '../questions/confirmation.ts';
import { choiceAnswer } from '../slots/options/choice-answer.ts';
import { slotValue } from '../slots/values.ts';

/**
 * Runs before the answer to the confirmation of several events, where "all but the second" asks again about the others, and
 * of one event, where "no, the third" asks about another.
 */
export const narrowingEvents =
  (answer: Handler<PendingAt<'confirm'>, 'message'>): Handler<PendingAt<'confirm'>, 'message'> =>
  (turn, pending, event) =>
    narrowed(turn, pending, event) ?? ofOther(turn, pending, event) ?? answer(turn, pending, event);

/** The same before the answer to the question which of the listed events are meant, or what becomes of some of them. */
export const choosingEvents =
  (answer: Handler<PendingAt<'slot'>, 'message'>): Handler<PendingAt<'slot'>, 'message'> =>
  (turn, pending, event) =>
    chosen(turn, pending, event) ?? narrowedInstead(turn, pending, event) ?? answer(turn, pending, event);

function narrowed(
  turn: Turn,
  { dialog }: PendingAt<'confirm' | 'slot'>,
  { reading }: EventOf<'message'>,
): Transition | undefined {
  const slots = narrowedSlots(turn, templateOf(turn, dialog), { slots: dialog.slots, reading });
  return slots && goOn(turn, changedDialog(turn, dialog, slots));
}

function ofOther(
  turn: Turn,
  { dialog }: PendingAt<'confirm'>,
  { reading }: EventOf<'message'>,
): Transition | undefined {
  const slots = otherEventMeant(turn, dialog, reading);
  return slots && goOn(turn, changedDialog(turn, dialog, slots));
}

/** "No, only the retrospective" in answer to what becomes of some of the events, if it is none of the options. */
function narrowedInstead(turn: Turn, pending: PendingAt<'slot'>, event: EventOf<'message'>): Transition | undefined {
  const slot = slotOf(templateOf(turn, pending.dialog), pending.slot);
  const { reading } = event;
  if (slot.type !== 'choice') return undefined;
  const isOption = choiceAnswer(slot, reading, turn.understanding.sentences(reading.text, slot.type)) !== undefined;
  return isOption ? undefined : narrowed(turn, pending, event);
}

/** Which of the listed events are meant; a no means none. */
function chosen(turn: Turn, pending: PendingAt<'slot'>, event: EventOf<'message'>): Transition | undefined {
  const { dialog, slot } = pending;
  const template = templateOf(turn, dialog);
  const isAsked = slotOf(template, slot).type === 'events' && slotValue(template, dialog.slots, 'events') !== undefined;
  if (!isAsked) return undefined;
  const { reading } = event;
  if (reading.answer === 'no' && reading.afterAnswer === '') return ended(turn, notWrittenSay(turn, dialog));
  const all = allShown(template, { slots: dialog.slots, reading });
  return narrowed(turn, pending, event) ?? (all && goOn(turn, changedDialog(turn, dialog, all)));
}
