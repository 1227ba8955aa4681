import type { CalendarEntry } from '../../calendar/model.ts';

/** What a person wants of their calendars. Those that are not named here are used as the provider shows them. */
export type CalendarChoices = {
  /** Whether a calendar counts, by its id. */
  counts?: Readonly<Record<string, boolean>>;
  /** The id of the calendar for new events; by default the account's own. */
  newEvents?: string;
};

/**
 * True if the events of a calendar are the person's. To begin with, that is so for their own, and for those that they may
 * write to and see in their provider's pages. Holidays, and calendars of other people, keep no one busy.
 */
export function isCounted(
  { id, own, shown, role, ofPerson }: CalendarEntry,
  { counts = {} }: CalendarChoices,
): boolean {
  const isWritable = role === 'owner' || role === 'writer';
  const chosen = Object.hasOwn(counts, id) ? counts[id] : undefined;
  return chosen ?? (own || (shown && isWritable && !ofPerson));
}

/** The same choices, but for one calendar that is left out. */
export const withoutCalendar = ({ counts, ...others }: CalendarChoices, id: string | undefined): CalendarChoices => ({
  ...others,
  counts: { ...counts, ...(id !== undefined && { [id]: false }) },
});

/** True if new events may go to a calendar. */
export const takesEvents = ({ role }: CalendarEntry): boolean => role === 'owner' || role === 'writer';

/** The calendar for new events; the account's own if the chosen one is gone. */
export const calendarForNew = (
  entries: readonly CalendarEntry[],
  { newEvents }: CalendarChoices,
): CalendarEntry | undefined =>
  entries.find(entry => entry.id === newEvents && takesEvents(entry)) ?? entries.find(({ own }) => own);
