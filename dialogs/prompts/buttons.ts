import type { Context } from '../context.ts';
import type { Template } from '../templates/template.ts';
import type { Button } from './message.ts';

/** Buttons for requests that can come next. */
export const templateButtons = (templates: readonly Template[]): Button[] =>
  templates.map(({ title, example }) => ({ title, text: example ?? title }));

export const nextButtons = (context: Context, template: Template): Button[] =>
  templateButtons(template.next.flatMap(name => context.set.templates.get(name) ?? []));

export const allButtons = (context: Context): Button[] => templateButtons([...context.set.templates.values()]);
