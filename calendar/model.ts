import type { CivilDate, Interval, Zone } from '../time/index.ts';
import type { EventSettings } from './settings.ts';

export { sameTime } from './same-time.ts';
export {
  areOwnSettings,
  chosenSettings,
  EVENT_SETTINGS,
  type EventSettings,
  type SettingName,
  settingNames,
  usualSetting,
} from './settings.ts';

/**
 * The calendar as the rest of the bot sees it: events, queries, changes, and the port. `calendar/google/` implements
 * the port for Google Calendar; Google's spellings stop there. Texts from a calendar are plain (no HTML) and untrusted:
 * the sender of an invitation chooses them.
 * @see https://developers.google.com/workspace/calendar/api/v3/reference/events
 */

/** An all-day time without a zone: civil days of the viewer. `endDate` is exclusive, like Google's `end.date`. */
export type WholeDays = { allDay: true; startDate: CivilDate; endDate: CivilDate };

/** A time between two instants. An event may have no length. */
export type ClockTimes = { allDay: false } & Interval;

export type EventTime = WholeDays | ClockTimes;

/** A time to write. `zone` is the zone whose wall clock a series keeps when the clocks change. */
export type NewEventTime = WholeDays | (ClockTimes & { zone: Zone });

/** An attendee's answer to an invitation. */
export type Rsvp = 'accepted' | 'declined' | 'tentative' | 'unanswered';

/** A person, identified by their address; the name is only for display. */
export type Contact = { email: string; name?: string };

export type Attendee = Contact & {
  answer: Rsvp;
  /** The owner of the calendar. */
  self: boolean;
  /** A meeting room or other resource. */
  room: boolean;
};

export type Guest = Attendee & { optional: boolean };

/** What a person may do with a calendar; with "free-busy" its events have no titles. */
export type CalendarRole = 'owner' | 'writer' | 'reader' | 'free-busy';

/** A calendar in the person's list. */
export type CalendarEntry = {
  id: string;
  /** What the person calls it; of their own calendar usually their address. */
  name: string;
  role: CalendarRole;
  /** The account's own calendar, where invitations arrive. */
  own: boolean;
  /** It is another person's own calendar. */
  ofPerson: boolean;
  /** The provider's own pages show its events. */
  shown: boolean;
};

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

/**
 * Earlier values of an event, in the provider's own words. They are only written back (`restoreEvent`), never read. A
 * field that the event did not have is null.
 */
export type EventValues = Readonly<Record<string, unknown>>;

/**
 * An event as a write left it. `before` has the values that the write replaced; absent for a new event, and unknown if an
 * earlier try wrote it.
 */
export type WrittenEvent = EventDetails & { version: string; before?: EventValues };

/** An event on its new calendar; `from` is the id of the calendar that it was on. */
export type MovedEvent = WrittenEvent & { from: string };

/** The event that was deleted, unless an earlier try deleted it; `before` brings it back. */
export type DeletedEvent = { event?: EventToChange; before: EventValues };

/** The parts of an event that are fetched: never more than is shown. */
export type EventViews = {
  summary: EventSummary;
  choices: EventChoice;
  people: EventWithPeople;
  review: ReviewedEvent;
  details: EventDetails;
  change: EventToChange;
};

export type EventQuery<S extends keyof EventViews> = Interval & {
  /** The zone whose days all-day events occupy. */
  zone: Zone;
  /** The ids of the calendars to read; by default the account's own. */
  calendars?: readonly string[];
  /** Words that must occur in title, description, place or people. */
  text?: string;
  show: S;
};

export type EventList<E> = {
  /** In order of their start; a series is listed as its single events. */
  events: E[];
  /** The calendar's own zone. */
  zone: Zone;
  /** The calendar's name; for a primary calendar, the account's address. */
  owner: string;
  /** False if there were more pages than are followed, or a calendar other than the account's own cannot be read. */
  complete: boolean;
};

/** The remaining events of a series: all of them, or those within an interval. */
export type SeriesQuery<S extends keyof EventViews> = Partial<Interval> & { show: S };

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

/** Busy time; `tentative` if no certain event covers it. */
export type BusySlot = Interval & { tentative: boolean };

/**
 * Why it is unknown when a person is busy: they do not share their calendar, or have none here (the provider does not say
 * which); too many people were asked about; or the provider could not tell.
 */
export type UnknownReason = 'not-shared' | 'too-many' | 'unavailable';

/**
 * When a person is busy, merged and in order, or why that is unknown: no busy time is not the same as unknown.
 * `group`: the mailing list that was asked about, for one of its members.
 */
