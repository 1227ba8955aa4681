import type { EventDetails, EventTime, EventToChange, Guest } from '../../../calendar/model.ts';
import { fakeCalendars } from './calendars.ts';
import { seriesOf } from './series.ts';
import { instant } from './times.ts';

export type Entry = {
  id: string;
  /** The id of the calendar, if it is not Mia's own. */
  calendar?: string;
  /** The same for the copies of one event. */
  uid?: string;
  title: string;
  /** "2026-11-23T10:00/2026-11-23T11:00", or all-day "2026-11-23/2026-11-25" (exclusive end). */
  when: string;
  place?: string;
  guests?: string[];
  description?: string;
  link?: string;
  /** The person who sent the invitation. */
  organizer?: string;
  free?: boolean;
  answer?: EventDetails['myAnswer'];
  /** The id of the event's series; the series is in the file too, with its rule. */
  series?: string;
  repeat?: string;
  /** The last possible day of a series. */
  until?: string;
};

/** The calendar of an event, unless it is the owner's own. */
export function calendarOf(id: string | undefined, owner: string): Pick<EventToChange, 'calendar'> {
  const calendar = fakeCalendars(owner).find(entry => entry.id === id && !entry.own);
  return calendar ? { calendar } : {};
}

function timeOf(when: string, zone: string): EventTime {
  const [start = '', end = ''] = when.split('/');
  return start.includes('T')
    ? { allDay: false, startMs: instant(start, zone), endMs: instant(end, zone) }
    : { allDay: true, startDate: start, endDate: end };
}

export function eventOf(entry: Entry, zone: string, owner: string): EventToChange {
  const guests = (entry.guests ?? []).map(guest => attendee(guest));
  const me: Guest[] = guests.length > 0 ? [{ ...attendee(owner), self: true, answer: entry.answer ?? 'accepted' }] : [];
  return {
    id: entry.calendar ? `${entry.id} ${entry.calendar}` : entry.id,
    ...calendarOf(entry.calendar, owner),
    ...(entry.uid && { uid: entry.uid }),
    title: entry.title,
    when: timeOf(entry.when, zone),
    status: 'confirmed',
    busy: !entry.free,
    ...(entry.answer && { myAnswer: entry.answer }),
    ...(entry.place && { place: entry.place }),
    ...(entry.description && { description: entry.description }),
    ...(entry.link && { meetingLink: entry.link }),
    attendees: [...me, ...guests],
    organizer: partyOf(entry.organizer ?? owner),
    ...(entry.organizer !== undefined && { invited: true as const }),
    mine: entry.organizer === undefined,
    ...(entry.organizer !== undefined && { locked: true as const }),
    reminders: [],
    usualReminders: true as const,
    version: '1',
    ...(entry.series && { series: entry.series }),
    ...(entry.repeat &&
      seriesOf({ rule: entry.repeat, ...(entry.until && { until: entry.until }) }, entry.when.slice(0, 10), zone)),
  };
}

function partyOf(text: string): { email: string; name?: string } {
  const { email, name } = attendee(text);
  return { email, ...(name && { name }) };
}

/** "Ana Lopez <ana@example.com> accepted" */
export function attendee(text: string): Guest {
  const [, name, email = text, answer] = /^(?:(.*?) <)?([^<>\s]+@[^<>\s]+)>?(?: (\w+))?$/.exec(text) ?? [];
  return {
    email,
    ...(name && { name }),
    answer: (answer as Guest['answer']) ?? 'unanswered',
    self: false,
    optional: false,
    room: false,
  };
}
