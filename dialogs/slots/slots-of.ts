import type { SlotValues } from '../engine/state.ts';
import type { Slot } from '../templates/template.ts';
import type { SlotTypeName } from './index.ts';
import { isComplete, type When } from './times/when.ts';

/** The slots of a template, to be looked up. */
type SlotTable = {
  /** The first of each type. */
  first: ReadonlyMap<SlotTypeName, Slot>;
  named: ReadonlyMap<string, Slot>;
  /** By slot, the names of those above it that hold a time; the nearest comes last. */
  timesAbove: ReadonlyMap<Slot, readonly string[]>;
};

const tables = new WeakMap<readonly Slot[], SlotTable>();

/** The table of a template's slots, which is made once. */
export function slotsOf(slots: readonly Slot[]): SlotTable {
  const known = tables.get(slots);
  if (known) return known;
  const table = tableOf(slots);
  tables.set(slots, table);
  return table;
}

function tableOf(slots: readonly Slot[]): SlotTable {
  const backwards = slots.toReversed();
  const timesAbove = (at: number): string[] =>
    slots.slice(0, at).flatMap(({ name, type }) => (type === 'date-time-range' ? name : []));
  return {
    first: new Map(backwards.map(slot => [slot.type, slot])),
    named: new Map(backwards.map(slot => [slot.name, slot])),
    timesAbove: new Map(slots.map((slot, at) => [slot, timesAbove(at)])),
  };
}

/** The nearest time above a slot that is known. */
export function timeAbove(slot: Slot, all: readonly Slot[], values: SlotValues): When | undefined {
  const timeOf = (name: string): When | undefined => values[name] as When | undefined;
  const names = slotsOf(all).timesAbove.get(slot) ?? [];
  const nearest = names.findLast(name => {
    const when = timeOf(name);
    return when && isComplete(when);
  });
  return nearest === undefined ? undefined : timeOf(nearest);
}
