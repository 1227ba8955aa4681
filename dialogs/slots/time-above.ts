import type { SlotValues } from '../engine/state.ts';
import type { Slot } from '../templates/template.ts';
import { isComplete, type When } from './times/when.ts';

/** The nearest time above a slot that is known. */
export function timeAbove(slot: Slot, all: readonly Slot[], values: SlotValues): When | undefined {
  const above = all.slice(0, all.indexOf(slot)).filter(({ type }) => type === 'date-time-range');
  const times = above.map(({ name }) => values[name] as When | undefined);
  return times.findLast(when => when && isComplete(when));
}
