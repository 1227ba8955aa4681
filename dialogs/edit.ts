import type { Reading } from '../language/index.ts';
import { type Context, slotOf } from './context.ts';
import { fill, readText } from './fill.ts';
import type { SlotValues } from './state.ts';
import type { Template } from './templates/template.ts';

/** What a message changes in slots that are filled already. */
export type Change =
  | { kind: 'changed'; slots: SlotValues }
  /** A slot was named without its new value. */
  | { kind: 'ask'; slot: string }
  /** Somebody was to be taken off who is not on the list. */
  | { kind: 'nobody'; name: string }
  | { kind: 'none' };

export function edited(context: Context, template: Template, slots: SlotValues, reading: Reading): Change {
  const { edit } = reading;
  const named = template.slots.find(({ name }) => name === edit?.slot);
  if (edit?.op === 'ask' && named) return { kind: 'ask', slot: named.name };
  const { slots: next, filled } = fill(context, template, reading, { slots });
  // "No invitations" is an option of its own, and not an empty choice.
  const isChosen = named?.type === 'choice' && filled.includes(named.name);
  if (edit?.op === 'remove' && named && !named.required && !edit.rest && !isChosen) return cleared(slots, named.name);
  if (edit?.op === 'remove' && filled.length > 0 && same(slots, next)) {
    return { kind: 'nobody', name: edit.rest ?? '' };
  }
  if (filled.length > 0) return { kind: 'changed', slots: next };
  return named && edit?.rest ? renamed(context, template, slots, named.name, edit.rest) : { kind: 'none' };
}

function cleared(slots: SlotValues, name: string): Change {
  const { [name]: _gone, ...rest } = slots;
  return { kind: 'changed', slots: rest };
}

/** "Change the place to X": X alone is read as the answer to that slot's question. */
function renamed(context: Context, template: Template, slots: SlotValues, name: string, rest: string): Change {
  const reading = readText(context, rest, template);
  const result = fill(context, template, reading, { slots, open: slotOf(template, name).name });
  return result.filled.includes(name) ? { kind: 'changed', slots: result.slots } : { kind: 'ask', slot: name };
}

const same = (a: SlotValues, b: SlotValues): boolean => JSON.stringify(a) === JSON.stringify(b);
