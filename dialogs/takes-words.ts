import { type Context, slotOf, templateOf } from './context.ts';
import type { Pending } from './engine/state.ts';
import type { Slot } from './templates/template.ts';

const WORDS: readonly Slot['type'][] = ['text', 'title', 'place', 'description'];

/** Whether any words would do as an answer. */
export const anyWords = (type: Slot['type']): boolean => WORDS.includes(type);

/** Whether the open question takes any words for an answer. */
export const takesWords = (context: Context, pending: Pending): boolean =>
  pending.at === 'slot' && anyWords(slotOf(templateOf(context, pending.dialog), pending.slot).type);
