import { type Context, templateOf } from '../context.ts';
import type { Dialog, SlotValues } from '../engine/state.ts';
import type { SlotTypes, SlotValueOf } from '../slots/index.ts';
import type { Setting, SlotType } from '../slots/slot-type.ts';
import type { When } from '../slots/when.ts';
import type { Slot, Template } from '../templates/template.ts';

/** The values of a dialog's slots as texts see them; an empty slot is null, which a text may test. */
export function viewsOf(context: Context, dialog: Pick<Dialog, 'template' | 'slots'>): Record<string, unknown> {
  const template = templateOf(context, dialog);
  const setting = settingOf(context, dialog);
  const values = withDuration(template, dialog.slots);
  const views = template.slots.map(slot => {
    const value = values[slot.name];
    const view = value === undefined ? null : slotTypeOf(context.slotTypes, slot).view(value, setting);
    return [slot.name, view ?? null] as const;
  });
  return { ...Object.fromEntries(views), zone: setting.zone };
}

/** The setting of a dialog in which a zone was named is that zone's. */
export function settingOf(context: Context, dialog: Pick<Dialog, 'template' | 'slots'>): Setting {
  const zone = slotValue(templateOf(context, dialog), dialog.slots, 'time-zone');
  return zone ? { ...context.setting, zone } : context.setting;
}

/** An event without a stated end lasts as long as the template's duration says. */
export function withDuration(template: Template, slots: SlotValues): SlotValues {
  const slot = template.slots.find(({ type }) => type === 'date-time-range');
  const when = slot && (slots[slot.name] as When | undefined);
  const minutes = slotValue(template, slots, 'duration');
  if (!slot || !when || when.minutes !== undefined || minutes === undefined) return slots;
  return { ...slots, [slot.name]: { ...when, minutes } };
}

/** The value of the template's slot of a type that it has once. */
export function slotValue<T extends keyof SlotValueOf>(
  template: Template,
  slots: SlotValues,
  type: T,
): SlotValueOf[T] | undefined {
  const slot = template.slots.find(candidate => candidate.type === type);
  return slot && (slots[slot.name] as SlotValueOf[T] | undefined);
}

/** The type of a slot whose value's type is known only when running; values come from the same type's `read`. */
export function slotTypeOf(types: SlotTypes, slot: Pick<Slot, 'type'>): SlotType<unknown> {
  return types[slot.type] as SlotType<unknown>;
}
