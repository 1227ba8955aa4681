import {
  clashing,
  eventLine,
  eventPage,
  type Fields,
  fields,
  invitation,
  list,
  person,
  rivalLine,
} from '../templates/shapes.ts';
import { undoEnd, undoLine } from './undoing/fields.ts';

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

const ofEvent = { event: fields(eventPage) } as const satisfies Fields;
const ofWrite = { write: fields(undoLine) } as const satisfies Fields;

/** Outcomes of single built-in actions. bot.yaml has a text for each as well, for templates that have none of their own. */
export const endingsOfOne = {
  /** All later events were meant of an event without a series; another person's series; none is left; too many differ. */
  single: ofEvent,
  guest: ofEvent,
  noneLeft: ofEvent,
  tooMany: { ...ofEvent, most: 'number' },
  repeats: ofEvent,
  /** Of the answers to invitations. */
  skipped: { ...ofEvent, following: fields(invitation), left: 'number' },
  own: { ...ofEvent, calledOff: 'boolean' },
  notInvited: ofEvent,
  over: ofEvent,
  noneOpen: { range: 'when', ahead: 'boolean' },
  /** Of taking back. */
  undone: {},
  late: { tried: 'boolean' },
  away: ofWrite,
  lost: ofWrite,
  kept: { writes: list(fields(undoEnd)) },
  /** What else is on when something is to be that waits for a yes, or the `rival` that it was compared with. */
  planned: { ...clashing, rival: 'text', rivals: list(fields(rivalLine)) },
  /** Several events begin together. */
  several: { events: list(fields(eventLine)) },
} as const satisfies Record<string, Fields>;

/**
 * A run of several steps that stopped after a write: what was written, and what was not. `what` is "new", "change" or
 * "deletion"; `title` is empty if unknown; `outcome` says how a step ended, and is empty if it was not tried.
 */
export const partly = {
  done: list(fields({ what: 'text', title: 'text' })),
  failed: list(fields({ what: 'text', title: 'text', outcome: 'text' })),
} as const satisfies Fields;
