import type { Reading } from '../../nlu/index.ts';
import { type Context, templateThat } from '../context.ts';
import { readText } from '../slots/fill.ts';
import type { Template } from '../templates/template.ts';

/** The names of the guests, and the template to read the message for. */
type Invited = { guests: readonly string[]; template?: Template };

/**
 * Puts the name of the only guest into "take him off again".
 * @returns the reading itself if it names a person, or unless there is exactly one guest
 */
export function withGuestNamed(context: Context, { guests, template }: Invited, reading: Reading): Reading {
  const asked = template ?? templateThat(context, 'change');
  const left = guests.length > 0 && asked ? guestLeftOut(guests, readText(context, reading.text, asked)) : undefined;
  if (left !== undefined) return readText(context, context.understanding.takingOff(left), template);
  const [only, second] = guests;
  if (!reading.unnamedGuest || only === undefined || second !== undefined) return reading;
  return readText(context, context.understanding.takingOff(only), template);
}

/** The guest whose name or address "not jess" is a part of, if it is that of only one. */
function guestLeftOut(guests: readonly string[], { edit, entities, names }: Reading): string | undefined {
  const { op, slot, rest = '' } = edit ?? {};
  const said = rest.toLowerCase().replaceAll(/[^\p{L}\p{N}]+$/gu, '');
  if (op !== 'remove' || slot !== undefined || said === '' || names || entities.length > 0) return undefined;
  const [one, other] = guests.filter(guest =>
    guest
      .toLowerCase()
      .split(/[\s.@_-]+/)
      .includes(said),
  );
  return other === undefined ? one : undefined;
}
