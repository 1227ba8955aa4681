export { agendaOf } from './agenda.ts';
export { contactsIn } from './contacts.ts';
export { createGoogleCalendar, type GoogleCalendarOptions } from './google/google-calendar.ts';
export { type Probe, probeCalendar } from './google/probe.ts';
export type { ApiFailure } from './google/requests/google-request.ts';
export type { Calendar } from './model.ts';
