import type { SlotValues } from './engine/state.ts';
import type { Range } from './slots/range.ts';
import type { SlotTypeName } from './templates/slot-types.ts';
import type { Template } from './templates/template.ts';

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
