import { type Context, runs } from '../context.ts';
import type { eventPage, ValuesOf } from '../templates/shapes.ts';
import type { Template } from '../templates/template.ts';
import type { Say } from './message.ts';
import { dialogSay } from './say.ts';

/** The template that shows one event. */
export const templateThatShows = ({ set }: Context): Template | undefined =>
  [...set.templates.values()].find(template => runs(template, 'calendar.getEvent'));

/** The slot of a template that holds what is asked of an event, if it has this for an answer. */
export const askedSlot = ({ slots }: Template, asked: string): string | undefined =>
  slots.find(({ options }) => options.some(({ value }) => value === asked))?.name;

/**
 * What was asked of an event that is in no calendar yet, in the words of the template that shows events. They begin with the answer,
 * and the page of the event follows below it, which is not said here.
 */
export function factSay(context: Context, event: ValuesOf<typeof eventPage>, asked: string): Say | undefined {
  const template = templateThatShows(context);
  const text = template?.replies['done'];
  const slot = template && askedSlot(template, asked);
  if (!template || !text || slot === undefined) return undefined;
  const dialog = { template: template.name, version: template.version, slots: { [slot]: asked } };
  const said = dialogSay(context, dialog, { text, values: { ...NOTHING_ELSE, event } });
  const [answer = ''] = said.text.split('\n\n');
  return { text: answer.replace(/\s*:$/u, '.') };
}

const NOTHING_ELSE = {
  next: false,
  current: [],
  unanswered: false,
  closest: '',
  otherDay: false,
  clashes: [],
  partial: false,
  rival: '',
  rivals: [],
};
