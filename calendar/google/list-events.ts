import type { calendar_v3 } from '@googleapis/calendar';
import { DateTime } from 'luxon';
import type { EventList, EventQuery, Shown } from '../event.ts';
import { listFields } from './fields.ts';
import {
  choiceOf,
  detailsOf,
  type GoogleEvent,
  type GoogleReminder,
  summaryOf,
  toChange,
  withPeople,
} from './from-google.ts';
import { incomplete, type Question } from './question.ts';

type Page = calendar_v3.Schema$Events;

/** Google's most, so that nearly every question is one request. */
const PAGE_SIZE = 2_500;
const MOST_EVENTS = 2_500;
const MOST_PAGES = 50;

const READERS: { readonly [S in keyof Shown]: (event: GoogleEvent, defaults?: GoogleReminder[]) => Shown[S] } = {
  summary: summaryOf,
  choices: choiceOf,
  people: withPeople,
  details: detailsOf,
  change: toChange,
};

/**
 * The events of a stretch, in order, a series as its single events.
 * @throws BotError when any page fails: a part of the list never looks like the whole
 */
export async function listEvents<S extends keyof Shown>(
  question: Question,
  calendarId: string,
  query: EventQuery<S>,
): Promise<EventList<Shown[S]>> {
  const { pages, complete } = await readPages(question, calendarId, query);
  const { timeZone, summary, defaultReminders } = pages[0] ?? {};
  if (!timeZone) throw incomplete("the calendar's zone");
  const items = pages.flatMap(page => page.items ?? []);
  return {
    events: items.slice(0, MOST_EVENTS).map(item => READERS[query.show](item, defaultReminders)),
    zone: timeZone,
    owner: summary ?? '',
    complete: complete && items.length <= MOST_EVENTS,
  };
}

/** Follows the pages to their end, to our limits, or to a token that came before: such a list would never end. */
async function readPages(
  question: Question,
  calendarId: string,
  query: EventQuery<keyof Shown>,
): Promise<{ pages: Page[]; complete: boolean }> {
  const pages: Page[] = [];
  const seen = new Set<string>();
  let pageToken: string | undefined;
  let count = 0;
  while (pages.length < MOST_PAGES && count < MOST_EVENTS) {
    const params = { ...paramsOf(calendarId, query), ...(pageToken && { pageToken }) };
    const page: Page = await question.read((client, options) => client.events.list(params, options));
    pages.push(page);
    count += page.items?.length ?? 0;
    pageToken = page.nextPageToken ?? undefined;
    if (!pageToken) return { pages, complete: true };
    if (seen.has(pageToken)) return { pages, complete: false };
    seen.add(pageToken);
  }
  return { pages, complete: false };
}

function paramsOf(calendarId: string, { startMs, endMs, text, show }: EventQuery<keyof Shown>) {
  return {
    calendarId,
    timeMin: rfc3339(startMs),
    timeMax: rfc3339(endMs),
    singleEvents: true,
    orderBy: 'startTime',
    maxResults: PAGE_SIZE,
    fields: listFields(show),
    prettyPrint: false,
    // With one attendee at most Google gives only the person.
    ...((show === 'summary' || show === 'choices') && { maxAttendees: 1 }),
    ...(text && { q: text }),
  };
}

function rfc3339(instant: number): string {
  const text = DateTime.fromMillis(instant, { zone: 'utc' }).toISO();
  if (text === null) throw new TypeError('no such instant');
  return text;
}
