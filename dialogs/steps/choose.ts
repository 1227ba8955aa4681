import type { Reading } from '../../language/index.ts';
import { type Context, slotOf, templateOf } from '../context.ts';
import { fill } from '../fill.ts';
import { atStep, type Flow } from '../flow.ts';
import { interrupt, interruption } from '../interrupt.ts';
import { invalidAnswer, proceed } from '../proceed.ts';
import { isConfident, startRequest } from '../request.ts';
import type { ConversationState, Dialog } from '../state.ts';
import { slotTypeOf } from '../views.ts';
import { retry } from './slot.ts';

/** Which of several: "the second one", "3", or the words of one of them, which search anew. */
export function onChoice(context: Context, state: ConversationState, dialog: Dialog, reading: Reading): Flow {
  const { step } = dialog;
  if (step.at !== 'choose') return proceed(context, state, dialog);
  if (reading.ordinal !== undefined) {
    const index = reading.ordinal < 0 ? step.options.length + reading.ordinal : reading.ordinal - 1;
    if (index in step.options) return choose(context, state, dialog, index);
  }
  const slot = slotOf(templateOf(context, dialog), step.slot);
  const type = slotTypeOf(context.slotTypes, slot);
  const picked = type.pick?.(step.options, reading);
  if (picked !== undefined) return choose(context, state, dialog, picked);
  const other = step.optional ? undefined : interruption(context, dialog, reading);
  if (other) return interrupt(context, state, dialog, reading, other);
  const narrowed = step.optional && !reading.pointed ? undefined : type.narrowed?.(step.options, reading);
  if (narrowed !== undefined) {
    return proceed(context, state, { ...dialog, slots: { ...dialog.slots, [step.slot]: narrowed } });
  }
  if (step.optional) return onOtherWords(context, state, dialog, step.slot, reading);
  const again = atStep(dialog, { ...step, failures: step.failures + 1 });
  return retry(context, state, again, step.failures + 1, slot, invalidAnswer(context, dialog, slot));
}

/** None of what was offered: another request, or other words to look for. */
function onOtherWords(
  context: Context,
  state: ConversationState,
  dialog: Dialog,
  name: string,
  reading: Reading,
): Flow {
  if (isConfident(reading)) return startRequest(context, state, reading);
  const { slots } = fill(context, templateOf(context, dialog), reading, { slots: dialog.slots, open: name });
  return proceed(context, state, { ...dialog, slots });
}

/** Takes the option at `index` (0-based) and goes on. */
export function choose(context: Context, state: ConversationState, dialog: Dialog, index: number): Flow {
  const { step } = dialog;
  if (step.at !== 'choose' || !(index in step.options)) return proceed(context, state, dialog);
  return proceed(context, state, { ...dialog, slots: { ...dialog.slots, [step.slot]: step.options[index] } });
}
