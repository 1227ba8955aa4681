import type { CivilDate, Zone } from '../../time/index.ts';
import type { CalendarEntry } from './calendars.ts';
import type { EventSettings } from './event-settings.ts';
import type { Attendee, Contact, Guest, Rsvp } from './people.ts';
import type { EventTime } from './times.ts';

/** A reminder; `minutes` before the event begins. */
export type EventReminder = { minutes: number; method: 'popup' | 'email' };

/**
 * How a series repeats. Its end and exceptions are civil dates in the event's zone, so they can be parsed and shown
 * without knowing the zone; `google/events/recurrence.ts` converts them to UNTIL and EXDATE.
 * @see https://developers.google.com/workspace/calendar/api/concepts/events-calendars#recurrence_rule
 */
export type Recurrence = {
  /** RFC 5545 RRULE without prefix and without UNTIL: "FREQ=WEEKLY;BYDAY=MO". */
  rule: string;
  /** The last day that can have an event. */
  until?: CivilDate;
  /** Excluded days. */
  except?: CivilDate[];
  /** The series has lines that these fields cannot hold (RDATE, a second rule), so it cannot be written back. */
  irregular?: true;
};

/**
 * What an event says about its owner, apart from what it is called. Google has these on the primary calendar of some
 * accounts only, without guests, and the first two only with clock times.
 */
export type StatusKind = 'focus' | 'out-of-office' | 'working-location';

/** The parts of an event that a list shows. */
export type EventSummary = {
  /** Empty if the event has no title, or if the person may not see it. */
  title: string;
  when: EventTime;
  status: 'confirmed' | 'tentative' | 'cancelled';
  /** False if the event is shown as free (Google's `transparency`). */
  busy: boolean;
  /** The person's own answer; absent if they were not invited. */
  myAnswer?: Rsvp;
  place?: string;
  /** The calendar that it is on; absent for the account's own. */
  calendar?: CalendarEntry;
  /** The same for all copies of an event; only in lists of several calendars. */
  uid?: string;
};

/**
 * A line that the person can choose. The id also says which calendar the event is on, unless it is the account's own
 * ("abc123 family@group.calendar.google.com", as links to events have it), so it is all that reads and writes need.
 */
export type EventChoice = EventSummary & { id: string };

/** An event and who takes part in it. */
export type EventWithPeople = EventChoice & { attendees: Attendee[] };

/** An event whose overlaps with others are shown. */
export type ReviewedEvent = EventChoice & {
  /** Another person organizes the event and has invited this one. */
  invited?: true;
  /** Absent for a plain event. */
  kind?: StatusKind;
};

/** Everything that one event's page shows. */
export type EventDetails = EventChoice & {
  attendees: Guest[];
  organizer?: Contact;
  /** The video link; always https. */
  meetingLink?: string;
  /** A video link was requested but does not exist: it is being made, or that failed. */
  linkState?: 'pending' | 'failed';
  description?: string;
  /** Only for a series itself. */
  repeat?: Recurrence;
  /** The number of events by the series' rule, if it ends; individually deleted ones still count. */
  occurrences?: number;
  /** The zone of its clock time; absent for all-day events. */
  zone?: Zone;
  /** Absent for a plain event; known only for events in lists. */
  kind?: StatusKind;
  reminders: EventReminder[];
  /** The event has the calendar's default reminders. */
  usualReminders?: true;
  /** Those that are not the usual ones; absent if all are usual. */
  settings?: EventSettings;
  /** The id of the series to which this event belongs. */
  series?: string;
  /** The day that the rule of its series has for it, even if it was moved. */
  ruleDate?: CivilDate;
};

/** An event at the time of its confirmation; `version` changes with every change. */
export type EventVersion = { id: string; version: string };

/**
 * An event that will be changed.
 * @see https://developers.google.com/workspace/calendar/api/guides/version-resources for `version`, its etag
 */
export type EventToChange = EventDetails &
  EventVersion & {
    /** False for a guest's copy: another person is the organizer. */
    mine: boolean;
    /** Another person is the organizer, and guests may not change the event. */
    locked?: true;
  };

/** A series from one of its events on. */
export type SeriesPart = {
  /** The series as it is. */
  series: EventToChange;
  /** The day of the part's first event by the rule, in the zone of the series. */
  from: CivilDate;
  /** The part is the whole series. */
  whole: boolean;
  /** The time of its first event by the rule. */
  when: EventTime;
  /** How the part repeats: what is left of a count and of the exceptions; events deleted one by one are exceptions. */
  repeat: Recurrence;
  /** The number of its events, if the series ends. */
  count?: number;
  /** Events after the first that were changed individually. */
  changed: ChangedEvent[];
};

/** An event of a series that was changed individually. */
export type ChangedEvent = {
  /** Its day by the rule. */
  date: CivilDate;
  title: string;
  when: EventTime;
};
