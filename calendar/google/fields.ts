import type { EventQuery } from '../event.ts';

/** Partial answers, so that a day of twenty events is a few kilobytes and not seventy. */

const SHOWN = 'id,summary,start(date,dateTime),end(date,dateTime),status,transparency,eventType,location';

const PERSON = 'email,displayName,self';

const ATTENDEES = `attendees(${PERSON},responseStatus,organizer,optional,resource)`;

export const DETAILS = [
  SHOWN.replace('start(date,dateTime)', 'start(date,dateTime,timeZone)'),
  ATTENDEES,
  `organizer(${PERSON})`,
  'description',
  'recurrence',
  'hangoutLink',
  'conferenceData/entryPoints(entryPointType,uri)',
  'reminders(useDefault,overrides(method,minutes))',
].join();

const ITEMS: Readonly<Record<EventQuery['show'], string>> = {
  summary: `${SHOWN},attendees(self,responseStatus)`,
  people: `${SHOWN},${ATTENDEES}`,
  details: DETAILS,
};

/** The mask of a list. */
export function listFields(show: EventQuery['show']): string {
  const defaults = show === 'details' ? 'defaultReminders(method,minutes),' : '';
  return `nextPageToken,summary,timeZone,${defaults}items(${ITEMS[show]})`;
}
