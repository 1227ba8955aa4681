import type { Reading } from '../../nlu/index.ts';
import { type Context, isCurrent, slotOf, templateOf } from '../context.ts';
import { type ConversationState, dialogOf, type Pending, type PendingAt } from '../engine/state.ts';
import { advance } from '../engine/step.ts';
import { dayMeant } from '../questions/which-day.ts';
import { fillSlots, readText } from '../slots/fill.ts';
import { wordsOrNames } from '../slots/slot-kinds.ts';

/**
 * True if a message without a mention clearly answers the bot's question to this person in a group: yes, no, cancel,
 * the text of a button, a number, or a value that explains every word. A title or a name does not count, because people
 * may say it to each other.
 */
export function isPlainAnswer(context: Context, state: ConversationState, text: string): boolean {
  const { pending } = state;
  const dialog = dialogOf(pending);
  if (pending.at === 'nothing' || (dialog && !isCurrent(context, dialog))) return false;
  const reading = readText(context, text, dialog && templateOf(context, dialog));
  if (reading.command) return reading.command === 'cancel';
  if (isButton(context, state, reading)) return true;
  if (reading.question || /\?\s*$/.test(text)) return false;
  return answers(context, pending, reading);
}

function isButton(context: Context, state: ConversationState, { text }: Reading): boolean {
  const { says } = advance(context, state, { type: 'ask-again' });
  const buttons = says.flatMap(({ buttons: all = [] }) => all);
  return buttons.some(button => button.text.toLowerCase() === text.toLowerCase());
}

function answers(context: Context, pending: Pending, reading: Reading): boolean {
  const nods = reading.afterAnswer === '' && reading.unexplained === 0;
  switch (pending.at) {
    case 'day':
      return reading.unexplained === 0 && dayMeant(pending, reading) !== undefined;
    case 'template':
    case 'offer':
      return reading.ordinal !== undefined;
    case 'zone':
      return reading.zone !== undefined;
    case 'confirm':
    case 'unread':
      return nods;
    case 'choose':
      return nods || reading.ordinal !== undefined;
    case 'slot':
      return fillsPlainly(context, pending, reading);
    case 'nothing':
    case 'sign-in':
    case 'stalled':
    case 'filling':
    case 'access':
    case 'acting':
    case 'way-out':
    case 'interrupted':
      return false;
  }
}

function fillsPlainly(context: Context, { dialog, slot: open }: PendingAt<'slot'>, reading: Reading): boolean {
  const template = templateOf(context, dialog);
  const { type } = slotOf(template, open);
  if (reading.unexplained > 0 || wordsOrNames(type)) return false;
  return fillSlots(context, reading, { template, slots: dialog.slots, open }).filled.includes(open);
}
