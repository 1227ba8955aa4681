import { fields, list } from '../../templates/shapes.ts';
import type { ActionDefinition } from '../action-definition.ts';
import { someDays } from '../inputs.ts';
import { knownPerson, unknownPerson } from './fields.ts';

/** Says when other people are free. */
export const checkAvailabilityDefinition = {
  need: 'read',
  serves: 'others',
  suggests: 'new',
  inputs: {
    attendees: { types: ['people'], required: true },
    range: { types: someDays, required: true },
  },
  outcomes: {
    /**
     * `hours`: the question is about hours, not days; `beyondWork`: it is about days, but not about their working hours.
     * `allFree`, `noneFree`: of those who are known. `together`: the days with the times when all of several are free.
     */
    done: {
      range: 'when',
      hours: 'boolean',
      beyondWork: 'boolean',
      oneDay: 'boolean',
      allFree: 'boolean',
      noneFree: 'boolean',
      known: list(fields(knownPerson)),
      together: knownPerson.days,
      unknown: list(fields(unknownPerson)),
    },
  },
} as const satisfies ActionDefinition;
