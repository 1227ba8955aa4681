import type { SlotValues } from '../engine/state.ts';
import { slotValue, withValues } from '../slots/values.ts';
import type { Template } from '../templates/template.ts';
import type { Invitee } from './invitee.ts';

/** True if a title contains a name as whole words: "Dentist with Nora Brown" does, but "Annual review" has no Ann. */
export const isNamedIn = (title: string, name: string): boolean => plain(title).includes(plain(name));

const plain = (text: string): string =>
  ` ${text
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\d]+/gu, ' ')
    .trim()} `;

/** Marks people whose names are part of the title: the event may only be about them. */
export const markNamedInTitle = (template: Template, slots: SlotValues, title: string): SlotValues =>
  changedGuests(template, slots, guests =>
    guests.map(one =>
      one.name !== undefined && isNamedIn(title, one.name) ? { ...one, inTitle: true as const } : one,
    ),
  );

/** Drops people who were not found and are named only in the title. */
export const dropUnknownInTitle = (template: Template, slots: SlotValues): SlotValues =>
  changedGuests(template, slots, guests => guests.filter(({ why, inTitle }) => why !== 'nobody' || !inTitle));

function changedGuests(template: Template, slots: SlotValues, change: (guests: Invitee[]) => Invitee[]): SlotValues {
  const guests = slotValue(template, slots, 'people');
  return guests ? withValues(template, slots, { people: change(guests) }) : slots;
}
