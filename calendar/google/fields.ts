import type { Shown } from '../event.ts';

/** Partial answers, so that a day of twenty events is a few kilobytes and not seventy. */

const TIME = 'date,dateTime';

const TEXTS = 'summary,status,transparency,location';

const LINE = `${TEXTS},start(${TIME}),end(${TIME})`;

const MINE = 'attendees(self,responseStatus)';

const PERSON = 'email,displayName';

const PEOPLE = `${PERSON},self,responseStatus,resource`;

/** What the page of one event shows; its id is known, and the video's entry point is Google Meet's link too. */
export const ONE_EVENT = [
  'etag,recurringEventId',
  LINE,
  `attendees(${PEOPLE},optional)`,
  `organizer(${PERSON})`,
  'description',
  'recurrence',
  'conferenceData/entryPoints(entryPointType,uri)',
  'reminders/overrides(method,minutes)',
].join();

const ITEMS: Readonly<Record<keyof Shown, string>> = {
  summary: `${LINE},${MINE}`,
  choices: `id,${LINE},${MINE}`,
  people: `${LINE},attendees(${PEOPLE})`,
  details: `id,${ONE_EVENT},reminders/useDefault`,
};

/** The mask of a list. */
export function listFields(show: keyof Shown): string {
  const defaults = show === 'details' ? 'defaultReminders(method,minutes),' : '';
  return `nextPageToken,summary,timeZone,${defaults}items(${ITEMS[show]})`;
}
