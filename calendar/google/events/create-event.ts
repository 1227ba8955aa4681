import { BotError } from '../../../core/errors.ts';
import { sameTime } from '../../model/same-time.ts';
import type { EventDraft, WrittenEvent } from '../../model.ts';
import { cancelled, type GoogleRequest } from '../requests/google-request.ts';
import type { OperationParams } from '../requests/operations.ts';
import { NEW_EVENT } from './fields.ts';
import { type GoogleEvent, writtenOf } from './from-google.ts';
import { oneLine } from './plain-text.ts';
import { draftBody } from './to-google.ts';

type Writing = { calendarId: string; id: string; draft: EventDraft };

/**
 * Creates an event exactly once.
 * @param retry an earlier call may have created it
 * @throws BotError "calendar/gone" if it was created and then deleted, "calendar/conflict" if the id belongs to another
 *   event
 */
export const createEvent = (
  request: GoogleRequest,
  { calendarId, id, draft }: Writing,
  retry: boolean,
): Promise<WrittenEvent> =>
  insertOnce(request, { id, params: paramsOf({ calendarId, id, draft }), wanted: draft }, retry);

/** What an event with our id must have to be ours. */
type Wanted = Pick<EventDraft, 'title' | 'when'>;

type Inserting = { id: string; params: OperationParams<'events.insert'> & { calendarId: string }; wanted: Wanted };

/**
 * Inserts an event with an id of our own. Google keeps an id for ever, and "collisions may not be detected", so if the
 * event may already exist, it is looked up before another try.
 */
export async function insertOnce(
  request: GoogleRequest,
  { id, params, wanted }: Inserting,
  retry: boolean,
): Promise<WrittenEvent> {
  const { calendarId } = params;
  let unsure = retry;
  for (let tries = 1; ; tries++) {
    const found = unsure ? await find(request, { calendarId, id }) : undefined;
    if (found) return accept(found, wanted);
    const outcome = await request.once({ operation: 'events.insert', params });
    if (outcome.ok) return writtenOf({ ...outcome.data, id });
    const { refusal } = outcome;
    if (refusal.code === 'calendar/conflict') {
      const existing = await find(request, { calendarId, id });
      if (existing) return accept(existing, wanted);
    }
    await request.pause(refusal, tries);
    unsure ||= refusal.unsure;
  }
}

function paramsOf({ calendarId, id, draft }: Writing) {
  return {
    calendarId,
    requestBody: draftBody(id, draft),
    sendUpdates: draft.invite ? 'all' : 'none',
    fields: NEW_EVENT,
    prettyPrint: false,
    ...(draft.meetingLink && { conferenceDataVersion: 1 }),
  };
}

/** The event with our id, deleted or not. */
async function find(
  request: GoogleRequest,
  { calendarId, id }: Pick<Writing, 'calendarId' | 'id'>,
): Promise<GoogleEvent | undefined> {
  const params = { calendarId, eventId: id, fields: NEW_EVENT, prettyPrint: false };
  const event = await request.find('events.get', params);
  return event && { ...event, id };
}

/** Accepts an existing event if it is the one to create. */
function accept(event: GoogleEvent, draft: Wanted): WrittenEvent {
  if (event.status === 'cancelled') throw cancelled();
  const details = writtenOf(event);
  if (details.title !== oneLine(draft.title) || !sameTime(details.when, draft.when)) {
    throw new BotError('calendar/conflict', 'another event has this id', {
      facts: { status: 200, reason: 'otherEvent' },
    });
  }
  return details;
}
