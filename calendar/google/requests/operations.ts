import type { calendar_v3 } from '@googleapis/calendar';

/** What is asked of the Calendar API: its method and path, as the reference writes them, without any real id. */
export const OPERATIONS = {
  'calendars.get': { method: 'GET', path: '/calendars/{calendarId}' },
  'events.list': { method: 'GET', path: '/calendars/{calendarId}/events' },
  'events.get': { method: 'GET', path: '/calendars/{calendarId}/events/{eventId}' },
  'events.instances': { method: 'GET', path: '/calendars/{calendarId}/events/{eventId}/instances' },
  'events.insert': { method: 'POST', path: '/calendars/{calendarId}/events' },
  'events.move': { method: 'POST', path: '/calendars/{calendarId}/events/{eventId}/move' },
  'events.patch': { method: 'PATCH', path: '/calendars/{calendarId}/events/{eventId}' },
  'events.delete': { method: 'DELETE', path: '/calendars/{calendarId}/events/{eventId}' },
  'freebusy.query': { method: 'POST', path: '/freeBusy' },
  'calendarList.list': { method: 'GET', path: '/users/me/calendarList' },
  'settings.list': { method: 'GET', path: '/users/me/settings' },
} as const;

export type CalendarOperation = keyof typeof OPERATIONS;

/** What Google's own client says of each: what it takes, and what it answers. Of that client only the types are used. */
type Operations = {
  'calendars.get': { takes: calendar_v3.Params$Resource$Calendars$Get; answers: calendar_v3.Schema$Calendar };
  'events.list': { takes: calendar_v3.Params$Resource$Events$List; answers: calendar_v3.Schema$Events };
  'events.get': { takes: calendar_v3.Params$Resource$Events$Get; answers: calendar_v3.Schema$Event };
  'events.instances': { takes: calendar_v3.Params$Resource$Events$Instances; answers: calendar_v3.Schema$Events };
  'events.insert': { takes: calendar_v3.Params$Resource$Events$Insert; answers: calendar_v3.Schema$Event };
  'events.move': { takes: calendar_v3.Params$Resource$Events$Move; answers: calendar_v3.Schema$Event };
  'events.patch': { takes: calendar_v3.Params$Resource$Events$Patch; answers: calendar_v3.Schema$Event };
  'events.delete': { takes: calendar_v3.Params$Resource$Events$Delete; answers: Record<string, never> };
  'freebusy.query': {
    takes: calendar_v3.Params$Resource$Freebusy$Query;
    answers: calendar_v3.Schema$FreeBusyResponse;
  };
  'calendarList.list': {
    takes: calendar_v3.Params$Resource$Calendarlist$List;
    answers: calendar_v3.Schema$CalendarList;
  };
  'settings.list': { takes: calendar_v3.Params$Resource$Settings$List; answers: calendar_v3.Schema$Settings };
};

export type OperationParams<O extends CalendarOperation> = Operations[O]['takes'];
export type OperationAnswer<O extends CalendarOperation> = Operations[O]['answers'];
