import type { Reading } from '../language/index.ts';
import { type Context, slotOf, templateOf } from './context.ts';
import { after, atStep, type Flow, reply, withActive, withoutActive } from './flow.ts';
import { startTemplate } from './request.ts';
import { botButton, botSay } from './say.ts';
import type { ConversationState, Dialog } from './state.ts';
import type { Template } from './templates/template.ts';

const SURE = 0.7;
/** Where any words would do as an answer, a new request must be plainer to be taken for one. */
const SURE_AMONG_WORDS = 0.85;
const WORDS = new Set(['text', 'title', 'place', 'description']);

/** The other template that a message in the middle of a dialog asks for, if it does. */
export function interruption(context: Context, dialog: Dialog, reading: Reading): Template | undefined {
  const [guess] = reading.guesses;
  const back = dialog.step;
  const anyWords = back.at === 'slot' && WORDS.has(slotOf(templateOf(context, dialog), back.slot).type);
  const needed = anyWords ? SURE_AMONG_WORDS : SURE;
  if (!guess || guess.confidence < needed || guess.template === dialog.template) return undefined;
  const isAnswer =
    reading.unexplained === 0 ||
    reading.answer !== undefined ||
    reading.edit !== undefined ||
    (anyWords && reading.title !== undefined);
  return isAnswer ? undefined : context.set.templates.get(guess.template);
}

/** Does what the template says is to be done when something else is asked for in the middle. */
export function interrupt(
  context: Context,
  state: ConversationState,
  dialog: Dialog,
  reading: Reading,
  next: Template,
): Flow {
  const current = templateOf(context, dialog);
  switch (current.interruptions) {
    case 'switch':
      return startTemplate(context, withoutActive(state), next, reading);
    case 'hold':
      return hold(context, state, dialog, reading, next);
    case 'ask': {
      const step = { at: 'interrupted', back: dialog.step, text: reading.text, template: next.name } as const;
      const buttons = (['hold', 'switch', 'goOn'] as const).map(name => botButton(context, name));
      const said = botSay(context, 'interrupted', { current: current.title, next: next.title });
      return reply(withActive(state, atStep(dialog, step)), { ...said, buttons });
    }
  }
}

/** Puts the dialog aside, to come back to once the other one is over. */
export function hold(
  context: Context,
  state: ConversationState,
  dialog: Dialog,
  reading: Reading,
  next: Template,
): Flow {
  const said = botSay(context, 'held', { current: templateOf(context, dialog).title });
  const parked = { ...withoutActive(state), held: dialog };
  return after([said], startTemplate(context, parked, next, reading));
}
