import type { Attendee, Person, Resource, StoredEvent } from '../model.ts';
import type { World } from '../world.ts';
import { readAttendees } from './event-input.ts';
import { notify, type SendUpdates } from './outbox.ts';

/** The person's own entry in a list of attendees; what it says of others counts for nothing. */
export function ownAnswer(person: Person, body: Resource): Attendee | undefined {
  return readAttendees(body['attendees']).find(({ email }) => email === person.email);
}

/** The attendees with a person's new answer; those who are not invited add nothing. A comment belongs to its answer. */
export function withAnswer(attendees: readonly Attendee[], answer: Attendee | undefined): Attendee[] {
  return attendees.map(each => {
    if (!answer || each.email !== answer.email) return each;
    const { comment: _before, ...rest } = each;
    return { ...rest, ...answer };
  });
}

/** Each answer of a guest is an e-mail to the organizer alone. */
export function notifyOfAnswer(
  world: World,
  sendUpdates: SendUpdates,
  { event, answer, by }: { event: StoredEvent; answer: Attendee | undefined; by: Person },
): void {
  if (!answer) return;
  const { responseStatus, comment } = answer;
  const said = { responseStatus, ...(comment && { comment }) };
  const to: Attendee[] = [{ email: event.organizer.email, responseStatus: 'accepted' }];
  notify(world, sendUpdates, { kind: 'answer', event, to, by, answer: said });
}
