import { eventToWrite, type Fields, fields, list, oneOf, person } from '../../templates/shapes.ts';
import type { ActionDefinition } from '../action-definition.ts';
import { which } from '../finding/fields.ts';

/** Inputs that say which events are meant, where several are. */
export const whichOfSeveral = {
  events: { types: ['events'], required: true },
  person: which.person,
  range: which.range,
} as const satisfies ActionDefinition['inputs'];

/**
 * Values for the question for days, if those that were said have too many events, and for the question which of the listed
 * events are meant, if the words for them fit none.
 */
export const ofSeveral = {
  range: { total: 'number', most: 'number' },
  events: { unknown: 'text' },
} as const satisfies Record<string, Fields>;

/** Events that stay as they are, and why. */
const leftAlone = list(
  fields({
    title: 'text',
    when: 'when',
    why: oneOf('declined', 'began-before', 'all-day', 'not-yours', 'yours', 'only-read', 'as-is', 'refused'),
  }),
);

/** The events that are left alone, with the number of those that are over. */
const leftOut = { left: leftAlone, over: 'number' } as const satisfies Fields;

/** The events in the order of their numbers, and who gets an email about any of them. */
export const severalToConfirm = {
  events: list(fields(eventToWrite)),
  mailed: list(fields(person)),
  ...leftOut,
  /** Words for events to leave out that fit none. */
  unknown: 'text',
  /** There may be more such events, or more at their new times, than could be read. */
  partial: 'boolean',
} as const satisfies Fields;

export const severalOutcomes = {
  /**
   * How many events were asked about and written; `answered` of them are declined invitations. `failed`: the others, with
   * the outcome of each.
   */
  done: {
    total: 'number',
    done: 'number',
    answered: 'number',
    failed: list(fields({ title: 'text', when: 'when', outcome: 'text' })),
  },
  /** There are no such events; `ahead`: no days were said. */
  none: { query: 'text', ahead: 'boolean' },
  /** None of them can be written. */
  nothing: leftOut,
  /** The person has excepted all of them. */
  left: {},
} as const satisfies Record<string, Fields>;
