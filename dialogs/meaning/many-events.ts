import type { Reading } from '../../nlu/index.ts';
import { type Context, changesEvent } from '../context.ts';
import type { SlotValues } from '../engine/state.ts';
import { type EventPointer, exceptedEvents, type Told } from '../slots/event.ts';
import { readText } from '../slots/fill.ts';
import { rangeSlot } from '../slots/slot-kinds.ts';
import { slotValue, withValues } from '../slots/values.ts';
import type { Template } from '../templates/template.ts';

/**
 * A change or deletion of many events at once: "cancel all my meetings on Friday except the dentist". The bot changes one
 * at a time, so it offers them and uses the rest of the message for the one that is chosen.
 */

/** True if a message asks to change or delete many events. */
export const meansMany = (template: Template, { bulk }: Reading): boolean =>
  bulk !== undefined && changesEvent(template);

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
  if (!meansMany(template, reading)) return slots;
  const { except } = reading.bulk ?? {};
  const but = except === undefined ? undefined : exceptedEvents(readText(context, except, template));
  return withValues(template, withoutScope(template, slots), { event: oneOf(context, template, { slots, but }) });
}

/** "All events on Tuesday" says which day, and not that whole series are meant. */
function withoutScope(template: Template, slots: SlotValues): SlotValues {
  const pointer = slotValue(template, slots, 'event');
  const isNamed = pointer !== undefined && 'words' in pointer && pointer.words !== '';
  const scope = isNamed ? undefined : template.slots.find(({ name, type }) => name === 'scope' && type === 'choice');
  if (!scope) return slots;
  const { [scope.name]: _all, ...others } = slots;
  return others;
}

/** Any of the events that the message names, that were shown, or that there are. */
function oneOf(context: Context, template: Template, { slots, but }: { slots: SlotValues; but?: Told | undefined }) {
  const { mentioned = [] } = context.setting;
  const range = rangeSlot(template);
  const isOfDay = range !== undefined && slots[range] !== undefined;
  const said = slotValue(template, slots, 'event');
  const any: EventPointer = mentioned.length > 1 && !isOfDay ? { among: [...mentioned] } : { words: '' };
  if (but === undefined) return said ?? any;
  return { ...(said && ('words' in said || 'among' in said) ? said : any), but };
}
