import { type Fields, fields, list, oneOf, person } from '../../templates/shapes.ts';

/** One write that is taken back. */
export const undoLine = {
  /** How the event had been written. */
  what: oneOf('new', 'change', 'deletion', 'answer'),
  /** The event as it is now; a deleted one as it was. */
  title: 'text',
  when: 'when',
  /** Its time is known. */
  timed: 'boolean',
  /** It is a whole series. */
  whole: 'boolean',
  /** Someone has changed it since. */
  since: 'boolean',
  /** Guests who have answered since. */
  answered: list(fields(person)),
  /** A room has to accept again, and may be taken by now. */
  room: 'boolean',
  /** It has begun by now. */
  begun: 'boolean',
} as const satisfies Fields;

/**
 * How taking it back ended: "done"; "gone": the event is not there any more; "changed": someone changed it meanwhile;
 * "lost": its values before are unknown; "refused": the provider rejects it.
 */
export const undoEnd = {
  ...undoLine,
  ended: oneOf('done', 'gone', 'changed', 'lost', 'refused'),
} as const satisfies Fields;
