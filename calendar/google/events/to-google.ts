import { type Instant, toRfc3339, type Zone } from '../../../time/index.ts';
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
    ...statusOf(draft),
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

/**
 * Marks an event as more than a plain one. Nothing is declined in the person's name.
 * @see https://developers.google.com/workspace/calendar/api/guides/calendar-status
 */
function statusOf({ kind, title, place }: EventDraft): GoogleEvent {
  switch (kind) {
    case 'focus':
      return {
        eventType: 'focusTime',
        transparency: 'opaque',
        focusTimeProperties: { autoDeclineMode: 'declineNone', chatStatus: 'doNotDisturb' },
      };
    case 'out-of-office':
      return {
        eventType: 'outOfOffice',
        transparency: 'opaque',
        outOfOfficeProperties: { autoDeclineMode: 'declineNone' },
      };
    case 'working-location':
      return {
        eventType: 'workingLocation',
        transparency: 'transparent',
        visibility: 'public',
        workingLocationProperties: { type: 'customLocation', customLocation: { label: place ?? title } },
      };
    default:
      return {};
  }
}

export function timesOf(when: EventDraft['when']): Pick<GoogleEvent, 'start' | 'end'> {
  if (when.allDay) return { start: { date: when.startDate }, end: { date: when.endDate } };
  const { startMs, endMs, zone } = when;
  return { start: timeOf(startMs, zone), end: timeOf(endMs, zone) };
}

/** With the offset, so that an hour that comes twice is said exactly, and the zone, so that a series keeps its wall time. */
const timeOf = (at: Instant, zone: Zone) => ({ dateTime: toRfc3339(at, zone), timeZone: zone });
