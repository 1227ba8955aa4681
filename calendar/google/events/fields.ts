import type { EventViews } from '../../model.ts';

/** Partial answers, so that a day of twenty events is a few kilobytes and not seventy. */

const TIME = 'date,dateTime';

const TEXTS = 'summary,status,transparency,location';

const LINE = `${TEXTS},start(${TIME}),end(${TIME})`;

const MINE = 'attendees(self,responseStatus)';

const PERSON = 'email,displayName';

const PEOPLE = `${PERSON},self,responseStatus,resource`;

/** What the page of one event shows; its id is known, and the video's entry point is Google Meet's link too. */
const DETAILS = [
  `attendees(${PEOPLE},optional)`,
  `organizer(${PERSON})`,
  'description',
  'recurrence',
  'recurringEventId',
  'conferenceData(entryPoints(entryPointType,uri),createRequest/status/statusCode)',
  'reminders/overrides(method,minutes)',
].join();

/** With its zone: the end of a series is a day there. */
export const ONE_EVENT = `${TEXTS},start(${TIME},timeZone),end(${TIME}),${DETAILS}`;

/** What an answer shows of an event that was just written. */
export const NEW_EVENT = `${ONE_EVENT},reminders/useDefault`;

/** What is shown of an event that is to be changed. */
export const EVENT_TO_CHANGE = `etag,${ONE_EVENT},organizer/self,guestsCanModify`;

const ITEMS: Readonly<Record<keyof EventViews, string>> = {
  summary: `${LINE},${MINE}`,
  choices: `id,${LINE},${MINE}`,
  people: `id,${LINE},attendees(${PEOPLE})`,
  details: `id,eventType,${LINE},${DETAILS},reminders/useDefault`,
  change: `id,eventType,${EVENT_TO_CHANGE},reminders/useDefault`,
};

/** The mask of a list. */
export function listFields(show: keyof EventViews): string {
  const defaults = show === 'details' || show === 'change' ? 'defaultReminders(method,minutes),' : '';
  return `nextPageToken,summary,timeZone,${defaults}items(${ITEMS[show]})`;
}

/** The mask of a list of which only the people are read. */
export const COMPANY = `nextPageToken,items(attendees(${PERSON},self,resource),organizer(${PERSON},self))`;
