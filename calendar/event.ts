import type { Repeat } from './repeat.ts';

/** The calendar as the dialogs see it. Google's spellings stop at `google/`. */

/** When an event is. `endDate` and `endMs` are exclusive; dates are civil, "2026-11-22". */
export type EventTime =
  | { allDay: true; startDate: string; endDate: string }
  | { allDay: false; startMs: number; endMs: number };

export type Answer = 'accepted' | 'declined' | 'tentative' | 'unanswered';

export type Attendee = { email: string; name?: string; answer: Answer; self: boolean; room: boolean };

/** What a line of a list shows. Texts are plain, and as untrusted as whoever wrote them. */
export type EventSummary = {
  title: string;
  when: EventTime;
  status: 'confirmed' | 'tentative' | 'cancelled';
  busy: boolean;
  myAnswer?: Answer;
  place?: string;
};

export type EventChoice = EventSummary & { id: string };

export type EventWithPeople = EventChoice & { attendees: Attendee[] };

export type Guest = Attendee & { optional: boolean };

export type Reminder = { minutes: number; method: 'popup' | 'email' };

export type EventDetails = EventChoice & {
  attendees: Guest[];
  organizer?: { email: string; name?: string };
  meetingLink?: string;
  /** A meeting link was asked for and is not there: it is still being made, or making it failed. */
  linkState?: 'pending' | 'failed';
  description?: string;
  repeat?: Repeat;
  occurrences?: number;
  zone?: string;
  outOfOffice?: true;
  reminders: Reminder[];
  /** The event has the calendar's default reminders. */
  usualReminders?: true;
  series?: string;
};

export type EventToChange = EventDetails & {
  version: string;
  /** False for a guest's copy: another person is the organizer. */
  mine: boolean;
  /** Only its organizer may change it, who is somebody else. */
  locked?: true;
};

/** What may be asked for of each event of a list: nothing is sent that is not shown. */
export type Shown = {
  summary: EventSummary;
  choices: EventChoice;
  people: EventWithPeople;
  details: EventDetails;
  change: EventToChange;
};

/** How a person has set their calendar to show times; `weekStart` is a weekday, 1 is Monday. */
export type Preferences = {
  /** IANA. */
  zone: string;
  weekStart: 1 | 6 | 7;
  hours: 12 | 24;
  dateOrder?: 'day-first' | 'month-first';
};

export type EventQuery<S extends keyof Shown> = {
  startMs: number;
  endMs: number;
  /** Of whole days. */
  zone: string;
  text?: string;
  show: S;
};

export type EventList<E> = {
  events: E[];
  zone: string;
  owner: string;
  complete: boolean;
};

export type EventVersion = { id: string; version: string };

export type EventChange = {
  title?: string;
  when?: EventDraft['when'];
  repeat?: Repeat;
  place?: string;
  description?: string;
  add?: { email: string; name?: string }[];
  remove?: string[];
  invite: boolean;
};

export type EventDraft = {
  title: string;
  when:
    | { allDay: true; startDate: string; endDate: string }
    | { allDay: false; startMs: number; endMs: number; zone: string };
  attendees: { email: string; name?: string }[];
  place?: string;
  description?: string;
  reminders?: Reminder[];
  repeat?: Repeat;
  meetingLink: boolean;
  invite: boolean;
};
