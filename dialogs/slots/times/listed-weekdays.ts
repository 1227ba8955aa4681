import type { Reading } from '../../../nlu/index.ts';
import { type CivilDate, clockOf, dateOf, isDate, weekdayOf } from '../../../time/index.ts';

const CODES = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** The weekday of a date in RFC 5545: "MO". */
export const weekdayCode = (date: CivilDate): string => CODES[weekdayOf(date) - 1] ?? '';

/** "Gym Mon, Wed, Fri at 7": a list of weekdays with one clock time is one series, and not three events. */
export function listedWeekdays({ linked, either, edit, entities }: Reading): { rule: string } | undefined {
  const times = entities.flatMap(entity => (entity.type === 'time' ? entity.value : []));
  const areWeekdays = times.every(({ said, end }) => said.date && said.weekday && (end === undefined || said.end));
  const clocks = new Set(times.flatMap(({ start }) => (isDate(start) ? [] : clockOf(start))));
  const days = new Set(times.map(({ start }) => weekdayCode(dateOf(start))));
  if (!linked || either || edit?.op === 'remove' || !areWeekdays || clocks.size > 1 || days.size < 2) return undefined;
  const codes = [...days].sort((a, b) => CODES.indexOf(a) - CODES.indexOf(b));
  return { rule: `FREQ=WEEKLY;BYDAY=${codes.join(',')}` };
}
