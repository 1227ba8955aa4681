import type { Reading } from '../../nlu/index.ts';
import type { Context } from '../context.ts';
import { readText } from '../slots/fill.ts';
import type { Template } from '../templates/template.ts';

/** The names of those who were invited, and the template that the message is read for. */
type Invited = { guests: readonly string[]; template?: Template };

/**
 * "Take him off again" with the name of the only guest who was spoken of; the reading itself if it names somebody, or if
 * there is no guest or more than one.
 */
export function withGuestNamed(context: Context, { guests, template }: Invited, reading: Reading): Reading {
  const [only, second] = guests;
  if (!reading.unnamedGuest || only === undefined || second !== undefined) return reading;
  return readText(context, context.understanding.takingOff(only), template);
}
