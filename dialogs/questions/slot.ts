import type { PendingAt } from '../engine/state.ts';
import { type Transition, type Turn, waitFor } from '../engine/transition.ts';
import { type AskedSlot, asksOfLookedUp, slotQuestion } from '../prompts/slot-question.ts';
import { lookForAccess } from './access.ts';

/**
 * Asks for one slot, or for the missing part of its value.
 * @param values looked up for the question
 */
export const ask = (turn: Turn, { dialog, slot }: AskedSlot, values: Record<string, unknown> = {}): Transition =>
  waitFor(turn, { at: 'slot', dialog, slot, failures: 0 }, slotQuestion(turn, { dialog, slot }, values));

/** Repeats the question; values that it shows from the calendar are looked up again. */
export function askSlotAgain(turn: Turn, pending: PendingAt<'slot'>): Transition {
  const { dialog, slot } = pending;
  if (asksOfLookedUp(turn, dialog, slot)) return lookForAccess(turn, dialog, { to: 'begin' });
  return waitFor(turn, pending, slotQuestion(turn, pending));
}
