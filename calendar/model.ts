import type { CivilDate, Interval, Zone } from '../time/index.ts';

/**
 * The calendar as everybody else sees it: events, what is asked of them, what is written, and the port that does it.
 * `calendar/google/` fills the port for Google Calendar; its spellings stop there. Texts that come out of a calendar are
 * plain (no HTML) and untrusted: the sender of an invitation chooses them.
 * @see https://developers.google.com/workspace/calendar/api/v3/reference/events
 */

/** Whole days, in no zone: they are the civil days of the person who looks. `endDate` is excluded, as Google's `end.date` is. */
export type WholeDays = { allDay: true; startDate: CivilDate; endDate: CivilDate };

/** From one instant to another. An event may have no length at all. */
export type ClockTimes = { allDay: false } & Interval;

export type EventTime = WholeDays | ClockTimes;

/** A time to be written. `zone` is whose wall clock a series keeps to when the clocks change. */
export type NewEventTime = WholeDays | (ClockTimes & { zone: Zone });

/** What an attendee has answered to an invitation. */
export type Rsvp = 'accepted' | 'declined' | 'tentative' | 'unanswered';

/** A person by their address, which says who it is; the name is only what they are called. */
export type Contact = { email: string; name?: string };

export type Attendee = Contact & {
  answer: Rsvp;
  /** The person whose calendar it is. */
  self: boolean;
  /** A meeting room or other resource. */
  room: boolean;
};

export type Guest = Attendee & { optional: boolean };

export type EventReminder = { minutes: number; method: 'popup' | 'email' };

/**
 * How a series repeats. Its end and its exceptions are civil dates in the event's zone, so they can be said and shown
 * without knowing that zone; `google/events/recurrence.ts` makes UNTIL and EXDATE of them.
 * @see https://developers.google.com/workspace/calendar/api/concepts/events-calendars#recurrence_rule
 */
export type Recurrence = {
  /** RFC 5545 RRULE without prefix and without UNTIL: "FREQ=WEEKLY;BYDAY=MO". */
  rule: string;
  /** The last day that it may fall on. */
  until?: CivilDate;
  /** Days that are left out. */
  except?: CivilDate[];
  /** It has lines that these fields do not hold (RDATE, a second rule), so it cannot be written back. */
  irregular?: true;
};

/** What a line of a list shows of an event. */
export type EventSummary = {
  /** Empty when the event has none or may not be seen. */
  title: string;
  when: EventTime;
  status: 'confirmed' | 'tentative' | 'cancelled';
  /** False when the event is shown as free (Google's `transparency`). */
  busy: boolean;
  /** The person's own answer; absent when they were not invited. */
  myAnswer?: Rsvp;
  place?: string;
};

/** A line that can be chosen. */
export type EventChoice = EventSummary & { id: string };

export type EventWithPeople = EventChoice & { attendees: Attendee[] };

/** Everything that one event's page shows. */
export type EventDetails = EventChoice & {
  attendees: Guest[];
  organizer?: Contact;
  /** Where to join by video; always https. */
  meetingLink?: string;
  /** A meeting link was asked for and is not there: it is still being made, or making it failed. */
  linkState?: 'pending' | 'failed';
  description?: string;
  /** Of a series as a whole. */
  repeat?: Recurrence;
  /** How many events a series has by its rule, where it has an end; those that were deleted one by one still count. */
  occurrences?: number;
  /** The zone of its clock time; none for whole days. */
  zone?: Zone;
  /** An out-of-office entry; known for events of a list. */
  outOfOffice?: true;
  reminders: EventReminder[];
  /** It has the calendar's default reminders. */
  usualReminders?: true;
  /** The id of the series that this is one event of. */
  series?: string;
};

/** An event as it was when its change was confirmed; `version` is another one after every change. */
export type EventVersion = { id: string; version: string };

/**
 * An event that is to be changed.
 * @see https://developers.google.com/workspace/calendar/api/guides/version-resources for `version`, its etag
 */
export type EventToChange = EventDetails &
  EventVersion & {
    /** False for a guest's copy: another person is the organizer. */
    mine: boolean;
    /** Another person is the organizer, and lets guests change nothing. */
    locked?: true;
  };

/** How much is fetched of each event: never more than is shown. */
export type EventViews = {
  summary: EventSummary;
  choices: EventChoice;
  people: EventWithPeople;
  details: EventDetails;
  change: EventToChange;
};

export type EventQuery<S extends keyof EventViews> = Interval & {
  /** Whole days are this zone's. */
  zone: Zone;
  /** Words that title, description, place or people must contain. */
  text?: string;
  show: S;
};

