import type { Context } from '../context.ts';
import type { Template } from '../templates/template.ts';
import type { Button } from './message.ts';

/** Buttons for requests that can come next. */
export const templateButtons = (templates: readonly Template[]): Button[] =>
  templates.map(({ title, example }) => ({ title, text: example ?? title }));

export const allButtons = (context: Context): Button[] =>
  templateButtons([...context.set.templates.values()].filter(startsByWords));

/** True if words start the template; to others only buttons and templates lead. */
export const startsByWords = ({ sketch }: Template): boolean => sketch.utterances.length > 0;
