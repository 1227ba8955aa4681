import type { Context } from '../context.ts';
import type { Template } from '../templates/template.ts';
import type { Button } from './message.ts';
import { botButton } from './say.ts';

/** Buttons for requests that can come next. */
export const templateButtons = (templates: readonly Template[]): Button[] =>
  templates.map(({ title, example }) => ({ title, text: example ?? title }));

export const allButtons = (context: Context): Button[] =>
  templateButtons([...context.set.templates.values()].filter(startsByWords));

/** More buttons than this are hard to choose from. */
const MOST_FIRST = 5;

/** The first of what the bot can do, and a button for all of it. @param likely  templates that come before the others */
export function firstButtons(context: Context, likely: readonly Template[] = []): Button[] {
  const all = new Set([...likely, ...context.set.templates.values()].filter(startsByWords));
  if (all.size <= MOST_FIRST + 1) return templateButtons([...all]);
  return [...templateButtons([...all].slice(0, MOST_FIRST)), botButton(context, 'help')];
}

/** True if words start the template; to others only buttons and templates lead. */
export const startsByWords = ({ sketch }: Template): boolean => sketch.utterances.length > 0;
