import { isBotError } from '../../core/errors.ts';
import { isZone, type Zone } from '../../time/index.ts';
import { type Connection, GoogleRequest } from './requests/google-request.ts';

/** Optional data must not delay an answer. */
const REQUEST_MS = 1_500;

const MOST_CALENDARS = 250;

/**
 * The zones of the people among `emails` whose calendars the person has in their list. Google tells no one else's.
 * @see https://developers.google.com/workspace/calendar/api/v3/reference/calendarList/list
 */
export async function zonesOf(connection: Connection, emails: readonly string[]): Promise<ReadonlyMap<string, Zone>> {
  const listed = emails.length === 0 ? [] : await calendarsOf(connection);
  const zones = new Map(listed.map(({ id, timeZone }) => [id?.toLowerCase(), timeZone ?? '']));
  return new Map(
    emails.flatMap(email => {
      const zone = zones.get(email.toLowerCase()) ?? '';
      return isZone(zone) ? [[email, zone] as const] : [];
    }),
  );
}

/** A failure is not reported: the answer only lacks clock times in other zones. */
async function calendarsOf(connection: Connection) {
  const request = new GoogleRequest({ ...connection, requestMs: REQUEST_MS });
  const params = { fields: 'items(id,timeZone)', maxResults: MOST_CALENDARS, showHidden: true, prettyPrint: false };
  try {
    const outcome = await request.once({ operation: 'calendarList.list', params });
    return outcome.ok ? (outcome.data.items ?? []) : [];
  } catch (error) {
    if (!isBotError(error)) throw error;
    return [];
  }
}
