import type { Reading } from '../../nlu/index.ts';
import type { Context } from '../context.ts';
import { readText } from '../slots/fill.ts';
import type { Template } from '../templates/template.ts';

/** The names of the guests, and the template to read the message for. */
type Invited = { guests: readonly string[]; template?: Template };

/**
 * Puts the name of the only guest into "take him off again".
 * @returns the reading itself if it names a person, or unless there is exactly one guest
 */
export function withGuestNamed(context: Context, { guests, template }: Invited, reading: Reading): Reading {
  const [only, second] = guests;
  if (!reading.unnamedGuest || only === undefined || second !== undefined) return reading;
  return readText(context, context.understanding.takingOff(only), template);
}
