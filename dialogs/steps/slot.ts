import type { Reading } from '../../language/index.ts';
import { type Context, slotOf, templateOf } from '../context.ts';
import { edited } from '../edit.ts';
import { ended } from '../ending.ts';
import { fill } from '../fill.ts';
import { atStep, type Flow, reply, withActive } from '../flow.ts';
import { changed } from '../history.ts';
import { interrupt, interruption } from '../interrupt.ts';
import { invalidAnswer, proceed, slotQuestion } from '../proceed.ts';
import { botButton, botSay, joined, type Say } from '../say.ts';
import type { ConversationState, Dialog } from '../state.ts';

/** The answer to a slot's question; what else the message says is used too. */
export function onSlotAnswer(context: Context, state: ConversationState, dialog: Dialog, reading: Reading): Flow {
  if (dialog.step.at !== 'slot') return proceed(context, state, dialog);
  const { slot: name, failures } = dialog.step;
  const template = templateOf(context, dialog);
  const other = interruption(context, dialog, reading);
  if (other) return interrupt(context, state, dialog, reading, other);
  if (reading.edit && reading.edit.slot !== name) {
    const change = edited(context, template, dialog.slots, reading);
    if (change.kind === 'changed') return proceed(context, state, changed(context, dialog, change.slots));
  }
  const { slots, filled } = fill(context, template, reading, { slots: dialog.slots, open: name });
  if (filled.length > 0 && !unchanged(dialog, slots)) return proceed(context, state, changed(context, dialog, slots));
  const slot = slotOf(template, name);
  const again = atStep(dialog, { at: 'slot', slot: name, failures: failures + 1 });
  const says = joined([invalidAnswer(context, dialog, slot), slotQuestion(context, again, name)]);
  return retry(context, state, again, failures + 1, slot, ...says);
}

const unchanged = (dialog: Dialog, slots: Dialog['slots']): boolean =>
  JSON.stringify(dialog.slots) === JSON.stringify(slots);

/** Asks again, and after the last answer that did not fit offers a way out or gives up. */
export function retry(
  context: Context,
  state: ConversationState,
  dialog: Dialog,
  failures: number,
  limit: { retries: number; after: 'offer' | 'cancel' },
  ...says: Say[]
): Flow {
  if (failures < limit.retries) return reply(withActive(state, dialog), ...says);
  const { title } = templateOf(context, dialog);
  if (limit.after === 'cancel') return ended(context, state, botSay(context, 'givenUp', { title }));
  const buttons = (['cancel', 'startOver', 'help'] as const).map(name => botButton(context, name));
  const stuck = atStep(dialog, { at: 'way-out', back: withoutFailures(dialog.step) });
  return reply(withActive(state, stuck), { ...botSay(context, 'wayOut', { title }), buttons });
}

const withoutFailures = (step: Dialog['step']): Dialog['step'] =>
  'failures' in step ? { ...step, failures: 0 } : step;
