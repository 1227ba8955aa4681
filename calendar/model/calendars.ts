import type { Zone } from '../../time/index.ts';

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
