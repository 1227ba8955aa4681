import type { Reading } from '../../nlu/index.ts';
import { type Context, runs, takesSeveral } from '../context.ts';
import type { Template } from '../templates/template.ts';

/** True for a template that moves an event to another calendar; what else changes is up to other templates. */
export const movesToCalendar = (template: Template): boolean => runs(template, 'calendar.moveEvent');

/**
 * The template for a change: one that moves the event if the message says to which calendar. "It" on a calendar goes there
 * too: "put it on my Family calendar".
 */
export function changingTemplate({ set }: Context, { entities, mention }: Reading): Template | undefined {
  const named = entities.find(({ type }) => type === 'calendar');
  const goes = named?.type === 'calendar' && (named.to === true || mention !== undefined);
  const changing = [...set.templates.values()].filter(one => one.writes === 'change' && !takesSeveral(one));
  return changing.find(one => movesToCalendar(one) === goes) ?? changing[0];
}
