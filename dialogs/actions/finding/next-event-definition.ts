import { clashing, eventLine, eventPage, type Fields, fields, list } from '../../templates/shapes.ts';
import type { ActionDefinition } from '../action-definition.ts';
import { asked, which } from './fields.ts';

/** `ahead`: no days were asked about, so `range` is what was searched. */
const inOrder = { range: 'when', ahead: 'boolean', current: list(fields(eventLine)) } as const satisfies Fields;

/** Shows the event that comes next, or another one by its place in the order of time. */
export const nextEventDefinition = {
  need: 'read',
  serves: 'next',
  /** An invitation that is not answered can be answered. */
  suggests: 'answer',
  inputs: {
    range: which.range,
    person: which.person,
    /**
     * Which one by its place in the order of time; by default the next. "first" and "last" are meetings, and "start" and
     * "end" what the day starts and ends with. "following" is the one after the last shown.
     */
    turn: {
      types: ['choice'],
      required: false,
      values: ['first', 'last', 'start', 'end', 'now', 'previous', 'following'],
    },
    asked,
  },
  outcomes: {
    /** `current` are the meetings going on now; `declined`: nothing but declined events is coming up. */
    done: { ...inOrder, event: fields(eventPage), declined: 'boolean', unanswered: 'boolean', ...clashing },
    /** Several events begin together. */
    several: { ...inOrder, events: list(fields(eventLine)) },
    none: inOrder,
  },
} as const satisfies ActionDefinition;
