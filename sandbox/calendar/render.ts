import type { Attendee, EventTime, Party, Person, Resource, StoredEvent } from '../model.ts';
import { findPerson } from '../people/people.ts';
import { isCancelled } from '../world.ts';
import { detailsFor } from './event-input.ts';
import { renderTime } from './times.ts';

/** For whom and how an event is written out. */
export type View = {
  /** Whose calendar it is. */
  viewer: Person;
  /** What the person who looks may do there; by default it is their own. */
  role?: string;
  /** Of the times in the answer. */
  zone: string;
  /** Of the sandbox, for links. */
  url: string;
  maxAttendees?: number;
};

/** The event as Google's API shows it to the viewer. */
export function renderEvent(event: StoredEvent, view: View): Resource {
  const cancelled = isCancelled(event, view.viewer);
  if (cancelled && event.seriesId) return renderCancelledOccurrence(event, view);
  if (isVeiled(event, view)) return renderBusyTime(event, view, cancelled);
  return {
    kind: 'calendar#event',
    etag: etagOf(event),
    id: event.id,
    status: cancelled ? 'cancelled' : event.status,
    htmlLink: htmlLink(event.id, view),
    created: new Date(event.createdMs).toISOString(),
    updated: new Date(event.updatedMs).toISOString(),
    ...detailsFor(event, view.viewer),
    creator: renderParty(event.creator, view.viewer),
    organizer: renderParty(event.organizer, view.viewer),
    start: renderTime(event.start, view.zone),
    end: renderTime(event.end, view.zone),
    ...(event.recurrence && { recurrence: event.recurrence }),
    ...renderOrigin(event, view),
    iCalUID: event.iCalUid,
    sequence: event.sequence,
    ...renderAttendees(event, view),
    ...renderConference(event),
    reminders: event.reminders[view.viewer.email] ?? { useDefault: true },
    eventType: event.details['eventType'] ?? 'default',
  };
}

/** Whoever sees only busy times, or is a mere reader of somebody's private event, gets nothing but its time. */
const isVeiled = ({ details }: StoredEvent, { role }: View): boolean =>
  role === 'freeBusyReader' || (role === 'reader' && HIDDEN.includes(String(details['visibility'])));

const HIDDEN: readonly string[] = ['private', 'confidential'];

function renderBusyTime(event: StoredEvent, view: View, cancelled: boolean): Resource {
  return {
    kind: 'calendar#event',
    etag: etagOf(event),
    id: event.id,
    status: cancelled ? 'cancelled' : event.status,
    start: renderTime(event.start, view.zone),
    end: renderTime(event.end, view.zone),
    ...renderOrigin(event, view),
    ...(event.details['transparency'] === 'transparent' && { transparency: 'transparent' }),
    visibility: 'private',
    iCalUID: event.iCalUid,
    sequence: event.sequence,
    eventType: event.details['eventType'] ?? 'default',
  };
}

export function etagOf(event: StoredEvent): string {
  return `"${event.version}"`;
}

export function htmlLink(id: string, { url, viewer }: Pick<View, 'url' | 'viewer'>): string {
  return `${url}/calendar/event?eid=${Buffer.from(`${id} ${viewer.email}`).toString('base64url')}`;
}

function renderCancelledOccurrence(event: StoredEvent, view: View): Resource {
  const { etag, id, status } = { etag: etagOf(event), id: event.id, status: 'cancelled' };
  return { kind: 'calendar#event', etag, id, status, ...renderOrigin(event, view) };
}

function renderOrigin({ seriesId, originalStart }: StoredEvent, view: View): Resource {
  if (!seriesId || !originalStart) return {};
  return { recurringEventId: seriesId, originalStartTime: renderTime(originalStart, view.zone) };
}

function renderParty({ email, name }: Party, viewer: Person): Resource {
  const displayName = name ?? findPerson(email)?.name;
  return { email, ...(displayName && { displayName }), ...(email === viewer.email && { self: true }) };
}

function renderAttendee(attendee: Attendee, event: StoredEvent, viewer: Person): Resource {
  const { responseStatus, optional, comment } = attendee;
  return {
    ...renderParty(attendee, viewer),
    ...(attendee.email === event.organizer.email && { organizer: true }),
    ...(optional && { optional }),
    ...(comment && { comment }),
    responseStatus,
  };
}

/** With `maxAttendees` exceeded only the viewer is given, and `attendeesOmitted` says so. */
function renderAttendees(event: StoredEvent, { viewer, maxAttendees }: View): Resource {
  if (event.attendees.length === 0) return {};
  const omitted = maxAttendees !== undefined && event.attendees.length > maxAttendees;
  const shown = omitted ? event.attendees.filter(({ email }) => email === viewer.email) : event.attendees;
  const attendees = shown.map(attendee => renderAttendee(attendee, event, viewer));
  return { ...(attendees.length > 0 && { attendees }), ...(omitted && { attendeesOmitted: true }) };
}

function renderConference({ conferenceId, conferenceRequestId }: StoredEvent): Resource {
  if (!conferenceId) return {};
  const key = { type: 'hangoutsMeet' };
  const link = `https://meet.example.com/${conferenceId}`;
  return {
    hangoutLink: link,
    conferenceData: {
      ...(conferenceRequestId && {
        createRequest: {
          requestId: conferenceRequestId,
          conferenceSolutionKey: key,
          status: { statusCode: 'success' },
        },
      }),
      entryPoints: [{ entryPointType: 'video', uri: link, label: link.replace('https://', '') }],
      conferenceSolution: { key, name: 'Google Meet', iconUri: 'https://meet.example.com/icon.png' },
      conferenceId,
    },
  };
}

/** How people read a time in an e-mail or on a page. */
export function spokenTime(time: EventTime, zone: string): string {
  const { dateTime, date } = renderTime(time, zone);
  return date ?? `${dateTime?.slice(0, 16).replace('T', ' ')} (${zone})`;
}
