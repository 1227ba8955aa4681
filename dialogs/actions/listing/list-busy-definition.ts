import { agendaDay, fields, list } from '../../templates/shapes.ts';
import type { ActionDefinition } from '../action-definition.ts';
import { page } from './fields.ts';

/** Lists the events of some days. */
export const listBusyDefinition = {
  need: 'read',
  serves: 'look',
  inputs: {
    range: { types: ['date-range', 'preset-range'], required: true },
    calendar: { types: ['calendar'], required: false },
  },
  outcomes: { done: { ...page, days: list(fields(agendaDay)) }, none: { range: 'when', partial: 'boolean' } },
} as const satisfies ActionDefinition;
