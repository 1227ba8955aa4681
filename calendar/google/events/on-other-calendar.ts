import type { CalendarEntry, EventDetails, EventSummary, EventToChange, ReviewedEvent } from '../../model.ts';
import { idOn } from './event-place.ts';

/**
 * An event that was read from another calendar than the account's own: with ids that say so. Invitations to the owner
 * of that calendar, and their answers, are not the person's own.
 * @param entry undefined if the calendar is not in the person's list
 */
export function onOtherCalendar<E extends EventSummary>(
  event: E,
  calendarId: string,
  entry: CalendarEntry = unlisted(calendarId),
): E {
  const { myAnswer: _theirs, invited: _them, ...rest }: E & Pick<ReviewedEvent, 'invited'> = { ...event };
  const { id, series, mine, attendees } = rest as Partial<EventDetails & EventToChange>;
  return {
    ...(rest as unknown as E),
    calendar: entry,
    ...(id !== undefined && { id: idOn(calendarId, id) }),
    ...(series !== undefined && { series: idOn(calendarId, series) }),
    ...(attendees && { attendees: attendees.map(guest => ({ ...guest, self: false })) }),
    ...(mine !== undefined && isReadOnly(entry) && { mine: false, locked: true }),
  };
}

const isReadOnly = ({ role }: CalendarEntry): boolean => role === 'reader' || role === 'free-busy';

/** What a calendar allows that is not in the list shows when it is asked. */
const unlisted = (id: string): CalendarEntry => ({
  ...{ id, name: id, role: 'writer', own: false, ofPerson: isOfPerson(id), shown: false },
});

/**
 * True for an address of a person: all other calendars have addresses of Google's own.
 * @see https://developers.google.com/workspace/calendar/api/concepts/events-calendars
 */
export const isOfPerson = (calendarId: string): boolean => !/@(?:[\w-]+\.)*calendar\.google\.com$/.test(calendarId);
