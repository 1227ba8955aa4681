import type { SlotValues } from '../engine/state.ts';
import type { SlotTypeName } from '../slots/index.ts';
import { slotValue, withValues } from '../slots/values.ts';
import type { Template } from '../templates/template.ts';
import type { Invitee } from './invitee.ts';

/** Slot types for people who get mail, so each needs an address. */
const INVITED = ['people', 'people-to-add'] as const satisfies SlotTypeName[];
const WANTED = [...INVITED, 'person'] as const;
const ALL = [...WANTED, 'people-to-remove'] as const;

/** True if a slot of this type holds people who get mail. */
export const isInvited = (type: SlotTypeName): type is (typeof INVITED)[number] => INVITED.some(one => one === type);

/** All people in a dialog's slots. */
export const allPeopleIn = (template: Template, slots: SlotValues): Invitee[] =>
  ALL.flatMap(type => slotValue(template, slots, type) ?? []);

/**
 * The people to invite or to search for. People to remove are not among them, because their names refer only to an
 * event's guests.
 */
export const namedPeopleIn = (template: Template, slots: SlotValues): Invitee[] =>
  WANTED.flatMap(type => slotValue(template, slots, type) ?? []);

/** The names of the people to invite. */
export const guestNames = (template: Template, slots: SlotValues): string[] =>
  INVITED.flatMap(type => slotValue(template, slots, type) ?? []).flatMap(({ name, email }) => name ?? email ?? []);

/** The slots with every person to invite replaced by those that `change` gives, without duplicates. */
export function withInvited(template: Template, slots: SlotValues, change: (one: Invitee) => Invitee[]): SlotValues {
  const changed = INVITED.flatMap(type => {
    const people = slotValue(template, slots, type);
    return people ? [[type, distinct(people.flatMap(change))] as const] : [];
  });
  return withValues(template, slots, Object.fromEntries(changed));
}

const distinct = (people: Invitee[]): Invitee[] =>
  people.filter(
    ({ email }, index) => email === undefined || people.findIndex(other => other.email === email) === index,
  );
