import { sameTime } from '../../model/same-time.ts';
import type { EventChange, EventReminder, EventVersion, WrittenEvent } from '../../model.ts';
import { hasSettings, settingFields } from '../event-settings.ts';
import { cancelled, type GoogleRequest } from '../requests/google-request.ts';
import { EVENT_TO_CHANGE, WRITTEN_EVENT } from './fields.ts';
import { type GoogleEvent, timeOf, writtenOf } from './from-google.ts';
import { oneLine, plainText } from './plain-text.ts';
import { recurrenceOf } from './recurrence.ts';
import { newAttendee, newLink, remindersOf, timesOf } from './to-google.ts';
import { valuesBefore } from './values-before.ts';

type Updating = { calendarId: string; event: EventVersion; change: EventChange };

/**
 * Changes an event unless it has changed since it was shown. If the result of an earlier try is unknown, the event is
 * read first; if it has the wanted values, that try succeeded.
 */
export async function updateEvent(request: GoogleRequest, updating: Updating, retry: boolean): Promise<WrittenEvent> {
  const { calendarId, event, change } = updating;
  const body = await changeBody(request, updating);
  const params = {
    calendarId,
    eventId: event.id,
    requestBody: body,
    sendUpdates: change.invite ? 'all' : 'none',
    fields: WRITTEN_EVENT,
    prettyPrint: false,
    ...(change.meetingLink !== undefined && { conferenceDataVersion: 1 }),
  };
  const earlier = retry ? await writtenBefore(request, updating) : undefined;
  if (earlier) return earlier;
  const before = await valuesBefore(request, { calendarId, event }, body);
  let unsure = false;
  for (let tries = 1; ; tries++) {
    const written = unsure ? await writtenBefore(request, updating) : undefined;
    if (written) return { ...written, ...(before && { before }) };
    const outcome = await request.once({ operation: 'events.patch', params, version: event.version });
    if (outcome.ok) return writtenOf({ ...outcome.data, id: event.id }, before);
    await request.pause(outcome.refusal, tries);
    unsure ||= outcome.refusal.unsure;
  }
}

/** The event, if an earlier try has written it: it has another version, and the wanted values. */
async function writtenBefore(request: GoogleRequest, updating: Updating): Promise<WrittenEvent | undefined> {
  const { event, change } = updating;
  const found = await read(request, updating);
  return found.etag !== event.version && holds(found, change) ? writtenOf({ ...found, id: event.id }) : undefined;
}

/** The fields to write. */
export async function changeBody(request: GoogleRequest, updating: Updating): Promise<GoogleEvent> {
  const { title, when, repeat, place, description, reminders, meetingLink, settings = {} } = updating.change;
  return {
    ...(title !== undefined && { summary: title }),
    ...(when && patchedTimes(timesOf(when))),
    ...(when && repeat && { recurrence: recurrenceOf(repeat, when) }),
    ...(place !== undefined && { location: place }),
    ...(description !== undefined && { description }),
    ...(reminders && remindersOf(reminders)),
    ...(meetingLink !== undefined && linkOf(updating.event, meetingLink)),
    ...settingFields(settings),
    ...(await extended(request, updating)),
  };
}

/** The id of the request names the version: a link that was removed can be made again. */
function linkOf({ id, version }: EventVersion, isWanted: boolean): Pick<GoogleEvent, 'conferenceData'> {
  if (isWanted) return newLink(`${id}-${version.replaceAll('"', '')}`);
  // The client's types have no null, which a patch removes a field with.
  return { conferenceData: null } as unknown as Pick<GoogleEvent, 'conferenceData'>;
}

/**
 * What is written as a whole although only a part changes, so it is read first: the attendees, with Google's data about
 * them (answers, comments), and a description that gets more words, with its HTML.
 */
async function extended(request: GoogleRequest, { calendarId, event, change }: Updating): Promise<GoogleEvent> {
  const { note, add = [], remove = [], attendance = [] } = change;
  const changesPeople = add.length + remove.length + attendance.length > 0;
  if (note === undefined && !changesPeople) return {};
  const params = { calendarId, eventId: event.id, fields: 'etag,attendees,description', prettyPrint: false };
  const { attendees, description } = await request.read('events.get', params);
  return {
    ...(note !== undefined && { description: description ? `${description}\n${note}` : note }),
    ...(changesPeople && { attendees: attendeesAfter(attendees ?? [], change) }),
  };
}

