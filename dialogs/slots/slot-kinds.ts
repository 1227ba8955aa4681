import { type Context, slotOf, templateOf } from '../context.ts';
import type { Pending, SlotValues } from '../engine/state.ts';
import type { SlotTypeName } from '../templates/slot-types.ts';
import type { Slot, Template } from '../templates/template.ts';
import type { Range } from './range.ts';

const WORDS: readonly Slot['type'][] = ['text', 'title', 'place', 'description'];

/** Whether any words would do as an answer. */
export const anyWords = (type: Slot['type']): boolean => WORDS.includes(type);

/** Whether the open question takes any words for an answer. */
export const takesWords = (context: Context, pending: Pending): boolean =>
  pending.at === 'slot' && anyWords(slotOf(templateOf(context, pending.dialog), pending.slot).type);

/** Types of slots that hold a stretch of time to look at. */
const RANGES: readonly SlotTypeName[] = ['date-range', 'preset-range', 'any-range'];

/** Types of slots that hold a time. */
export const TIME_TYPES: readonly SlotTypeName[] = [...RANGES, 'date-time-range', 'time-change'];

/** Whether something of a time has gone into one of these slots of a template. */
export const fillsTime = ({ slots }: Template, filled: readonly string[]): boolean =>
  slots.some(({ name, type }) => TIME_TYPES.includes(type) && filled.includes(name));

/** The slot for the stretch of time that a template looks at. */
export const rangeSlot = ({ slots }: Template): string | undefined =>
  slots.find(({ type }) => RANGES.includes(type))?.name;

/** The stretch of time that a template looks at, and the slot that holds it. */
export function lookedAt({ slots }: Template, values: SlotValues): { slot: string; range: Range } | undefined {
  const held = slots.find(({ name, type }) => RANGES.includes(type) && values[name] !== undefined);
  return held && { slot: held.name, range: values[held.name] as Range };
}
