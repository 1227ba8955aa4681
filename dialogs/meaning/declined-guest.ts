import type { Reading } from '../../nlu/index.ts';
import { type Context, templateOf } from '../context.ts';
import type { PendingAt, SlotValues } from '../engine/state.ts';
import { isAddress } from '../people/address.ts';
import { capitalised } from '../people/answers.ts';
import type { Invitee } from '../people/invitee.ts';
import { isNamedIn } from '../people/named-in-title.ts';
import { readText } from '../slots/fill.ts';
import { filledSlots } from '../slots/values.ts';
import type { Template } from '../templates/template.ts';
import { changeIn } from './edits.ts';

/**
 * The slots after a message that drops the guest in question, with its other changes applied: "never mind Zoe, at 5".
 * @returns undefined if the message drops no one
 */
export function withoutAskedGuest(
  context: Context,
  { dialog, slot: name }: PendingAt<'slot'>,
  reading: Reading,
): SlotValues | undefined {
  const template = templateOf(context, dialog);
  const slot = filledSlots(template, dialog.slots).find(filled => filled.name === name);
  if (slot?.type !== 'people' && slot?.type !== 'people-to-add') return undefined;
  const asked = slot.value.find(({ email }) => !isAddress(email));
  const texts = reading.clauses ?? context.understanding.pieces(reading.text).map(piece => piece.text);
  const parts = texts.map(text => readText(context, text, template));
  const others = parts.filter(part => !leavesOut(part, asked));
  if (!asked || others.length === parts.length) return undefined;
  const left = { ...dialog.slots, [name]: slot.value.filter(person => person !== asked) };
  return others.reduce<SlotValues | undefined>((slots, part) => {
    const change = slots && changeIn(context, { ...dialog, slots }, asAdded(context, template, part));
    if (change?.kind === 'changed') return change.slots;
    // A name that has no use is not passed over.
    return capitalised(part.text) === undefined ? slots : undefined;
  }, left);
}

/** "Priya" of "not him, Priya" is to come instead. */
function asAdded({ understanding, ...context }: Context, template: Template, part: Reading): Reading {
  const isName = part.names !== undefined && part.answer === undefined && part.entities.length === 0;
  const [said] = isName ? understanding.sentences(part.text, 'people-to-add') : [];
  return said === undefined ? part : readText({ ...context, understanding }, said, template);
}

/** "Skip her", "carry on", "without an address", "never mind Zoe", "Zoe can't come". */
function leavesOut(reading: Reading, asked: Invitee | undefined): boolean {
  const { skip, decision, restricted, someoneElse, text } = reading;
  if (skip || (decision === 'go-on' && !asked?.among)) return true;
  const isAbout = speaksOf(reading, asked);
  if (takesOff(reading)) return isAbout;
  return isAbout && restricted === true && !someoneElse && !text.includes('@');
}

const takesOff = ({ edit }: Reading): boolean =>
  edit?.op === 'remove' && edit.rest !== undefined && edit.slot === undefined;

/** True if a message refers to the guest in question, by name or as "her", and to no other person. */
function speaksOf({ others, mention, text }: Reading, asked: Invitee | undefined): boolean {
  const [first = asked?.name] = asked?.name?.split(' ') ?? [];
  const isOther = others?.people.some(({ name = '' }) => !isNamedIn(asked?.name ?? '', name)) === true;
  return !isOther && (others?.unnamed === true || mention === 0 || (first !== undefined && isNamedIn(text, first)));
}
