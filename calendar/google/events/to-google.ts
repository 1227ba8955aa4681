import { type Instant, toRfc3339, type Zone } from '../../../time/index.ts';
import type { EventChange, EventDraft, Invited } from '../../model.ts';
import { settingFields } from '../event-settings.ts';
import type { GoogleEvent } from './from-google.ts';
import { recurrenceOf } from './recurrence.ts';

/**
 * The body of `events.insert`. The conference request uses the event's id, so a retry does not create a second
 * conference.
 */
export function draftBody(id: string, draft: EventDraft): GoogleEvent {
  const { title, attendees, place, description, reminders, settings = {}, repeat, meetingLink } = draft;
  return {
    id,
    summary: title,
    ...timesOf(draft.when),
    ...statusOf(draft),
    ...settingFields(settings),
    ...(attendees.length > 0 && { attendees: attendees.map(newAttendee) }),
    ...(place && { location: place }),
    ...(description && { description }),
    ...(reminders && remindersOf(reminders)),
    ...(repeat && { recurrence: recurrenceOf(repeat, draft.when) }),
    ...(meetingLink && newLink(id)),
  };
}

export const newAttendee = ({ email, name, optional }: Invited) => ({
  email,
  ...(name && { displayName: name }),
  ...(optional && { optional }),
});

/** @param requestId "If an ID provided is the same as for the previous request, the request is ignored." */
export const newLink = (requestId: string): Pick<GoogleEvent, 'conferenceData'> => ({
  conferenceData: { createRequest: { requestId, conferenceSolutionKey: { type: 'hangoutsMeet' } } },
});

/** The default ones exclude others, so a patch must also remove those. */
export const remindersOf = (reminders: NonNullable<EventChange['reminders']>): Pick<GoogleEvent, 'reminders'> => ({
  reminders: reminders === 'usual' ? { useDefault: true, overrides: [] } : { useDefault: false, overrides: reminders },
});

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

/** With the offset, which tells apart the hours that come twice, and the zone, whose wall time a series keeps. */
const timeOf = (at: Instant, zone: Zone) => ({ dateTime: toRfc3339(at, zone), timeZone: zone });
