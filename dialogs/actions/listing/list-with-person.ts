import type { Contact, EventWithPeople } from '../../../calendar/model.ts';
import { bestNamed, type PersonMention } from '../../../nlu/index.ts';
import { type Invitee, matchAmong, matchedTo } from '../../people/invitee.ts';
import { acquaintances } from '../../people/look-up.ts';
import { onePersonMeant } from '../../people/spoken-of.ts';
import { personView } from '../../slots/people.ts';
import { clipAll, windowsOf } from '../../slots/times/daily-hours.ts';
import { rangeView } from '../../slots/times/when.ts';
import type { Action, ActionInput, ResultOf } from '../action.ts';
import { intervalOf } from '../availability/looked-at.ts';
import { eventLineView, eventWhen } from '../event-views.ts';
import { titleHasWords } from '../finding/candidates.ts';
import { pageCounts, pageOf } from './paging.ts';

type PersonInput = ActionInput<'calendar.listWithPerson'>;
type PersonResult = ResultOf<'calendar.listWithPerson'>;

/** Lists the events in the asker's own calendar that include a person. */
export const listWithPerson: Action<'calendar.listWithPerson'> = async input => {
  const { inputs } = input;
  const person = await onePersonMeant(inputs.person, input);
  if (person.among) return whichOf(person, person.among);
  if (person.why) return { outcome: 'ready', ask: 'person', values: {} };
  return {
    ...(person !== inputs.person && { slots: { person } }),
    ...(await listWith({ ...input, inputs: { ...inputs, person } })),
  };
};

async function listWith(input: PersonInput): Promise<PersonResult> {
  const { calendar, setting } = input;
  const wanted = input.inputs.person;
  const there = await eventsFor(input, wanted);
  const { people, exact } = fitting(wanted, everybody(there.events));
  if (exact && people.length > 0) return resultFor(input, { there, wanted, people });
  if (wanted.email !== undefined || setting.inGroup) return none(input, there);
  // No event in the range has exactly that name: it may be misspelt, or the person may be met at other times.
  const known = distinct([...(await acquaintances(calendar, setting.now)), ...people]);
  const found = matchAmong(wanted, known);
  if (found.among) return whichOf(wanted, found.among);
  if (found.email === undefined) return named(input, there, wanted) ?? none(input, there);
  const theirs = await eventsFor(input, found);
  const told = resultFor(input, { there: theirs, wanted: found, people: [{ ...found, email: found.email }] });
  return { ...told, slots: { person: found } };
}

type EventsFound = { events: EventWithPeople[]; complete: boolean };

async function eventsFor({ calendar, inputs, setting }: PersonInput, { email, name }: Invitee): Promise<EventsFound> {
  const { zone } = setting;
  const { range } = inputs;
  const windows = windowsOf(range, zone);
  const { events, complete } = await calendar.listEvents({
    ...intervalOf(range, setting),
    zone,
    text: email ?? name ?? '',
    show: 'people',
  });
  const there = events.filter(
    ({ status, when }) => status !== 'cancelled' && clipAll([eventWhen(when, zone)], windows).length > 0,
  );
  return { events: there, complete };
}

function fitting({ email, name = '' }: Invitee, people: readonly Contact[]) {
  if (email === undefined) return bestNamed(name, people);
  return { people: people.filter(one => isAt(one, email)), exact: true };
}

const isAt = (one: Contact, email: string): boolean => one.email.toLowerCase() === email.toLowerCase();

type Match = { there: EventsFound; wanted: Invitee; people: Contact[] };

function resultFor(input: PersonInput, { there, wanted, people }: Match): PersonResult {
  const [found, second] = people;
  if (found && second) return whichOf(wanted, people);
  const events = found ? there.events.filter(event => company(event).some(one => isAt(one, found.email))) : [];
  if (!found || events.length === 0) return none(input, there);
  const person = wanted.email === undefined ? matchedTo(wanted, found) : input.inputs.person;
  return { ...listed(input, { ...there, events }, found), slots: { person } };
}

/** "Farmers' market with Jo" is with Jo, whether Jo is a guest of it or not. */
function named(input: PersonInput, there: EventsFound, { name = '' }: Invitee): PersonResult | undefined {
  const events = there.events.filter(({ title }) => titleHasWords(title, name));
  return events.length > 0 ? listed(input, { ...there, events }, { name }) : undefined;
}

function listed(input: PersonInput, there: EventsFound, found: PersonMention): PersonResult {
  const { setting, purpose, page: size } = input;
  const page = pageOf(there.events, purpose, size);
  return {
    outcome: 'done',
    values: {
      ...stretch(input, there),
      ...pageCounts(page),
      found: personView(found),
      events: page.items.map((event, index) => eventLineView(event, page.before + index + 1, setting.zone)),
    },
    mentioned: page.items.map(({ id }) => id),
    ...(page.nextOffset !== undefined && { nextOffset: page.nextOffset }),
  };
}

const none = (input: PersonInput, there: EventsFound): PersonResult => ({
  outcome: 'none',
  values: stretch(input, there),
});

const stretch = ({ inputs, setting }: PersonInput, { complete }: EventsFound) => ({
  range: rangeView(inputs.range, setting.zone),
  partial: !complete,
});

function whichOf(wanted: Invitee, people: Contact[]): PersonResult {
  const options = people.map(person => ({
    label: person.name ?? person.email,
    value: { ...matchedTo(wanted, person), chosen: true },
  }));
  return {
    outcome: 'many',
    values: { people: people.map(personView) },
    choose: { slot: 'person', options, optional: false },
  };
}

/** The people of an event without the asker and rooms. */
const company = ({ attendees }: EventWithPeople): Contact[] =>
  attendees.filter(({ self, room }) => !self && !room).map(({ email, name }) => ({ email, ...(name && { name }) }));

const everybody = (events: EventWithPeople[]): Contact[] => distinct(events.flatMap(company));

/** A person occurs in many events, sometimes without a name. */
function distinct(all: Contact[]): Contact[] {
  const people = new Map<string, Contact>();
  for (const person of all) {
    const key = person.email.toLowerCase();
    if (!people.get(key)?.name) people.set(key, person);
  }
  return [...people.values()];
}
