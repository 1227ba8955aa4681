import type { Attendee, Mail, Person, StoredEvent } from '../model.ts';
import { findPerson } from '../people/people.ts';
import type { World } from '../world.ts';
import { spokenTime } from './render.ts';

export type SendUpdates = 'all' | 'externalOnly' | 'none';

/** Puts the e-mails that Google would send about a change into the outbox. */
export function notify(
  world: World,
  sendUpdates: SendUpdates,
  mails: { kind: Mail['kind']; event: StoredEvent; to: readonly Attendee[]; by: Person; answer?: Mail['answer'] },
): void {
  if (sendUpdates === 'none') return;
  const { kind, event, to, by, answer } = mails;
  const recipients = to.filter(({ email }) => email !== by.email && (sendUpdates === 'all' || !findPerson(email)));
  world.state.outbox.push(
    ...recipients.map(({ email }) => ({
      to: email,
      from: by.email,
      kind,
      sendUpdates,
      eventId: event.id,
      summary: String(event.details['summary'] ?? ''),
      start: spokenTime(event.start, by.zone),
      end: spokenTime(event.end, by.zone),
      sentMs: world.clock(),
      ...(answer && { answer }),
    })),
  );
}
