import { conflict, dayLoad, fields, list } from '../../templates/shapes.ts';
import type { ActionDefinition } from '../action-definition.ts';
import { someDays } from '../inputs.ts';
import { page } from '../listing/fields.ts';

/** Says how full some days are, and what overlaps in them. */
export const reviewDaysDefinition = {
  need: 'read',
  serves: 'load',
  suggests: 'change',
  inputs: {
    range: { types: someDays, required: true },
    /** "conflicts" asks for what overlaps, the others for the day with the most or the least. */
    about: { types: ['choice'], required: false, values: ['conflicts', 'busiest', 'quietest'] },
  },
  outcomes: {
    /**
     * `meetings` take `minutes` together; `uncertain` of them may not take place; `days` has those with meetings.
     * `wholeDays` are all-day events, and `left` is what is free of the working hours from now on. `total` counts the
     * pairs of events that overlap; `conflicts` has those of the page if they were asked about. `extreme` has the busiest or the
     * quietest days if those were: several if they are alike.
     */
    done: {
      ...page,
      meetings: 'number',
      minutes: 'duration',
      uncertain: 'number',
      wholeDays: 'number',
      left: 'duration',
      days: list(fields(dayLoad)),
      conflicts: list(fields(conflict)),
      extreme: list(fields(dayLoad)),
    },
    /** Nothing overlaps. */
    none: { range: 'when', partial: 'boolean' },
  },
} as const satisfies ActionDefinition;
