import { GoogleError, required } from '../http/google-error.ts';
import type { Person, Resource, StoredEvent } from '../model.ts';
import { isCancelled, type World } from '../world.ts';
import { notifyOfAnswer, ownAnswer, withAnswer } from './answers.ts';
import { changedConference, readConference, readId } from './event-ids.ts';
import {
  checkDetails,
  checkTimes,
  isObject,
  OWN_DETAILS,
  readAttendees,
  readDetails,
  readRecurrence,
  readReminders,
} from './event-input.ts';
import { checkNewType, checkSameType } from './event-types.ts';
import { notify, type SendUpdates } from './outbox.ts';
import { readTime, renderTime } from './times.ts';

export type WriteOptions = {
  sendUpdates: SendUpdates;
  /** conferenceDataVersion=1: without it conference requests are ignored. */
  withConference: boolean;
  /** Who writes to a calendar that is not their own. */
  creator?: Person;
};

/** Fields that belong to one's own copy; an attendee may change these on somebody else's event. */
const OWN_FIELDS = ['attendees', 'attendeesOmitted', 'reminders', ...OWN_DETAILS, 'kind', 'etag', 'id'];

/**
 * Makes an event on the person's calendar.
 * @throws GoogleError 400 for a body that does not do, 409 duplicate for an id that was ever used
 */
export function insertEvent(world: World, person: Person, body: Resource, options: WriteOptions): StoredEvent {
  const { creator = person } = options;
  const id = readId(world, person, body);
  const recurrence = readRecurrence(body['recurrence']);
  const times = readTimes(body, person.zone, recurrence !== undefined);
  checkNewType(person, body, times);
  checkDetails(body);
  const now = world.clock();
  const event: StoredEvent = {
    id,
    iCalUid: typeof body['iCalUID'] === 'string' ? body['iCalUID'] : `${id}@google.com`,
    organizer: { email: person.email, name: person.name },
    creator: { email: creator.email, name: creator.name },
    status: body['status'] === 'tentative' ? 'tentative' : 'confirmed',
    createdMs: now,
    updatedMs: now,
    version: nextVersion(world),
    sequence: 0,
    ...times,
    ...(recurrence && { recurrence }),
    attendees: readAttendees(body['attendees']),
    reminders: body['reminders'] == null ? {} : { [person.email]: readReminders(body['reminders']) },
    removedBy: [],
    ...readConference(body, id, options.withConference),
    details: readDetails(body),
    seeded: false,
  };
  world.state.events.push(event);
  notify(world, options.sendUpdates, { kind: 'invitation', event, to: event.attendees, by: person });
  world.changed();
  return event;
}

/**
 * Changes an event, or an occurrence, which thereby becomes an event of its own.
 * @param whole  PUT: what the body does not name is taken away
 * @throws GoogleError 403 forbiddenForNonOrganizer when an attendee touches what all share
 */
export function changeEvent(
  world: World,
  person: Person,
  event: StoredEvent,
  body: Resource,
  options: WriteOptions & { whole: boolean },
): StoredEvent {
  const isShared = event.organizer.email === person.email || event.details['guestsCanModify'] === true;
  const isAnswer = !isShared || isOnlyAnswer(body);
  const next = isAnswer ? changedByAttendee(person, event, body) : changedByOrganizer(person, event, body, options);
  next.updatedMs = world.clock();
  next.version = nextVersion(world);
  store(world, event, next);
  if (isAnswer)
    notifyOfAnswer(world, options.sendUpdates, { event: next, answer: ownAnswer(person, body), by: person });
  else notifyOfChange(world, options.sendUpdates, { before: event, after: next, by: person });
  world.changed();
  return next;
}

/** With `attendeesOmitted`, a list of attendees says only how the participant answers. */
const isOnlyAnswer = (body: Resource): boolean =>
  body['attendeesOmitted'] === true && Object.keys(body).every(field => OWN_FIELDS.includes(field));

function notifyOfChange(
  world: World,
  sendUpdates: SendUpdates,
  { before, after, by }: { before: StoredEvent; after: StoredEvent; by: Person },
): void {
  // Whoever was told that it is cancelled is invited again.
  const isBack = before.status === 'cancelled' && after.status !== 'cancelled';
  const known = new Set(isBack ? [] : before.attendees.map(({ email }) => email));
  const staying = new Set(after.attendees.map(({ email }) => email));
  const [stay, fresh] = [
    after.attendees.filter(a => known.has(a.email)),
    after.attendees.filter(a => !known.has(a.email)),
  ];
  const gone = before.attendees.filter(a => !staying.has(a.email));
  notify(world, sendUpdates, { kind: 'invitation', event: after, to: fresh, by });
  notify(world, sendUpdates, { kind: 'update', event: after, to: stay, by });
  notify(world, sendUpdates, { kind: 'cancellation', event: after, to: gone, by });
}

/**
 * Deletes an event for everybody, or for an attendee only their own copy, which declines it.
 * @throws GoogleError 410 deleted when that was done before
 */
