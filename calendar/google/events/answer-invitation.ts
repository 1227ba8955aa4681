import { BotError } from '../../../core/errors.ts';
import type { EventValues, EventVersion, InvitationAnswer, WrittenEvent } from '../../model.ts';
import { cancelled, type GoogleRequest } from '../requests/google-request.ts';
import { EVENT_TO_CHANGE, WRITTEN_EVENT } from './fields.ts';
import { type GoogleEvent, writtenOf } from './from-google.ts';

type Answering = { calendarId: string; event: EventVersion; answer: InvitationAnswer };
type GoogleGuest = NonNullable<GoogleEvent['attendees']>[number];

/**
 * Writes the person's own answer, and nothing of the other guests: with `attendeesOmitted` the list says only how the
 * participant answers. The version makes sure that no answer is written twice; after a try whose result is unknown, the
 * event shows whether that try succeeded.
 * @see https://developers.google.com/workspace/calendar/api/v3/reference/events for `attendeesOmitted`, `comment`
 */
export async function answerInvitation(
  request: GoogleRequest,
  answering: Answering,
  retry: boolean,
): Promise<WrittenEvent> {
  const { event, answer } = answering;
  let unsure = retry;
  let before: EventValues | undefined;
  for (let tries = 1; ; tries++) {
    const found = await read(request, answering);
    const me = guestOf(found);
    if (found.etag === event.version) before = answerOf(me);
    else if (unsure && holds(me, answer)) return writtenOf({ ...found, id: event.id }, before);
    const params = { ...paramsOf(answering), requestBody: answerBody(me, answer), fields: WRITTEN_EVENT };
    const outcome = await request.once({ operation: 'events.patch', params, version: event.version });
    if (outcome.ok) return writtenOf({ ...outcome.data, id: event.id }, before);
    await request.pause(outcome.refusal, tries);
    unsure ||= outcome.refusal.unsure;
  }
}

const paramsOf = ({ calendarId, event, answer }: Answering) => ({
  calendarId,
  eventId: event.id,
  sendUpdates: answer.invite ? 'all' : 'none',
  prettyPrint: false,
});

async function read(request: GoogleRequest, { calendarId, event }: Answering): Promise<GoogleEvent> {
  const fields = `${EVENT_TO_CHANGE},attendees/comment`;
  const found = await request.read('events.get', { calendarId, eventId: event.id, fields, prettyPrint: false });
  if (found.status === 'cancelled') throw cancelled();
  return found;
}

/** @throws BotError "calendar/invalid" if the person is not invited */
function guestOf({ attendees = [] }: GoogleEvent): GoogleGuest {
  const me = attendees.find(({ self }) => self);
  if (!me) throw new BotError('calendar/invalid', 'not invited', { facts: { status: 200, reason: 'notInvited' } });
  return me;
}

/** A note belongs to its answer, so an answer without one removes the last one. */
function answerBody({ email, comment }: GoogleGuest, { answer, note }: InvitationAnswer): GoogleEvent {
  const said = note ?? (comment ? '' : undefined);
  const me = { ...(email && { email }), responseStatus: answer, ...(said !== undefined && { comment: said }) };
  return { attendeesOmitted: true, attendees: [me] };
}

/** What brings the answer so far back. */
const answerOf = ({ email, responseStatus, comment }: GoogleGuest): EventValues => ({
  attendeesOmitted: true,
  attendees: [{ email, responseStatus: responseStatus ?? 'needsAction', comment: comment ?? '' }],
});

/** True if an earlier try has written this answer. */
const holds = ({ responseStatus, comment }: GoogleGuest, { answer, note = '' }: InvitationAnswer): boolean =>
  responseStatus === answer && (comment ?? '') === note;
