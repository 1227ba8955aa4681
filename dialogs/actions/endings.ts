import { type Fields, fields, list, person } from '../templates/shapes.ts';

/**
 * Outcomes that several actions have, or that few templates need words of their own for. bot.yaml has a text for each,
 * with these values.
 */
export const endings = {
  /** Several things fit; the buttons are what the person can choose. */
  many: {},
  none: {},
  gone: {},
  /** It was changed after it was shown, and is shown again. */
  changed: {},
  refused: {},
  /** The account cannot have an event of this type; the same as a plain event is asked about next. */
  noSuchType: {},
  /** The person wanted neither one event of a series nor all of them. */
  left: {},
  nobody: { name: 'text' },
  already: { people: list(fields(person)) },
  unchanged: {},
  notYours: {},
  /** It is on a calendar that the person may only read. */
  onlyRead: {},
  /** Some of several events are written; the calendar stopped answering, and the rest can be tried again. */
  stopped: { total: 'number', done: 'number' },
  /** All of several events stay as they are. */
  nothing: {},
  fixedDays: { repeat: 'repeat' },
  tooFar: {},
} as const satisfies Record<string, Fields>;

/**
 * A run of several steps that stopped after a write: what was written, and what was not. `what` is "new", "change" or
 * "deletion"; `title` is empty if unknown; `outcome` says how a step ended, and is empty if it was not tried.
 */
export const partly = {
  done: list(fields({ what: 'text', title: 'text' })),
  failed: list(fields({ what: 'text', title: 'text', outcome: 'text' })),
} as const satisfies Fields;
