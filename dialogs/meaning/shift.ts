import type { Reading } from '../../nlu/index.ts';
import { addMinutes, clockOf, dateOf } from '../../time/index.ts';
import type { SlotValues } from '../engine/state.ts';
import { isComplete, type When } from '../slots/when.ts';
import type { Slot, Template } from '../templates/template.ts';

/** The slots after "an hour later" or "half an hour longer"; undefined where nothing can be moved or stretched so. */
export function shifted(template: Template, slots: SlotValues, { entities }: Reading): SlotValues | undefined {
  const shift = entities.find(entity => entity.type === 'shift');
  const named = (type: Slot['type']): string => template.slots.find(slot => slot.type === type)?.name ?? '';
  const [whenName, lengthName] = [named('date-time-range'), named('duration')];
  const when = slots[whenName] as When | undefined;
  if (shift?.type !== 'shift' || !when || !isComplete(when) || when.time === undefined) return undefined;
  if (shift.of === 'start') {
    const start = addMinutes(`${when.date}T${when.time}`, shift.minutes);
    return { ...slots, [whenName]: { ...when, date: dateOf(start), time: clockOf(start) } };
  }
  const length = (when.minutes ?? Number(slots[lengthName] ?? 0)) + shift.minutes;
  if (length <= 0) return undefined;
  return when.minutes === undefined
    ? { ...slots, [lengthName]: length }
    : { ...slots, [whenName]: { ...when, minutes: length } };
}
