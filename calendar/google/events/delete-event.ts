import { isBotError } from '../../../core/errors.ts';
import type { DeletedEvent, EventValues, EventVersion } from '../../model.ts';
import { SETTING_FIELDS } from '../event-settings.ts';
import type { GoogleRequest } from '../requests/google-request.ts';
import type { GoogleRefusal } from '../requests/refusal.ts';
import { errorOf } from '../requests/retry.ts';
import { type GoogleEvent, isMine, toChange } from './from-google.ts';
import { asBefore } from './values-before.ts';

type Deleting = { calendarId: string; event: EventVersion; invite: boolean; retry: boolean };

/**
 * Deletes an event unless it has changed since it was shown. If an earlier try may have deleted it, an already deleted
 * event is a success.
 */
export async function deleteEvent(
  request: GoogleRequest,
  { calendarId, event, invite, retry }: Deleting,
): Promise<DeletedEvent> {
  const found = await find(request, calendarId, event);
  const doomed = found?.status === 'cancelled' ? undefined : found;
  const deleted = { ...(found && { event: toChange(found) }), before: restoring(doomed) };
  const params = { calendarId, eventId: event.id, sendUpdates: invite ? 'all' : 'none' };
  let unsure = retry;
  for (let tries = 1; ; tries++) {
    const outcome = await request.once({ operation: 'events.delete', params, version: event.version });
    if (outcome.ok) return deleted;
    const { refusal } = outcome;
    if (isGone(refusal) || (refusal.code === 'calendar/changed' && (await isDeleted(request, calendarId, event)))) {
      if (unsure) return deleted;
      throw errorOf({ ...refusal, code: 'calendar/gone' });
    }
    await request.pause(refusal, tries);
    unsure ||= refusal.unsure;
  }
}

/** Google answers 410 for a deleted event, and 404 once it has forgotten it. */
const isGone = ({ code }: GoogleRefusal): boolean => code === 'calendar/gone' || code === 'calendar/not-found';

/** A deletion also changes the version, so this checks if the change was a deletion. */
async function isDeleted(request: GoogleRequest, calendarId: string, { id }: EventVersion): Promise<boolean> {
  const params = { calendarId, eventId: id, fields: 'status', prettyPrint: false };
  const found = await request.find('events.get', params);
  return found === undefined || found.status === 'cancelled';
}

/**
 * The whole event to be deleted, because any of its fields may have to be written back; one that is deleted still has its
 * title. If there is none, the deletion itself finds out.
 */
async function find(
  request: GoogleRequest,
  calendarId: string,
  { id }: EventVersion,
): Promise<GoogleEvent | undefined> {
  try {
    return { ...(await request.read('events.get', { calendarId, eventId: id, prettyPrint: false })), id };
  } catch (error) {
    if (isBotError(error, 'calendar/gone', 'calendar/not-found')) return undefined;
    throw error;
  }
}

/**
 * What brings a deleted event back. Of a cancelled event of a series Google promises to keep only its original time, so
 * everything else is written too. Deleting a guest's own copy declines the invitation, so the answer comes back with it.
 * @see https://developers.google.com/workspace/calendar/api/v3/reference/events for `status`
 */
function restoring(event: GoogleEvent | undefined): EventValues {
  const { recurringEventId, status, attendees = [] } = event ?? {};
  if (!event || !isMine(event)) return { status: 'confirmed', ...(event && ownAnswer(attendees)) };
  return { ...(recurringEventId && asBefore(event, OWN_VALUES)), status: status ?? 'confirmed' };
}

/** What an event of a series can have of its own; a video link is that of the series. */
const OWN_VALUES = ['summary', 'description', 'location', 'start', 'end', 'attendees', 'reminders', ...SETTING_FIELDS];

function ownAnswer(attendees: NonNullable<GoogleEvent['attendees']>): EventValues {
  const me = attendees.find(({ self }) => self);
  return me ? { attendeesOmitted: true, attendees: [{ email: me.email, responseStatus: me.responseStatus }] } : {};
}
