import { type Context, templateOf } from '../context.ts';
import type { Dialog } from '../engine/state.ts';
import { slotTypeNamed } from '../slots/index.ts';
import type { Setting } from '../slots/slot-type.ts';
import { slotValue, withDuration } from '../slots/values.ts';

/** The slot values as texts see them; an empty slot is null, which a text can test. */
export function viewsOf(context: Context, dialog: Pick<Dialog, 'template' | 'slots'>): Record<string, unknown> {
  const template = templateOf(context, dialog);
  const setting = settingOf(context, dialog);
  const values = withDuration(template, dialog.slots);
  const views = template.slots.map(slot => {
    const value = values[slot.name];
    const view = value === undefined ? null : slotTypeNamed(slot.type).view(value, setting);
    return [slot.name, view ?? null] as const;
  });
  return { ...Object.fromEntries(views), zone: setting.zone, showZone: setting.zone !== context.setting.zone };
}

/** The setting of a dialog; a zone that it names replaces the person's. */
export function settingOf(context: Context, dialog: Pick<Dialog, 'template' | 'slots'>): Setting {
  const zone = slotValue(templateOf(context, dialog), dialog.slots, 'time-zone');
  return zone ? { ...context.setting, zone } : context.setting;
}
