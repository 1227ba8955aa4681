import { foldName } from '../entities/names.ts';
import { languages } from '../lexicon/index.ts';
import { once } from '../once/once.ts';

/** The account's own calendar among several. */
export const OWN_CALENDAR = 'own';

const kinds = once(
  () =>
    new Map(
      Object.values(languages).flatMap(({ calendars }) => [
        ...Object.entries(calendars.kinds).flatMap(([kind, names]) =>
          names.map(name => [foldName(name), kind] as const),
        ),
        ...calendars.own.map(name => [foldName(name), OWN_CALENDAR] as const),
      ]),
    ),
);

/**
 * What a name for a calendar stands for in every language ("family" for "Familien"), so that "im Familienkalender" finds
 * "Family".
 * @returns undefined for names of which only the letters count
 */
export const calendarKind = (name: string): string | undefined => kinds().get(foldName(name));
