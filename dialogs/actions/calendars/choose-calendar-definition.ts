import { CALENDAR_USES } from '../../slots/calendar.ts';
import { list, oneOf } from '../../templates/shapes.ts';
import type { ActionDefinition } from '../action-definition.ts';

/** Changes which calendars count, and where new events go. */
export const chooseCalendarDefinition = {
  need: 'read',
  serves: 'counting',
  inputs: {
    calendar: { types: ['calendar'], required: true },
    /** "count": its events are the person's; "ignore": they are not; "new-events": they go there from now on. */
    use: { types: ['choice'], required: true, values: CALENDAR_USES },
  },
  outcomes: {
    /** `counted`: the names of all calendars that count now. */
    done: { name: 'text', own: 'boolean', use: oneOf(...CALENDAR_USES), counted: list('text') },
    /** It is so already. */
    unchanged: { name: 'text', own: 'boolean', use: oneOf(...CALENDAR_USES) },
    /** New events cannot go to a calendar that the person may only read. */
    onlyRead: { name: 'text' },
  },
} as const satisfies ActionDefinition;
