import type { calendar_v3 } from '@googleapis/calendar';
import type { Interval } from '../../../time/index.ts';
import type { GoogleRequest } from './google-request.ts';

type EventPage = calendar_v3.Schema$Events;

/** Google's maximum, so nearly every list takes one request. */
const PAGE_SIZE = 2_500;
export const MOST_EVENTS = 2_500;
const MOST_PAGES = 50;

/** Parameters for the events of an interval, in order, with a series as its single events. */
export const intervalParams = (calendarId: string, { startMs, endMs }: Interval) => ({
  calendarId,
  timeMin: new Date(startMs).toISOString(),
  timeMax: new Date(endMs).toISOString(),
  singleEvents: true,
  orderBy: 'startTime' as const,
  maxResults: PAGE_SIZE,
  prettyPrint: false,
});

/**
 * Follows the pages of a list to its end, to our limits, or to a repeated token, which would make the list endless.
 * @throws BotError if any page fails, because part of a list must not look complete
 */
export async function readPages(
  request: GoogleRequest,
  params: calendar_v3.Params$Resource$Events$List,
): Promise<{ pages: EventPage[]; complete: boolean }> {
  const pages: EventPage[] = [];
  const seen = new Set<string>();
  let pageToken: string | undefined;
  let count = 0;
  while (pages.length < MOST_PAGES && count < MOST_EVENTS) {
    const asked = { ...params, ...(pageToken && { pageToken }) };
    const page: EventPage = await request.read('events.list', asked);
    pages.push(page);
    count += page.items?.length ?? 0;
    pageToken = page.nextPageToken ?? undefined;
    if (!pageToken) return { pages, complete: true };
    if (seen.has(pageToken)) return { pages, complete: false };
    seen.add(pageToken);
  }
  return { pages, complete: false };
}
