import { bestNamed, mostMentioned, type PersonMention, type Reading, shareWord } from '../../nlu/index.ts';
import { type Invitee, isSamePerson, taken, turnedDown } from '../people/invitee.ts';
import type { Gap, SlotInput, SlotType } from './slot-type.ts';

const ADDRESS = /^[^\s@<>,;:"()[\]\\]+@[^\s@<>,;:"()[\]\\.]+(\.[^\s@<>,;:"()[\]\\.]+)+$/;
const MOST_PEOPLE = 50;

/** Whether an address can be written to. */
export const isAddress = (email: string | undefined): email is string =>
  email !== undefined && email.length <= 254 && ADDRESS.test(email);

/** People to invite. Complete when each has an address. */
export const peopleType: SlotType<Invitee[]> = {
  read(input) {
    const { reading, mode, previous = [] } = input;
    const named = peopleOf(input);
    const other = otherwise(previous, input);
    if (other) return other;
    if (reading.edit?.op === 'remove') return named && without(previous, named);
    const open = previous.findIndex(person => !isAddress(person.email));
    if (mode === 'answer' && open >= 0) return answered(previous, open, reading, named);
    const people = mode === 'answer' ? (reading.names ?? named) : named;
    return people && merged(mode === 'request' ? [] : previous, people);
  },
  gap(people) {
    const person = people.find(({ email }) => !isAddress(email));
    return person && (person.among ? whichOf(person) : addressOf(person));
  },
  skipped: people => people.filter(person => person !== people.find(({ email }) => !isAddress(email))),
  view: people => people.map(person => ({ ...personView(person) })),
};

/** People to be added to what is there: only a sentence that says so names them. */
export const peopleToAddType: SlotType<Invitee[]> = {
  ...peopleType,
  read: input =>
    input.reading.edit?.op === 'add' || input.reading.someoneElse || input.mode === 'answer'
      ? peopleType.read(input)
      : undefined,
};

/** People to be taken off. Names do, where they are not several guests'. */
export const peopleToRemoveType: SlotType<Invitee[]> = {
  read(input) {
    const { reading, mode, previous = [] } = input;
    const open = previous.findIndex(({ among }) => among);
    const named = peopleOf(input);
    if (mode === 'answer' && open >= 0) return otherwise(previous, input) ?? answered(previous, open, reading, named);
    const gone = reading.edit?.op === 'remove' ? named : mode === 'answer' ? reading.names : undefined;
    return gone && merged(previous, gone);
  },
  gap(people) {
    const person = people.find(({ among }) => among);
    return person && whichOf(person);
  },
  view: peopleType.view,
};

/** One person to look for. */
export const personType: SlotType<Invitee> = {
  read(input) {
    const [first] = peopleOf(input) ?? [];
    if (first || input.mode !== 'answer') return first;
    const name = input.reading.text.trim();
    return name && name.length <= 80 ? { name } : undefined;
  },
  pick: (people, { text }) => {
    const [only, second] = fitting(text, people);
    return only && !second ? people.indexOf(only) : undefined;
  },
  narrowed: (people, { names = [], text }) => {
    const [name, second] = names;
    const isOther = fitting(text, people).length === 0;
    return isOther && !second && isSaidAsName(name, people) ? name : undefined;
  },
  view: person => personView(person),
};

/** Written like a name, told by an address, or partly the name of one of those who were offered. */
const isSaidAsName = ({ name, email }: PersonMention = {}, people: readonly Invitee[]): boolean =>
  email !== undefined || capitalised(name) !== undefined || people.some(one => isCalled(one, name ?? ''));

/** How texts see a person. */
export function personView({ name, email }: PersonMention): Record<string, unknown> {
  return { name: name ?? '', email: email ?? '', label: name ?? email ?? '', answer: '', optional: false };
}

function whichOf({ name = '', among = [] }: Invitee): Gap {
  return {
    ask: 'whichPerson',
    values: () => ({ name, people: among.map(personView) }),
    choices: among.map(person => ({
      title: person.name ? `${person.name} (${person.email})` : person.email,
      text: person.email,
    })),
    otherwise: 'someoneElse',
  };
}

function addressOf({ name, email, why }: Invitee): Gap {
  const ask = email === undefined ? 'askAddress' : 'badAddress';
  const values = () => ({ name: name ?? email ?? '', ...(ask === 'askAddress' && { why: why ?? '' }) });
  return { ask, values, otherwise: 'doNotInvite' };
}

function peopleOf({ reading }: Pick<SlotInput<unknown>, 'reading'>): PersonMention[] | undefined {
  const people = reading.entities.flatMap(entity => (entity.type === 'people' ? entity.people : []));
  return people.length > 0 ? people : undefined;
}

/** Those of several whom an answer means: by address, which is nobody else's, by name, or by some of it. */
function fitting<P extends PersonMention>(text: string, people: readonly P[]): P[] {
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

/** The answer to "which Ana?", or "what is Ana's address?". */
function answered(
  people: Invitee[],
  index: number,
  reading: Reading,
  named: PersonMention[] | undefined,
): Invitee[] | undefined {
  const asked = people[index];
  const [first, ...others] = named ?? [];
  const answer = asked && (choiceOf(asked, reading, first) ?? told(asked, first) ?? renamed(asked, reading, first));
  return answer && merged(people.with(index, answer), others);
}

/** One of those who were offered; of several who fit the answer, one is still to be chosen. */
function choiceOf(asked: Invitee, { ordinal, text }: Reading, said?: PersonMention): Invitee | undefined {
  const { among } = asked;
  if (!among) return undefined;
  const byNumber = ordinal === undefined ? undefined : among.at(ordinal > 0 ? ordinal - 1 : ordinal);
  const fits = byNumber ? [byNumber] : fitting(said?.email ?? said?.name ?? text, among);
  const [only, second] = fits;
  if (only && !second) return { ...taken(asked, only), chosen: true };
  return second && { ...asked, among: fits };
}

const told = ({ name, not }: Invitee, said?: PersonMention): Invitee | undefined =>
  said?.email === undefined ? undefined : { ...(name && { name, said: name }), email: said.email, ...(not && { not }) };

/** Another name for whoever is meant, which may be found. */
function renamed({ name: asked = '' }: Invitee, reading: Reading, said?: PersonMention): Invitee | undefined {
  const { than, instead } = reading.someoneElse ?? {};
  const [only, second] = reading.names ?? [];
  const name = said?.name ?? than ?? instead ?? (second ? undefined : capitalised(only?.name));
  return name === undefined || isSamePerson({ name }, { name: asked }) ? undefined : { name };
}

/** Without a word about it, only what is written like a name is one. */
const capitalised = (name = ''): string | undefined => (/^\p{Lu}\S*(?: \p{Lu}\S*)*$/u.test(name) ? name : undefined);

/** "Someone else", "not that Ana", "no, Ana Schmidt": not who was taken or offered. */
function otherwise(people: Invitee[], { reading, mode }: SlotInput<unknown>): Invitee[] | undefined {
  const { someoneElse, entities } = reading;
  if (!someoneElse || entities.some(({ type }) => type !== 'people')) return undefined;
  const { than, instead } = someoneElse;
  const name = than ?? instead;
  const index = name === undefined ? meant(people, mode) : people.findIndex(one => isCalled(one, name));
  const wrong = people[index];
  if (!wrong) return undefined;
  const { not = [], ...rest } = turnedDown(wrong);
  return people.with(index, instead === undefined ? { ...rest, not } : { name: instead, not });
}

const isCalled = ({ name = '', said = '' }: Invitee, by: string): boolean => shareWord(`${name} ${said}`, by);

/** Who is asked about, or the only one whom the bot found by a name. */
function meant(people: Invitee[], mode: SlotInput<unknown>['mode']): number {
  if (mode === 'answer') return people.findIndex(({ email }) => !isAddress(email));
  const found = people.filter(({ said }) => said !== undefined);
  const [only] = found;
  return only && found.length === 1 ? people.indexOf(only) : -1;
}

function merged(people: Invitee[], more: PersonMention[]): Invitee[] {
  const all = [...people];
  for (const person of more) if (!all.some(known => isSamePerson(known, person))) all.push(person);
  return all.slice(0, MOST_PEOPLE);
}

const without = (people: Invitee[], gone: PersonMention[]): Invitee[] =>
  people.filter(person => !gone.some(other => isSamePerson(person, other) || isSamePerson(byAddress(person), other)));

/** Whoever was named by their address alone is called as that begins. */
const byAddress = ({ email = '' }: Invitee): Invitee => ({
  name: email.replace(/@.*$/, '').replaceAll(/[._-]/g, ' '),
});
