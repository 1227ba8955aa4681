/**
 * What a conversation needs of the world. `calendar/` and `auth/` fit these by shape; `bot/` joins them.
 */

/** When an event is. `endDate` and `endMs` are exclusive; dates are civil, "2026-11-22". */
export type EventTime =
  | { allDay: true; startDate: string; endDate: string }
  | { allDay: false; startMs: number; endMs: number };

export type Answer = 'accepted' | 'declined' | 'tentative' | 'unanswered';

export type Attendee = {
  email: string;
  name?: string;
  answer: Answer;
  /** The asker. */
  self: boolean;
  /** A meeting room or other resource. */
  room: boolean;
};

/** What a line of a list shows of an event. Texts are untrusted and plain (no HTML). */
export type EventSummary = {
  /** Empty when the event has none or may not be seen. */
  title: string;
  when: EventTime;
  status: 'confirmed' | 'tentative' | 'cancelled';
  /** False when the event is shown as free. */
  busy: boolean;
  /** The asker's own answer; absent when nobody was invited. */
  myAnswer?: Answer;
  place?: string;
};

/** A line that can be chosen. */
export type EventChoice = EventSummary & { id: string };

export type EventWithPeople = EventChoice & { attendees: Attendee[] };

export type Guest = Attendee & { optional: boolean };

/**
 * How a series repeats. Its end and its exceptions are civil dates in the event's zone, so they can be said and shown
 * without knowing that zone.
 */
export type Repeat = {
  /** RFC 5545 RRULE without prefix and without UNTIL. */
  rule: string;
  /** The last possible day, "2026-12-21". */
  until?: string;
  /** Days that are left out. */
  except?: string[];
  /** It has more than these fields hold, so it cannot be moved as a whole. */
  irregular?: true;
};

/** Everything that one event's page shows. */
export type EventDetails = EventChoice & {
  attendees: Guest[];
  organizer?: { email: string; name?: string };
  meetingLink?: string;
  /** A meeting link was asked for and is not there: it is still being made, or making it failed. */
  linkState?: 'pending' | 'failed';
  description?: string;
  /** Of a series as a whole. */
  repeat?: Repeat;
  /** How many events a series has by its rule, where it has an end; those that were deleted one by one still count. */
  occurrences?: number;
  /** The zone of its clock time; none for whole days. */
  zone?: string;
  /** An out-of-office entry; known for events of a list. */
  outOfOffice?: true;
  reminders: { minutes: number; method: 'popup' | 'email' }[];
  /** It has the calendar's default reminders. */
  usualReminders?: true;
  /** The id of the series that this is one event of. */
  series?: string;
};

/** An event that is to be changed. */
export type EventToChange = EventDetails & {
  /** Another one after every change, whoever made it. */
  version: string;
  /** False for a guest's copy: another person is the organizer. */
  mine: boolean;
  /** Only its organizer may change it, who is somebody else. */
  locked?: true;
};

/** What may be asked for of each event of a list: nothing is fetched that is not shown. */
export type Shown = {
  summary: EventSummary;
  choices: EventChoice;
  people: EventWithPeople;
  details: EventDetails;
  change: EventToChange;
};

export type EventQuery<S extends keyof Shown> = {
  startMs: number;
  endMs: number;
  /** Whole days are this zone's. */
  zone: string;
  /** Words that title, description, place or people must contain. */
  text?: string;
  show: S;
};

export type EventList<E> = {
  /** In order of their beginning; a series comes as its single events. */
  events: E[];
  /** The calendar's own zone. */
  zone: string;
  /** The calendar's name; for a primary calendar the account's address. */
  owner: string;
  /** False when there were more pages than are followed. */
  complete: boolean;
};

/** One civil day of a stretch of time. An event of several days stands in each of them. */
export type AgendaDay = {
  /** "2026-11-22" in the zone that was asked for. */
  date: string;
  events: EventChoice[];
  /** Merged, sorted, clipped to the day; tentative where nothing certain fills it. */
  busy: { startMs: number; endMs: number; tentative: boolean }[];
};

/** What is on, day by day; days with nothing on are left out. */
export type Agenda = Omit<EventList<EventChoice>, 'events'> & { days: AgendaDay[] };

/** Somebody in events of a calendar. The name is untrusted, as is whoever wrote the events; the address says who it is. */
export type Acquaintance = { email: string; name?: string };

/** What is to be written. `zone` is whose wall clock a series keeps to. */
export type EventDraft = {
  title: string;
  when:
    | { allDay: true; startDate: string; endDate: string }
    | { allDay: false; startMs: number; endMs: number; zone: string };
  attendees: { email: string; name?: string }[];
  place?: string;
  description?: string;
  /** Without them the calendar's own are used; an empty list is none at all. */
  reminders?: { minutes: number; method: 'popup' | 'email' }[];
  repeat?: Repeat;
  meetingLink: boolean;
  /** Whether the provider e-mails the attendees. */
  invite: boolean;
};

/** An event as it was when its change was confirmed. */
export type EventVersion = { id: string; version: string };

