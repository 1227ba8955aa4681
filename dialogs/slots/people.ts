import { type PersonMention, type Reading, readingWith } from '../../nlu/index.ts';
import { isAddress } from '../people/address.ts';
import {
  capitalised,
  isCalled,
  peopleAfterRejection,
  peopleMeant,
  peopleWithAnswer,
  withMorePeople,
} from '../people/answers.ts';
import { type Invitee, isSamePerson } from '../people/invitee.ts';
import { fields, list, person, type ValuesOf } from '../templates/shapes.ts';
import type { SlotGap, SlotInput, SlotType } from './slot-type.ts';

/** People to invite. The value is complete when each has an address. */
export const peopleType: SlotType<Invitee[]> = {
  shape: list(fields(person)),
  docs: {
    is: 'several people, by e-mail address; that of a name is looked up or asked for',
    shown: '`people`, or `{% for %}`',
  },
  read(input) {
    const { reading, mode, previous = [] } = input;
    if (reading.alone && mode !== 'request') return [];
    const named = peopleOf(mode === 'request' ? { reading: withoutOwners(reading) } : input);
    const other = peopleAfterRejection(previous, input);
    if (other) return other;
    if (reading.edit?.op === 'remove')
      return named ? without(previous, named) : withoutNamed(previous, reading.edit.rest);
    const open = previous.findIndex(person => !isAddress(person.email));
    if (mode === 'answer' && open >= 0)
      return peopleWithAnswer(previous, whoseAddress(previous, reading) ?? open, {
        reading,
        named: named && (reading.names ?? named),
      });
    const people = mode === 'answer' ? (reading.names ?? named) : named;
    return (
      people && withMorePeople(mode === 'request' ? [] : previous, asksFor(input) ? people.map(asInvited) : people)
    );
  },
  gap(people) {
    const person = people.find(({ email }) => !isAddress(email));
    return person && (person.among ? whichOf(person) : addressOf(person));
  },
  skipped: people => people.filter(person => person !== people.find(({ email }) => !isAddress(email))),
  view: people => people.map(person => ({ ...personView(person) })),
};

