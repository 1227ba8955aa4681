import type { Person } from '../model.ts';

/** What another person may do with a calendar, as the API names it; those below a role are part of it. */
export type Role = 'freeBusyReader' | 'reader' | 'writer';

/** An access rule: who may see whose calendar, and whether it is in their calendar list. */
type Rule = { of: string; to: { person: string } | { domain: string }; role: Role; listed?: true };

/** As in a company: colleagues see when each other is busy, and some share more. Nobody outside shares anything. */
const RULES: readonly Rule[] = [
  { of: 'alex.morgan@example.com', to: { domain: 'example.com' }, role: 'freeBusyReader' },
  { of: 'ana.silva@example.com', to: { domain: 'example.com' }, role: 'freeBusyReader' },
  { of: 'ana.kovac@example.com', to: { domain: 'example.com' }, role: 'freeBusyReader' },
  { of: 'sam.rivera@example.com', to: { domain: 'example.com' }, role: 'freeBusyReader' },
  { of: 'sam.rivera@example.com', to: { person: 'alex.morgan@example.com' }, role: 'reader', listed: true },
  { of: 'priya.nair@example.com', to: { person: 'alex.morgan@example.com' }, role: 'freeBusyReader', listed: true },
];

/** Mailing lists of the company and their members. */
const GROUPS: ReadonlyMap<string, readonly string[]> = new Map([
  ['booking-team@example.com', ['alex.morgan@example.com', 'ana.silva@example.com', 'sam.rivera@example.com']],
]);

const ROLES: readonly Role[] = ['freeBusyReader', 'reader', 'writer'];

/** The highest role that a viewer has on somebody else's calendar. */
export function roleOf(viewer: Person, owner: Person): Role | undefined {
  const roles = rulesFor(viewer).flatMap(({ of, role }) => (of === owner.email ? [role] : []));
  return roles.toSorted((a, b) => ROLES.indexOf(b) - ROLES.indexOf(a))[0];
}

/** The addresses of the calendars of others in a person's calendar list. */
export const listedFor = (viewer: Person): string[] =>
  rulesFor(viewer).flatMap(({ of, listed }) => (listed ? [of] : []));

/** A private account belongs to no company, whatever its address. */
function rulesFor({ email, consumer }: Person): Rule[] {
  const domain = consumer ? undefined : email.split('@').at(-1);
  return RULES.filter(({ of, to }) => of !== email && ('person' in to ? to.person === email : to.domain === domain));
}

/** The members of a mailing list that the viewer's organisation has. */
export function membersOf(address: string): readonly string[] | undefined {
  return GROUPS.get(address.toLowerCase());
}
