import type { Reading } from '../../../nlu/index.ts';
import { addDays, type CivilDate, clockOf, dateOf, datesBetween, isDate, weekdayOf } from '../../../time/index.ts';
import type { SlotInput } from '../slot-type.ts';

type Weekly = { rule: string };

const CODES = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** The weekday of a date in RFC 5545: "MO". */
export const weekdayCode = (date: CivilDate): string => CODES[weekdayOf(date) - 1] ?? '';

/** "Gym Mon, Wed, Fri at 7": a list of weekdays with one clock time is one series, and not three events. */
export function listedWeekdays({ linked, either, edit, entities }: Reading): Weekly | undefined {
  const times = entities.flatMap(entity => (entity.type === 'time' ? entity.value : []));
  const areWeekdays = times.every(({ said, end }) => said.date && said.weekday && (end === undefined || said.end));
  const clocks = new Set(times.flatMap(({ start }) => (isDate(start) ? [] : clockOf(start))));
  const days = new Set(times.map(({ start }) => weekdayCode(dateOf(start))));
  if (!linked || either || edit?.op === 'remove' || !areWeekdays || clocks.size > 1 || days.size < 2) return undefined;
  return weeklyOn([...days]);
}

/** "Make it Wednesday and Thursday", said of an event at a clock time: these are not whole days. */
export function listedDays({ reading, above }: Pick<SlotInput<unknown>, 'reading' | 'above'>): Weekly | undefined {
  const times = reading.entities.flatMap(entity => (entity.type === 'time' ? entity.value : []));
  const [days, ...others] = times.filter(({ listed, end }) => listed && end !== undefined);
  if (!days?.end || others.length > 0 || above?.time === undefined || reading.edit?.op === 'remove') return undefined;
  return weeklyOn(datesBetween(dateOf(days.start), addDays(dateOf(days.end), -1)).map(weekdayCode));
}

const weeklyOn = (codes: readonly string[]): Weekly => {
  const inOrder = codes.toSorted((a, b) => CODES.indexOf(a) - CODES.indexOf(b));
  return { rule: `FREQ=WEEKLY;BYDAY=${inOrder.join(',')}` };
};
