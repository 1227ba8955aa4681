import type { Reading } from '../../nlu/index.ts';

/** Below this nothing that a template does was recognised. */
const LIKELY = 0.25;

/** Whether a message asks for something that a template does. */
export const isConfident = (reading: Reading, needed = LIKELY): boolean =>
  (reading.guesses[0]?.confidence ?? 0) >= needed;