export function deleteEvent(world: World, person: Person, event: StoredEvent, sendUpdates: SendUpdates): void {
  if (isCancelled(event, person)) throw new GoogleError(410, 'deleted', 'Resource has been deleted');
  const stamped = { updatedMs: world.clock(), version: nextVersion(world) };
  if (event.organizer.email === person.email) {
    store(world, event, { ...event, ...stamped, status: 'cancelled' });
    notify(world, sendUpdates, { kind: 'cancellation', event, to: event.attendees, by: person });
  } else {
    const attendees = event.attendees.map(each =>
      each.email === person.email ? { ...each, responseStatus: 'declined' as const } : each,
    );
    store(world, event, { ...event, ...stamped, attendees, removedBy: [...event.removedBy, person.email] });
  }
  world.changed();
}

function changedByOrganizer(
  person: Person,
  event: StoredEvent,
  body: Resource,
  options: WriteOptions & { whole: boolean },
): StoredEvent {
  checkSameType(body, event.details['eventType']);
  checkDetails(body);
  const { recurrence: old, conferenceId: _id, conferenceRequestId: _request, ...kept } = event;
  const recurrence = options.whole || 'recurrence' in body ? readRecurrence(body['recurrence']) : old;
  const times = readChangedTimes(event, body, person.zone, options.whole, recurrence !== undefined);
  const attendees = options.whole || 'attendees' in body ? readAttendees(body['attendees']) : event.attendees;
  const moved = JSON.stringify(times) !== JSON.stringify({ start: event.start, end: event.end });
  return {
    ...kept,
    ...times,
    ...(recurrence && { recurrence }),
    status: readStatus(body, event),
    sequence: event.sequence + (moved ? 1 : 0),
    attendees,
    reminders: readOwnReminders(person, event, body),
    ...changedConference(event, body, options.withConference),
    ...changedDetails(person, event, body, options.whole),
  };
}

function changedByAttendee(person: Person, event: StoredEvent, body: Resource): StoredEvent {
  // `confirmed` brings back the own copy that was removed.
  const isBack = body['status'] === 'confirmed';
  const shared = Object.keys(body).filter(field => !OWN_FIELDS.includes(field) && !(field === 'status' && isBack));
  if (shared.length > 0) {
    const message = 'Shared properties can only be changed by the organizer of the event.';
    throw new GoogleError(403, 'forbiddenForNonOrganizer', message, { domain: 'calendar' });
  }
  checkDetails(body);
  const attendees = withAnswer(event.attendees, ownAnswer(person, body));
  const removedBy = isBack ? event.removedBy.filter(email => email !== person.email) : event.removedBy;
  return {
    ...event,
    attendees,
    removedBy,
    reminders: readOwnReminders(person, event, body),
    ...changedDetails(person, event, body, false),
  };
}

/** A guest who may change the event still has a colour and the like of their own. */
function changedDetails(
  person: Person,
  event: StoredEvent,
  body: Resource,
  whole: boolean,
): Pick<StoredEvent, 'details' | 'own'> {
  const { details, organizer, own = {} } = event;
  if (organizer.email === person.email) return { details: readDetails(body, whole ? {} : details), own };
  const [mine, shared] = [true, false].map(isOwn =>
    Object.fromEntries(Object.entries(body).filter(([field]) => OWN_DETAILS.includes(field) === isOwn)),
  );
  return {
    details: readDetails(shared ?? {}, details),
    own: { ...own, [person.email]: { ...own[person.email], ...mine } },
  };
}

function readOwnReminders(person: Person, event: StoredEvent, body: Resource): StoredEvent['reminders'] {
  return 'reminders' in body
    ? { ...event.reminders, [person.email]: readReminders(body['reminders']) }
    : event.reminders;
}

/** `confirmed` brings a deleted event back. */
function readStatus(body: Resource, event: StoredEvent): StoredEvent['status'] {
  const { status } = body;
  return status === 'confirmed' || status === 'tentative' || status === 'cancelled' ? status : event.status;
}

function readTimes(body: Resource, zone: string, repeats: boolean): Pick<StoredEvent, 'start' | 'end'> {
  if (body['start'] == null) throw required('Missing start time.');
  if (body['end'] == null) throw required('Missing end time.');
  const start = readTime(body['start'], 'start', zone, repeats);
  const end = readTime(body['end'], 'end', zone, repeats);
  checkTimes(start, end);
  return { start, end };
}

function readChangedTimes(
  event: StoredEvent,
  body: Resource,
  zone: string,
  whole: boolean,
  repeats: boolean,
): Pick<StoredEvent, 'start' | 'end'> {
  if (whole) return readTimes(body, zone, repeats);
  // Merged like the rest of a patch: going from a day to a time takes `date: null` beside the `dateTime`.
  const read = (which: 'start' | 'end') => {
    const value = body[which];
    return isObject(value)
      ? readTime({ ...renderTime(event[which], zone), ...value }, which, zone, repeats)
      : event[which];
  };
  const times = { start: read('start'), end: read('end') };
  checkTimes(times.start, times.end);
  return times;
}

/** Grows by at least one and looks like Google's, which are made of the time. */
export function nextVersion(world: World): number {
  const last = world.state.events.reduce((most, { version }) => Math.max(most, version), 0);
  return Math.max(last + 1, world.clock() * 2);
}

export function store(world: World, old: StoredEvent, next: StoredEvent): void {
  const index = world.state.events.findIndex(
    event => event.id === old.id && event.organizer.email === old.organizer.email,
  );
  if (index < 0) world.state.events.push(next);
  else world.state.events[index] = next;
}
