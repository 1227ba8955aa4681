import type { Reading } from '../nlu/index.ts';
import { civilAt } from './civil.ts';
import { type Context, slotSketches } from './context.ts';
import type { ReadingMode } from './slots/slot-type.ts';
import type { SlotValues } from './state.ts';
import type { Slot, Template } from './templates/template.ts';
import { slotTypeOf } from './views.ts';
import { inTheirWays } from './ways/readings.ts';

/** Reads a text in the dialog's own setting: the person's clock, zone and language, and the slots that can be named. */
export function readText(context: Context, text: string, template?: Template): Reading {
  const { now, zone, locale } = context.setting;
  const reading = context.understanding.read(text, {
    reference: wallClock(now, zone),
    zone,
    locale,
    ...(template && { slots: slotSketches(template) }),
  });
  return inTheirWays(reading, context.ways);
}

/**
 * The slots after a message: everything in it that fits one is used.
 * @param open  the slot whose question is open; every other one takes only what names itself
 */
export function fill(
  context: Context,
  template: Template,
  reading: Reading,
  { slots = {}, open, request = false }: { slots?: SlotValues; open?: string; request?: boolean } = {},
): { slots: SlotValues; filled: string[] } {
  const found = template.slots.flatMap(slot => {
    const mode = modeOf(slot, open, request);
    const value = readSlot(context, slot, reading, mode, slots[slot.name]);
    return value === undefined ? [] : [[slot.name, value] as const];
  });
  const filled = found.map(([name]) => name);
  return { slots: latestEnd(template, { ...slots, ...Object.fromEntries(found) }, filled), filled };
}

/** What is taken when nothing was said, for the slots that are still empty. */
export function withDefaults(context: Context, template: Template, slots: SlotValues): SlotValues {
  const defaults = template.slots.flatMap(slot => {
    if (slot.default === undefined || slots[slot.name] !== undefined) return [];
    const value = readSlot(context, slot, readText(context, slot.default, template), 'answer', undefined);
    return value === undefined ? [] : [[slot.name, value] as const];
  });
  return { ...slots, ...Object.fromEntries(defaults) };
}

function readSlot(context: Context, slot: Slot, reading: Reading, mode: ReadingMode, previous: unknown): unknown {
  return slotTypeOf(context.slotTypes, slot).read({
    ...context.setting,
    slot: slot.name,
    reading,
    mode,
    previous,
  });
}

function modeOf(slot: Slot, open: string | undefined, request: boolean): ReadingMode {
  if (slot.name === open) return 'answer';
  return request ? 'request' : 'aside';
}

/** "Make it 45 minutes" outdates an end that was stated before; the newer of the two counts. */
function latestEnd(template: Template, slots: SlotValues, filled: string[]): SlotValues {
  const named = (type: Slot['type']) => template.slots.find(slot => slot.type === type)?.name ?? '';
  const [when, duration] = [named('date-time-range'), named('duration')];
  if (!filled.includes(duration) || typeof slots[when] !== 'object') return slots;
  const { minutes: _outdated, ...rest } = slots[when] as { minutes?: number };
  return { ...slots, [when]: rest };
}

export const wallClock = (now: number, zone: string): string => `${civilAt(now, zone)}:00`;