export type EventList<E> = {
  /** In order of their beginning; a series comes as its single events. */
  events: E[];
  /** The calendar's own zone. */
  zone: Zone;
  /** The calendar's name; for a primary calendar the account's address. */
  owner: string;
  /** False when there were more pages than are followed. */
  complete: boolean;
};

/** The events of a series that still exist; all of them, or those that are on within some time. */
export type SeriesQuery<S extends keyof EventViews> = Partial<Interval> & { show: S };

/** Busy time; tentative where nothing certain fills it. */
export type BusySlot = Interval & { tentative: boolean };

/** One civil day of an agenda. An event of several days stands in each of them. */
export type AgendaDay<E = EventChoice> = {
  /** In the zone that was asked for. */
  date: CivilDate;
  events: E[];
  /** Merged, sorted, clipped to the day. */
  busy: BusySlot[];
};

/** What is on, day by day; days with nothing on are left out. */
export type Agenda<E = EventChoice> = Omit<EventList<E>, 'events'> & { days: AgendaDay<E>[] };

/** An event to be written. */
export type EventDraft = {
  title: string;
  when: NewEventTime;
  attendees: Contact[];
  place?: string;
  description?: string;
  /** Without them the calendar's own are used; an empty list is none at all. */
  reminders?: EventReminder[];
  repeat?: Recurrence;
  meetingLink: boolean;
  /** Whether the provider e-mails the attendees. */
  invite: boolean;
};

/** A change to an event. Absent fields stay as they are. */
export type EventChange = {
  title?: string;
  when?: NewEventTime;
  /** Goes with `when`: how often a series comes once it begins then. */
  repeat?: Recurrence;
  place?: string;
  description?: string;
  add?: Contact[];
  /** Addresses. */
  remove?: string[];
  /** Whether the provider e-mails the attendees. */
  invite: boolean;
};

/**
 * How a person has set their calendar to show times; `weekStart` is a weekday, 1 is Monday.
 * @see https://developers.google.com/workspace/calendar/api/v3/reference/settings
 */
export type Preferences = {
  zone: Zone;
  weekStart: 1 | 6 | 7;
  hours: 12 | 24;
  dateOrder?: 'day-first' | 'month-first';
};

/**
 * One person's calendar. A method that fails throws a BotError: "calendar/..." when the provider refuses or does not
 * answer, what `getAccessToken` throws when there is no token.
 * @see https://developers.google.com/workspace/calendar/api/guides/errors
 */
export type Calendar = {
  /** @throws BotError "calendar/not-found" when missing or not shared (Google does not say which), "calendar/gone" */
  getEvent<S extends 'details' | 'change'>(id: string, show: S, calendarId?: string): Promise<EventViews[S]>;
  /** What is on; whole days count as those of `query.zone`. */
  listEvents<S extends keyof EventViews>(query: EventQuery<S>): Promise<EventList<EventViews[S]>>;
  /** Those that were changed one by one come, too. `complete` is false when there are too many for one answer. */
  seriesEvents<S extends keyof EventViews>(
    id: string,
    query: SeriesQuery<S>,
  ): Promise<{ events: EventViews[S][]; complete: boolean }>;
  agenda(query: Interval & { zone: Zone }): Promise<Agenda>;
  /** Who the person meets in this time, most and latest first: no rooms, no calendars, not themselves. */
  people(during: Interval): Promise<Contact[]>;
  /**
   * Writes an event under an id that we chose, once: when the outcome of a try is unknown, or `retry` says that an
   * earlier try may have got through, it reads first.
   * @throws BotError "calendar/gone" when it was written and deleted since, "calendar/conflict" when the id is taken
   */
  createEvent(id: string, draft: EventDraft, options: { retry: boolean }): Promise<EventDetails>;
  /**
   * Changes an event unless another person has since, once, as `createEvent` writes once.
   * @throws BotError "calendar/changed", "calendar/gone", "calendar/not-found", "calendar/invalid"
   */
  updateEvent(event: EventVersion, change: EventChange, options: { retry: boolean }): Promise<EventDetails>;
  /**
   * Deletes an event, or a whole series, unless another person has changed it since.
   * @throws BotError "calendar/changed"; "calendar/gone" when it was deleted before, and not by an earlier try
   */
  deleteEvent(event: EventVersion, options: { invite: boolean; retry: boolean }): Promise<void>;
  /** The calendar's own zone; asked for once. */
  zone(): Promise<Zone>;
  /** In one try, of at most a second and a half. */
  preferences(): Promise<Preferences>;
};
