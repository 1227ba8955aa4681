import type { EventValues, EventVersion } from '../../model.ts';
import type { GoogleRequest } from '../requests/google-request.ts';
import type { GoogleEvent } from './from-google.ts';

type Changing = { calendarId: string; event: EventVersion };

/**
 * The values that a patch replaces, to write them back later. The version of the write ensures that they are still
 * there. One try: a change that cannot be taken back is better than none.
 * @returns undefined without an answer
 */
export async function valuesBefore(
  request: GoogleRequest,
  { calendarId, event }: Changing,
  body: GoogleEvent,
): Promise<EventValues | undefined> {
  const names = Object.keys(body);
  const params = { calendarId, eventId: event.id, fields: names.join(), prettyPrint: false };
  const outcome = await request.once({ operation: 'events.get', params });
  return outcome.ok ? asBefore(outcome.data, names) : undefined;
}

/** A patch is merged, so what was not there is removed by null; a time of the other kind as well. */
export const asBefore = (event: GoogleEvent, names: readonly string[]): EventValues =>
  Object.fromEntries(names.map(name => [name, valueBefore(name, event[name as keyof GoogleEvent])]));

function valueBefore(name: string, value: unknown): unknown {
  if (name === 'start' || name === 'end') return { date: null, dateTime: null, timeZone: null, ...(value as object) };
  return value ?? (name === 'attendees' ? [] : null);
}
