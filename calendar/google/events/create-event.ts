import { BotError } from '../../../core/errors.ts';
import type { EventDraft, EventTime, WrittenEvent } from '../../model.ts';
import { cancelled, type GoogleRequest } from '../requests/google-request.ts';
import { NEW_EVENT } from './fields.ts';
import { type GoogleEvent, writtenOf } from './from-google.ts';
import { oneLine } from './plain-text.ts';
import { bodyOf } from './to-google.ts';

type Writing = { calendarId: string; id: string; draft: EventDraft };

/**
 * Creates an event exactly once. Google keeps an id for ever, and "collisions may not be detected", so if the event may
 * already exist, it is looked up before another try.
 * @param retry an earlier call may have created it
 * @throws BotError "calendar/gone" if it was created and then deleted, "calendar/conflict" if the id belongs to another
 *   event
 */
export async function createEvent(request: GoogleRequest, writing: Writing, retry: boolean): Promise<WrittenEvent> {
  let unsure = retry;
  for (let tries = 1; ; tries++) {
    const found = unsure ? await find(request, writing) : undefined;
    if (found) return accept(found, writing.draft);
    const outcome = await request.once({ operation: 'events.insert', params: paramsOf(writing) });
    if (outcome.ok) return writtenOf({ ...outcome.data, id: writing.id });
    const { refusal } = outcome;
    if (refusal.code === 'calendar/conflict') {
      const existing = await find(request, writing);
      if (existing) return accept(existing, writing.draft);
    }
    await request.pause(refusal, tries);
    unsure ||= refusal.unsure;
  }
}

function paramsOf({ calendarId, id, draft }: Writing) {
  return {
    calendarId,
    requestBody: bodyOf(id, draft),
    sendUpdates: draft.invite ? 'all' : 'none',
    fields: NEW_EVENT,
    prettyPrint: false,
    ...(draft.meetingLink && { conferenceDataVersion: 1 }),
  };
}

/** The event with our id, deleted or not. */
async function find(request: GoogleRequest, { calendarId, id }: Writing): Promise<GoogleEvent | undefined> {
  const params = { calendarId, eventId: id, fields: NEW_EVENT, prettyPrint: false };
  const event = await request.find('events.get', params);
  return event && { ...event, id };
}

/** Accepts an existing event if it is the one to create. */
function accept(event: GoogleEvent, draft: EventDraft): WrittenEvent {
  if (event.status === 'cancelled') throw cancelled();
  const details = writtenOf(event);
  if (details.title !== oneLine(draft.title) || !sameTime(details.when, draft.when)) {
    throw new BotError('calendar/conflict', 'another event has this id', {
      facts: { status: 200, reason: 'otherEvent' },
    });
  }
  return details;
}

/** Compares to the second, because Google drops fractions. */
function sameTime(there: EventTime, wanted: EventDraft['when']): boolean {
  if (there.allDay) return wanted.allDay && there.startDate === wanted.startDate && there.endDate === wanted.endDate;
  const same = (a: number, b: number): boolean => Math.floor(a / 1000) === Math.floor(b / 1000);
  return !wanted.allDay && same(there.startMs, wanted.startMs) && same(there.endMs, wanted.endMs);
}
