import type { calendar_v3 } from '@googleapis/calendar';
import type { CalendarEntry, CalendarRole } from '../model.ts';
import { isOfPerson } from './events/on-other-calendar.ts';
import { oneLine } from './events/plain-text.ts';
import type { GoogleRequest } from './requests/google-request.ts';

/** Google's maximum of a page. People have fewer. */
const MOST_CALENDARS = 250;

const ROLES: Readonly<Record<string, CalendarRole>> = {
  owner: 'owner',
  writer: 'writer',
  reader: 'reader',
  freeBusyReader: 'free-busy',
};

/**
 * The calendars in a person's list, their own first. Those that they have hidden are part of it.
 * @see https://developers.google.com/workspace/calendar/api/v3/reference/calendarList
 */
export async function listCalendars(request: GoogleRequest): Promise<CalendarEntry[]> {
  const { items = [] } = await request.read('calendarList.list', {
    fields: 'items(id,summary,summaryOverride,accessRole,primary,selected,hidden)',
    maxResults: MOST_CALENDARS,
    showHidden: true,
    prettyPrint: false,
  });
  const entries = items.flatMap(item => (item.id && !item.deleted ? entryOf(item, item.id) : []));
  return entries.toSorted((a, b) => Number(b.own) - Number(a.own));
}

function entryOf(item: calendar_v3.Schema$CalendarListEntry, id: string): CalendarEntry {
  const own = item.primary === true;
  return {
    id,
    name: oneLine(item.summaryOverride ?? item.summary ?? '') || id,
    // A role that Google may add some day allows nothing here.
    role: ROLES[item.accessRole ?? ''] ?? 'free-busy',
    own,
    ofPerson: !own && isOfPerson(id),
    shown: item.selected === true && item.hidden !== true,
  };
}
