import type { Reading } from '../nlu/index.ts';
import { type Context, isCurrent, slotOf, templateOf } from './context.ts';
import { fill, readText } from './fill.ts';
import { repeatOpen } from './repeat-question.ts';
import type { ConversationState, Dialog } from './state.ts';
import { anyWords } from './takes-words.ts';
import type { Slot } from './templates/template.ts';
import { optionOf } from './ways/question.ts';

/**
 * True when words that mention nobody are plainly the answer to what the bot has asked this person in a group: yes, no,
 * cancel, the words of a button, a number, or a value that leaves no word unexplained. A title or a name could be
 * anything that people say to each other, so it is no plain answer.
 */
export function isPlainAnswer(context: Context, state: ConversationState, text: string): boolean {
  const { active, question } = state;
  if ((!active && !question) || (active && !isCurrent(context, active))) return false;
  const reading = readText(context, text, active && templateOf(context, active));
  if (reading.command) return reading.command === 'cancel';
  if (isButton(context, state, reading)) return true;
  if (reading.question || /\?\s*$/.test(text)) return false;
  if (question?.about === 'way') return reading.unexplained === 0 && optionOf(question, reading) !== undefined;
  if (question) return reading.ordinal !== undefined || (question.about === 'zone' && reading.zone !== undefined);
  return active !== undefined && answersStep(context, active, reading);
}

function isButton(context: Context, state: ConversationState, { text }: Reading): boolean {
  const buttons = repeatOpen(context, state)?.says.flatMap(({ buttons = [] }) => buttons) ?? [];
  return buttons.some(button => button.text.toLowerCase() === text.toLowerCase());
}

function answersStep(context: Context, dialog: Dialog, reading: Reading): boolean {
  const { step } = dialog;
  const nods = reading.behindAnswer === '' && reading.unexplained === 0;
  if (step.at === 'confirm') return nods;
  if (step.at === 'choose') return nods || reading.ordinal !== undefined;
  return step.at === 'slot' && fillsPlainly(context, dialog, step.slot, reading);
}

const NAMING: readonly Slot['type'][] = ['people', 'people-to-add', 'people-to-remove', 'person', 'event'];

function fillsPlainly(context: Context, dialog: Dialog, name: string, reading: Reading): boolean {
  const template = templateOf(context, dialog);
  const { type } = slotOf(template, name);
  if (reading.unexplained > 0 || anyWords(type) || NAMING.includes(type)) return false;
  return fill(context, template, reading, { slots: dialog.slots, open: name }).filled.includes(name);
}
