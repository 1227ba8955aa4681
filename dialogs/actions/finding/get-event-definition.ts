import { clashing, eventLine, eventPage, fields, list, rivalLine } from '../../templates/shapes.ts';
import type { ActionDefinition } from '../action-definition.ts';
import { endingsOfOne } from '../endings.ts';
import { asked, search, which } from './fields.ts';

/** Shows one event, or answers what was asked about it. */
export const getEventDefinition = {
  need: 'read',
  serves: 'details',
  /** An invitation that is not answered can be answered. */
  suggests: 'answer',
  inputs: {
    ...which,
    asked,
    /** Asks for the event's id, which a text leaves out otherwise. */
    show: { types: ['choice'], required: false, values: ['id'] },
  },
  outcomes: {
    /**
     * `next`: `event` is the next one; then `current` has the events going on now. `unanswered`: it is an invitation
     * that waits for an answer. `clashes` has the events that take the same time, if that was asked. `closest` has the words that
     * were looked for, if the event has only nearly that name, or that name and is on an `otherDay`. `rival`: the name of another
     * event that it was to be compared with, and `rivals` has that event if it was found.
     */
    done: {
      event: fields(eventPage),
      next: 'boolean',
      current: list(fields(eventLine)),
      unanswered: 'boolean',
      closest: 'text',
      otherDay: 'boolean',
      ...clashing,
      rival: 'text',
      rivals: list(fields(rivalLine)),
    },
    /** The same of what waits for a yes: only what is on then, or the event that it was compared with. */
    planned: endingsOfOne.planned,
    ...search,
  },
} as const satisfies ActionDefinition;
