import type { EventValues, EventVersion } from '../../model.ts';
import type { GoogleRequest } from '../requests/google-request.ts';
import type { GoogleEvent } from './from-google.ts';

type Changing = { calendarId: string; event: EventVersion };

/**
 * The values that a patch replaces, to write them back later. A change that cannot be taken back is better than none,
 * so only a few tries are made.
 * @returns undefined without an answer, and if the event has another version, as after an earlier try
 */
export async function valuesBefore(
  request: GoogleRequest,
  { calendarId, event }: Changing,
  body: GoogleEvent,
): Promise<EventValues | undefined> {
  const names = Object.keys(body);
  const params = { calendarId, eventId: event.id, fields: ['etag', ...names].join(), prettyPrint: false };
  const found = await request.glance('events.get', params);
  return found?.etag === event.version ? asBefore(found, names) : undefined;
}

/** A patch is merged, so what was not there is removed by null; a time of the other kind as well. */
export const asBefore = (event: GoogleEvent, names: readonly string[]): EventValues =>
  Object.fromEntries(names.map(name => [name, valueBefore(name, event[name as keyof GoogleEvent])]));

function valueBefore(name: string, value: unknown): unknown {
  if (name === 'start' || name === 'end') return { date: null, dateTime: null, timeZone: null, ...(value as object) };
  return value ?? (name === 'attendees' ? [] : null);
}
