import { invalidParameter, notFound } from '../http/google-error.ts';
import type { StoredEvent } from '../model.ts';
import { REACH } from '../oauth/scopes.ts';
import { isCancelled } from '../world.ts';
import { count, flag, listEvents, pageOf, windowOf, zoneOf } from './list-events.ts';
import { type ApiCall, type ApiMethod, bodyOf, checkCalendar, checkIfMatch, etagFor } from './method.ts';
import type { SendUpdates } from './outbox.ts';
import { etagOf, type Resource, renderEvent, type View } from './render.ts';
import { findEvent, instancesOf } from './series.ts';
import { instantOf } from './times.ts';
import { changeEvent, deleteEvent, insertEvent, type WriteOptions } from './write-events.ts';

const PARTY = 'id,email,displayName,self';
const TIME = 'date,dateTime,timeZone';
const EVENT = `kind,etag,id,status,htmlLink,created,updated,summary,description,location,colorId,creator(${PARTY}),
  organizer(${PARTY}),start(${TIME}),end(${TIME}),endTimeUnspecified,recurrence,recurringEventId,
  originalStartTime(${TIME}),transparency,visibility,iCalUID,sequence,
  attendees(${PARTY},organizer,resource,optional,responseStatus,comment,additionalGuests),attendeesOmitted,
  extendedProperties(private(*),shared(*)),hangoutLink,conferenceData(createRequest(requestId,
  conferenceSolutionKey(type),status(statusCode)),entryPoints(entryPointType,uri,label,pin,accessCode,meetingCode,
  passcode,password),conferenceSolution(key(type),name,iconUri),conferenceId,signature,notes),
  anyoneCanAddSelf,guestsCanInviteOthers,guestsCanModify,guestsCanSeeOtherGuests,privateCopy,locked,
  reminders(useDefault,overrides(method,minutes)),source(url,title),attachments(fileUrl,title,mimeType,iconLink,fileId),
  eventType,workingLocationProperties(type,homeOffice(*),customLocation(*),officeLocation(*)),
  outOfOfficeProperties(autoDeclineMode,declineMessage),focusTimeProperties(autoDeclineMode,declineMessage,chatStatus),
  birthdayProperties(contact,type,customTypeName)`;
const EVENTS = `kind,etag,summary,description,updated,timeZone,accessRole,defaultReminders(method,minutes),nextPageToken,
  nextSyncToken,items(${EVENT})`;

const READ = { scopes: REACH.readEvents };
const WRITE = { scopes: REACH.writeEvents };
const COLLECTION = '/calendars/{calendarId}/events';
const ITEM = `${COLLECTION}/{eventId}`;

/** The `events` methods of Calendar v3. */
export const EVENT_METHODS: readonly ApiMethod[] = [
  { ...READ, name: 'calendar.events.list', verb: 'GET', path: COLLECTION, shape: EVENTS, handle: list },
  {
    ...READ,
    name: 'calendar.events.instances',
    verb: 'GET',
    path: `${ITEM}/instances`,
    shape: EVENTS,
    handle: instances,
  },
  { ...READ, name: 'calendar.events.get', verb: 'GET', path: ITEM, shape: EVENT, handle: get },
  { ...WRITE, name: 'calendar.events.insert', verb: 'POST', path: COLLECTION, shape: EVENT, handle: insert },
  {
    ...WRITE,
    name: 'calendar.events.patch',
    verb: 'PATCH',
    path: ITEM,
    shape: EVENT,
    handle: call => change(call, false),
  },
  {
    ...WRITE,
    name: 'calendar.events.update',
    verb: 'PUT',
    path: ITEM,
    shape: EVENT,
    handle: call => change(call, true),
  },
  { ...WRITE, name: 'calendar.events.delete', verb: 'DELETE', path: ITEM, shape: '*', handle: remove },
];

function list(call: ApiCall): Resource {
  checkCalendar(call);
  return envelope(call, listEvents(call.world, call.viewer, call.query));
}

function instances(call: ApiCall): Resource {
  const { world, viewer, query } = call;
  const series = wanted(call);
  const zone = viewer.zone;
  const events = series.recurrence ? instancesOf(world, viewer, series, windowOf(query)) : [];
  const shown = events.filter(event => flag(query, 'showDeleted') || !isCancelled(event, viewer));
  shown.sort((a, b) => instantOf(a.originalStart ?? a.start, zone) - instantOf(b.originalStart ?? b.start, zone));
  return envelope(call, pageOf(shown, query));
}

function get(call: ApiCall): Resource {
  return renderEvent(wanted(call), viewOf(call));
}

function insert(call: ApiCall): Resource {
  checkCalendar(call);
  const { world, viewer, request } = call;
  return renderEvent(insertEvent(world, viewer, bodyOf(request), writeOptions(call)), viewOf(call));
}

function change(call: ApiCall, whole: boolean): Resource {
  const { world, viewer, request } = call;
  const event = wanted(call);
  checkIfMatch(request, etagOf(event));
  const changed = changeEvent(world, viewer, event, bodyOf(request), { ...writeOptions(call), whole });
  return renderEvent(changed, viewOf(call));
}

function remove(call: ApiCall): undefined {
  const { world, viewer, request, query } = call;
  const event = wanted(call);
  checkIfMatch(request, etagOf(event));
  deleteEvent(world, viewer, event, sendUpdatesOf(query));
}

function wanted(call: ApiCall): StoredEvent {
  checkCalendar(call);
  const event = findEvent(call.world, call.viewer, call.parameters['eventId'] ?? '');
  if (!event) throw notFound();
  return event;
}

function viewOf({ world, viewer, query }: ApiCall): View {
  const maxAttendees = count(query, 'maxAttendees');
  const view = { viewer, zone: zoneOf(query, viewer), url: world.url };
  return { ...view, ...(maxAttendees !== undefined && { maxAttendees }) };
}

function envelope(call: ApiCall, page: { items: StoredEvent[]; nextPageToken?: string }): Resource {
  const view = viewOf(call);
  const { email, zone } = call.viewer;
  const items = page.items.map(event => renderEvent(event, view));
  const updatedMs = page.items.reduce((latest, event) => Math.max(latest, event.updatedMs), 0);
  return {
    kind: 'calendar#events',
    etag: etagFor(items),
    summary: email,
    description: '',
    updated: new Date(updatedMs).toISOString(),
    timeZone: zone,
    accessRole: 'owner',
    defaultReminders: [{ method: 'popup', minutes: 10 }],
    ...(page.nextPageToken && { nextPageToken: page.nextPageToken }),
    items,
  };
}

function writeOptions({ query }: ApiCall): WriteOptions {
  return { sendUpdates: sendUpdatesOf(query), withConference: query.get('conferenceDataVersion') === '1' };
}

function sendUpdatesOf(query: URLSearchParams): SendUpdates {
  const value = query.get('sendUpdates') ?? 'none';
  if (value === 'all' || value === 'externalOnly' || value === 'none') return value;
  throw invalidParameter('sendUpdates', `Invalid string value: '${value}'. Allowed values: [all, externalOnly, none]`);
}
