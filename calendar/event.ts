/** The calendar as the dialogs see it. Google's spellings stop at `google/`. */

/** When an event is. `endDate` and `endMs` are exclusive; dates are civil, "2026-11-22". */
export type EventTime =
  | { allDay: true; startDate: string; endDate: string }
  | { allDay: false; startMs: number; endMs: number };

export type Answer = 'accepted' | 'declined' | 'tentative' | 'unanswered';

export type Attendee = {
  email: string;
  name?: string;
  answer: Answer;
  self: boolean;
  organizer: boolean;
  optional: boolean;
  room: boolean;
};

export type EventKind = 'default' | 'workingLocation' | 'outOfOffice' | 'focusTime' | 'birthday' | 'fromGmail';

/** What a list shows. Texts are plain, and as untrusted as whoever wrote them. */
export type EventSummary = {
  id: string;
  title: string;
  when: EventTime;
  status: 'confirmed' | 'tentative' | 'cancelled';
  busy: boolean;
  kind: EventKind;
  myAnswer?: Answer;
  place?: string;
  attendees?: Attendee[];
};

export type Reminder = { minutes: number; method: 'popup' | 'email' };

export type EventDetails = EventSummary & {
  attendees: Attendee[];
  organizer?: { email: string; name?: string; self: boolean };
  meetingLink?: string;
  description?: string;
  zone?: string;
  repeat?: string;
  reminders: Reminder[];
};

export type EventQuery = {
  startMs: number;
  endMs: number;
  text?: string;
  show: 'summary' | 'people' | 'details';
};

export type EventList<E extends EventSummary = EventSummary> = {
  events: E[];
  zone: string;
  owner: string;
  complete: boolean;
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
  repeat?: string;
  meetingLink: boolean;
  invite: boolean;
};
