import { fields, invitation, list } from '../../templates/shapes.ts';
import type { ActionDefinition } from '../action-definition.ts';
import { notify } from '../inputs.ts';
import { ofSeveral, severalOutcomes, severalToConfirm, whichOfSeveral } from './fields.ts';

/** Deletes several events after one confirmation; invitations can be declined instead. */
export const deleteEventsDefinition = {
  need: 'write',
  writes: 'deletion',
  each: ['calendar.deleteEvent', 'calendar.answerInvitation'],
  inputs: {
    ...whichOfSeveral,
    /** What to do with events that another person organizes. */
    invitations: { types: ['choice'], required: false, values: ['decline', 'delete', 'keep'] },
    notify,
  },
  asks: { ...ofSeveral, invitations: { events: list(fields(invitation)), others: 'number' } },
  confirms: severalToConfirm,
  outcomes: severalOutcomes,
} as const satisfies ActionDefinition;
