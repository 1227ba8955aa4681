import type { AdjacentDate, Reading } from '../../../nlu/index.ts';
import { addDays, addMinutes, clockOf, dateOf } from '../../../time/index.ts';
import type { Context } from '../../context.ts';
import type { SlotValues } from '../../engine/state.ts';
import { lookedAt } from '../../slots/slot-kinds.ts';
import { adjacentRange, daysTo } from '../../slots/times/range.ts';
import { isComplete, type When } from '../../slots/times/when.ts';
import { slotNamed, slotValue, withValues } from '../../slots/values.ts';
import type { Template } from '../../templates/template.ts';

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

/** The day or week next to the one spoken of, in a message that says nothing else: "no wait, the one the week after". */
export const dayBeside = ({ understanding }: Context, { text, entities }: Reading): AdjacentDate | undefined =>
  entities.some(({ type }) => type === 'shift') ? undefined : understanding.followUp(text).adjacent;

type Open = { template: Template; slots: SlotValues };

/**
 * The slots of an open dialog, counted from the day that it holds; or else the event counted from the one that is shown.
 * @returns undefined if there is nothing to count from
 */
export function slotsBeside(context: Context, { template, slots }: Open, beside: AdjacentDate): SlotValues | undefined {
  const days = daysTo(beside);
  const when = slotValue(template, slots, 'date-time-range');
  if (when?.date !== undefined)
    return withValues(template, slots, { 'date-time-range': { ...when, date: addDays(when.date, days) } });
  const change = slotValue(template, slots, 'time-change');
  if (change?.date !== undefined)
    return withValues(template, slots, { 'time-change': { ...change, date: addDays(change.date, days) } });
  if (change?.week !== undefined) {
    const week = { start: addDays(change.week.start, days), end: addDays(change.week.end, days) };
    return withValues(template, slots, { 'time-change': { ...change, week } });
  }
  const looked = lookedAt(template, slots);
  const next = looked && adjacentRange(looked.range, beside);
  return next ? { ...slots, [looked.slot]: next } : eventBeside(context, { template, slots }, days);
}

/** "When is the next review?" - "No, the one the week after." */
function eventBeside({ setting }: Context, { template, slots }: Open, days: number): SlotValues | undefined {
  const [id, other] = setting.mentioned ?? [];
  const event = slotNamed(template, 'event');
  if (event === undefined || id === undefined || other !== undefined) return undefined;
  return { ...slots, [event]: { beside: { id, days } } };
}
