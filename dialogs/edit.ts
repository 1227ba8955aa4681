import type { Edit, Reading } from '../nlu/index.ts';
import { type Context, slotOf } from './context.ts';
import { fill, readText } from './fill.ts';
import { shifted } from './shift.ts';
import type { SlotValues } from './state.ts';
import type { Slot, Template } from './templates/template.ts';
import { slotTypeOf } from './views.ts';

/** What a message changes in slots that are filled already. */
export type Change =
  /** `nobody` was to be taken off as well, and is not on the list. */
  | { kind: 'changed'; slots: SlotValues; nobody?: string }
  /** A slot was named without its new value, or its value is to go although it is needed. */
  | { kind: 'ask'; slot: string }
  /** Somebody was to be taken off who is not on the list. */
  | { kind: 'nobody'; name: string }
  | { kind: 'none' };

/** The slots of a dialog, and what they were before its last change. */
export type Edited = { slots: SlotValues; before?: SlotValues[] };

/** What a message changes; of a sentence that makes several changes all of them. */
export function edited(context: Context, template: Template, dialog: Edited, reading: Reading): Change {
  const found: Change[] = [];
  let { slots } = dialog;
  for (const clause of clausesOf(context, template, reading)) {
    const change = changedOnce(context, template, { ...dialog, slots }, clause);
    if (change.kind === 'changed') slots = change.slots;
    found.push(change);
  }
  return summed(found, dialog.slots);
}

/** "Ana instead of Ben" takes one off and names another. */
function clausesOf(context: Context, template: Template, reading: Reading): Reading[] {
  const { clauses, edit } = reading;
  const read = (text: string): Reading => readText(context, text, template);
  if (clauses && !isOfGuests(context, reading))
    return clauses.flatMap(text => clausesOf(context, template, read(text)));
  if (edit?.insteadOf === undefined) return [reading];
  const { rest = '', insteadOf } = edit;
  const gone = context.understanding.sentences(insteadOf, 'people-to-remove').map(read);
  return [...gone.slice(-1), { ...read(rest), edit: { op: 'set', rest } }];
}

/** "Invite Cem and Dora", "take Ben off", and nothing of an event. */
export function isOfGuests(context: Context, { edit, title }: Reading): boolean {
  if (edit?.rest === undefined || edit.slot !== undefined || edit.op === 'set' || edit.op === 'ask') return false;
  const namesMore = title !== undefined && !edit.rest.toLowerCase().includes(title.text.toLowerCase());
  return !namesMore && readText(context, edit.rest).names !== undefined;
}

/** A value that one clause takes away and another gives anew was not to be asked for: "not Friday, Monday". */
function summed(changes: readonly Change[], before: SlotValues): Change {
  const last = changes.findLast(change => change.kind === 'changed');
  const asked = changes.find(change => change.kind === 'ask');
  if (asked && (!last || last.slots[asked.slot] === before[asked.slot])) return asked;
  const nobody = changes.find(change => change.kind === 'nobody');
  if (last && nobody) return { ...last, nobody: nobody.name };
  return last ?? nobody ?? { kind: 'none' };
}

function changedOnce(context: Context, template: Template, dialog: Edited, reading: Reading): Change {
  const { edit } = reading;
  const { slots } = dialog;
  const named = template.slots.find(({ name }) => name === edit?.slot);
  if (edit?.op === 'ask' && named) return { kind: 'ask', slot: named.name };
  const moved = shifted(template, slots, reading);
  if (moved) return { kind: 'changed', slots: moved };
  const { slots: next, filled } = fill(context, template, reading, { slots });
  // "No invitations" is an option of its own, and not an empty choice.
  const isChosen = named?.type === 'choice' && filled.includes(named.name);
  if (edit?.op === 'remove' && named && !edit.rest && !isChosen) return without(context, slots, named);
  if (edit?.op === 'remove' && same(slots, next) && filled.length > 0)
    return takenAway(context, template, slots, { filled, edit });
  if (filled.length > 0) return { kind: 'changed', slots: next };
  const isValue = edit?.op === 'set' && edit.rest !== undefined && (reading.answer !== 'yes' || !edit.names);
  return isValue ? valued(context, template, dialog, edit, named) : { kind: 'none' };
}

/** "Without Ben" where he is not a guest; "not Friday" where it is Friday. */
function takenAway(
  context: Context,
  template: Template,
  slots: SlotValues,
  { filled, edit: { rest = '' } }: { filled: readonly string[]; edit: Edit },
): Change {
  const held = template.slots.find(({ name, type }) => filled.includes(name) && !type.startsWith('people'));
  return held ? without(context, slots, held) : { kind: 'nobody', name: rest };
}

function without({ slotTypes }: Context, slots: SlotValues, slot: Slot): Change {
  const { name, required } = slot;
  if (required) return { kind: 'ask', slot: name };
  const { [name]: _gone, ...rest } = slots;
  const { none } = slotTypeOf(slotTypes, slot);
  return { kind: 'changed', slots: none === undefined ? rest : { ...rest, [name]: none } };
}

/**
 * A new value in bare words: of the slot that was named ("change the place to X"), of one that holds something that the
 * words can stand for as well ("no, 5"), or of what was said last ("I meant Board meeting").
 */
function valued(context: Context, template: Template, dialog: Edited, edit: Edit, named: Slot | undefined): Change {
  const { slots } = dialog;
  const rest = edit.rest ?? '';
  if (named) return answered(context, template, slots, named, [rest]) ?? { kind: 'ask', slot: named.name };
  const framed = ({ type }: Slot): string[] => [rest, ...context.understanding.sentences(rest, type)];
  const filled = template.slots.filter(({ name }) => slots[name] !== undefined);
  for (const slot of filled) {
    const change = takesWords(slot) ? undefined : answered(context, template, slots, slot, framed(slot));
    if (change) return change;
  }
  const last = saidLast(template, dialog);
  const change = last && edit.names ? answered(context, template, slots, last, [rest]) : undefined;
  return change ?? { kind: 'none' };
}

/** The first of the sentences that answers a slot's question. */
function answered(
  context: Context,
  template: Template,
  slots: SlotValues,
  { name }: Slot,
  sentences: readonly string[],
): Change | undefined {
  for (const sentence of sentences) {
    const open = slotOf(template, name).name;
    const result = fill(context, template, readText(context, sentence, template), { slots, open });
    if (result.filled.includes(name)) return { kind: 'changed', slots: result.slots };
  }
  return undefined;
}

const WORDS: readonly Slot['type'][] = ['text', 'title', 'place', 'description', 'event', 'person'];
const takesWords = ({ type }: Slot): boolean => WORDS.includes(type);

/** What took words last: in the last answer, or in the request itself. */
function saidLast(template: Template, { slots, before = [] }: Edited): Slot | undefined {
  const earlier = before.at(-1);
  const isNew = ({ name }: Slot): boolean => !earlier || JSON.stringify(earlier[name]) !== JSON.stringify(slots[name]);
  return template.slots.find(slot => takesWords(slot) && slots[slot.name] !== undefined && isNew(slot));
}

const same = (a: SlotValues, b: SlotValues): boolean => JSON.stringify(a) === JSON.stringify(b);
