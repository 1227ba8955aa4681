import type { Reading } from '../../../nlu/index.ts';
import { addDays, type CivilDate } from '../../../time/index.ts';
import type { SlotValues } from '../../engine/state.ts';
import type { Template } from '../../templates/template.ts';
import { slotNamed, slotValue, withValues } from '../values.ts';
import type { When } from './when.ts';

const [DAY, WEEK] = [1440, 10_080];

type Filled = { slots: SlotValues; filled: string[] };

/**
 * "For 6 weeks", said of an event at a clock time that already repeats, is how long the series goes on: no single event
 * of it lasts for weeks.
 * @param before the values before the message
 */
export function withSeriesLength(template: Template, before: SlotValues, said: Filled, reading: Reading): Filled {
  const [length, repeat] = [slotNamed(template, 'duration'), slotNamed(template, 'repeat')];
  const known = slotValue(template, before, 'repeat');
  const until = lastDayOf(
    slotValue(template, said.slots, 'date-time-range') ?? {},
    slotValue(template, said.slots, 'duration') ?? 0,
  );
  const saysOften = reading.entities.some(({ type }) => type === 'repeat');
  if (length === undefined || repeat === undefined || !said.filled.includes(length)) return said;
  if (!known || saysOften || until === undefined) return said;
  const { [length]: _said, ...others } = said.slots;
  const slots = before[length] === undefined ? others : { ...others, [length]: before[length] };
  return {
    slots: withValues(template, slots, { repeat: { ...known, until } }),
    filled: [...said.filled.filter(name => name !== length), repeat],
  };
}

/** The last day of a series that begins with an event and goes on for so long; undefined for what one event may last. */
export function lastDayOf({ date, allDay }: When, minutes: number): CivilDate | undefined {
  const isOfSeries = minutes >= WEEK && minutes % DAY === 0 && !allDay;
  return date !== undefined && isOfSeries ? addDays(date, minutes / DAY - 1) : undefined;
}
