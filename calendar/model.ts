/**
 * The calendar as the rest of the bot sees it: events, queries, changes, and the port. `calendar/google/` implements
 * the port for Google Calendar; Google's spellings stop there. Texts from a calendar are plain (no HTML) and untrusted:
 * the sender of an invitation chooses them.
 * @see https://developers.google.com/workspace/calendar/api/v3/reference/events
 */

export type { CalendarEntry, CalendarRole, Preferences } from './model/calendars.ts';
export type {
  DeletedEvent,
  EventChange,
  EventDraft,
  EventValues,
  InvitationAnswer,
  MovedEvent,
  SeriesSplit,
  SplitOff,
  WrittenEvent,
} from './model/changes.ts';
export {
  areOwnSettings,
  chosenSettings,
  EVENT_SETTINGS,
  type EventSettings,
  type SettingName,
  settingNames,
  usualSetting,
} from './model/event-settings.ts';
export type {
  ChangedEvent,
  EventChoice,
  EventDetails,
  EventReminder,
  EventSummary,
  EventToChange,
  EventVersion,
  EventWithPeople,
  Recurrence,
  ReviewedEvent,
  SeriesPart,
  StatusKind,
} from './model/events.ts';
export { PassThroughCalendar } from './model/pass-through-calendar.ts';
export type { Attendee, Availability, Contact, Guest, Invited, Rsvp, UnknownReason } from './model/people.ts';
export type { Calendar, MailedRetry, Retry } from './model/port.ts';
export type {
  Agenda,
  AgendaDay,
  AgendaQuery,
  BusySlot,
  EventList,
  EventQuery,
  EventViews,
  SeriesQuery,
} from './model/queries.ts';
export { sameTime } from './model/same-time.ts';
export type { ClockTimes, EventTime, NewEventTime, WholeDays } from './model/times.ts';
