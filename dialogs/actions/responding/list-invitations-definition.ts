import { fields, invitation, list } from '../../templates/shapes.ts';
import type { ActionDefinition } from '../action-definition.ts';
import { someDays } from '../inputs.ts';
import { page } from '../listing/fields.ts';

/** Lists the invitations without an answer. */
export const listInvitationsDefinition = {
  need: 'read',
  serves: 'invitations',
  suggests: 'answer',
  inputs: { range: { types: someDays, required: false } },
  outcomes: {
    /**
     * Invitations that the person has not answered; a series counts once, with its next event. `ahead`: no days were
     * asked about.
     */
    done: { ...page, ahead: 'boolean', events: list(fields(invitation)) },
    none: { range: 'when', ahead: 'boolean', partial: 'boolean' },
  },
} as const satisfies ActionDefinition;
