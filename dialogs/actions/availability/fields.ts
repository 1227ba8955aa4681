import { type Fields, fields, list, oneOf, person, type ValuesOf } from '../../templates/shapes.ts';

/** A person whose busy times are unknown, and why (`UnknownReason` in calendar/model.ts, or because their address is). */
export const unknownPerson = {
  ...person,
  why: oneOf('not-shared', 'too-many', 'unavailable', 'no-address'),
} as const satisfies Fields;

/** `known` are the other people whose busy times can be seen; the `unknown` count neither as free nor as busy. */
export const withOthers = {
  known: list(fields(person)),
  unknown: list(fields(unknownPerson)),
} as const satisfies Fields;

/** When someone is busy. Lists of times are in order, and in the asker's zone. */
export const knownPerson = {
  ...person,
  /** Free for all of the time asked about, or of its working hours. */
  free: 'boolean',
  /** Free for none of it. */
  taken: 'boolean',
  /** The days asked about that are not over, each with its busy times and with the free ones, within working hours. */
  days: list(fields({ day: 'when', busy: list('when'), open: list('when') })),
  /** When they are free again, if they are busy at the hours asked about; none if not on that day. */
  again: list('when'),
  /** The hours asked about on the clock of their zone, if that is known and differs; none for days. */
  there: list('when'),
} as const satisfies Fields;

/** A proposed time, with those who cannot come, and where it is another time for someone. */
export const proposedTime = {
  number: 'number',
  when: 'when',
  everyone: 'boolean',
  missing: list(fields(person)),
  elsewhere: list(fields({ ...person, when: 'when' })),
} as const satisfies Fields;

/** What speaks against a time, for the text `conflicts`. */
export const conflictFields = {
  title: 'text',
  /** An event with this title begins at this time already. */
  duplicate: 'boolean',
  /** Other events of the person at this time, at most three, and the number of more. */
  overlaps: list(fields({ title: 'text', when: 'when', calendar: 'text' })),
  more: 'number',
  /** Guests who are busy then. */
  busy: list(fields(person)),
  /** It is a meeting outside working hours, or in the middle of the night. */
  outside: 'boolean',
  /** The number of free times that are offered as buttons. */
  offered: 'number',
} as const satisfies Fields;

export type UnknownPersonView = ValuesOf<typeof unknownPerson>;

/** What speaks against a time. `times` are the labels of better ones; said as an answer, they change the time. */
export type Conflicts = { values: ValuesOf<typeof conflictFields>; times: string[] };
