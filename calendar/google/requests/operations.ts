/** The operations of the Calendar API: method and path as in Google's reference, without real ids. */
export const OPERATIONS = {
  'calendars.get': { method: 'GET', path: '/calendars/{calendarId}' },
  'events.list': { method: 'GET', path: '/calendars/{calendarId}/events' },
  'events.get': { method: 'GET', path: '/calendars/{calendarId}/events/{eventId}' },
  'events.instances': { method: 'GET', path: '/calendars/{calendarId}/events/{eventId}/instances' },
  'events.insert': { method: 'POST', path: '/calendars/{calendarId}/events' },
  'events.patch': { method: 'PATCH', path: '/calendars/{calendarId}/events/{eventId}' },
  'events.delete': { method: 'DELETE', path: '/calendars/{calendarId}/events/{eventId}' },
  'settings.list': { method: 'GET', path: '/users/me/settings' },
} as const;

export type CalendarOperation = keyof typeof OPERATIONS;
