import type { Availability, Calendar } from '../../../calendar/model.ts';
import type { Interval, Zone } from '../../../time/index.ts';
import { isAddress, withAddress } from '../../people/address.ts';
import type { Invitee } from '../../people/invitee.ts';
import { type PersonView, personView } from '../../slots/people.ts';
import type { UnknownPersonView } from './fields.ts';

/** Someone whose busy times are known; `zone` if the calendar tells it. */
export type KnownPerson = { person: PersonView; busy: readonly Interval[]; zone?: Zone };

/** The people asked about: those whose busy times are known, and the others. */
export type PeopleAsked = { known: KnownPerson[]; unknown: UnknownPersonView[] };

/** The named people that the calendar does not know. */
const withoutAddress = (invitees: readonly Invitee[]): UnknownPersonView[] =>
  invitees.flatMap(one => (isAddress(one.email) ? [] : [{ ...personView(one), why: 'no-address' as const }]));

/** Asks when people are busy, and in which zones they are, at the same time. A mailing list may contain the owner of the calendar. */
export async function peopleAsked(
  calendar: Calendar,
  invitees: readonly Invitee[],
  during: Interval,
): Promise<PeopleAsked> {
  const people = withAddress(invitees);
  const emails = people.map(({ email }) => email);
  const [found, zones] = await Promise.all([calendar.freeBusy(emails, during), calendar.zonesOf(emails)]);
  const names = new Map(people.map(({ email, name }) => [email.toLowerCase(), name]));
  const viewOf = ({ email }: Availability): PersonView => {
    const name = names.get(email.toLowerCase());
    return personView({ email, ...(name !== undefined && { name }) });
  };
  const known = found.flatMap(one => {
    const zone = zones.get(one.email);
    return 'busy' in one ? [{ person: viewOf(one), busy: one.busy, ...(zone && { zone }) }] : [];
  });
  const unknown = found.flatMap(one => ('unknown' in one ? [{ ...viewOf(one), why: one.unknown }] : []));
  return { known, unknown: [...unknown, ...withoutAddress(invitees)] };
}
