import { GoogleError } from '../http/google-error.ts';
import type { EventTime, Person, Resource } from '../model.ts';
import { DAY_MS } from './days.ts';
import { isObject } from './event-input.ts';

/** The event types that `events.insert` takes apart from the plain one, with the field that each needs. */
const PROPERTIES: Readonly<Record<string, string>> = {
  focusTime: 'focusTimeProperties',
  outOfOffice: 'outOfOfficeProperties',
  workingLocation: 'workingLocationProperties',
};
const MODES: readonly string[] = [
  'declineNone',
  'declineAllConflictingInvitations',
  'declineOnlyNewConflictingInvitations',
];
const PLACES: readonly string[] = ['homeOffice', 'officeLocation', 'customLocation'];

/**
 * Checks a new event of a type of its own.
 * @see https://developers.google.com/workspace/calendar/api/guides/calendar-status
 * @throws GoogleError 400 for a type that the account or such an event cannot have
 */
export function checkNewType(
  person: Person,
  body: Resource,
  { start, end }: { start: EventTime; end: EventTime },
): void {
  const type = String(body['eventType'] ?? 'default');
  const field = PROPERTIES[type];
  for (const [other, name] of Object.entries(PROPERTIES)) {
    if (other !== type && body[name] != null) throw malformed(type, `${name} requires an event type of ${other}.`);
  }
  if (field === undefined) {
    if (type !== 'default' && type !== 'birthday') throw restricted(`Events of type ${type} cannot be created.`);
    return;
  }
  if (person.consumer) throw restricted(`This user cannot have events of type ${type}.`);
  if (Array.isArray(body['attendees']) && body['attendees'].length > 0) {
    throw restricted(`Attendees cannot be added to an event of type ${type}.`);
  }
  const properties = body[field];
  if (!isObject(properties)) throw malformed(type, `${field} is required.`);
  if (type === 'workingLocation') checkWorkingLocation(body, properties, { start, end });
  else checkAbsence(type, body, properties, start);
}

/** @throws GoogleError 400 if a change names another type than the event has */
export function checkSameType(body: Resource, type: unknown = 'default'): void {
  const { eventType = type } = body;
  if (eventType !== type) throw restricted('The event type cannot be changed.');
}

function checkAbsence(type: string, body: Resource, properties: Resource, start: EventTime): void {
  if ('date' in start) throw malformed(type, `An event of type ${type} cannot last whole days.`);
  if (body['transparency'] === 'transparent') throw malformed(type, `An event of type ${type} must be opaque.`);
  const { autoDeclineMode: mode } = properties;
  if (mode != null && !MODES.includes(String(mode))) throw malformed(type, 'Invalid value for: autoDeclineMode');
}

function checkWorkingLocation(body: Resource, properties: Resource, when: { start: EventTime; end: EventTime }): void {
  const type = 'workingLocation';
  const isShown = body['visibility'] === 'public' && body['transparency'] === 'transparent';
  if (!isShown) throw malformed(type, 'A working location must be public and transparent.');
  if (!PLACES.includes(String(properties['type']))) throw malformed(type, 'Invalid value for: type');
  if (isSeveralDays(when)) throw malformed(type, 'A working location lasts one day, or clock times.');
}

function isSeveralDays({ start, end }: { start: EventTime; end: EventTime }): boolean {
  return 'date' in start && 'date' in end && Date.parse(end.date) - Date.parse(start.date) > DAY_MS;
}

const restricted = (message: string): GoogleError =>
  new GoogleError(400, 'eventTypeRestriction', message, { domain: 'calendar' });

const malformed = (type: string, message: string): GoogleError =>
  new GoogleError(400, `malformed${type.slice(0, 1).toUpperCase()}${type.slice(1)}Event`, message, {
    domain: 'calendar',
  });
