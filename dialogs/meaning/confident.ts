import type { Reading } from '../../nlu/index.ts';

/** Below this confidence, no template was recognised. */
const LIKELY = 0.3;

/**
 * True if a message asks for something that a template does.
 * @param needed the least confidence that counts, from 0 to 1
 */
export const isConfident = (reading: Reading, needed = LIKELY): boolean =>
  (reading.intents[0]?.confidence ?? 0) >= needed;

/** At or above this confidence, a message is a request of its own. */
const OWN_REQUEST = 0.65;

/** True if a message clearly asks for something itself, whatever came before it. */
export const asksItself = (reading: Reading): boolean => isConfident(reading, OWN_REQUEST);
