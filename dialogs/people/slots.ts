import type { SlotValues } from '../engine/state.ts';
import type { SlotTypeName } from '../templates/slot-types.ts';
import type { Template } from '../templates/template.ts';
import type { Invitee } from './invitee.ts';

/** Entity types whose people are written to, so that each needs an address. */
const INVITED: readonly SlotTypeName[] = ['people', 'people-to-add'];
const WANTED: readonly SlotTypeName[] = [...INVITED, 'person'];

/** Whether a slot of this type holds people who are written to. */
export const isInvited = (type: SlotTypeName): boolean => INVITED.includes(type);

/** Everybody in a dialog's slots. */
export const everybodyIn = (template: Template, slots: SlotValues): Invitee[] =>
  slotsOf(template, slots, [...WANTED, 'people-to-remove']).flatMap(([, people]) => people);

/** Those of them who are to come, or are looked for: whom a name means among an event's guests it need not mean elsewhere. */
export const wantedIn = (template: Template, slots: SlotValues): Invitee[] =>
  slotsOf(template, slots, WANTED).flatMap(([, people]) => people);

/** The same slots, with those who are to be invited changed one by one; nobody stands there twice. */
export function withInvited(template: Template, slots: SlotValues, change: (one: Invitee) => Invitee): SlotValues {
  const changed = slotsOf(template, slots, INVITED).map(([name, people]) => [name, distinct(people.map(change))]);
  return { ...slots, ...Object.fromEntries(changed) };
}

function slotsOf(
  template: Template,
  slots: SlotValues,
  types: readonly SlotTypeName[],
): (readonly [name: string, people: Invitee[]])[] {
  return template.slots
    .filter(({ name, type }) => types.includes(type) && slots[name] !== undefined)
    .map(({ name }) => [name, [slots[name]].flat() as Invitee[]] as const);
}

const distinct = (people: Invitee[]): Invitee[] =>
  people.filter(
    ({ email }, index) => email === undefined || people.findIndex(other => other.email === email) === index,
  );
