import type { EventChange, EventVersion, WrittenEvent } from '../../model.ts';
import { cancelled, type GoogleRequest } from '../requests/google-request.ts';
import { EVENT_TO_CHANGE, WRITTEN_EVENT } from './fields.ts';
import { type GoogleEvent, writtenOf } from './from-google.ts';
import { recurrenceOf } from './recurrence.ts';
import { timesOf } from './to-google.ts';
import { valuesBefore } from './values-before.ts';

type Updating = { calendarId: string; event: EventVersion; change: EventChange };

/**
 * Changes an event unless it has changed since it was shown. If the result of an earlier try is unknown, the event is
 * read first; if it has the wanted values, that try succeeded.
 */
export async function updateEvent(request: GoogleRequest, updating: Updating, retry: boolean): Promise<WrittenEvent> {
  const { calendarId, event, change } = updating;
  const body = await bodyOf(request, updating);
  const params = {
    calendarId,
    eventId: event.id,
    requestBody: body,
    sendUpdates: change.invite ? 'all' : 'none',
    fields: WRITTEN_EVENT,
    prettyPrint: false,
  };
  const before = retry ? undefined : await valuesBefore(request, { calendarId, event }, body);
  let unsure = retry;
  for (let tries = 1; ; tries++) {
    const found = unsure ? await read(request, updating) : undefined;
    if (found && found.etag !== event.version && holds(found, body))
      return writtenOf({ ...found, id: event.id }, before);
    const outcome = await request.once({ operation: 'events.patch', params, version: event.version });
    if (outcome.ok) return writtenOf({ ...outcome.data, id: event.id }, before);
    await request.pause(outcome.refusal, tries);
    unsure ||= outcome.refusal.unsure;
  }
}

/** Attendees are written as a whole list, so Google's data about them (answers, comments) is read and kept. */
async function bodyOf(request: GoogleRequest, updating: Updating): Promise<GoogleEvent> {
  const { title, when, repeat, place, description, add = [], remove = [] } = updating.change;
  const people = add.length + remove.length > 0 ? await attendeesOf(request, updating) : undefined;
  return {
    ...(title !== undefined && { summary: title }),
    ...(when && patchedTimes(timesOf(when))),
    ...(when && repeat && { recurrence: recurrenceOf(repeat, when) }),
    ...(place !== undefined && { location: place }),
    ...(description !== undefined && { description }),
    ...(people && { attendees: people }),
  };
}

async function attendeesOf(request: GoogleRequest, { calendarId, event, change }: Updating) {
  const params = { calendarId, eventId: event.id, fields: 'etag,attendees', prettyPrint: false };
  const { attendees = [] } = await request.read('events.get', params);
  const gone = new Set((change.remove ?? []).map(email => email.toLowerCase()));
  const staying = attendees.filter(({ email }) => !gone.has(email?.toLowerCase() ?? ''));
  const known = new Set(staying.map(({ email }) => email?.toLowerCase()));
  const fresh = (change.add ?? []).filter(({ email }) => !known.has(email.toLowerCase()));
  return [...staying, ...fresh.map(({ email, name }) => ({ email, ...(name && { displayName: name }) }))];
}

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

/** True if an event already has the wanted values. */
function holds(event: GoogleEvent, body: GoogleEvent): boolean {
  const instant = (time: GoogleEvent['start']): string => time?.date ?? String(Date.parse(time?.dateTime ?? ''));
  const addresses = ({ attendees = [] }: GoogleEvent): string =>
    attendees
      .map(({ email }) => email)
      .toSorted()
      .join();
  return (
    (body.summary === undefined || body.summary === event.summary) &&
    (body.location === undefined || body.location === event.location) &&
    (body.description === undefined || body.description === event.description) &&
    (!body.start || (instant(body.start) === instant(event.start) && instant(body.end) === instant(event.end))) &&
    (!body.attendees || addresses(body) === addresses(event))
  );
}