/** What is to be different; what is absent stays. `when.zone` is whose wall clock a series keeps to. */
export type EventChange = {
  title?: string;
  when?: EventDraft['when'];
  /** Goes with `when`: how often a series comes once it begins then. */
  repeat?: Repeat;
  place?: string;
  description?: string;
  add?: { email: string; name?: string }[];
  /** Addresses. */
  remove?: string[];
  /** Whether the provider e-mails the attendees. */
  invite: boolean;
};

/** How a person has set their calendar to show times; `weekStart` is a weekday, 1 is Monday. */
export type Preferences = {
  /** IANA. */
  zone: string;
  weekStart: 1 | 6 | 7;
  hours: 12 | 24;
  dateOrder?: 'day-first' | 'month-first';
};

/** One person's calendar. Every method throws a BotError with a `calendar/...` code when the provider refuses. */
export type Calendar = {
  getEvent<S extends 'details' | 'change'>(id: string, show: S, calendarId?: string): Promise<Shown[S]>;
  listEvents<S extends keyof Shown>(query: EventQuery<S>): Promise<EventList<Shown[S]>>;
  /**
   * The events of a series that still exist, with those that were changed one by one; all of them, or those in a stretch.
   * `complete` is false when there are too many for one answer.
   */
  seriesEvents<S extends keyof Shown>(
    id: string,
    query: { startMs?: number; endMs?: number; show: S },
  ): Promise<{ events: Shown[S][]; complete: boolean }>;
  agenda(query: { startMs: number; endMs: number; zone: string }): Promise<Agenda>;
  /** Whom the person meets in a stretch, most and latest first: no rooms, no calendars, not themselves. */
  people(stretch: { startMs: number; endMs: number }): Promise<Acquaintance[]>;
  /**
   * Writes an event under an id that we chose, once: when the outcome of a try is unknown, or `retry` says that an
   * earlier try may have got through, it reads first.
   */
  createEvent(id: string, draft: EventDraft, options: { retry: boolean }): Promise<EventDetails>;
  /**
   * Changes an event unless somebody else has since, once: when the outcome of a try is unknown, or `retry` says that an
   * earlier try may have got through, it reads first.
   * @throws BotError "calendar/changed", "calendar/gone", "calendar/not-found", "calendar/invalid"
   */
  updateEvent(event: EventVersion, change: EventChange, options: { retry: boolean }): Promise<EventDetails>;
  /**
   * Deletes an event, or a whole series, unless somebody else has changed it since.
   * @throws BotError "calendar/changed"; "calendar/gone" when it was deleted before, and not by an earlier try
   */
  deleteEvent(event: EventVersion, options: { invite: boolean; retry: boolean }): Promise<void>;
  /** The calendar's own zone. */
  zone(): Promise<string>;
  /** In one try, of at most a second and a half. */
  preferences(): Promise<Preferences>;
};

/** May this user's calendar be used? "unavailable" never looks like "not signed in". */
export type Access =
  /** `withheld`: permissions that two consents did not bring; the calendar may refuse what needs them. */
  | { kind: 'granted'; account: string; withheld?: readonly string[]; calendar: Calendar }
  | { kind: 'sign-in'; reason: 'not-linked' }
  | { kind: 'sign-in'; reason: 'lapsed'; cause: LapseCause }
  /** `missing` names permissions that were not given. */
  | { kind: 'sign-in'; reason: 'consent'; missing: readonly string[] }
  /** An account that serves everybody, and that only its developer can repair. */
  | { kind: 'owner-must-reconnect'; cause: LapseCause | 'never' | 'consent' }
  /** An account that serves others than this person, or serves them for reading only; a profile that is switched off. */
  | { kind: 'stranger' | 'read-only' | 'disabled' }
  /** "misconfigured": the provider refuses the set-up; only the operator, who was told, can repair that. */
  | { kind: 'unavailable' | 'misconfigured' };

/** Why a permission is over: the app is in testing, nobody used it for long, or somebody took it back. */
export type LapseCause = 'testing' | 'disuse' | 'withdrawn';

export type Need = 'read' | 'write';

/** What a typed code was; "exposed" when it was seen by others before, so that it proves nothing. */
export type Proof = 'linked' | 'wrong' | 'destroyed' | 'exposed' | 'nothing-pending';

/** The asker's authorizations. Bound to one user by whoever makes it. */
export type SignIn = {
  access(profile: string, need: Need): Promise<Access>;
  /** A fresh link for this user's own browser; valid for ten minutes. */
  invite(profile: string, need: Need | 'as-before', otherAccount: boolean): Promise<{ url: string }>;
  /** Whether sign-in waits for its six-digit code, and whether `code` is it. */
  prove(code: string): Promise<Proof>;
  /** The account that is linked, if any. */
  account(profile: string): Promise<string | undefined>;
  /** False when nothing was linked. Forgets first, then revokes at the provider where nobody else needs the grant. */
  signOut(profile: string): Promise<boolean>;
};
