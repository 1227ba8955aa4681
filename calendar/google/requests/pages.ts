import type { calendar_v3 } from '@googleapis/calendar';
import { DateTime } from 'luxon';
import type { Stretch } from '../../whole-days.ts';
import type { Question } from './google-request.ts';

export type Page = calendar_v3.Schema$Events;

/** Google's most, so that nearly every question is one request. */
const PAGE_SIZE = 2_500;
export const MOST_EVENTS = 2_500;
const MOST_PAGES = 50;

/** Asks for what is on in a stretch, in order, a series as its single events. */
export const stretchParams = (calendarId: string, { startMs, endMs }: Stretch) => ({
  calendarId,
  timeMin: rfc3339(startMs),
  timeMax: rfc3339(endMs),
  singleEvents: true,
  orderBy: 'startTime' as const,
  maxResults: PAGE_SIZE,
  prettyPrint: false,
});

/**
 * Follows the pages of a list to their end, to our limits, or to a token that came before: such a list would never end.
 * @throws BotError when any page fails: a part of the list never looks like the whole
 */
export async function readPages(
  question: Question,
  params: calendar_v3.Params$Resource$Events$List,
): Promise<{ pages: Page[]; complete: boolean }> {
  const pages: Page[] = [];
  const seen = new Set<string>();
  let pageToken: string | undefined;
  let count = 0;
  while (pages.length < MOST_PAGES && count < MOST_EVENTS) {
    const asked = { ...params, ...(pageToken && { pageToken }) };
    const page: Page = await question.read('events.list', (client, options) => client.events.list(asked, options));
    pages.push(page);
    count += page.items?.length ?? 0;
    pageToken = page.nextPageToken ?? undefined;
    if (!pageToken) return { pages, complete: true };
    if (seen.has(pageToken)) return { pages, complete: false };
    seen.add(pageToken);
  }
  return { pages, complete: false };
}

function rfc3339(instant: number): string {
  const text = DateTime.fromMillis(instant, { zone: 'utc' }).toISO();
  if (text === null) throw new TypeError('no such instant');
  return text;
}
