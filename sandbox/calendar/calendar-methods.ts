import { notFound } from '../http/google-error.ts';
import type { Person, Resource } from '../model.ts';
import { REACH } from '../oauth/scopes.ts';
import { secondaryOf } from '../people/calendars.ts';
import { findPerson } from '../people/people.ts';
import { listedFor, roleOf } from '../people/sharing.ts';
import { openCalendar } from './calendar-access.ts';
import { queryFreeBusy } from './free-busy.ts';
import { flag } from './list-events.ts';
import { type ApiCall, type ApiMethod, etagFor } from './method.ts';

const CALENDAR = `kind,etag,id,summary,description,location,timeZone,
  conferenceProperties(allowedConferenceSolutionTypes),dataOwner`;
const LISTED = `${CALENDAR},summaryOverride,colorId,backgroundColor,foregroundColor,hidden,selected,accessRole,
  defaultReminders(method,minutes),notificationSettings(notifications(type,method)),primary,deleted`;
const SETTING = 'kind,etag,id,value';

/** The methods of Calendar v3 that are not about events. */
export const CALENDAR_METHODS: readonly ApiMethod[] = [
  {
    name: 'calendar.calendarList.list',
    verb: 'GET',
    path: '/users/me/calendarList',
    scopes: REACH.listCalendars,
    shape: `kind,etag,nextPageToken,nextSyncToken,items(${LISTED})`,
    handle: ({ viewer, query }) => {
      const isListed = ({ hidden }: Resource): boolean => flag(query, 'showHidden') || hidden !== true;
      return collection('calendar#calendarList', calendarList(viewer).filter(isListed));
    },
  },
  {
    name: 'calendar.calendarList.get',
    verb: 'GET',
    path: '/users/me/calendarList/{calendarId}',
    scopes: REACH.listCalendars,
    shape: LISTED,
    handle: ({ viewer, parameters }) => {
      const { holder } = openCalendar(viewer, parameters['calendarId'] ?? '');
      const found = calendarList(viewer).find(({ id }) => id === holder.email);
      if (!found) throw notFound();
      return found;
    },
  },
  {
    name: 'calendar.calendars.get',
    verb: 'GET',
    path: '/calendars/{calendarId}',
    scopes: REACH.readCalendars,
    shape: CALENDAR,
    handle: ({ viewer, parameters }) =>
      tagged({ kind: 'calendar#calendar', ...calendar(openCalendar(viewer, parameters['calendarId'] ?? '').holder) }),
  },
  {
    name: 'calendar.settings.list',
    verb: 'GET',
    path: '/users/me/settings',
    scopes: REACH.readSettings,
    shape: `kind,etag,nextPageToken,nextSyncToken,items(${SETTING})`,
    handle: ({ viewer }) => collection('calendar#settings', settings(viewer)),
  },
  {
    name: 'calendar.settings.get',
    verb: 'GET',
    path: '/users/me/settings/{setting}',
    scopes: REACH.readSettings,
    shape: SETTING,
    handle: setting,
  },
  {
    name: 'calendar.freebusy.query',
    verb: 'POST',
    path: '/freeBusy',
    scopes: REACH.readAvailability,
    shape: 'kind,timeMin,timeMax,groups(*),calendars(*)',
    handle: queryFreeBusy,
  },
];

const calendarList = (viewer: Person): Resource[] => [
  listedCalendar(viewer),
  ...secondaryCalendars(viewer),
  ...sharedCalendars(viewer),
];

function calendar({ email, name, zone }: Person): Resource {
  return {
    id: email,
    summary: findPerson(email) ? email : name,
    timeZone: zone,
    conferenceProperties: { allowedConferenceSolutionTypes: ['hangoutsMeet'] },
  };
}

function listedCalendar(person: Person): Resource {
  return tagged({
    kind: 'calendar#calendarListEntry',
    ...calendar(person),
    colorId: '14',
    backgroundColor: '#9fe1e7',
    foregroundColor: '#000000',
    selected: true,
    accessRole: 'owner',
    defaultReminders: [{ method: 'popup', minutes: 10 }],
    primary: true,
  });
}

/** `selected` and `hidden` are only there if they are true (CalendarList). */
function secondaryCalendars(viewer: Person): Resource[] {
  return secondaryOf(viewer).map(({ id, summary, zone, role, selected, hidden }) => {
    const holder = { email: id, name: summary, zone };
    const { primary: _, etag: __, selected: ___, ...listed } = listedCalendar(holder);
    return tagged({
      ...listed,
      accessRole: role,
      ...(selected && { selected }),
      ...(hidden && { hidden }),
      ...(role !== 'owner' && { defaultReminders: [] }),
    });
  });
}

/** The calendars of others that a person has in their list; whoever sees only busy times gets no reminders either. */
function sharedCalendars(viewer: Person): Resource[] {
  return listedFor(viewer).flatMap(email => {
    const owner = findPerson(email);
    const role = owner && roleOf(viewer, owner);
    if (!owner || !role) return [];
    const { primary: _, etag: __, ...listed } = listedCalendar(owner);
    return [tagged({ ...listed, summaryOverride: owner.name, accessRole: role, defaultReminders: [] })];
  });
}

function settings({ zone }: Person): Resource[] {
  const values = {
    timezone: zone,
    locale: 'en',
    weekStart: '1',
    format24HourTime: 'true',
    dateFieldOrder: 'DMY',
    defaultEventLength: '60',
  };
  return Object.entries(values).map(([id, value]) => tagged({ kind: 'calendar#setting', id, value }));
}

function setting({ viewer, parameters }: ApiCall): Resource {
  const found = settings(viewer).find(({ id }) => id === parameters['setting']);
  if (!found) throw notFound();
  return found;
}

function collection(kind: string, items: Resource[]): Resource {
  return { kind, etag: etagFor(items), items };
}

function tagged(resource: Resource): Resource {
  return { etag: etagFor(resource), ...resource };
}
