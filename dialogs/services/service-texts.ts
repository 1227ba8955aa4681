import type { Fields } from '../templates/shapes.ts';

/** The texts of bot.yaml for services, with their values; those for calendars speak of the calendar. */
export const serviceTexts = {
  serviceForbidden: { profile: 'text' },
  /** `seconds` until a new try makes sense, and the same in `minutes`, rounded up. */
  serviceLimited: { profile: 'text', seconds: 'number', minutes: 'number' },
  serviceRefused: { profile: 'text' },
  serviceUnavailable: { profile: 'text' },
  /** A write may have been carried out, and is not repeated. */
  serviceUnsure: { profile: 'text' },
  /** The same, and the next message asks the service again. */
  serviceMaybeWritten: { profile: 'text' },
} as const satisfies Record<string, Fields>;

/** The text for each way in which a service can fail. */
export const textOfFailure = {
  forbidden: 'serviceForbidden',
  limited: 'serviceLimited',
  refused: 'serviceRefused',
  unavailable: 'serviceUnavailable',
  unsure: 'serviceUnsure',
  maybeWritten: 'serviceMaybeWritten',
} as const satisfies Record<string, keyof typeof serviceTexts>;
