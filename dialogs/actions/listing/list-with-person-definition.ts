import { eventLine, fields, list, person } from '../../templates/shapes.ts';
import type { ActionDefinition } from '../action-definition.ts';
import { page } from './fields.ts';

/** Lists the events with a person. */
export const listWithPersonDefinition = {
  need: 'read',
  serves: 'with',
  inputs: {
    person: { types: ['person'], required: true },
    range: { types: ['date-range', 'preset-range'], required: true },
    calendar: { types: ['calendar'], required: false },
  },
  outcomes: {
    done: { ...page, events: list(fields(eventLine)), found: fields(person) },
    many: { people: list(fields(person)) },
    none: { range: 'when', partial: 'boolean' },
  },
} as const satisfies ActionDefinition;
