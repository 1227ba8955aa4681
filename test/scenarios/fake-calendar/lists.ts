import type { EventDetails, EventList, EventQuery, EventToChange, EventViews } from '../../../calendar/model.ts';
import { mergedLists } from '../../../calendar/several-calendars.ts';
import { CALENDAR_ZONE } from '../../../cli/templates/conversations/values.ts';
import { instant } from './times.ts';

/** The events of the asked calendars, merged as the real ones are. */
export function listed(
  events: EventToChange[],
  query: EventQuery<keyof EventViews>,
  owner: string,
): EventList<EventToChange> {
  const [first = owner, ...others] = query.calendars ?? [];
  const listOf = (id: string): EventList<EventToChange> => {
    const there = events.filter(({ calendar }) => (calendar?.id ?? owner) === id);
    return { events: found(there, query), zone: CALENDAR_ZONE, owner, complete: true };
  };
  return mergedLists([listOf(first), ...others.map(listOf)], query.zone);
}

function found(events: EventToChange[], { startMs, endMs, zone, text }: EventQuery<keyof EventViews>): EventToChange[] {
  const words = (text ?? '').toLowerCase().split(/\s+/).filter(Boolean);
  const haystack = (event: EventDetails): string =>
    [event.title, event.place, event.description, ...event.attendees.flatMap(({ name, email }) => [name, email])]
      .join(' ')
      .toLowerCase();
  return events
    .filter(({ id }) => !events.some(({ series }) => series === id))
    .filter(event => span(event, zone).endMs > startMs && span(event, zone).startMs < endMs)
    .filter(event => words.every(word => haystack(event).includes(word)))
    .toSorted((a, b) => span(a, zone).startMs - span(b, zone).startMs);
}

export function span({ when }: EventDetails, zone: string): { startMs: number; endMs: number } {
  return when.allDay ? { startMs: instant(when.startDate, zone), endMs: instant(when.endDate, zone) } : when;
}
