import { invalidParameter, notFound, required } from '../http/google-error.ts';
import type { Resource, StoredEvent } from '../model.ts';
import { REACH } from '../oauth/scopes.ts';
import { findPerson } from '../people/people.ts';
import { isCancelled } from '../world.ts';
import { type OpenCalendar, openCalendar, writableCalendar } from './calendar-access.ts';
import { count, flag, listEvents, pageOf, windowOf, zoneOf } from './list-events.ts';
import { type ApiCall, type ApiMethod, bodyOf, checkIfMatch, etagFor } from './method.ts';
import { moveEvent } from './move-event.ts';
import type { SendUpdates } from './outbox.ts';
import { etagOf, renderEvent, type View } from './render.ts';
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
  { ...WRITE, name: 'calendar.events.move', verb: 'POST', path: `${ITEM}/move`, shape: EVENT, handle: move },
  { ...WRITE, name: 'calendar.events.delete', verb: 'DELETE', path: ITEM, shape: '*', handle: remove },
];

function list(call: ApiCall): Resource {
  const calendar = opened(call);
  return envelope(call, calendar, listEvents(call.world, calendar.holder, call.query));
}

function instances(call: ApiCall): Resource {
  const { world, query } = call;
  const calendar = opened(call);
  const { holder } = calendar;
  const series = wanted(call, calendar);
  const events = series.recurrence ? instancesOf(world, holder, series, windowOf(query)) : [];
  const shown = events.filter(event => flag(query, 'showDeleted') || !isCancelled(event, holder));
  const startOf = (event: StoredEvent) => instantOf(event.originalStart ?? event.start, holder.zone);
  shown.sort((a, b) => startOf(a) - startOf(b));
  return envelope(call, calendar, pageOf(shown, query));
}

function get(call: ApiCall): Resource {
  const calendar = opened(call);
  return renderEvent(wanted(call, calendar), viewOf(call, calendar));
}

function insert(call: ApiCall): Resource {
  const calendar = writable(call);
  const { world, viewer, request } = call;
  const options = { ...writeOptions(call), creator: viewer };
  return renderEvent(insertEvent(world, calendar.holder, bodyOf(request), options), viewOf(call, calendar));
}

function change(call: ApiCall, whole: boolean): Resource {
  const { world, request } = call;
  const calendar = writable(call);
  const event = wanted(call, calendar);
  checkIfMatch(request, etagOf(event));
  const options = { ...writeOptions(call), whole };
  const changed = changeEvent(world, calendar.holder, event, bodyOf(request), options);
  return renderEvent(changed, viewOf(call, calendar));
}

function move(call: ApiCall): Resource {
  const { world, viewer, query } = call;
  const { holder: from } = writable(call);
  const destination = query.get('destination');
  if (destination === null) throw required('Missing destination.');
  const there = writableCalendar(viewer, destination);
  const event = wanted(call, { holder: from });
  const moved = moveEvent(world, event, { from, to: there.holder, by: viewer, sendUpdates: sendUpdatesOf(query) });
  return renderEvent(moved, viewOf(call, there));
}

function remove(call: ApiCall): undefined {
  const { world, request, query } = call;
  const calendar = writable(call);
  const event = wanted(call, calendar);
  checkIfMatch(request, etagOf(event));
  deleteEvent(world, calendar.holder, event, sendUpdatesOf(query));
}

const calendarIdOf = ({ parameters }: ApiCall): string => parameters['calendarId'] ?? '';

const opened = (call: ApiCall): OpenCalendar => openCalendar(call.viewer, calendarIdOf(call));

const writable = (call: ApiCall): OpenCalendar => writableCalendar(call.viewer, calendarIdOf(call));

function wanted(call: ApiCall, { holder }: Pick<OpenCalendar, 'holder'>): StoredEvent {
  const event = findEvent(call.world, holder, call.parameters['eventId'] ?? '');
  if (!event) throw notFound();
  return event;
}

function viewOf({ world, query }: ApiCall, { holder, role }: OpenCalendar): View {
  const maxAttendees = count(query, 'maxAttendees');
  const view = { viewer: holder, role, zone: zoneOf(query, holder), url: world.url };
  return { ...view, ...(maxAttendees !== undefined && { maxAttendees }) };
}

function envelope(
  call: ApiCall,
  calendar: OpenCalendar,
  page: { items: StoredEvent[]; nextPageToken?: string },
): Resource {
  const { holder, role } = calendar;
  const view = viewOf(call, calendar);
  const items = page.items.map(event => renderEvent(event, view));
  const updatedMs = page.items.reduce((latest, event) => Math.max(latest, event.updatedMs), 0);
  return {
    kind: 'calendar#events',
    etag: etagFor(items),
    summary: findPerson(holder.email) ? holder.email : holder.name,
    description: '',
    updated: new Date(updatedMs).toISOString(),
    timeZone: holder.zone,
    accessRole: role,
    defaultReminders: role === 'owner' ? [{ method: 'popup', minutes: 10 }] : [],
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
