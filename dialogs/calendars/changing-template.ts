import type { Reading } from '../../nlu/index.ts';
import { type Context, runs, takesSeveral } from '../context.ts';
import { readText } from '../slots/fill.ts';
import type { Template } from '../templates/template.ts';

/** True for a template that moves an event to another calendar; what else changes is up to other templates. */
export const movesToCalendar = (template: Template): boolean => runs(template, 'calendar.moveEvent');

/**
 * The template for a change: one that moves the event if the message says to which calendar. "It" on a calendar goes there
 * too: "put it on my Family calendar".
 */
export function changingTemplate(context: Context, reading: Reading): Template | undefined {
  const goes = goesToCalendar(context, reading);
  const changing = changingOne(context);
  return changing.find(one => movesToCalendar(one) === goes) ?? changing[0];
}

/** The templates that change one event. */
const changingOne = ({ set }: Context): Template[] =>
  [...set.templates.values()].filter(one => one.writes === 'change' && !takesSeveral(one));

/** True if a message says that something is to be on a calendar. "Rename it to Choir" says what it is to be called. */
export function goesToCalendar(context: Context, { text, entities, mention, question }: Reading): boolean {
  const named = entities.find(({ type }) => type === 'calendar');
  if (question || named?.type !== 'calendar' || !(named.to || mention !== undefined)) return false;
  return !changingOne(context).some(one => readText(context, text, one).edit?.slot !== undefined);
}

/** "Stand-up tomorrow at 10, not 9": the template for an event that is there and its new time, without a verb. */
export function templateForNewTime(context: Context, reading: Reading): Template | undefined {
  const isReplaced = reading.entities.some(one => one.type === 'time' && (one.value.replaced || one.value.replaces));
  if (!isReplaced || reading.question || reading.title === undefined) return undefined;
  return reading.spans.some(({ as }) => as === 'intent') ? undefined : changingTemplate(context, reading);
}

/** "The dentist to Family": the template for an event and its calendar without a verb. */
export function templateForBareMove(context: Context, reading: Reading): Template | undefined {
  if (reading.entities.length !== 1 || !goesToCalendar(context, reading)) return undefined;
  const { text, title } = reading;
  const isFirst =
    title && (text.toLowerCase().startsWith(title.text.toLowerCase()) || context.understanding.definiteAt(text) === 0);
  const isBare = isFirst && reading.unread.length === 0;
  const template = isBare ? changingTemplate(context, reading) : undefined;
  return template && movesToCalendar(template) ? template : undefined;
}
