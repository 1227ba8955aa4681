import type { Interval } from '../../../time/index.ts';
import type { Company } from '../../contacts.ts';
import type { EventList, EventQuery, EventViews, SeriesQuery } from '../../model.ts';
import { type GoogleRequest, incomplete } from '../requests/google-request.ts';
import { intervalParams, MOST_EVENTS, readPages } from '../requests/pages.ts';
import { COMPANY, listFields } from './fields.ts';
import { companyOf, READERS } from './from-google.ts';

/** For events with more people, Google returns only the organizer: people in a large hall have not met. */
const LARGEST_COMPANY = 30;

/**
 * The events of an interval in order, with a series as its single events.
 * @throws BotError if any page fails, because part of a list must not look complete
 */
export async function listEvents<S extends keyof EventViews>(
  request: GoogleRequest,
  calendarId: string,
  query: EventQuery<S>,
): Promise<EventList<EventViews[S]>> {
  const { pages, complete } = await readPages(request, paramsOf(calendarId, query));
  const { timeZone, summary, defaultReminders } = pages[0] ?? {};
  if (!timeZone) throw incomplete("the calendar's zone");
  const items = pages.flatMap(page => page.items ?? []);
  return {
    events: items.slice(0, MOST_EVENTS).map(item => ({
      ...READERS[query.show](item, defaultReminders),
      ...(item.iCalUID && { uid: item.iCalUID }),
    })),
    zone: timeZone,
    owner: summary ?? '',
    complete: complete && items.length <= MOST_EVENTS,
  };
}

function paramsOf(calendarId: string, { startMs, endMs, calendars, text, show }: EventQuery<keyof EventViews>) {
  return {
    ...intervalParams(calendarId, { startMs, endMs }),
    fields: listFields(show, calendars !== undefined && calendars.length > 1),
    // With at most one attendee, Google returns only the person.
    ...((show === 'summary' || show === 'choices' || show === 'review') && { maxAttendees: 1 }),
    ...(text && { q: text }),
  };
}

/**
 * The remaining events of a series, including those that were changed individually.
 * @returns `complete` is false if there are more events than one answer holds
 */
export async function seriesEvents<S extends keyof EventViews>(
  request: GoogleRequest,
  { calendarId, id }: { calendarId: string; id: string },
  { startMs, endMs, show }: SeriesQuery<S>,
): Promise<{ events: EventViews[S][]; complete: boolean }> {
  const params = {
    calendarId,
    eventId: id,
    ...(startMs !== undefined && { timeMin: new Date(startMs).toISOString() }),
    ...(endMs !== undefined && { timeMax: new Date(endMs).toISOString() }),
    maxResults: MOST_EVENTS,
    fields: listFields(show),
    prettyPrint: false,
  };
  const page = await request.read('events.instances', params);
  const events = (page.items ?? []).map(item => READERS[show](item, page.defaultReminders));
  return { events: events.filter(({ status }) => status !== 'cancelled'), complete: !page.nextPageToken };
}

/** The people of each event in an interval, in order. Birthdays, working hours and the like have no people. */
export async function listPeople(request: GoogleRequest, calendarId: string, during: Interval): Promise<Company[]> {
  const { pages } = await readPages(request, {
    ...intervalParams(calendarId, during),
    eventTypes: ['default'],
    maxAttendees: LARGEST_COMPANY,
    fields: COMPANY,
  });
  return pages.flatMap(({ items = [] }) => items.map(companyOf));
}
