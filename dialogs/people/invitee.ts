import type { Contact } from '../../calendar/model.ts';
import { bestNamed, isNamed, type PersonMention } from '../../nlu/index.ts';

/** A person in a message, and the result of looking up their name among the people in the calendar. */
export type Invitee = PersonMention & {
  /** The name as it was said, if its address was found or given. */
  said?: string;
  /** The name is no exact match: it was misspelt, or is the beginning of a longer name. */
  guess?: true;
  /** The person chose them among several. */
  chosen?: true;
  /** Several people fit, and the bot asks which one is meant. */
  among?: Contact[];
  /** The addresses of people who are not meant. */
  not?: string[];
  /** The owner of the calendar, called by name. */
  self?: true;
  /** They are to be invited, not only to be there: without an address, the bot asks for it. */
  invited?: true;
  /** The name is part of the event's title, so this person may not be a guest. */
  inTitle?: true;
  /** Why the bot asks for the address: no one has the name, no one else has it, a pronoun has no one, or the look-up failed. */
  why?: 'nobody' | 'other' | 'unclear' | 'unavailable';
};

/** The bot offers at most this many; with more, another name is quicker than a list. */
export const MOST_OFFERED = 5;

/** True if a name must still be looked up. */
export const needsLookUp = ({ email, among, why }: Invitee): boolean =>
  email === undefined && among === undefined && why === undefined;

/** True for "her" and "both of them" that still stand for no one. */
export const isPronoun = (invitee: Invitee): boolean => invitee.spokenOf !== undefined && needsLookUp(invitee);

/**
 * Matches a name against people.
 * @param people likeliest first
 * @returns the invitee with an address, with several candidates (`among`), or with the reason for no match (`why`)
 */
export function matchAmong(invitee: Invitee, people: readonly Contact[]): Invitee {
  const { name = '', not = [], inTitle, invited, honorific } = invitee;
  const fitting = bestNamed(
    name,
    people.filter(({ email }) => !not.includes(email)),
  );
  const [only, second] = fitting.people;
  const asked: Invitee = { name, ...(not.length > 0 && { not }), ...(inTitle && { inTitle }) };
  const why = not.length > 0 ? 'other' : 'nobody';
  if (!only) return { ...asked, ...(invited && { invited }), ...(honorific && { honorific }), why };
  if (second) return { ...asked, among: fitting.people.slice(0, MOST_OFFERED) };
  if (!fitting.exact && !isLikeFirstName(name, only)) return { ...asked, among: [only] };
  return { ...matchedTo(invitee, only), ...(!fitting.exact && { guess: true as const }) };
}

/**
 * True if words of several names, or something like a first name, were said. What only resembles a surname or a part of an
 * address may as well be somebody else's first name.
 */
function isLikeFirstName(said: string, { name, email }: Contact): boolean {
  const [first = ''] = (name ?? '').split(/\s+/);
  return /\p{L}\s+\p{L}/u.test(said) || (first !== '' && bestNamed(said, [{ name: first, email }]).people.length > 0);
}

/** A name, with the person it stands for. */
export const matchedTo = ({ name = '', not, spokenOf }: Invitee, person: Contact): Invitee => ({
  name: person.name ?? name,
  email: person.email,
  said: name,
  ...(spokenOf && { spokenOf }),
  ...(not && { not }),
});

/** Rejects the person who was found or offered; the name is looked up again among the others, if there may be more. */
export function withoutMatch({ name, said, email, among = [], not = [] }: Invitee): Invitee {
  const gone = [...not, ...among.map(person => person.email), ...(email === undefined ? [] : [email.toLowerCase()])];
  const asked = said ?? name;
  const isLast = among.length > 0 && among.length < MOST_OFFERED;
  return { ...(asked && { name: asked }), not: gone, ...(isLast && { why: 'other' as const }) };
}

/** True if two mentions are of the same person, as far as names and addresses show. */
export function isSamePerson(a: Invitee, b: Invitee): boolean {
  if (a.email && b.email) return a.email.toLowerCase() === b.email.toLowerCase();
  return namesOf(a).some(one => namesOf(b).some(other => isNamed(one, other) || isNamed(other, one)));
}

const namesOf = ({ name, said }: Invitee): string[] => [name, said].filter(one => one !== undefined);
