import type { ActionDefinition } from '../action-definition.ts';
import { notify } from '../inputs.ts';
import { ofSeveral, severalOutcomes, severalToConfirm, whichOfSeveral } from './fields.ts';

/** Answers several invitations in the same way after one confirmation. */
export const answerInvitationsDefinition = {
  need: 'write',
  writes: 'answer',
  each: ['calendar.answerInvitation'],
  inputs: {
    ...whichOfSeveral,
    answer: { types: ['choice'], required: true, values: ['accept', 'decline', 'maybe'] },
    note: { types: ['description', 'text'], required: false },
    notify,
  },
  asks: ofSeveral,
  confirms: severalToConfirm,
  outcomes: severalOutcomes,
} as const satisfies ActionDefinition;
