import { DateTime } from 'luxon';
import type { EventDraft } from '../../model.ts';
import type { GoogleEvent } from './from-google.ts';
import { recurrenceOf } from './recurrence.ts';

/**
 * The body of `events.insert`. The conference request uses the event's id, so a retry does not create a second
 * conference.
 */
export function bodyOf(id: string, draft: EventDraft): GoogleEvent {
  const { title, attendees, place, description, reminders, repeat, meetingLink } = draft;
  return {
    id,
    summary: title,
    ...timesOf(draft.when),
    ...(attendees.length > 0 && {
      attendees: attendees.map(({ email, name }) => ({ email, ...(name && { displayName: name }) })),
    }),
    ...(place && { location: place }),
    ...(description && { description }),
    ...(reminders && { reminders: { useDefault: false, overrides: reminders } }),
    ...(repeat && { recurrence: recurrenceOf(repeat, draft.when) }),
    ...(meetingLink && {
      conferenceData: { createRequest: { requestId: id, conferenceSolutionKey: { type: 'hangoutsMeet' } } },
    }),
  };
}

export function timesOf(when: EventDraft['when']): Pick<GoogleEvent, 'start' | 'end'> {
  if (when.allDay) return { start: { date: when.startDate }, end: { date: when.endDate } };
  return { start: timeOf(when.startMs, when.zone), end: timeOf(when.endMs, when.zone) };
}

/** With the offset, so that an hour that comes twice is said exactly, and the zone, so that a series keeps its wall time. */
function timeOf(instant: number, zone: string): { dateTime: string; timeZone: string } {
  const dateTime = DateTime.fromMillis(instant, { zone }).toISO({ suppressMilliseconds: true });
  if (dateTime === null) throw new TypeError(`no time in ${zone}`);
  return { dateTime, timeZone: zone };
}
