import type { Contact } from '../../calendar/model.ts';
import { bestNamed, isNamed, type PersonMention } from '../../nlu/index.ts';

/** Somebody who was mentioned, and what came of looking for their name among those whom the person meets. */
export type Invitee = PersonMention & {
  /** What was said, where the address was found or told for that name. */
  said?: string;
  /** Nobody is called exactly that: it took a slip of spelling, or the beginning of a longer name. */
  guess?: true;
  /** The person told them apart from others. */
  chosen?: true;
  /** Several fit, and which one is meant is the open question. */
  among?: Contact[];
  /** The addresses of those who are not meant. */
  not?: string[];
  /** They were named in the answer to what the event is called, and so may not be meant to come. */
  inTitle?: true;
  /** Why their address has to be asked for: nobody has that name, nobody else has, or it could not be looked up. */
  why?: 'nobody' | 'other' | 'unavailable';
};

/** More than these are not offered: whoever is meant is more quickly named. */
const MOST_OFFERED = 5;

/** Whether a name is still to be looked up. */
export const isSought = ({ email, among, why }: Invitee): boolean =>
  email === undefined && among === undefined && why === undefined;

/** Whom a name means among people, who come in the order of their likelihood. */
export function soughtAmong(invitee: Invitee, people: readonly Contact[]): Invitee {
  const { name = '', not = [], inTitle } = invitee;
  const fitting = bestNamed(
    name,
    people.filter(({ email }) => !not.includes(email)),
  );
  const [only, second] = fitting.people;
  const asked: Invitee = { name, ...(not.length > 0 && { not }), ...(inTitle && { inTitle }) };
  if (!only) return { ...asked, why: not.length > 0 ? 'other' : 'nobody' };
  if (second) return { ...asked, among: fitting.people.slice(0, MOST_OFFERED) };
  return { ...taken(invitee, only), ...(!fitting.exact && { guess: true as const }) };
}

/** A name with the one whom it means. */
export const taken = ({ name = '', not }: Invitee, person: Contact): Invitee => ({
  name: person.name ?? name,
  email: person.email,
  said: name,
  ...(not && { not }),
});

/** Not whom the bot took or offered: to be looked for among the others, where there may be more. */
export function turnedDown({ name, said, email, among = [], not = [] }: Invitee): Invitee {
  const gone = [...not, ...among.map(person => person.email), ...(email === undefined ? [] : [email.toLowerCase()])];
  const asked = said ?? name;
  const isLast = among.length > 0 && among.length < MOST_OFFERED;
  return { ...(asked && { name: asked }), not: gone, ...(isLast && { why: 'other' as const }) };
}

/** Whether two mentions are of the same person, as far as one can tell. */
export function isSamePerson(a: Invitee, b: Invitee): boolean {
  if (a.email && b.email) return a.email.toLowerCase() === b.email.toLowerCase();
  return namesOf(a).some(one => namesOf(b).some(other => isNamed(one, other) || isNamed(other, one)));
}

const namesOf = ({ name, said }: Invitee): string[] => [name, said].filter(one => one !== undefined);
