import { foldName, shareWord } from '../../nlu/index.ts';
import type { ConversationState, SlotValues } from '../engine/state.ts';
import { type Invitee, matchedTo, needsLookUp } from '../people/invitee.ts';
import { namedPeopleIn, withInvited } from '../people/slots.ts';
import { slotValue, withValues } from '../slots/values.ts';
import type { Template } from '../templates/template.ts';
import type { Learnt } from './learnt.ts';

/** When there are more, the oldest are forgotten. */
const MOST_LEARNT = 200;

type Known = NonNullable<Learnt['people']>;

/** Fills in the addresses of names that the person has used before. */
export function withKnownPeople(template: Template, slots: SlotValues, { people = {} }: Learnt = {}): SlotValues {
  const known = (one: Invitee): Invitee => {
    const key = foldName(one.name ?? '');
    const found = needsLookUp(one) && Object.hasOwn(people, key) ? people[key] : undefined;
    return found && !one.not?.includes(found.email) ? matchedTo(one, found) : one;
  };
  const wanted = slotValue(template, slots, 'person');
  const invited = withInvited(template, slots, one => [known(one)]);
  return wanted ? withValues(template, invited, { person: known(wanted) }) : invited;
}

/** Remembers the person's choice for a name, and forgets people they did not mean. */
export function learnChoices(state: ConversationState, template: Template, slots: SlotValues): ConversationState {
  const people = namedPeopleIn(template, slots);
  const not = new Set(people.flatMap(one => one.not ?? []));
  const before = Object.entries(state.learnt?.people ?? {}).filter(([, { email }]) => !not.has(email));
  return withLearnt(
    state,
    before,
    people.filter(({ chosen }) => chosen),
  );
}

/** Remembers the address for every name in a finished action. */
export function learnPeople(state: ConversationState, template: Template, slots: SlotValues): ConversationState {
  return withLearnt(state, Object.entries(state.learnt?.people ?? {}), namedPeopleIn(template, slots));
}

/**
 * Forgets the remembered matches for a name and for names that share a word with it.
 * @returns undefined if none is remembered
 */
export function forgetName(state: ConversationState, name: string): ConversationState | undefined {
  const before = Object.entries(state.learnt?.people ?? {});
  const kept = before.filter(([known]) => !shareWord(known, name));
  return kept.length < before.length ? withLearnt(state, kept, []) : undefined;
}

function withLearnt(state: ConversationState, before: [string, Known[string]][], people: Invitee[]): ConversationState {
  const known = new Map(before);
  for (const { said, email, name, spokenOf } of people) {
    const key = foldName(said ?? '');
    if (spokenOf || key === '' || email === undefined) continue;
    known.delete(key);
    known.set(key, { email, ...(name && { name }) });
  }
  if (known.size === 0 && !state.learnt?.people) return state;
  return { ...state, learnt: { ...state.learnt, people: Object.fromEntries([...known].slice(-MOST_LEARNT)) } };
}
