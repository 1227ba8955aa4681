import type { Clock, Person, State, StoredEvent } from './model.ts';

/** How this sandbox differs from a well-behaved Google; tests turn these. */
export type Switches = {
  /** Whether the redirect back carries `iss`. */
  sendIssuer: boolean;
  /** Whether a refresh answers with a new refresh token and ends the old one. */
  rotateRefreshTokens: boolean;
  accessTokenSeconds: number;
};

/** What every part of the sandbox works on. */
export type World = {
  clock: Clock;
  /** Where the sandbox listens, without a slash at the end. */
  url: string;
  state: State;
  switches: Switches;
  /** To be called after each change of `state`. */
  changed(): void;
};

/** A person's view: their own events and those that they were invited to. */
export function isOnCalendar(event: StoredEvent, person: Person): boolean {
  return event.organizer.email === person.email || event.attendees.some(({ email }) => email === person.email);
}

export function findStored(world: World, person: Person, id: string): StoredEvent | undefined {
  return world.state.events.find(event => event.id === id && isOnCalendar(event, person));
}

/** Deleted, for this person at least. */
export function isCancelled(event: StoredEvent, person: Person): boolean {
  return event.status === 'cancelled' || event.removedBy.includes(person.email);
}
