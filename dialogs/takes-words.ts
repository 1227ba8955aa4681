import { type Context, slotOf, templateOf } from './context.ts';
import type { Dialog } from './state.ts';
import type { Slot } from './templates/template.ts';

const WORDS: readonly Slot['type'][] = ['text', 'title', 'place', 'description'];

/** Whether any words would do as an answer. */
export const anyWords = (type: Slot['type']): boolean => WORDS.includes(type);

/** Whether the open question takes any words for an answer. */
export function takesWords(context: Context, dialog: Dialog): boolean {
  const { step } = dialog;
  return step.at === 'slot' && anyWords(slotOf(templateOf(context, dialog), step.slot).type);
}
