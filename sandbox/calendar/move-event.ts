import { GoogleError } from '../http/google-error.ts';
import type { Person, StoredEvent } from '../model.ts';
import type { World } from '../world.ts';
import { notify, type SendUpdates } from './outbox.ts';
import { nextVersion, store } from './write-events.ts';

/**
 * Moves an event, or a series with its changed occurrences, to another calendar, which becomes its organizer.
 * @see https://developers.google.com/workspace/calendar/api/v3/reference/events/move
 * @throws GoogleError for what cannot be moved
 */
export function moveEvent(
  world: World,
  event: StoredEvent,
  { from, to, by, sendUpdates }: { from: Person; to: Person; by: Person; sendUpdates: SendUpdates },
): StoredEvent {
  check(event, from);
  const own = world.state.events.filter(({ seriesId }) => seriesId === event.id);
  for (const each of own)
    store(world, each, movedTo(to, each, { updatedMs: world.clock(), version: nextVersion(world) }));
  const moved = movedTo(to, event, { updatedMs: world.clock(), version: nextVersion(world) });
  store(world, event, moved);
  notify(world, sendUpdates, { kind: 'update', event: moved, to: moved.attendees, by });
  world.changed();
  return moved;
}

const movedTo = (
  { email, name }: Person,
  event: StoredEvent,
  written: Pick<StoredEvent, 'updatedMs' | 'version'>,
): StoredEvent => ({ ...event, ...written, organizer: { email, name } });

function check(event: StoredEvent, from: Person): void {
  const refuse = (status: number, reason: string, message: string): GoogleError =>
    new GoogleError(status, reason, message, { domain: 'calendar' });
  if (event.seriesId) {
    throw refuse(400, 'cannotChangeOrganizerOfInstance', 'Cannot change the organizer of an instance.');
  }
  if (event.organizer.email !== from.email) {
    throw refuse(403, 'cannotChangeOrganizer', 'Cannot change the organizer of this event.');
  }
  if ((event.details['eventType'] ?? 'default') !== 'default') {
    throw refuse(400, 'eventTypeRestriction', 'Events of this type cannot be moved.');
  }
}
