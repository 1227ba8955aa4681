import type { SlotValues } from '../state.ts';
import type { SlotTypeName } from '../templates/slot-types.ts';
import type { Template } from '../templates/template.ts';
import type { Invitee } from './invitee.ts';

/** Entity types whose people are written to, so that each needs an address. */
const INVITED: readonly SlotTypeName[] = ['people', 'people-to-add'];
const NAMED: readonly SlotTypeName[] = [...INVITED, 'people-to-remove', 'person'];

/** Whether a slot of this type holds people who are written to. */
export const isInvited = (type: SlotTypeName): boolean => INVITED.includes(type);

/** Everybody in a dialog's slots. */
export const inviteesIn = (template: Template, slots: SlotValues): Invitee[] =>
  slotsOf(template, slots, NAMED).flatMap(([, people]) => people);

/** The same slots, with those who are to be invited changed one by one; nobody stands there twice. */
export function withInvited(template: Template, slots: SlotValues, change: (one: Invitee) => Invitee): SlotValues {
  const changed = slotsOf(template, slots, INVITED).map(([name, people]) => [name, distinct(people.map(change))]);
  return { ...slots, ...Object.fromEntries(changed) };
}

/** Whether a template has anybody who may be invited or looked for. */
export const takesPeople = ({ slots }: Template): boolean => slots.some(({ type }) => NAMED.includes(type));

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
