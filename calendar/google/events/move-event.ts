import type { EventVersion, WrittenEvent } from '../../model.ts';
import { cancelled, changed, type GoogleRequest } from '../requests/google-request.ts';
import { EVENT_TO_CHANGE, WRITTEN_EVENT } from './fields.ts';
import { type GoogleEvent, writtenOf } from './from-google.ts';

type Moving = { calendarId: string; event: EventVersion; destination: string; invite: boolean };

/**
 * Moves an event to another calendar unless it has changed since it was shown; Google checks no version here, so it is
 * read first. The event keeps its id, so it is known on the other calendar if an earlier try has moved it.
 * @see https://developers.google.com/workspace/calendar/api/v3/reference/events/move
 */
export async function moveEvent(request: GoogleRequest, moving: Moving, retry: boolean): Promise<WrittenEvent> {
  const { calendarId, event, destination, invite } = moving;
  const params = {
    ...{ calendarId, eventId: event.id, destination, prettyPrint: false },
    sendUpdates: invite ? 'all' : 'none',
    fields: WRITTEN_EVENT,
  };
  let unsure = retry;
  for (let tries = 1; ; tries++) {
    const moved = unsure ? await find(request, destination, event.id) : undefined;
    if (moved && moved.status !== 'cancelled') return writtenOf({ ...moved, id: event.id });
    await check(request, moving);
    const outcome = await request.once({ operation: 'events.move', params });
    if (outcome.ok) return writtenOf({ ...outcome.data, id: event.id });
    await request.pause(outcome.refusal, tries);
    unsure ||= outcome.refusal.unsure;
  }
}

async function check(request: GoogleRequest, { calendarId, event }: Moving): Promise<void> {
  const found = await find(request, calendarId, event.id);
  if (!found || found.status === 'cancelled') throw cancelled();
  if (found.etag !== event.version) throw changed();
}

function find(request: GoogleRequest, calendarId: string, eventId: string): Promise<GoogleEvent | undefined> {
  return request.find('events.get', { calendarId, eventId, fields: EVENT_TO_CHANGE, prettyPrint: false });
}
