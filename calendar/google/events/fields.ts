import type { EventViews } from '../../model.ts';
import { SETTING_FIELDS } from '../event-settings.ts';

/** Partial answers: a day of twenty events takes a few kilobytes instead of seventy. */

const TIME = 'date,dateTime';

const TEXTS = 'summary,status,transparency,location';

const LINE = `${TEXTS},start(${TIME}),end(${TIME})`;

const MINE = 'attendees(self,responseStatus)';

const PERSON = 'email,displayName';

const PEOPLE = `${PERSON},self,responseStatus,resource`;

/** The fields of one event's page; its id is known, and the video entry point is also Google Meet's link. */
const DETAILS = [
  `attendees(${PEOPLE},optional)`,
  `organizer(${PERSON})`,
  'description',
  'recurrence',
  'recurringEventId',
  'conferenceData(entryPoints(entryPointType,uri),createRequest/status/statusCode)',
  'reminders/overrides(method,minutes)',
  ...SETTING_FIELDS.filter(field => !TEXTS.includes(field)),
].join();

/** With the zone, because the end of a series is a day in it. */
export const ONE_EVENT = `${TEXTS},start(${TIME},timeZone),end(${TIME}),${DETAILS}`;

/** The fields in the answer to a write. */
export const WRITTEN_EVENT = `etag,${ONE_EVENT}`;

/** The fields in the answer to a newly written event. */
export const NEW_EVENT = `${WRITTEN_EVENT},reminders/useDefault`;

/** The fields of an event that will be changed. */
export const EVENT_TO_CHANGE = `etag,${ONE_EVENT},originalStartTime(${TIME},timeZone),organizer/self,reminders/useDefault`;

const ITEMS: Readonly<Record<keyof EventViews, string>> = {
  summary: `${LINE},${MINE}`,
  choices: `id,${LINE},${MINE}`,
  people: `id,${LINE},attendees(${PEOPLE})`,
  review: `id,eventType,${LINE},attendees(self,organizer,responseStatus)`,
  details: `id,eventType,${LINE},${DETAILS},reminders/useDefault`,
  change: `id,eventType,${EVENT_TO_CHANGE}`,
};

/** The field mask of a list; with what tells copies of one event apart if several calendars are read. */
export function listFields(show: keyof EventViews, copies = false): string {
  const defaults = show === 'details' || show === 'change' ? 'defaultReminders(method,minutes),' : '';
  return `nextPageToken,summary,timeZone,${defaults}items(${copies ? 'iCalUID,' : ''}${ITEMS[show]})`;
}

/** The field mask of a list that needs only the people. */
export const COMPANY = `nextPageToken,items(attendees(${PERSON},self,resource),organizer(${PERSON},self))`;
