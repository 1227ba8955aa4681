import { GoogleError, invalid, timeRangeEmpty } from '../http/google-error.ts';
import type {
  Attendee,
  Details,
  EventTime,
  Person,
  Reminders,
  Resource,
  ResponseStatus,
  StoredEvent,
} from '../model.ts';
import { checkRecurrence } from './occurrences.ts';
import { instantOf } from './times.ts';

/** Fields of an event that a request may set and that are kept as they come. */
const DETAIL_FIELDS = [
  'summary',
  'description',
  'location',
  'colorId',
  'transparency',
  'visibility',
  'eventType',
  'anyoneCanAddSelf',
  'guestsCanInviteOthers',
  'guestsCanModify',
  'guestsCanSeeOtherGuests',
  'extendedProperties',
  'source',
  'attachments',
  'workingLocationProperties',
  'outOfOfficeProperties',
  'focusTimeProperties',
  'birthdayProperties',
] as const;

const RESPONSES: readonly string[] = ['needsAction', 'accepted', 'tentative', 'declined'];
const EMAIL = /^[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+$/;

/** The kept fields of a request body, laid over `old`; `null` takes a field away, objects are merged (JSON merge patch). */
export function readDetails(body: Resource, old: Details = {}): Details {
  const changed = DETAIL_FIELDS.filter(field => field in body);
  const merged = Object.fromEntries(changed.map(field => [field, mergePatch(old[field], body[field])]));
  const entries = Object.entries({ ...old, ...merged }).filter(
    ([field, value]) => value != null && !isDefault(field, value),
  );
  return Object.fromEntries(entries);
}

/** Google leaves fields with these values out of its answers. */
const DEFAULTS: Details = {
  transparency: 'opaque',
  visibility: 'default',
  guestsCanModify: false,
  guestsCanInviteOthers: true,
  guestsCanSeeOtherGuests: true,
};

/** Fields of which each guest has their own on their copy of an event. */
export const OWN_DETAILS: readonly string[] = ['colorId', 'transparency', 'visibility'];

/** The details of an event as this person has them. The organizer's colour is theirs alone. */
export function detailsFor({ details, organizer, own = {} }: StoredEvent, { email }: Person): Details {
  const { colorId: _organizers, ...shared } = details;
  const all = { ...(organizer.email === email ? details : shared), ...own[email] };
  return Object.fromEntries(Object.entries(all).filter(([field, value]) => value !== null && !isDefault(field, value)));
}

const isDefault = (field: string, value: unknown): boolean => DEFAULTS[field] === value;

/** @throws GoogleError for a value that Google does not know */
export function checkDetails({ colorId, visibility, transparency }: Resource): void {
  if (colorId != null && !/^(?:[1-9]|1[01])$/.test(String(colorId))) throw invalid('Invalid color id.');
  if (visibility != null && !VISIBILITIES.includes(String(visibility))) throw invalid('Invalid value for: visibility');
  if (transparency != null && !['opaque', 'transparent'].includes(String(transparency)))
    throw invalid('Invalid value for: transparency');
}
const VISIBILITIES: readonly string[] = ['default', 'public', 'private', 'confidential'];

function mergePatch(old: unknown, patch: unknown): unknown {
  if (!isObject(patch)) return patch;
  const merged: Resource = isObject(old) ? { ...old } : {};
  for (const [key, value] of Object.entries(patch)) merged[key] = mergePatch(merged[key], value);
  return Object.fromEntries(Object.entries(merged).filter(([, value]) => value !== null));
}

export function isObject(value: unknown): value is Resource {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

/** @throws GoogleError when an address is none */
export function readAttendees(value: unknown): Attendee[] {
  if (value == null) return [];
  if (!Array.isArray(value)) throw invalid('Invalid value for: attendees');
  return value.map(each => {
    const { email, displayName, responseStatus = 'needsAction', optional, comment } = isObject(each) ? each : {};
    if (typeof email !== 'string' || !EMAIL.test(email)) throw invalid('Invalid attendee email.');
    if (!RESPONSES.includes(String(responseStatus)))
      throw invalid(`Invalid value for: ${responseStatus} is not a valid value`);
    return {
      email: email.toLowerCase(),
      ...(typeof displayName === 'string' && { name: displayName }),
      responseStatus: responseStatus as ResponseStatus,
      ...(optional === true && { optional }),
      ...(typeof comment === 'string' && { comment }),
    };
  });
}

/** @throws GoogleError for overrides beside `useDefault`, more than five of them, or one out of range */
export function readReminders(value: unknown): Reminders {
  const { useDefault = false, overrides = [] } = isObject(value) ? value : {};
  const list: unknown[] = Array.isArray(overrides) ? overrides : [];
  if (useDefault === true && list.length > 0) {
    const reason = 'cannotUseDefaultRemindersAndSpecifyOverride';
    throw new GoogleError(400, reason, 'Cannot specify both default reminders and overrides at the same time.', {
      domain: 'calendar',
    });
  }
  if (list.length > 5) throw invalid('Too many reminder overrides.');
  if (list.length === 0) return { useDefault: useDefault === true };
  return { useDefault: false, overrides: list.map(readReminder) };
}

function readReminder(value: unknown): { method: 'email' | 'popup'; minutes: number } {
  const { method, minutes } = isObject(value) ? value : {};
  if (method !== 'email' && method !== 'popup') throw invalid(`Invalid value for: ${method} is not a valid value`);
  if (!Number.isInteger(minutes) || Number(minutes) < 0 || Number(minutes) > 40_320) {
    throw invalid('Invalid reminder override minutes.');
  }
  return { method, minutes: Number(minutes) };
}

/** The lines of `recurrence`, or nothing when there are none. */
export function readRecurrence(value: unknown): string[] | undefined {
  if (!Array.isArray(value) || value.length === 0) return undefined;
  const lines = value.map(String);
  try {
    checkRecurrence(lines);
  } catch (error) {
    if (error instanceof RangeError) throw invalid('Invalid recurrence rule.');
    throw error;
  }
  return lines;
}

/** @throws GoogleError when an event mixes days and times or ends before it has begun */
export function checkTimes(start: EventTime, end: EventTime): void {
  if ('date' in start !== 'date' in end) {
    throw invalid('Start and end times must either both be date or both be dateTime.');
  }
  if (instantOf(end, 'utc') <= instantOf(start, 'utc')) throw timeRangeEmpty();
}
