import type { Person } from '../model.ts';
import { findPerson } from './people.ts';
import type { Role } from './sharing.ts';

/** A calendar that is no person's own: one that somebody made, or one of public holidays. */
type SecondaryCalendar = {
  id: string;
  summary: string;
  zone: string;
  /** The people who have it in their list, by address. */
  listedBy: Readonly<Record<string, { role: Role | 'owner'; selected?: true; hidden?: true }>>;
};

const ALEX = 'alex.morgan@example.com';
const SAM = 'sam.rivera@example.com';

const SECONDARY_CALENDARS: readonly SecondaryCalendar[] = [
  {
    id: 'family1a2b3c4d5e6f@group.calendar.google.com',
    summary: 'Family',
    zone: 'Europe/London',
    listedBy: { [ALEX]: { role: 'owner', selected: true } },
  },
  {
    id: 'bookingteam7g8h9i0j@group.calendar.google.com',
    summary: 'Booking team',
    zone: 'Europe/London',
    listedBy: { [SAM]: { role: 'owner', selected: true }, [ALEX]: { role: 'writer', selected: true } },
  },
  {
    id: 'oldplans9z8y7x6w@group.calendar.google.com',
    summary: 'Old plans',
    zone: 'Europe/London',
    listedBy: { [ALEX]: { role: 'owner', hidden: true } },
  },
  {
    id: 'en.uk#holiday@group.v.calendar.google.com',
    summary: 'Holidays in United Kingdom',
    zone: 'Europe/London',
    listedBy: { [ALEX]: { role: 'reader', selected: true } },
  },
];

/**
 * Whoever an event can be on the calendar of. A secondary calendar organizes its events itself, so it is one like a person
 * (Events: `organizer`).
 */
export function findHolder(id: string): Person | undefined {
  const calendar = SECONDARY_CALENDARS.find(each => each.id === id);
  return calendar ? { email: calendar.id, name: calendar.summary, zone: calendar.zone } : findPerson(id);
}

/** The secondary calendars in a person's list. */
export const secondaryOf = ({ email }: Person) =>
  SECONDARY_CALENDARS.flatMap(calendar => {
    const listed = calendar.listedBy[email];
    return listed ? [{ ...calendar, ...listed }] : [];
  });
