import { eventCandidate, eventLine, type Fields, fields, list } from '../../templates/shapes.ts';
import type { ActionDefinition } from '../action-definition.ts';
import { someDays } from '../inputs.ts';

/** Inputs that say which event is meant. */
export const which = {
  event: { types: ['event'], required: true },
  /** A person who takes part in it. */
  person: { types: ['person'], required: false },
  /** The dates to search for title words; by default 30 days back to 180 days ahead. */
  range: { types: someDays, required: false },
  /** Only events on this calendar; by default those on all that count. */
  calendar: { types: ['calendar'], required: false },
} as const satisfies ActionDefinition['inputs'];

/** What a question about one event asks for; `reading.asked` has it. */
export const asked = {
  types: ['choice'],
  required: false,
  values: [
    ...[
      'where',
      'who',
      'when',
      'until',
      'length',
      'often',
      'link',
      'organizer',
      'answers',
      'mine',
      'clash',
      'calendar',
      'there',
      'private',
      'certain',
      'order',
    ],
  ],
} as const;

export const search = {
  /**
   * Several events fit and the person chooses one; each series counts once, with its next event. `before` and `more`
   * count those on other pages.
   */
  many: { events: list(fields(eventCandidate)), query: 'text', before: 'number', more: 'number' },
  /**
   * No event fits; `events` are nearby ones, or have a `similar` title. `next` and `previous`: the search was for the next
   * event, or the last one.
   */
  none: { query: 'text', events: list(fields(eventLine)), next: 'boolean', previous: 'boolean', similar: 'boolean' },
  /** The id is unknown, or the event has been deleted. */
  gone: { query: 'text' },
} as const satisfies Record<string, Fields>;
