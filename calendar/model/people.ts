import type { Interval } from '../../time/index.ts';

/** A person, identified by their address; the name is only for display. */
export type Contact = { email: string; name?: string };

/** An attendee's answer to an invitation. */
export type Rsvp = 'accepted' | 'declined' | 'tentative' | 'unanswered';

/** A person or a room that is invited to an event. */
export type Attendee = Contact & {
  answer: Rsvp;
  /** The owner of the calendar. */
  self: boolean;
  /** A meeting room or other resource. */
  room: boolean;
};

/** An attendee, and whether they have to come. */
export type Guest = Attendee & { optional: boolean };

/** A person to invite. */
export type Invited = Contact & { optional?: boolean };

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
