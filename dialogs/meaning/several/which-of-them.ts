import type { Reading } from '../../../nlu/index.ts';
import type { Context } from '../../context.ts';
import type { SlotValues } from '../../engine/state.ts';
import { exceptedEvents } from '../../slots/event.ts';
import type { EventSelection, OneTold } from '../../slots/events.ts';
import { readText } from '../../slots/fill.ts';
import { slotValue, withValues } from '../../slots/values.ts';
import type { Template } from '../../templates/template.ts';

export type Filled = { slots: SlotValues; reading: Reading };

/**
 * "All but the second", "no, not the dentist", "only the first two", about the events that wait for a yes.
 * @returns undefined if the message does not narrow them down
 */
export function narrowedSlots(
  context: Context,
  template: Template,
  { slots, reading }: Filled,
): SlotValues | undefined {
  const events = slotValue(template, slots, 'events');
  // "Without e-mails" chooses an option.
  const isOption = choosesOption(template, readText(context, reading.text, template));
  const narrowing = events && !isOption ? narrowingIn(context, reading) : undefined;
  if (!events || !narrowing) return undefined;
  const [but, only] = [narrowing.but, narrowing.only].map(said =>
    said === undefined ? [] : toldIn(context, template, said),
  ) as [OneTold[], OneTold[]];
  const isTold = but.length + only.length > 0;
  return isTold ? withValues(template, slots, { events: narrowed(context, events, { but, only }) }) : undefined;
}

type Told = { but: OneTold[]; only: OneTold[] };

/** The new choice narrows the list that was shown, which earlier choices have already narrowed. */
function narrowed(
  { setting: { mentioned = [] } }: Context,
  events: EventSelection,
  { but, only }: Told,
): EventSelection {
  const { but: _left, only: _picked, ...all } = events;
  return {
    ...all,
    ...(mentioned.length > 0 && { shown: [...mentioned] }),
    ...(only.length > 0 && { only }),
    ...(but.length > 0 && { but }),
  };
}

/** The slots after an answer that clearly means only some of the events to confirm, without saying which. */
export function slotsNaming(context: Context, template: Template, { slots, reading }: Filled): SlotValues | undefined {
  const { text, afterAnswer = '', unexplained, entities } = reading;
  const events = slotValue(template, slots, 'events');
  if (!events || reading.several || reading.bulk || unexplained + entities.length === 0) return undefined;
  const words = afterAnswer || text;
  const told = toldIn(context, template, words);
  const only = told.length > 0 ? told : [{ words }];
  return withValues(template, slots, { events: narrowed(context, events, { but: [], only }) });
}

/** "All of them" in answer to the question which of the listed events are meant. */
export function allShown(template: Template, { slots, reading }: Filled): SlotValues | undefined {
  const events = slotValue(template, slots, 'events');
  if (!events || !(reading.several || reading.bulk?.bare)) return undefined;
  const { but: _left, only: _picked, ...all } = events;
  return withValues(template, slots, { events: all });
}

/** The words themselves, after a yes or a no, or without what surrounds them. */
function narrowingIn(context: Context, reading: Reading): Reading['narrowing'] {
  const { text, afterAnswer = '', kept } = reading;
  if (kept?.rest === '') return { but: kept.deletion };
  const { kernel } = context.understanding.followUp(afterAnswer || text);
  const texts = [text, afterAnswer, kernel].filter(Boolean);
  const said = texts.map(each => readText(context, each).narrowing).find(Boolean);
  return said ?? (isNumbers(context, text) ? { only: text } : undefined);
}

/** True for "the second one" and "1 and 3" without other words. */
function isNumbers(context: Context, text: string): boolean {
  const pieces = context.understanding.pieces(text).map(piece => readText(context, piece.text));
  return pieces.length > 0 && pieces.every(isNumber);
}

const isNumber = ({ mention, ordinal = mention, counted, title, entities, several }: Reading): boolean =>
  counted !== undefined || (!!ordinal && title === undefined && entities.length === 0 && !several);

/** What tells the events of a list of words apart: "the second and the one with Ana". */
export function toldIn(context: Context, template: Template, text: string): OneTold[] {
  const pieces = context.understanding.pieces(text).map(piece => piece.text);
  return (pieces.length > 0 ? pieces : [text]).flatMap(piece =>
    toldBy(context, template, readTold(context, template, piece)),
  );
}

/** "The morning" is a time like "morning". */
function readTold(context: Context, template: Template, text: string): Reading {
  const reading = readText(context, text, template);
  const isName = reading.entities.length > 0 || reading.title !== undefined || reading.mention !== undefined;
  if (isName || context.understanding.definiteAt(text) !== 0) return reading;
  return readText(context, text.replace(/^\S+\s+/, ''), template);
}

function toldBy({ setting: { mentioned = [] } }: Context, template: Template, reading: Reading): OneTold[] {
  const { mention, ordinal = mention, counted, several } = reading;
  if (counted !== undefined) return (counted > 0 ? mentioned.slice(0, counted) : mentioned.slice(counted)).map(asTold);
  if (several || ordinal === 0 || choosesOption(template, reading)) return [];
  if (ordinal === undefined) return [exceptedEvents(reading)];
  const id = mentioned.at(ordinal > 0 ? ordinal - 1 : ordinal);
  return id === undefined ? [] : [asTold(id)];
}

/** True for an option of this template. "Nur den" is one of those for a single event. */
const choosesOption = ({ slots }: Template, { entities }: Reading): boolean =>
  entities.some(one => one.type === 'choice' && slots.some(({ name }) => name === one.list));

const asTold = (id: string): OneTold => ({ id });
