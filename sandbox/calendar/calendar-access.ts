import { GoogleError, notFound } from '../http/google-error.ts';
import type { Person } from '../model.ts';
import { findHolder, secondaryOf } from '../people/calendars.ts';
import { findPerson } from '../people/people.ts';
import { type Role, roleOf } from '../people/sharing.ts';

/** The calendar of a request: whose events it has, and what the viewer may do there. */
export type OpenCalendar = { holder: Person; role: Role | 'owner' };

/**
 * The calendar with an id, or `primary`.
 * @throws GoogleError 404 for one that does not exist or is not shared; Google does not say which
 */
export function openCalendar(viewer: Person, id: string): OpenCalendar {
  if (id === 'primary' || id.toLowerCase() === viewer.email) return { holder: viewer, role: 'owner' };
  const holder = findHolder(id);
  const role = holder && roleOn(viewer, holder);
  if (!holder || !role) throw notFound();
  return { holder, role };
}

function roleOn(viewer: Person, holder: Person): OpenCalendar['role'] | undefined {
  const owner = findPerson(holder.email);
  return owner ? roleOf(viewer, owner) : secondaryOf(viewer).find(({ id }) => id === holder.email)?.role;
}

/** @throws GoogleError 403 for a calendar that the viewer may only read */
export function writableCalendar(viewer: Person, id: string): OpenCalendar {
  const calendar = openCalendar(viewer, id);
  if (calendar.role === 'owner' || calendar.role === 'writer') return calendar;
  throw new GoogleError(403, 'requiredAccessLevel', 'You need to have writer access to this calendar.', {
    domain: 'calendar',
  });
}
