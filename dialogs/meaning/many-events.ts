import type { Bulk, Reading } from '../../nlu/index.ts';
import { type Context, changesEvent } from '../context.ts';
import type { SlotValues } from '../engine/state.ts';
import { type EventPointer, exceptedEvents } from '../slots/event.ts';
import { readText } from '../slots/fill.ts';
import { rangeSlot } from '../slots/slot-kinds.ts';
import { slotValue, withValues } from '../slots/values.ts';
import type { Template } from '../templates/template.ts';
import { isConfident } from './confident.ts';

/**
 * A change or deletion of many events at once: "cancel all my meetings on Friday except the dentist". The bot changes one
 * at a time, so it offers them and uses the rest of the message for the one that is chosen.
 */

/** True if a message asks to change or delete many events. */
export const meansMany = (template: Template, { bulk }: Reading): boolean =>
  bulk !== undefined && changesEvent(template);

/** The template of a message that asks to change or delete many events; it goes on with nothing that was shown. */
export function templateForMany({ set }: Context, reading: Reading): Template | undefined {
  if (!reading.bulk || reading.question || !isConfident(reading)) return undefined;
  const template = set.templates.get(reading.intents[0]?.template ?? '');
  return template && meansMany(template, reading) ? template : undefined;
}

/** The reading of what a message asks for, without the events that it excepts. */
export function withoutException(context: Context, template: Template, reading: Reading): Reading {
  const { bulk } = reading;
  return bulk?.except === undefined || !changesEvent(template) ? reading : readText(context, bulk.rest, template);
}

/** The slots of a request about many events: the event is one of them, and not of those that are excepted. */
export function slotsForMany(
  context: Context,
  template: Template,
  { slots, reading }: { slots: SlotValues; reading: Reading },
): SlotValues {
  const { bulk } = reading;
  if (!bulk || !meansMany(template, reading)) return slots;
  const said = eventSaid(template, { slots, reading, bulk });
  const among = said ?? anyEvent(context, template, slots);
  const but = bulk.except === undefined ? undefined : exceptedEvents(readText(context, bulk.except, template));
  const isOfSome = 'words' in among || 'among' in among;
  const event = but === undefined ? among : { ...(isOfSome ? among : { words: '' }), but };
  return withValues(template, said ? slots : withoutScope(template, slots), { event });
}

type Said = { slots: SlotValues; reading: Reading; bulk: Bulk };

/** The event that the message names; "my yoga classes" and "all the stuff" are no titles. */
function eventSaid(template: Template, { slots, reading, bulk }: Said): EventPointer | undefined {
  const { title, text } = reading;
  const pointer = slotValue(template, slots, 'event');
  const isInBulk = title !== undefined && text.slice(bulk.span.start, bulk.span.end).includes(title.text.toLowerCase());
  const isShown = pointer !== undefined && 'among' in pointer && reading.several !== true;
  const isOfBulk = pointer !== undefined && 'words' in pointer && (pointer.words === '' || isInBulk);
  if (!isOfBulk && !(isShown && saysDay(template, slots))) return pointer;
  return bulk.of === undefined ? undefined : { words: bulk.of };
}

function saysDay(template: Template, slots: SlotValues): boolean {
  const range = rangeSlot(template);
  const isRange = range !== undefined && slots[range] !== undefined;
  return isRange || slotValue(template, slots, 'time-change')?.of !== undefined;
}

/** Any of the events that were shown, or that there are. */
function anyEvent({ setting: { mentioned = [] } }: Context, template: Template, slots: SlotValues): EventPointer {
  return mentioned.length > 1 && !saysDay(template, slots) ? { among: [...mentioned] } : { words: '' };
}

/** "All events on Tuesday" says which day, and not that whole series are meant. */
function withoutScope(template: Template, slots: SlotValues): SlotValues {
  const scope = template.slots.find(({ name, type }) => name === 'scope' && type === 'choice');
  if (!scope) return slots;
  const { [scope.name]: _all, ...others } = slots;
  return others;
}
