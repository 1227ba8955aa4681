import { eventPage, fields, list, person } from '../../templates/shapes.ts';
import type { ActionDefinition } from '../action-definition.ts';
import { search, which } from '../finding/fields.ts';
import { notify } from '../inputs.ts';
import { ofSeries } from '../series/fields.ts';

/** Moves an event to another calendar. */
export const moveEventDefinition = {
  need: 'write',
  writes: 'change',
  serves: 'moving',
  goal: true,
  inputs: {
    ...which,
    /** Where it goes. */
    calendar: { types: ['calendar'], required: true },
    notify,
  },
  /** A series moves as a whole. `mailed`: who gets an email. */
  confirms: { event: fields(eventPage), ...ofSeries, mailed: list(fields(person)) },
  outcomes: {
    done: { event: fields(eventPage), whole: 'boolean' },
    changed: {},
    /** The provider does not move it: not every kind of event can be moved. */
    refused: {},
    /** It is on that calendar already. */
    unchanged: { event: fields(eventPage) },
    /** Only the organizer may move it. */
    notYours: { event: fields(eventPage) },
    onlyRead: { event: fields(eventPage) },
    ...search,
  },
} as const satisfies ActionDefinition;
