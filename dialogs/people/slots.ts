import type { SlotValues } from '../engine/state.ts';
import type { SlotTypeName } from '../slots/index.ts';
import { slotValue, withValues } from '../slots/values.ts';
import type { Template } from '../templates/template.ts';
import type { Invitee } from './invitee.ts';

/** Entity types whose people are written to, so that each needs an address. */
const INVITED = ['people', 'people-to-add'] as const satisfies SlotTypeName[];
const WANTED = [...INVITED, 'person'] as const;
const ALL = [...WANTED, 'people-to-remove'] as const;

/** Whether a slot of this type holds people who are written to. */
export const isInvited = (type: SlotTypeName): type is (typeof INVITED)[number] => INVITED.some(one => one === type);

/** Everybody in a dialog's slots. */
export const everybodyIn = (template: Template, slots: SlotValues): Invitee[] =>
  ALL.flatMap(type => slotValue(template, slots, type) ?? []);

/** Those of them who are to come, or are looked for: whom a name means among an event's guests it need not mean elsewhere. */
export const wantedIn = (template: Template, slots: SlotValues): Invitee[] =>
  WANTED.flatMap(type => slotValue(template, slots, type) ?? []);

/** How those are called who are to come. */
export const guestNames = (template: Template, slots: SlotValues): string[] =>
  INVITED.flatMap(type => slotValue(template, slots, type) ?? []).flatMap(({ name, email }) => name ?? email ?? []);

/** The same slots, with those who are to be invited changed one by one; nobody stands there twice. */
export function withInvited(template: Template, slots: SlotValues, change: (one: Invitee) => Invitee): SlotValues {
  const changed = INVITED.flatMap(type => {
    const people = slotValue(template, slots, type);
    return people ? [[type, distinct(people.map(change))] as const] : [];
  });
  return withValues(template, slots, Object.fromEntries(changed));
}

const distinct = (people: Invitee[]): Invitee[] =>
  people.filter(
    ({ email }, index) => email === undefined || people.findIndex(other => other.email === email) === index,
  );
