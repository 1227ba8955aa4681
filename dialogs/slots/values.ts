import type { SlotValues } from '../engine/state.ts';
import type { Template } from '../templates/template.ts';
import type { SlotTypeName, SlotValueOf } from './index.ts';
import { slotsOf } from './slots-of.ts';

/**
 * The name of the template's slot of a type.
 * @returns undefined if there is none
 */
export const slotNamed = ({ slots }: Template, type: SlotTypeName): string | undefined =>
  slotsOf(slots).first.get(type)?.name;

/** The value of the template's slot of a type. */
export function slotValue<T extends SlotTypeName>(
  template: Template,
  slots: SlotValues,
  type: T,
): SlotValueOf[T] | undefined {
  const name = slotNamed(template, type);
  // Only the `read` of a slot's type, or an action with a value of that type, fills a slot.
  return name === undefined ? undefined : (slots[name] as SlotValueOf[T] | undefined);
}

/** A slot and its value, typed by the slot's type. */
export type FilledSlot = { [T in SlotTypeName]: { name: string; type: T; value: SlotValueOf[T] } }[SlotTypeName];

/** The filled slots, in the template's order. */
export const filledSlots = (template: Pick<Template, 'slots'>, slots: SlotValues): FilledSlot[] =>
  template.slots.flatMap(({ name, type }) =>
    slots[name] === undefined ? [] : [{ name, type, value: slots[name] } as FilledSlot],
  );

/** The slots with other values, by type. Types for which the template has no slot are skipped. */
export function withValues(template: Template, slots: SlotValues, values: Partial<SlotValueOf>): SlotValues {
  const changed = template.slots.flatMap(({ name, type }) =>
    values[type] === undefined ? [] : [[name, values[type]]],
  );
  return { ...slots, ...Object.fromEntries(changed) };
}

/** An event without a stated end lasts as long as the duration slot says. */
export function withDuration(template: Template, slots: SlotValues): SlotValues {
  const when = slotValue(template, slots, 'date-time-range');
  const minutes = slotValue(template, slots, 'duration');
  if (!when || when.minutes !== undefined || minutes === undefined) return slots;
  return withValues(template, slots, { 'date-time-range': { ...when, minutes } });
}

/** The title of the option that the first filled choice of a template has. */
export function optionTitle(template: Template, slots: SlotValues): string | undefined {
  const choice = template.slots.find(({ type, name }) => type === 'choice' && slots[name] !== undefined);
  return choice?.options.find(({ value }) => value === slots[choice.name])?.title;
}

/** The titles of several offers that differ by an option; none if they do not. */
export function optionTitles(template: Template, offers: readonly SlotValues[]): string[] | undefined {
  const titles = offers.flatMap(slots => optionTitle(template, slots) ?? []);
  return titles.length > 1 && new Set(titles).size === offers.length ? titles : undefined;
}
