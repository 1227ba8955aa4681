import type { CalendarEntry } from '../../calendar/model.ts';
import { bestNamed, calendarKind, foldName, isNamed, OWN_CALENDAR, shareWord } from '../../nlu/index.ts';

/**
 * The calendars that a name can mean: by all of their name or words of it, by what they are for in any language ("family",
 * "Familien"), or with a slip. Several, if it is not clear which.
 */
export function calendarsNamed(name: string, entries: readonly CalendarEntry[]): CalendarEntry[] {
  const kind = calendarKind(name);
  if (kind === OWN_CALENDAR) return entries.filter(({ own }) => own);
  const whole = entries.filter(entry => foldName(entry.name) === foldName(name));
  if (whole.length > 0) return whole;
  const fitting = bestNamed(
    name,
    entries.map(entry => ({ name: entry.name, email: '', entry })),
  );
  const named = fitting.people.map(({ entry }) => entry);
  if (named.length > 0 && fitting.exact) return named;
  // "Our shared family calendar" says more than its name.
  const within = entries.filter(entry => isNamed(entry.name, name));
  if (within.length > 0) return within;
  const alike = kind === undefined ? [] : entries.filter(entry => kindsIn(entry).includes(kind));
  const some = [alike, named, entries.filter(entry => sharesLongWord(entry, name))];
  return some.find(those => those.length > 0) ?? [];
}

/** "The school one". */
const sharesLongWord = ({ name }: CalendarEntry, said: string): boolean =>
  said.split(/\s+/).some(word => word.length > LONGEST_SMALL_WORD && shareWord(word, name));

const LONGEST_SMALL_WORD = 3;

const kindsIn = ({ name }: CalendarEntry): (string | undefined)[] => [
  calendarKind(name),
  ...name.split(/[^\p{L}\p{M}\d]+/u).map(calendarKind),
];