function attendeesAfter(attendees: NonNullable<GoogleEvent['attendees']>, change: EventChange) {
  const gone = new Set((change.remove ?? []).map(lower));
  const optional = new Map(change.attendance?.map(one => [lower(one.email), one.optional]));
  const staying = attendees.filter(({ email }) => !gone.has(lower(email)));
  const known = new Set(staying.map(({ email }) => lower(email)));
  const fresh = (change.add ?? []).filter(({ email }) => !known.has(lower(email)));
  return [
    ...staying.map(one => {
      const isOptional = optional.get(lower(one.email));
      return isOptional === undefined ? one : { ...one, optional: isOptional };
    }),
    ...fresh.map(newAttendee),
  ];
}

const lower = (email: string | null | undefined): string => email?.toLowerCase() ?? '';

/** A patch is merged, so an all-day time must remove the clock time, and vice versa. */
function patchedTimes({ start, end }: Pick<GoogleEvent, 'start' | 'end'>): Pick<GoogleEvent, 'start' | 'end'> {
  const whole = (time: GoogleEvent['start']) => ({ date: null, dateTime: null, timeZone: null, ...time });
  return { start: whole(start), end: whole(end) };
}

async function read(request: GoogleRequest, { calendarId, event }: Updating): Promise<GoogleEvent> {
  const params = { calendarId, eventId: event.id, fields: EVENT_TO_CHANGE, prettyPrint: false };
  const found = await request.read('events.get', params);
  if (found.status === 'cancelled') throw cancelled();
  return found;
}

/** Each part of a change that was asked for, compared with the event; absent parts count as there. */
type Comparison = (event: GoogleEvent, change: EventChange) => boolean;

/** True if an event already has the wanted values, because an earlier try has written them. */
const holds: Comparison = (event, change) => COMPARISONS.every(isThere => isThere(event, change));

const COMPARISONS: readonly Comparison[] = [
  ({ summary }, { title }) => title === undefined || oneLine(title) === oneLine(summary ?? ''),
  ({ location }, { place }) => place === undefined || oneLine(place) === oneLine(location ?? ''),
  ({ description: there }, { description }) => description === undefined || description === (there ?? ''),
  ({ description }, { note }) => note === undefined || plainText(description ?? '').endsWith(plainText(note)),
  (event, { when }) => !when || sameTime(when, timeOf(event)),
  ({ recurrence = [] }, { when, repeat }) =>
    !when || !repeat || recurrenceOf(repeat, when).toSorted().join() === (recurrence ?? []).toSorted().join(),
  hasReminders,
  ({ conferenceData }, { meetingLink }) => meetingLink === undefined || meetingLink === Boolean(conferenceData),
  (event, { settings = {} }) => hasSettings(event, settings),
  hasPeople,
];

function hasReminders({ reminders: there }: GoogleEvent, { reminders }: EventChange): boolean {
  if (!reminders) return true;
  if (reminders === 'usual') return there?.useDefault === true;
  const sorted = (list: readonly { method?: string | null; minutes?: number | null }[]): string =>
    list
      .map(({ method, minutes }) => `${method} ${minutes}`)
      .toSorted()
      .join();
  return !there?.useDefault && sorted(reminders satisfies EventReminder[]) === sorted(there?.overrides ?? []);
}

function hasPeople({ attendees = [] }: GoogleEvent, { add = [], remove = [], attendance = [] }: EventChange): boolean {
  const optional = new Map(attendees.map(one => [one.email?.toLowerCase(), one.optional ?? false]));
  const isThere = (email: string): boolean => optional.has(email.toLowerCase());
  return (
    add.every(({ email }) => isThere(email)) &&
    !remove.some(isThere) &&
    attendance.every(one => optional.get(one.email.toLowerCase()) === one.optional)
  );
}
