import type { Reading } from '../../nlu/index.ts';
import { isRequest } from './interruption.ts';

/** True if a message takes what was offered: "yes", "book it"; but "that would be the 9th" asks for another day. */
export const accepts = (reading: Reading): boolean =>
  (reading.answer === 'yes' && reading.behindAnswer === '') ||
  (reading.mention === 0 && !isRequest(reading) && !reading.entities.some(({ type }) => type === 'time'));
