import type { EventList, EventQuery, Shown } from '../../event.ts';
import { incomplete, type Question } from '../requests/google-request.ts';
import { MOST_EVENTS, readPages, stretchParams } from '../requests/pages.ts';
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

/** Reads an event of a list, by how much of it is shown. */
export const READERS: { readonly [S in keyof Shown]: (event: GoogleEvent, defaults?: GoogleReminder[]) => Shown[S] } = {
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
  const { pages, complete } = await readPages(question, paramsOf(calendarId, query));
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

function paramsOf(calendarId: string, { startMs, endMs, text, show }: EventQuery<keyof Shown>) {
  return {
    ...stretchParams(calendarId, { startMs, endMs }),
    fields: listFields(show),
    // With one attendee at most Google gives only the person.
    ...((show === 'summary' || show === 'choices') && { maxAttendees: 1 }),
    ...(text && { q: text }),
  };
}
