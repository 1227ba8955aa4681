import type { Calendar, Contact } from '../../calendar/model.ts';
import type { PersonMention } from '../../nlu/index.ts';
import { eventIfThere } from '../actions/finding/event-if-there.ts';
import type { SlotValues } from '../engine/state.ts';
import type { Setting } from '../slots/slot-type.ts';
import type { Template } from '../templates/template.ts';
import { type Invitee, isPronoun, MOST_OFFERED } from './invitee.ts';
import { allPeopleIn } from './slots.ts';

/** Guests are looked up in at most this many of the events that were shown. */
const MOST_EVENTS = 10;

/** The people of a dialog: "her" and "them" most likely mean those of the open one or the last. */
export function peopleIn(template: Template, slots: SlotValues): PersonMention[] {
  const people = allPeopleIn(template, slots).filter(({ spokenOf, email }) => !spokenOf || email !== undefined);
  return people.map(({ name, email }) => ({
    ...(name !== undefined && { name }),
    ...(email !== undefined && { email }),
  }));
}

/** The people that were spoken of before: those named in the last dialog, in look-ups before it, and the guests of the events shown last. */
export type SpokenOf = {
  named: readonly PersonMention[];
  before: readonly PersonMention[];
  guests: readonly Contact[];
};

/** @throws calendar errors other than that an event is gone */
export async function peopleSpokenOf(
  calendar: Calendar,
  { spokenPeople = [], alsoAsked = [], mentioned = [] }: Pick<Setting, 'spokenPeople' | 'alsoAsked' | 'mentioned'>,
): Promise<SpokenOf> {
  const events = await Promise.all(mentioned.slice(0, MOST_EVENTS).map(id => eventIfThere(calendar, id, 'details')));
  const guests = events.flatMap(event => event?.attendees ?? []).filter(({ self, room }) => !self && !room);
  const contacts = guests.map(({ email, name }): Contact => ({ email, ...(name && { name }) }));
  const distinct = [...new Map(contacts.map(one => [one.email.toLowerCase(), one])).values()];
  return { named: spokenPeople, before: alsoAsked, guests: distinct };
}

/** One person in the place of a pronoun, as far as that is clear; anybody else stays as they are. */
export async function onePersonMeant(
  person: Invitee,
  { calendar, setting }: { calendar: Calendar; setting: Setting },
): Promise<Invitee> {
  if (!isPronoun(person)) return person;
  const [only, second] = meantByPronoun({ ...person, spokenOf: 'one' }, await peopleSpokenOf(calendar, setting));
  return only && !second ? only : person;
}

/**
 * Puts the people into the place of a pronoun.
 * @returns several if it stands for more than one, one with candidates (`among`) if one of several is meant, and the
 *   pronoun with the reason (`why`) if it fits no one
 */
export function meantByPronoun(pronoun: Invitee, { named, before, guests }: SpokenOf): Invitee[] {
  const { spokenOf = 'one', name = '', not = [] } = pronoun;
  const asked = named.length > 0 ? [...before, ...named] : [];
  const likely = { one: [named, guests], two: [named, asked, guests], all: [asked, guests] }[spokenOf];
  const pools = likely.map(pool => pool.filter(({ email = '' }) => !not.includes(email)));
  const fitting = pools.find(({ length }) => (spokenOf === 'two' ? length === 2 : length > 0)) ?? [];
  const [only, second] = fitting;
  if (!only) return [{ ...pronoun, why: 'unclear' }];
  const found = (one: PersonMention): Invitee => (one.email === undefined ? one : { ...one, spokenOf });
  if (spokenOf !== 'one') return fitting.map(found);
  if (!second) return [{ ...found(only), ...(only.email !== undefined && { said: name, guess: true as const }) }];
  const among = fitting.flatMap(one => (one.email === undefined ? [] : [{ ...one, email: one.email }]));
  return [among.length > 0 ? { ...pronoun, among: among.slice(0, MOST_OFFERED) } : { ...pronoun, why: 'unclear' }];
}
