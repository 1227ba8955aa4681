import { calendarLine, fields, list } from '../../templates/shapes.ts';
import type { ActionDefinition } from '../action-definition.ts';

/** Lists the person's calendars. */
export const listCalendarsDefinition = {
  need: 'read',
  serves: 'calendars',
  inputs: {},
  outcomes: {
    /** `goal`: where new events go. `few`: the permission that was given shows the account's own calendar alone. */
    done: { calendars: list(fields(calendarLine)), goal: 'text', few: 'boolean' },
  },
} as const satisfies ActionDefinition;