export type Availability = { email: string; group?: string } & ({ busy: Interval[] } | { unknown: UnknownReason });

/** One civil day of an agenda. An event of several days is listed on each. */
export type AgendaDay<E = EventChoice> = {
  /** In the requested zone. */
  date: CivilDate;
  events: E[];
  /** Merged, sorted, clipped to the day. */
  busy: BusySlot[];
};

/** The events day by day; days without events are left out. */
export type Agenda<E = EventChoice> = Omit<EventList<E>, 'events'> & { days: AgendaDay<E>[] };

/**
 * What an event says about its owner, apart from what it is called. Google has these on the primary calendar of some
 * accounts only, without guests, and the first two only with clock times.
 */
export type StatusKind = 'focus' | 'out-of-office' | 'working-location';

/** A person to invite. */
export type Invited = Contact & { optional?: boolean };

/** An event to write. */
export type EventDraft = {
  title: string;
  /** The id of the calendar to write to; by default the account's own. */
  calendar?: string;
  /** Absent for a plain event. */
  kind?: StatusKind;
  when: NewEventTime;
  attendees: Invited[];
  place?: string;
  description?: string;
  /** Absent: the calendar's default reminders. Empty: no reminders. */
  reminders?: EventReminder[];
  settings?: EventSettings;
  repeat?: Recurrence;
  meetingLink: boolean;
  /** True if the provider emails the attendees. */
  invite: boolean;
};

/** A change of an event. Absent fields stay unchanged. */
export type EventChange = {
  title?: string;
  when?: NewEventTime;
  /** Belongs to `when`: the repetition after a series moves there, or that makes a series of a single event. */
  repeat?: Recurrence;
  /** Empty: no place. */
  place?: string;
  /** Empty: no description. */
  description?: string;
  /** Words to add below the description. */
  note?: string;
  /** Empty: no reminders; "usual": the calendar's default ones. */
  reminders?: EventReminder[] | 'usual';
  /** True: a new video link; false: none. */
  meetingLink?: boolean;
  settings?: EventSettings;
  add?: Invited[];
  /** Email addresses. */
  remove?: string[];
  /** Whether present guests have to come, by email address. */
  attendance?: { email: string; optional: boolean }[];
  /** True if the provider emails the attendees. */
  invite: boolean;
};

/** How a series goes on as a new one from a day on. */
export type SeriesSplit = {
  /** The id of the new series. */
  id: string;
  /** The day of its first event by the rule of the old series, as `SeriesPart` has it. */
  from: CivilDate;
  when: NewEventTime;
  repeat: Recurrence;
  /** How the old series repeats before the split, to restore it if the new one is refused. */
  was: Recurrence;
  change: Omit<EventChange, 'when' | 'repeat'>;
};

/**
 * A series that was split off, with those events of the old one that the calendar refuses to take over or to delete: they
 * stand next to the new one, as they were.
 */
export type SplitOff = WrittenEvent & { left: readonly ChangedEvent[] };

/** The person's answer to an invitation. */
export type InvitationAnswer = {
  answer: Exclude<Rsvp, 'unanswered'>;
  /** Words for the organizer. */
  note?: string;
  /** True if the provider emails the organizer. */
  invite: boolean;
};

/**
 * How a person's calendar shows times; `weekStart` is a weekday, Monday is 1.
 * @see https://developers.google.com/workspace/calendar/api/v3/reference/settings
 */
export type Preferences = {
  zone: Zone;
  weekStart: 1 | 6 | 7;
  hours: 12 | 24;
  dateOrder?: 'day-first' | 'month-first';
};

/**
 * One person's calendar. Every method throws a BotError on failure: "calendar/..." if the provider refuses or does not
 * answer, or whatever `getAccessToken` throws without a token.
 * @see https://developers.google.com/workspace/calendar/api/guides/errors
 */
