import type { Reading } from '../../nlu/index.ts';
import { type Context, templateOf } from '../context.ts';
import type { Dialog, Last, SlotValues } from '../engine/state.ts';
import { readText } from '../slots/fill.ts';
import { slotValue } from '../slots/values.ts';
import type { Template } from '../templates/template.ts';
import { isConfident } from './confident.ts';
import { isOfGuests } from './edits.ts';

/**
 * A named event wins over the one in focus: a message that names an event is about that one, whatever was shown last or
 * is open.
 */

/** Below this confidence, a message may only resemble a request about an event. */
const CLEAR = 0.65;

/** The name of the event that a message is about, in its own words: "the interview" in "move the interview to 5". */
export function namedEvent({ edit, title, mention, part }: Reading): string | undefined {
  if (edit?.of !== undefined) return edit.of;
  // "Add a video link to the review": the edit has what comes, and the part which event it is of.
  if (part?.event !== undefined && mention === undefined) return title?.text ?? part.event;
  const isNewValue = edit?.slot !== undefined || edit?.insteadOf !== undefined || mention !== undefined;
  return isNewValue ? undefined : title?.text;
}

/** The open dialog, and what was shown or written before it. */
type Situation = { dialog: Dialog; last?: Last | undefined };

/** True if a message asks to do something with an event other than the one that `dialog` is about. */
export function namesOther(context: Context, { dialog, last }: Situation, reading: Reading): boolean {
  // "Not all of them" names nothing.
  if (reading.restricted || !mayName(reading) || !asksAboutEvent(context, reading)) return false;
  const own = ownNames(context, { dialog, last });
  const named = eventsNamed(context, templateOf(context, dialog), reading);
  const isKnown = own.length > 0 || isUnnamed(context, dialog);
  return isKnown && named.length > 0 && !named.some(name => own.some(other => isSameName(name, other)));
}

/** False for a message that names no event: most answers to a question. */
const mayName = (reading: Reading): boolean => reading.clauses !== undefined || namedEvent(reading) !== undefined;

/** True if a new event has no name yet, so that no name is its own. */
function isUnnamed(context: Context, dialog: Dialog): boolean {
  const template = templateOf(context, dialog);
  return template.writes === 'new' && slotValue(template, dialog.slots, 'title') === undefined;
}

/** The event names in a message, or in each of its changes: "at 7, place: Pier 3" has none. */
export function eventsNamed(context: Context, template: Template, reading: Reading): string[] {
  if (isOfGuests(context, reading)) return [];
  const readings = reading.clauses ? reading.clauses.map(text => readText(context, text, template)) : [reading];
  const isOnlyGuest = (one: Reading): boolean => one.edit?.of === undefined && isOfGuests(context, one);
  return readings.flatMap(one => (isOnlyGuest(one) ? [] : (namedEvent(one) ?? [])));
}

/** True if a message names the event that `dialog` is about. */
export function namesOwn(context: Context, situation: Situation, reading: Reading): boolean {
  const named = namedEvent(reading);
  return named !== undefined && ownNames(context, situation).some(name => isSameName(name, named));
}

function asksAboutEvent({ set }: Context, reading: Reading): boolean {
  const [best] = reading.intents;
  const template = best && isConfident(reading, CLEAR) ? set.templates.get(best.template) : undefined;
  return template?.slots.some(({ type }) => type === 'event') === true && template.need === 'write';
}

/** The names of the open dialog's event, as far as the person said them. */
function ownNames(context: Context, { dialog, last }: Situation): string[] {
  const template = templateOf(context, dialog);
  const pointer = slotValue(template, dialog.slots, 'event');
  const pointsBack = pointer !== undefined && 'id' in pointer;
  const own = namesIn(template, dialog.slots);
  return pointsBack ? [...own, ...namesOfLast(context, last), ''] : own;
}

function namesOfLast({ set }: Context, last: Last | undefined): string[] {
  const template = last && set.templates.get(last.template);
  return template ? namesIn(template, last.slots) : [];
}

function namesIn(template: Template, slots: SlotValues): string[] {
  const pointer = slotValue(template, slots, 'event');
  const words = pointer && 'words' in pointer ? pointer.words : undefined;
  const said = [slotValue(template, slots, 'title'), slots['title'], words];
  return said.flatMap(name => (typeof name === 'string' && name !== '' ? name : []));
}

/** "The standup" matches "Stand-up", and "budget" matches "Budget review". */
function isSameName(one: string, other: string): boolean {
  const [a, b] = [flat(one), flat(other)];
  return a !== '' && b !== '' && (a.includes(b) || b.includes(a));
}

/** True if what an event is called is a part of its title. */
export const isNameOf = (title: string, name: string): boolean => flat(name) !== '' && flat(title).includes(flat(name));

const flat = (name: string): string => name.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
