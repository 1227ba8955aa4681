import type { PersonMention } from '../../language/index.ts';
import type { SlotInput, SlotType } from './slot-type.ts';

const ADDRESS = /^[^\s@<>,;:"()[\]\\]+@[^\s@<>,;:"()[\]\\.]+(\.[^\s@<>,;:"()[\]\\.]+)+$/;
const MOST_PEOPLE = 50;

/** Whether an address can be written to. */
export const isAddress = (email: string | undefined): email is string =>
  email !== undefined && email.length <= 254 && ADDRESS.test(email);

/** People to invite. Complete when each has an address. */
export const peopleType: SlotType<PersonMention[]> = {
  read(input) {
    const { reading, previous = [] } = input;
    const named = peopleOf(input);
    const unaddressed = previous.findIndex(person => !isAddress(person.email));
    if (reading.edit?.op === 'remove') return named && without(previous, named);
    if (input.mode === 'answer' && unaddressed >= 0) return completed(previous, unaddressed, named);
    if (!named) return undefined;
    return input.mode === 'request' ? merged([], named) : merged(previous, named);
  },
  gap(people) {
    const person = people.find(({ email }) => !isAddress(email));
    if (!person) return undefined;
    const ask = person.email === undefined ? 'askAddress' : 'badAddress';
    return { ask, values: () => ({ name: person.name ?? person.email ?? '' }) };
  },
  view: people => people.map(person => ({ ...personView(person) })),
};

/** People to be added to what is there: only a sentence that says so names them. */
export const peopleToAddType: SlotType<PersonMention[]> = {
  ...peopleType,
  read: input =>
    input.reading.edit?.op === 'add' || (input.mode === 'answer' && input.previous)
      ? peopleType.read(input)
      : undefined,
};

/** People to be taken off. Names do. */
export const peopleToRemoveType: SlotType<PersonMention[]> = {
  read({ reading, previous = [] }) {
    const named = reading.edit?.op === 'remove' ? peopleOf({ reading }) : undefined;
    return named && merged(previous, named);
  },
  view: peopleType.view,
};

/** One person to look for. */
export const personType: SlotType<PersonMention> = {
  read(input) {
    const [first] = peopleOf(input) ?? [];
    if (first || input.mode !== 'answer') return first;
    const name = input.reading.text.trim();
    return name && name.length <= 80 ? { name } : undefined;
  },
  view: person => personView(person),
};

/** An address fits as a whole; each word of a name fits the beginning of one of theirs. */
export function fitsPerson({ name, email }: { name?: string; email: string }, wanted: PersonMention): boolean {
  if (wanted.email) return email.toLowerCase() === wanted.email.toLowerCase();
  const theirs = `${name ?? ''} ${email.split('@')[0]?.replaceAll(/[._-]/g, ' ')}`.toLowerCase().split(/\s+/);
  const words = (wanted.name ?? '').toLowerCase().split(/\s+/).filter(Boolean);
  return words.length > 0 && words.every(word => theirs.some(part => part.startsWith(word)));
}

/** How texts see a person. */
export function personView({ name, email }: PersonMention): Record<string, unknown> {
  return { name: name ?? '', email: email ?? '', label: name ?? email ?? '', answer: '', optional: false };
}

function peopleOf({ reading }: Pick<SlotInput<unknown>, 'reading'>): PersonMention[] | undefined {
  const people = reading.entities.flatMap(entity => (entity.type === 'people' ? entity.people : []));
  return people.length > 0 ? people : undefined;
}

/** The answer to "what is Ana's address?": her address, or the wish to leave her out. */
function completed(
  people: PersonMention[],
  index: number,
  named: PersonMention[] | undefined,
): PersonMention[] | undefined {
  const asked = people[index];
  const [first, ...others] = named ?? [];
  if (!first?.email) return undefined;
  const known: PersonMention = { ...(asked?.name && { name: asked.name }), email: first.email };
  return merged(people.with(index, known), others);
}

function merged(people: PersonMention[], more: PersonMention[]): PersonMention[] {
  const all = [...people];
  for (const person of more) if (!all.some(known => sameName(known, person))) all.push(person);
  return all.slice(0, MOST_PEOPLE);
}

const without = (people: PersonMention[], gone: PersonMention[]): PersonMention[] =>
  people.filter(person => !gone.some(other => sameName(person, other)));

function sameName(a: PersonMention, b: PersonMention): boolean {
  if (a.email && b.email) return a.email.toLowerCase() === b.email.toLowerCase();
  const [left, right] = [a.name, b.name].map(name => name?.toLowerCase());
  if (!left || !right) return false;
  return left === right || left.split(' ')[0] === right || right.split(' ')[0] === left;
}
