import type { Shape } from './shapes.ts';
import { fields, list, person } from './shapes.ts';

/**
 * The entity types that a template may name, and how Liquid sees a filled one.
 * How each is read from what was said is in `dialogs/slots/`.
 */
export const slotShapes = {
  /** Any words; filled by asking, or when it is named ("change the agenda to ..."). */
  text: 'text',
  /** What an event is called: "called ...", quoted, or what is left of a sentence. */
  title: 'text',
  /** Where: "in room 4", "at the Blue Café". */
  place: 'text',
  description: 'text',
  /** When an event is: date with start and end, or whole days. */
  'date-time-range': 'when',
  /** Where in time an event is to be moved to, by how much, or how long it is to be; said, never shown. */
  'time-change': 'written',
  /** A stretch of days or hours to look at, said with dates. */
  'date-range': 'when',
  /** A stretch with a name of its own, from preset-ranges.yaml. */
  'preset-range': 'when',
  /** A stretch said either way. */
  'any-range': 'when',
  duration: 'duration',
  people: list(fields(person)),
  /** People who are to come to an event that there is, or no more. */
  'people-to-add': list(fields(person)),
  'people-to-remove': list(fields(person)),
  person: fields(person),
  /** An event by id, link or words of its title. */
  event: 'text',
  'time-zone': 'text',
  repeat: 'repeat',
  reminders: 'reminders',
  /** One of the template's own `options`. */
  choice: 'text',
} as const satisfies Record<string, Shape>;

export type SlotTypeName = keyof typeof slotShapes;
