import { isDeepStrictEqual } from 'node:util';
import type { EventValues, WrittenEvent } from '../../model.ts';
import type { GoogleRequest } from '../requests/google-request.ts';
import { WRITTEN_EVENT } from './fields.ts';
import { type GoogleEvent, writtenOf } from './from-google.ts';

type Restoring = {
  calendarId: string;
  event: { id: string; version?: string };
  values: EventValues;
  invite: boolean;
};

/**
 * Writes earlier values back once. A deleted event comes back with `status: "confirmed"`: Google keeps its details "so that
 * they can be restored (undeleted)". If the result of a try is unknown, or the event has another version, the event shows
 * whether an earlier try succeeded.
 * @see https://developers.google.com/workspace/calendar/api/v3/reference/events for `status`
 */
export async function restoreEvent(
  request: GoogleRequest,
  restoring: Restoring,
  retry: boolean,
): Promise<WrittenEvent> {
  const { event, values } = restoring;
  let unsure = retry;
  for (let tries = 1; ; tries++) {
    const isRead = unsure || event.version === undefined;
    const found = isRead ? await read(request, restoring) : undefined;
    if (found && hasAll(found, values)) return writtenOf({ ...found, id: event.id });
    const version = event.version ?? found?.etag ?? '';
    const outcome = await request.once({ operation: 'events.patch', params: paramsOf(restoring), version });
    if (outcome.ok) return writtenOf({ ...outcome.data, id: event.id });
    const { refusal } = outcome;
    const now = refusal.code === 'calendar/changed' && !isRead ? await read(request, restoring) : undefined;
    if (now && isThere(now, values) && hasAll(now, values)) return writtenOf({ ...now, id: event.id });
    await request.pause(refusal, tries);
    unsure ||= refusal.unsure;
  }
}

/** False for an event that was deleted meanwhile, although it keeps its values. */
const isThere = ({ status }: GoogleEvent, values: EventValues): boolean => status !== 'cancelled' || 'status' in values;

function paramsOf({ calendarId, event, values, invite }: Restoring) {
  return {
    calendarId,
    eventId: event.id,
    requestBody: values as GoogleEvent,
    sendUpdates: invite ? 'all' : 'none',
    fields: WRITTEN_EVENT,
    prettyPrint: false,
    ...('conferenceData' in values && { conferenceDataVersion: 1 }),
  };
}

/** The whole event, because the values can be any of its fields; a deleted one too. */
const read = (request: GoogleRequest, { calendarId, event }: Restoring): Promise<GoogleEvent> =>
  request.read('events.get', { calendarId, eventId: event.id, prettyPrint: false });

/** True if an event has all these values. */
const hasAll = (event: GoogleEvent, { attendeesOmitted, ...values }: EventValues): boolean =>
  Object.entries(values).every(([name, value]) => {
    const there = event[name as keyof GoogleEvent];
    if (name !== 'attendees') return isDeepStrictEqual(comparable(there), comparable(value));
    const listed = answers(there);
    const wanted = answers(value);
    return wanted.every(one => listed.includes(one)) && (attendeesOmitted === true || wanted.length === listed.length);
  });

/** Google writes a time in the calendar's zone, whatever offset it was given in. */
function comparable(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value ?? null;
  const { dateTime, date } = value as { dateTime?: string | null; date?: string | null };
  return dateTime || date ? [date ?? null, dateTime ? Date.parse(dateTime) : null] : value;
}

/** Who is invited, and how they answered. */
const answers = (value: unknown): string[] =>
  ((value ?? []) as NonNullable<GoogleEvent['attendees']>).map(({ email, responseStatus, comment }) =>
    [email?.toLowerCase(), responseStatus ?? 'needsAction', comment ?? ''].join('\n'),
  );
