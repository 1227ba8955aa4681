import type { Reading } from '../../nlu/index.ts';
import { addMinutes, clockOf, dateOf } from '../../time/index.ts';
import type { SlotValues } from '../engine/state.ts';
import { isComplete, type When } from '../slots/times/when.ts';
import { slotValue, withValues } from '../slots/values.ts';
import type { Template } from '../templates/template.ts';

/**
 * The slots after "an hour later" or "half an hour longer".
 * @returns undefined if there is no shift, or no time to apply it to
 */
export function shiftedSlots(template: Template, slots: SlotValues, { entities }: Reading): SlotValues | undefined {
  const shift = entities.find(entity => entity.type === 'shift');
  const when = slotValue(template, slots, 'date-time-range');
  if (shift?.type !== 'shift' || !when || !isComplete(when) || when.time === undefined) return undefined;
  const withWhen = (changed: When): SlotValues => withValues(template, slots, { 'date-time-range': changed });
  if (shift.of === 'start') {
    const start = addMinutes(`${when.date}T${when.time}`, shift.minutes);
    return withWhen({ ...when, date: dateOf(start), time: clockOf(start) });
  }
  const length = (when.minutes ?? slotValue(template, slots, 'duration') ?? 0) + shift.minutes;
  if (length <= 0) return undefined;
  return when.minutes === undefined
    ? withValues(template, slots, { duration: length })
    : withWhen({ ...when, minutes: length });
}
