import type { ActionDefinition } from '../action-definition.ts';
import { notify } from '../inputs.ts';
import { ofSeveral, severalOutcomes, severalToConfirm, whichOfSeveral } from './fields.ts';

/** Changes several events in the same way after one confirmation. */
export const updateEventsDefinition = {
  need: 'write',
  writes: 'change',
  each: ['calendar.updateEvent'],
  inputs: {
    ...whichOfSeveral,
    time: { types: ['time-change'], required: false },
    place: { types: ['place', 'text'], required: false },
    guests: { types: ['people-to-add'], required: false },
    without: { types: ['people-to-remove'], required: false },
    notify,
  },
  asks: ofSeveral,
  confirms: severalToConfirm,
  outcomes: severalOutcomes,
} as const satisfies ActionDefinition;
