import type { CivilDate } from '../../time/index.ts';
import type { EventSettings } from './event-settings.ts';
import type { ChangedEvent, EventDetails, EventReminder, EventToChange, Recurrence, StatusKind } from './events.ts';
import type { Invited, Rsvp } from './people.ts';
import type { NewEventTime } from './times.ts';

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

/** The person's answer to an invitation. */
export type InvitationAnswer = {
  answer: Exclude<Rsvp, 'unanswered'>;
  /** Words for the organizer. */
  note?: string;
  /** True if the provider emails the organizer. */
  invite: boolean;
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

/** The event that was deleted, as far as the provider still knows it; `before` brings it back. */
export type DeletedEvent = { event?: EventToChange; before: EventValues };

/**
 * A series that was split off, with those events of the old one that the calendar refuses to take over or to delete: they
 * stand next to the new one, as they were.
 */
export type SplitOff = WrittenEvent & { left: readonly ChangedEvent[] };
