import { type Context, templateOf } from './context.ts';
import { atStep } from './flow.ts';
import { botButton, botSay, type Say } from './say.ts';
import type { Dialog, Step } from './state.ts';
import { takesWords } from './takes-words.ts';

/** What shall become of the open dialog, now that something else was asked for? */
export function interruptedSay(context: Context, dialog: Dialog, step: Extract<Step, { at: 'interrupted' }>): Say {
  const current = templateOf(context, dialog).title;
  const next = context.set.templates.get(step.template)?.title ?? '';
  const answers = takesWords(context, atStep(dialog, step.back)) ? (['itsMyAnswer'] as const) : [];
  const buttons = (['hold', 'switch', 'goOn', ...answers] as const).map(name => botButton(context, name));
  return { ...botSay(context, 'interrupted', { current, next }), buttons };
}

/** The ways out of a question whose answers did not fit. */
export function wayOutSay(context: Context, dialog: Dialog): Say {
  const { title } = templateOf(context, dialog);
  const buttons = (['cancel', 'startOver', 'help'] as const).map(name => botButton(context, name));
  return { ...botSay(context, 'wayOut', { title }), buttons };
}
