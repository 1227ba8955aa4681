export { type Agenda, type AgendaDay, agendaOf } from './agenda.ts';
export type { BusySlot } from './busy.ts';
export type { EventDetails, EventDraft, EventList, EventQuery, EventSummary, Preferences, Shown } from './event.ts';
export { createGoogleCalendar, type GoogleCalendarOptions } from './google/google-calendar.ts';
export { type Probe, probeCalendar } from './google/probe.ts';
export type { ApiFailure } from './google/requests/google-request.ts';
export { acquaintances } from './people.ts';
