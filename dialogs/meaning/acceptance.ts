import type { Reading } from '../../nlu/index.ts';
import { isRequest } from './interruption.ts';

/** True if a message accepts an offer: "yes", "book it". "That would be the 9th" asks for another day instead. */
export const accepts = (reading: Reading): boolean =>
  (reading.answer === 'yes' && reading.afterAnswer === '') ||
  (reading.mention === 0 && !isRequest(reading) && !reading.entities.some(({ type }) => type === 'time'));
