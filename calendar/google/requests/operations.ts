/** What is asked of the Calendar API: its method and path, as the reference writes them, without any real id. */
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
