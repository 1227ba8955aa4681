import type { SlotValues } from '../engine/state.ts';
import { slotValue, withValues } from '../slots/values.ts';
import type { Template } from '../templates/template.ts';
import type { Invitee } from './invitee.ts';

/** Whether a title names somebody: "Dentist with Nora Brown"; there is no Ann in "Annual review". */
export const isNamedIn = (title: string, name: string): boolean => plain(title).includes(plain(name));

const plain = (text: string): string =>
  ` ${text
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\d]+/gu, ' ')
    .trim()} `;

/** Marks those who were said as a part of the title: it may only tell of them. */
export const withTitled = (template: Template, slots: SlotValues, title: string): SlotValues =>
  changedGuests(template, slots, guests =>
    guests.map(one =>
      one.name !== undefined && isNamedIn(title, one.name) ? { ...one, inTitle: true as const } : one,
    ),
  );

/** Whom nobody knows, and only the title names, is not invited. */
export const withoutTitled = (template: Template, slots: SlotValues): SlotValues =>
  changedGuests(template, slots, guests => guests.filter(({ why, inTitle }) => why !== 'nobody' || !inTitle));

function changedGuests(template: Template, slots: SlotValues, change: (guests: Invitee[]) => Invitee[]): SlotValues {
  const guests = slotValue(template, slots, 'people');
  return guests ? withValues(template, slots, { people: change(guests) }) : slots;
}
