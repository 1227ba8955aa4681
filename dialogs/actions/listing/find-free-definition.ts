import { fields, list } from '../../templates/shapes.ts';
import type { ActionDefinition } from '../action-definition.ts';
import { proposedTime, withOthers } from '../availability/fields.ts';
import { someDays } from '../inputs.ts';
import { page } from './fields.ts';

/** Finds free time, also with other people. */
export const findFreeDefinition = {
  need: 'read',
  serves: 'free',
  suggests: 'new',
  inputs: {
    range: { types: someDays, required: true },
    duration: { types: ['duration'], required: true },
    /** People who should be free too. They and the title are passed on to the event that a suggestion creates. */
    attendees: { types: ['people'], required: false },
    title: { types: ['title', 'text'], required: false },
    calendar: { types: ['calendar'], required: false },
    /** Only the first of the free times. */
    turn: { types: ['choice'], required: false, values: ['first'] },
  },
  outcomes: {
    /**
     * `free`: stretches that are at least as long as asked for. `allFree`: nothing is on in the whole range. With other
     * people, `free` has the best times, best first; of hours that were asked about, `fits` means that everyone is free
     * from their start, and `instead` that they do not suit everyone, so these are others of the same day. `beyondWork`:
     * other hours than working hours were looked at.
     */
    done: {
      ...page,
      ...withOthers,
      beyondWork: 'boolean',
      allFree: 'boolean',
      fits: 'boolean',
      instead: 'boolean',
      free: list(fields(proposedTime)),
    },
    none: { range: 'when', beyondWork: 'boolean', ...withOthers, partial: 'boolean' },
  },
} as const satisfies ActionDefinition;
