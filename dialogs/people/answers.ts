import type { Contact } from '../../calendar/model.ts';
import { bestNamed, mostMentioned, type PersonMention, type Reading, shareWord } from '../../nlu/index.ts';
import type { ReadingMode } from '../slots/slot-type.ts';
import { isAddress } from './address.ts';
import { type Invitee, isSamePerson, matchedTo, withoutMatch } from './invitee.ts';

const MOST_PEOPLE = 50;

type Said = { reading: Reading; mode: ReadingMode };

/**
 * The answer to "which Ana?", or "what is Ana's address?".
 * @param index the person in question
 * @returns the people with the answer applied, or undefined if it does not fit
 */
export function peopleWithAnswer(
  people: Invitee[],
  index: number,
  { reading, named = [] }: { reading: Reading; named?: PersonMention[] | undefined },
): Invitee[] | undefined {
  const asked = people[index];
  const [first, ...others] = named;
  const answer =
    asked && (choiceOf(asked, reading, first) ?? withAddressFrom(asked, first) ?? renamed(asked, reading, first));
  return answer && withMorePeople(people.with(index, answer), others);
}

/** Chooses among the offered people; if several fit the answer, the choice stays open among those. */
function choiceOf(asked: Invitee, { ordinal, text, answer }: Reading, said?: PersonMention): Invitee | undefined {
  const { among } = asked;
  if (!among) return undefined;
  const [offered, other] = among;
  if (offered && !other && !said && answer === 'yes') return chosen(asked, offered);
  const byNumber = ordinal === undefined ? undefined : among.at(ordinal > 0 ? ordinal - 1 : ordinal);
  const fits = byNumber ? [byNumber] : peopleMeant(said?.email ?? said?.name ?? text, among);
  const [only, second] = fits;
  if (only && !second) return chosen(asked, only);
  return second && { ...asked, among: fits };
}

const chosen = (asked: Invitee, person: Contact): Invitee => ({ ...matchedTo(asked, person), chosen: true });

const withAddressFrom = ({ name, not }: Invitee, said?: PersonMention): Invitee | undefined =>
  said?.email === undefined ? undefined : { ...(name && { name, said: name }), email: said.email, ...(not && { not }) };

/** Another name for the same person, to be looked up next. */
function renamed({ name: asked = '', why }: Invitee, reading: Reading, said?: PersonMention): Invitee | undefined {
  const { than, instead } = reading.someoneElse ?? {};
  const isUnclear = why === 'unclear';
  const [only, second] = reading.names ?? [];
  const alone = second ? undefined : only?.name;
  const name = said?.name ?? than ?? instead ?? (isUnclear ? alone : capitalised(alone));
  return name === undefined || isSamePerson({ name }, { name: asked }) ? undefined : { name };
}

/** Without a cue, only capitalised words count as a name. */
export const capitalised = (name = ''): string | undefined =>
  /^\p{Lu}\S*(?: \p{Lu}\S*)*$/u.test(name) ? name : undefined;

/** "Someone else", "not that Ana", "no, Ana Schmidt": rejects the person who was found or offered. "No Ana" drops her. */
export function peopleAfterRejection(people: Invitee[], { reading, mode }: Said): Invitee[] | undefined {
  const { someoneElse, entities } = reading;
  if (!someoneElse || entities.some(({ type }) => type !== 'people')) return undefined;
  const { than, instead, apart } = someoneElse;
  const named = people.findIndex(one => instead !== undefined && !apart && isCalled(one, instead));
  if (named >= 0 && mode !== 'answer') return people.toSpliced(named, 1);
  const name = than ?? instead;
  const index = name === undefined ? meant(people, mode) : people.findIndex(one => isCalled(one, name));
  const wrong = people[index];
  if (!wrong) return undefined;
  const { not = [], ...rest } = withoutMatch(wrong);
  return people.with(index, instead === undefined ? { ...rest, not } : { name: instead, not });
}

export const isCalled = ({ name = '', said = '' }: Invitee, by: string): boolean => shareWord(`${name} ${said}`, by);

/** The index of the person in question, or of the only one found by name; -1 if there is none. */
function meant(people: Invitee[], mode: ReadingMode): number {
  if (mode === 'answer') return people.findIndex(({ email }) => !isAddress(email));
  const found = people.filter(({ said }) => said !== undefined);
  const [only] = found;
  return only && found.length === 1 ? people.indexOf(only) : -1;
}

/** The people that an answer means: by unique address, by name, or by part of a name. */
export function peopleMeant<P extends PersonMention>(text: string, people: readonly P[]): P[] {
  const known = people.map((person, index) => ({ ...person, email: person.email ?? '', index }));
  const those = text.includes('@') ? addressed(text, known) : called(text, known);
  return those.flatMap(({ index }) => people[index] ?? []);
}

function addressed<P extends { email: string }>(text: string, people: readonly P[]): P[] {
  const words = text.toLowerCase().split(/[\s<>()[\],;]+/);
  return people.filter(({ email }) => words.includes(email.toLowerCase()));
}

function called<P extends { name?: string; email: string }>(text: string, people: readonly P[]): P[] {
  const named = bestNamed(text, people).people;
  return named.length > 0 ? named : mostMentioned(text, people);
}

/** The people with more added, without duplicates. */
export function withMorePeople(people: Invitee[], more: PersonMention[]): Invitee[] {
  const all = [...people];
  for (const person of more) if (!all.some(known => isSamePerson(known, person))) all.push(person);
  return all.slice(0, MOST_PEOPLE);
}