export type Calendar = {
  /**
   * Reads one event.
   * @throws BotError "calendar/not-found" if missing or not shared (Google does not say which), "calendar/gone"
   */
  getEvent<S extends 'details' | 'change'>(id: string, show: S): Promise<EventViews[S]>;
  /**
   * The person's calendars, their own first. Requested once, and again after ten minutes or if `fresh`.
   * @throws BotError "calendar/insufficient-scope" if the permission that was given does not include the list
   */
  calendars(options?: { fresh: boolean }): Promise<readonly CalendarEntry[]>;
  /**
   * Lists events; all-day events are days of `query.zone`. An event that is on several of the calendars is listed once.
   */
  listEvents<S extends keyof EventViews>(query: EventQuery<S>): Promise<EventList<EventViews[S]>>;
  /** Includes events that were changed individually. `complete` is false if there are too many for one answer. */
  seriesEvents<S extends keyof EventViews>(
    id: string,
    query: SeriesQuery<S>,
  ): Promise<{ events: EventViews[S][]; complete: boolean }>;
  agenda(query: Interval & { zone: Zone } & Pick<EventQuery<'choices'>, 'calendars'>): Promise<Agenda>;
  /**
   * The people that the person meets in this time, most often and latest first, without rooms, calendars and the
   * person.
   */
  people(during: Interval): Promise<Contact[]>;
  /**
   * When people are busy, in the order asked for, with the members of a mailing list in its place. One request, for at
   * most 50 people and 90 days; longer intervals are cut off.
   * @param emails addresses of people and mailing lists
   */
  freeBusy(emails: readonly string[], during: Interval): Promise<Availability[]>;
  /**
   * The zones of other people's calendars, by address, as far as the provider tells them. One try, of at most 1.5 seconds;
   * without an answer there are none.
   */
  zonesOf(emails: readonly string[]): Promise<ReadonlyMap<string, Zone>>;
  /**
   * Creates an event once, with an id of our own. If the result of a try is unknown, or `retry` says that an earlier
   * try may have succeeded, it reads first.
   * @throws BotError "calendar/gone" if it was created and then deleted, "calendar/conflict" if the id is taken
   */
  createEvent(id: string, draft: EventDraft, options: { retry: boolean }): Promise<WrittenEvent>;
  /**
   * Changes an event once, unless another person has changed it since `event.version`.
   * @throws BotError "calendar/changed", "calendar/gone", "calendar/not-found", "calendar/invalid"
   */
  updateEvent(event: EventVersion, change: EventChange, options: { retry: boolean }): Promise<WrittenEvent>;
  /**
   * The part of a series from the first event on or after a day.
   * @returns undefined if there is none, or if the rule is one that cannot be split
   * @throws BotError "calendar/gone", "calendar/not-found"
   */
  seriesPart(id: string, day: CivilDate): Promise<SeriesPart | undefined>;
  /**
   * Ends a series before a day and goes on with a new one from there, once. Events that were changed individually stay so;
   * guests are asked anew. If it is interrupted, the same call with `retry` finishes it.
   * @returns the new series
   * @throws BotError like `updateEvent`; nothing is changed then
   */
  splitSeries(event: EventVersion, split: SeriesSplit, options: { retry: boolean }): Promise<SplitOff>;
  /**
   * Ends a series before a day, and deletes the events from then on, once.
   * @returns events that were changed individually and that the calendar refuses to delete
   * @throws BotError like `updateEvent`
   */
  endSeries(event: EventVersion, end: { from: CivilDate; invite: boolean }): Promise<readonly ChangedEvent[]>;
  /**
   * Answers an invitation in the person's name once, for an event or a whole series, unless the event has changed since
   * `event.version`. Their last answer may be changed.
   * @throws BotError "calendar/changed", "calendar/gone", "calendar/not-found", "calendar/invalid" if they are not invited
   */
  answerInvitation(event: EventVersion, answer: InvitationAnswer, options: { retry: boolean }): Promise<WrittenEvent>;
  /**
   * Deletes an event or a whole series, unless another person has changed it since `event.version`.
   * @throws BotError "calendar/changed"; "calendar/gone" if it was deleted before, but not by an earlier try
   */
  deleteEvent(event: EventVersion, options: { invite: boolean; retry: boolean }): Promise<DeletedEvent>;
  /**
   * Moves an event or a whole series to another calendar, with its guests, unless it has changed since `event.version`.
   * @throws BotError "calendar/changed", "calendar/gone", "calendar/not-found", "calendar/forbidden", "calendar/invalid"
   *   for what cannot be moved, such as an invitation
   */
  moveEvent(event: EventVersion, calendar: string, options: { invite: boolean; retry: boolean }): Promise<MovedEvent>;
  /**
   * Writes earlier values back once; they also bring a deleted event back. Without a version, over whatever the event is
   * now. An event that has these values already stays as it is, and no one is emailed.
   * @throws BotError "calendar/changed"; "calendar/gone" or "calendar/not-found" if the provider has forgotten the event
   */
  restoreEvent(
    event: { id: string; version?: string },
    values: EventValues,
    options: { invite: boolean; retry: boolean },
  ): Promise<WrittenEvent>;
  /** The calendar's own zone; requested only once. */
  zone(): Promise<Zone>;
  /** The person's settings; one try, of at most 1.5 seconds. */
  preferences(): Promise<Preferences>;
};
