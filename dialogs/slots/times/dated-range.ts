import { addDays, type CivilDate, isCivilDate } from '../../../time/index.ts';

/** Stretches of whole days; the end is exclusive. */
type Days = { start: CivilDate; end: CivilDate };

/** What a designer writes for days: "2026-12-21 to 2027-01-03", the last day included, or one day. */
const DATES = /^(\S+)(?: to (\S+))?$/;

/** The days that a text names; undefined if it names none, or ends before it begins. */
export function datesIn(text: string): Days | undefined {
  const [, first = '', last = first] = DATES.exec(text.trim()) ?? [];
  if (!isCivilDate(first) || !isCivilDate(last) || last < first) return undefined;
  return { start: first, end: addDays(last, 1) };
}

/** Of several stretches of days, the one that is going on, or else the next; undefined if all are past. */
export const currentDates = (texts: readonly string[], today: CivilDate): Days | undefined =>
  texts
    .flatMap(text => datesIn(text) ?? [])
    .toSorted((a, b) => (a.start < b.start ? -1 : 1))
    .find(({ end }) => end > today);
