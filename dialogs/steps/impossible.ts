import type { Reading } from '../../nlu/index.ts';
import { type Context, slotOf, templateOf } from '../context.ts';
import { fill } from '../fill.ts';
import { atStep, type Flow } from '../flow.ts';
import { notPossible } from '../impossible.ts';
import { interruption } from '../interrupt.ts';
import { slotQuestion } from '../proceed.ts';
import { joined } from '../say.ts';
import type { ConversationState, Dialog } from '../state.ts';
import { takesWords } from '../takes-words.ts';
import { retry } from './slot.ts';

/** What was said of the open dialog and cannot be is asked for again; everything else that was said with it is kept. */
export function onImpossible(
  context: Context,
  state: ConversationState,
  dialog: Dialog,
  reading: Reading,
): Flow | undefined {
  const template = templateOf(context, dialog);
  const wrong = notPossible(context, template, reading);
  const { step } = dialog;
  if (!wrong || (step.at !== 'slot' && step.at !== 'confirm')) return undefined;
  const isText = takesWords(context, dialog) && reading.unexplained > 0;
  if (isText || interruption(context, dialog, reading)) return undefined;
  const open = step.at === 'slot' ? { open: step.slot } : {};
  const { slots } = fill(context, template, reading, { slots: dialog.slots, ...open });
  const failures = step.at === 'slot' && step.slot === wrong.slot ? step.failures + 1 : 0;
  const again = atStep({ ...dialog, slots }, { at: 'slot', slot: wrong.slot, failures });
  const says = joined([wrong.said, slotQuestion(context, again, wrong.slot)]);
  return retry(context, state, again, failures, slotOf(template, wrong.slot), ...says);
}
