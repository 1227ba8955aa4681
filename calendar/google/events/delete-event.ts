import type { EventVersion } from '../../model.ts';
import type { GoogleRequest } from '../requests/google-request.ts';
import type { GoogleRefusal } from '../requests/refusal.ts';
import { errorOf } from '../requests/retry.ts';

type Deleting = { calendarId: string; event: EventVersion; invite: boolean; retry: boolean };

/**
 * Deletes an event unless it has changed since it was shown. If an earlier try may have deleted it, an already deleted
 * event is a success.
 */
export async function deleteEvent(
  request: GoogleRequest,
  { calendarId, event, invite, retry }: Deleting,
): Promise<void> {
  const params = { calendarId, eventId: event.id, sendUpdates: invite ? 'all' : 'none' };
  let unsure = retry;
  for (let tries = 1; ; tries++) {
    const outcome = await request.once({ operation: 'events.delete', params, version: event.version });
    if (outcome.ok) return;
    const { refusal } = outcome;
    if (isGone(refusal) || (refusal.code === 'calendar/changed' && (await isDeleted(request, calendarId, event)))) {
      if (unsure) return;
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
