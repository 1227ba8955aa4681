import type { EventDetails } from '../../../calendar/model.ts';
import { isNamed } from '../../../nlu/index.ts';
import type { WithCompany } from '../../slots/event-pointer.ts';

/** "The 1:1 with Priya": of several events of that name, those with these people in their title or among their guests. */
export function withCompany<E extends EventDetails>(events: readonly E[], { company = [] }: WithCompany): readonly E[] {
  const theirs = events.filter(event => company.every(person => hasPerson(event, person)));
  return theirs.length > 0 ? theirs : events;
}

const hasPerson = ({ title, attendees }: EventDetails, person: string): boolean =>
  isNamed(person, title) ||
  attendees.some(({ email, name = '' }) => email.toLowerCase() === person.toLowerCase() || isNamed(person, name));
