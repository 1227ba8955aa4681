import { type Context, templateOf } from './context.ts';
import { after, type Flow, reply, withActive, withoutActive } from './flow.ts';
import { repeatQuestion } from './repeat-question.ts';
import { type Button, botSay, type Say } from './say.ts';
import type { ConversationState } from './state.ts';
import type { Template } from './templates/template.ts';

/** The active dialog is over; what was put aside for it comes back. */
export function ended(context: Context, state: ConversationState, ...says: Say[]): Flow {
  const { held = [], ...others } = withoutActive(state);
  const next = held.at(-1);
  if (!next) return reply(others, ...says);
  const waiting = held.slice(0, -1);
  const rest = { ...others, ...(waiting.length > 0 && { held: waiting }) };
  const resumed = botSay(context, 'resumed', { title: templateOf(context, next).title });
  return after([...says, resumed], repeatQuestion(context, withActive(rest, next), next));
}

/** Buttons for what can be asked next. */
export const templateButtons = (templates: readonly Template[]): Button[] =>
  templates.map(({ title, example }) => ({ title, text: example ?? title }));

export function nextButtons(context: Context, template: Template): Button[] {
  return templateButtons(template.next.flatMap(name => context.set.templates.get(name) ?? []));
}

export const allButtons = (context: Context): Button[] => templateButtons([...context.set.templates.values()]);
