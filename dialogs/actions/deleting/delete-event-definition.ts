import { eventPage, fields, list, person } from '../../templates/shapes.ts';
import type { ActionDefinition } from '../action-definition.ts';
import { search, which } from '../finding/fields.ts';
import { notify } from '../inputs.ts';
import { notFromThere, ofScope, ofSeries, partOfSeries, stayed } from '../series/fields.ts';

/** Deletes an event, or as much of its series as is meant. */
export const deleteEventDefinition = {
  need: 'write',
  writes: 'deletion',
  inputs: {
    ...which,
    ...partOfSeries,
    notify,
  },
  /**
   * `mailed`: who gets an email; `guest`: another person organizes the event, so only this calendar's copy is
   * deleted.
   */
  confirms: {
    event: fields(eventPage),
    ...ofSeries,
    over: 'boolean',
    mailed: list(fields(person)),
    guest: 'boolean',
  },
  asks: ofScope,
  /**
   * `changed`: someone changed the event since it was shown, so it is shown again. `left`: the person chose neither
   * one event nor the series.
   */
  outcomes: {
    done: { whole: 'boolean', part: 'boolean', following: 'boolean', ...stayed },
    changed: {},
    left: {},
    ...notFromThere,
    /** It is on a calendar that the person may only read. */
    onlyRead: { event: fields(eventPage) },
    ...search,
  },
} as const satisfies ActionDefinition;