/** "Zoltan's is zoltan@example.com", where the address of somebody else was asked for; undefined if no name is said. */
function whoseAddress(people: Invitee[], { text, entities }: Reading): number | undefined {
  const hasAddress = entities.some(one => one.type === 'people' && one.people.some(({ email }) => email !== undefined));
  const words = text.replaceAll(/\S+@\S+/g, ' ').replaceAll(/['’]s?(?!\p{L})/gu, ' ');
  const index = people.findIndex(one => !isAddress(one.email) && hasAddress && isCalled(one, words));
  return index < 0 ? undefined : index;
}

/** "Invite Ana", "add Ana", or "Ana" in answer to who is to be invited; "lunch with Ana" only says who is there. */
const asksFor = ({ reading, mode }: SlotInput<unknown>): boolean =>
  reading.invites === true || mode === 'answer' || (mode === 'aside' && reading.edit?.op === 'add');

const asInvited = (person: PersonMention): Invitee =>
  person.email === undefined ? { ...person, invited: true } : person;

/** People to add to an existing event; only a message that adds people, or an answer, fills it. */
export const peopleToAddType: SlotType<Invitee[]> = {
  ...peopleType,
  docs: { is: 'people to add to an existing event', shown: '`people`, or `{% for %}`' },
  read(input) {
    const { reading, mode } = input;
    if (namesEvent(reading)) return undefined;
    if (reading.edit?.op === 'add' || reading.someoneElse || mode === 'answer') return peopleType.read(input);
    const joined = mode === 'request' ? peopleBehindNewTime(reading) : [];
    return joined.length > 0 ? withMorePeople([], joined) : undefined;
  },
};

/** "Add a link to my lunch with Ana", "remove the link from it": Ana says which event is meant. */
const namesEvent = ({ part, entities }: Reading): boolean =>
  entities.some(({ type, text }) => type === 'people' && part?.event?.includes(text) === true);

/** "Move the dentist to 5pm with Ben": after the new time, a name does not say which event is meant. */
const peopleBehindNewTime = ({ entities, newTime }: Reading): PersonMention[] =>
  entities.flatMap(entity =>
    entity.type === 'people' && !entity.without && newTime && newTime.end <= entity.span.start ? entity.people : [],
  );

/** People to remove. A name is enough unless several guests have it. */
export const peopleToRemoveType: SlotType<Invitee[]> = {
  shape: list(fields(person)),
  docs: { is: 'people to remove from an event', shown: '`people`, or `{% for %}`' },
  read(input) {
    const { reading, mode, previous = [] } = input;
    if (namesEvent(input.reading)) return undefined;
    const open = previous.findIndex(({ among }) => among);
    const named = peopleOf(input);
    if (mode === 'answer' && open >= 0)
      return peopleAfterRejection(previous, input) ?? peopleWithAnswer(previous, open, { reading, named });
    const gone = reading.edit?.op === 'remove' ? named : mode === 'answer' ? reading.names : undefined;
    return gone && withMorePeople(previous, gone);
  },
  gap(people) {
    const person = people.find(({ among }) => among);
    return person && whichOf(person);
  },
  view: peopleType.view,
};

/** One person to search for. */
export const personType: SlotType<Invitee> = {
  shape: fields(person),
  docs: {
    is: 'one person, who may have only a name; write `people` if you need the address',
    shown: '`people`, or `.name`, `.email`, `.label`',
  },
  read(input) {
    const [first] = peopleOf(input) ?? [];
    if (first || input.mode !== 'answer') return first;
    const name = input.reading.text.trim();
    return name && name.length <= 80 ? { name } : undefined;
  },
  pick: (people, { text }) => {
    const [only, second] = peopleMeant(text, people);
    return only && !second ? people.indexOf(only) : undefined;
  },
  narrowed: (people, { names = [], text }) => {
    const [name, second] = names;
    const isOther = peopleMeant(text, people).length === 0;
    return isOther && !second && isSaidAsName(name, people) ? name : undefined;
  },
  view: person => personView(person),
};

/** True for a capitalised name, an address, or part of the name of an offered person. */
const isSaidAsName = ({ name, email }: PersonMention = {}, people: readonly Invitee[]): boolean =>
  email !== undefined || capitalised(name) !== undefined || people.some(one => isCalled(one, name ?? ''));

/** A person, as texts see them. */
export type PersonView = ValuesOf<typeof person>;

/** The view of a mentioned person. */
export function personView({ name, email }: PersonMention): PersonView {
  return { name: name ?? '', email: email ?? '', label: name ?? email ?? '', answer: '', optional: false };
}

function whichOf({ name = '', among = [] }: Invitee): SlotGap {
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

function addressOf({ name, email, why }: Invitee): SlotGap {
  const ask = email === undefined ? 'askAddress' : 'badAddress';
  const values = () => ({ name: name ?? email ?? '', ...(ask === 'askAddress' && { why: why ?? '' }) });
  return { ask, values, otherwise: 'doNotInvite' };
}

/** "Tom's" of "add Tom's slot" says whose it is, not who comes, and Sam of "swapped with Sam" does not come either. */
export const isOwner = (said: string): boolean => /\p{L}['’]s$/iu.test(said);

const withoutOwners = (reading: Reading): Reading =>
  readingWith(reading, {
    entities: reading.entities.filter(
      ({ type, text }) => type !== 'people' || !(isOwner(text) || (reading.swapped && !reading.invites)),
    ),
  });

/** "Lunch without Ben" names no guest; "without Ben" as a change does. */
function peopleOf({ reading }: Pick<SlotInput<unknown>, 'reading'>): PersonMention[] | undefined {
  const isRemoval = reading.edit?.op === 'remove';
  const people = reading.entities.flatMap(entity =>
    entity.type === 'people' && (isRemoval || !entity.without) ? entity.people : [],
  );
  return people.length > 0 ? people : undefined;
}

const without = (people: Invitee[], gone: PersonMention[]): Invitee[] =>
  people.filter(person => !gone.some(other => isSamePerson(person, other) || isSamePerson(byAddress(person), other)));

/** "Ben can't come" names a guest only because there is a guest with that name. */
function withoutNamed(people: Invitee[], name: string | undefined): Invitee[] | undefined {
  const left = name === undefined ? people : without(people, [{ name }]);
  return left.length < people.length ? left : undefined;
}

/** A person known only by address is named after its local part. */
const byAddress = ({ email = '' }: Invitee): Invitee => ({
  name: email.replace(/@.*$/, '').replaceAll(/[._-]/g, ' '),
});
