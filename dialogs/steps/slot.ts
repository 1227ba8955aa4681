import { type Reading, readingWith } from '../../nlu/index.ts';
import { isDoubtful, isOnlySetting, isOnlyValue } from '../any-step/answered-title.ts';
import { slotOf, templateOf, titleBegun } from '../context.ts';
import type { EventOf } from '../engine/event.ts';
import type { Dialog, PendingAt, SlotValues } from '../engine/state.ts';
import { ended, goOn, prefixed, type Transition, type Turn, waitFor } from '../engine/transition.ts';
import { slotsWithAnswer } from '../meaning/answers.ts';
import { isConfident } from '../meaning/confident.ts';
import { withoutAskedGuest } from '../meaning/declined-guest.ts';
import { changeIn } from '../meaning/edits.ts';
import { interruptingTemplate } from '../meaning/interruption.ts';
import { changedDialog } from '../memory/dialog-changes.ts';
import { isAddress } from '../people/address.ts';
import { isNamedIn } from '../people/named-in-title.ts';
import { isInvited } from '../people/slots.ts';
import type { Say } from '../prompts/message.ts';
import { botButton, botSay, joined } from '../prompts/say.ts';
import { gapOf, invalidAnswer, slotQuestion } from '../prompts/slot-question.ts';
import { renderSetting } from '../prompts/views.ts';
import { askWhatFirst } from '../questions/interrupted.ts';
import { retry } from '../questions/way-out.ts';
import { isRequired } from '../run/live-slots.ts';
import { fillSlots, readText } from '../slots/fill.ts';
import { slotTypeNamed } from '../slots/index.ts';
import { choiceAnswer, takesDay } from '../slots/options/choice-answer.ts';
import { optionWithOthers } from '../slots/options/option-with-others.ts';
import { wordsOrNames } from '../slots/slot-kinds.ts';
import { filledSlots, slotValue, withValues } from '../slots/values.ts';
import { wholeText } from '../slots/words/words.ts';
import type { Slot } from '../templates/template.ts';
import { givingWay } from './giving-way.ts';
import { interrupt } from './interrupted.ts';

type Asked = PendingAt<'slot'>;

/** Handles the answer to a slot's question; the rest of the message counts too. */
export function onSlotAnswer(turn: Turn, pending: Asked, { reading }: EventOf<'message'>): Transition {
  const { dialog } = pending;
  const slot = slotIn(turn, pending);
  const chosen = chosenBy(turn, pending, reading);
  if (chosen) return goOn(turn, changedDialog(turn, dialog, chosen));
  if (callsOff(reading) || callsOffDay(turn, reading))
    return ended(turn, botSay(turn, 'cancelled', { title: titleBegun(turn, dialog) }));
  if (declinesAddress(reading, dialog, slot))
    return skipped(turn, { ...pending, dialog: withNameInTitle(turn, pending) });
  const uninvited = withChoicesIfUninvited(turn, pending, reading);
  if (uninvited) return skipped(turn, { ...pending, dialog: withNameInTitle(turn, uninvited) });
  const left = withoutAskedGuest(turn, pending, reading);
  if (left) return goOn(turn, changedDialog(turn, dialog, left));
  if (reading.skip) return skipped(turn, pending);
  const other = interruptingTemplate(turn, pending, reading);
  if (other) return interrupt(turn, pending, { reading, next: other });
  if (slot.type === 'title' && !isOnlyValue(reading) && isDoubtful(turn, reading))
    return askWhatFirst(turn, { at: 'interrupted', back: pending, text: reading.text });
  const slots = setBy(turn, pending, reading) ?? changedBy(turn, pending, reading);
  if (slots) return prefixed(notedSay(turn, pending, slots), goOn(turn, changedDialog(turn, dialog, slots)));
  return givingWay(turn, pending, reading) ?? askSlotOnceMore(turn, pending);
}

/** The question comes again after an answer that only says something else, so the person hears that it was taken. */
function notedSay(turn: Turn, pending: Asked, slots: SlotValues): Say[] {
  const slot = slotIn(turn, pending);
  const after = { ...pending.dialog, slots };
  const isOpen =
    slots[slot.name] === undefined ? isRequired(turn, after, slot) : gapOf(turn, after, slot) !== undefined;
  const isSame = JSON.stringify(slots[slot.name]) === JSON.stringify(pending.dialog.slots[slot.name]);
  const isNew = JSON.stringify(slots) !== JSON.stringify(pending.dialog.slots);
  return isOpen && isSame && isNew ? [botSay(turn, 'acknowledged')] : [];
}

/** The slots after an answer to the question for a title that only sets something else. */
function setBy(turn: Turn, pending: Asked, reading: Reading): SlotValues | undefined {
  const { dialog } = pending;
  const template = templateOf(turn, dialog);
  if (slotIn(turn, pending).type !== 'title') return undefined;
  if (!isOnlySetting(template, reading) && !isOnlyValue(reading)) return undefined;
  return fillSlots(turn, reading, { template, slots: dialog.slots }).slots;
}

/**
 * The slots after an answer that is no option of a choice.
 * @returns undefined if the answer fits nothing
 */
function changedBy(turn: Turn, pending: Asked, reading: Reading): SlotValues | undefined {
  const slot = slotIn(turn, pending);
  const named = withoutPronoun(turn, pending, reading);
  if (named) return changedBy(turn, named, reading);
  const own = withoutNamed(turn, pending, reading) ?? withNewEnd(turn, pending, reading);
  if (own) return own;
  if (isHalfChosen(reading, slot)) return undefined;
  if (reading.question) return answeredByQuestion(turn, pending, reading);
  if (isChange(reading, slot) && !givesAddress(reading, slot)) {
    const change = changeIn(turn, pending.dialog, reading);
    if (change.kind === 'changed' && !takesNothing(pending, reading, change.slots)) return change.slots;
  }
  return isNod(reading, slot) && !agreesToOffered(turn, pending, reading)
    ? undefined
    : (slotsWithAnswer(turn, pending, reading) ?? asWords(turn, pending, reading));
}

/** "With Sam and Priya" in answer to who "both" are: the names take the place of the word. */
function withoutPronoun(turn: Turn, pending: Asked, { entities, names, edit }: Reading): Asked | undefined {
  const { dialog, slot: name } = pending;
  const filled = filledSlots(templateOf(turn, dialog), dialog.slots).find(one => one.name === name);
  if (filled?.type !== 'people' && filled?.type !== 'people-to-add') return undefined;
  const known = filled.value.filter(({ spokenOf, email }) => spokenOf === undefined || email !== undefined);
  const isNamed = (names !== undefined || entities.some(({ type }) => type === 'people')) && edit?.op !== 'remove';
  if (!isNamed || known.length === filled.value.length) return undefined;
  return { ...pending, dialog: { ...dialog, slots: { ...dialog.slots, [name]: known } } };
}

/** The whole answer as the words of a text, which can be any: "with Rex" and "ana@example.com", where no slot takes people. */
function asWords(turn: Turn, pending: Asked, { text }: Reading): SlotValues | undefined {
  const { name, type } = slotIn(turn, pending);
  return type === 'text' ? { ...pending.dialog.slots, [name]: wholeText(text) } : undefined;
}

/** "Is that the one with Dora?" can answer the open question, but changes nothing else. */
function answeredByQuestion(turn: Turn, pending: Asked, reading: Reading): SlotValues | undefined {
  const { dialog, slot: name } = pending;
  if (isNod(reading, slotIn(turn, pending))) return undefined;
  const slots = slotsWithAnswer(turn, pending, reading);
  return JSON.stringify(slots?.[name]) === JSON.stringify(dialog.slots[name]) ? undefined : slots;
}

function askSlotOnceMore(turn: Turn, pending: Asked): Transition {
  const { dialog, failures } = pending;
  const slot = slotIn(turn, pending);
  const says = joined([invalidAnswer(turn, dialog, slot), slotQuestion(turn, pending)]);
  return retry(turn, { ...pending, failures: failures + 1 }, slot, ...says);
}

const slotIn = (turn: Turn, { dialog, slot }: Asked): Slot => slotOf(templateOf(turn, dialog), slot);

/** The slots with the option of a choice that the answer names, unless it also takes it back. */
function chosenBy(turn: Turn, pending: Asked, reading: Reading): SlotValues | undefined {
  const { dialog } = pending;
  const slot = slotIn(turn, pending);
  const forms = turn.understanding.sentences(reading.text, slot.type);
  const said = slot.type === 'choice' ? choiceAnswer(slot, reading, forms) : undefined;
  if (said) return slotsFilledBy(turn, pending, said);
  return optionWithOthers(turn, { dialog, slot }, reading)?.slots;
}

/** All slots after a reading. */
const slotsFilledBy = (turn: Turn, { dialog, slot }: Asked, reading: Reading): SlotValues =>
  fillSlots(turn, reading, { template: templateOf(turn, dialog), slots: dialog.slots, open: slot }).slots;

/**
 * True if the message changes another slot, or if an option is one of several changes: "all of them, and call it
 * Daily".
 */
const isChange = ({ edit, clauses }: Reading, { name, type }: Slot): boolean =>
  clauses !== undefined ? type === 'choice' || edit !== undefined : edit !== undefined && edit.slot !== name;

/** "The address is ana@example.com" where a guest's address is asked for: no other slot holds one. */
const givesAddress = ({ entities }: Reading, { type }: Slot): boolean =>
  isInvited(type) && entities.some(one => one.type === 'people' && one.people.some(({ email }) => email !== undefined));

/** "Remove winter tyres" is a title if there is no guest to remove. */
const takesNothing = ({ dialog: { slots: before } }: Asked, { edit }: Reading, after: SlotValues): boolean =>
  edit?.op === 'remove' &&
  Object.entries(after).every(([name, value]) => {
    const isEmpty = Array.isArray(value) && value.length === 0;
    return JSON.stringify(value) === JSON.stringify(before[name]) || (isEmpty && before[name] === undefined);
  });

/**
 * True if an answer is about a choice or a day but is not clearly an option. The bot then uses none of it, unless the
 * option is one of several changes.
 */
function isHalfChosen({ entities, clauses, edit, unexplained, restricted }: Reading, slot: Slot): boolean {
  const { name, type } = slot;
  if (type !== 'choice') return false;
  const saysDay = entities.some(entity => entity.type === 'time' && entity.value.said.date);
  if (restricted || (saysDay && takesDay(slot))) return true;
  const isOther = edit?.slot !== undefined || edit?.op === 'add' || unexplained === 0;
  const speaksOfIt = entities.some(entity => entity.type === 'choice' && entity.list === name);
  return clauses === undefined && (speaksOfIt || !isOther);
}

/** "Without Eva" about a person to be added: she is not a guest of the event yet. */
function withoutNamed(turn: Turn, pending: Asked, reading: Reading): SlotValues | undefined {
  const { slots } = pending.dialog;
  const { name, type } = slotIn(turn, pending);
  const before = slots[name];
  if (type !== 'people-to-add' || reading.edit?.op !== 'remove' || !Array.isArray(before)) return undefined;
  const left = slotsFilledBy(turn, pending, reading)[name];
  return Array.isArray(left) && left.length < before.length ? { ...slots, [name]: left } : undefined;
}

/** "Until 21 December" in answer to the repetition is its end, and no other time. */
function withNewEnd(turn: Turn, pending: Asked, reading: Reading): SlotValues | undefined {
  const { slots } = pending.dialog;
  const { name, type } = slotIn(turn, pending);
  const isOther = reading.edit?.slot !== undefined && reading.edit.slot !== name;
  if (type !== 'repeat' || isOther || reading.entities.some(entity => entity.type === 'repeat')) return undefined;
  const value = slotsFilledBy(turn, pending, reading)[name];
  return value === slots[name] ? undefined : { ...slots, [name]: value };
}

/** A plain yes or no is never a title or a name, although those take any words. */
const isNod = ({ afterAnswer }: Reading, { type }: Slot): boolean => afterAnswer === '' && wordsOrNames(type);

/** "Yes" to the question if the only person who may be meant is the right one. */
function agreesToOffered(turn: Turn, { dialog, slot: name }: Asked, { answer }: Reading): boolean {
  const filled = filledSlots(templateOf(turn, dialog), dialog.slots).find(one => one.name === name);
  const isPeople = filled?.type === 'people' || filled?.type === 'people-to-add';
  return answer === 'yes' && isPeople && filled.value.some(({ among }) => among?.length === 1);
}

/** "Call it off" rejects the whole event, whatever is asked of it. */
const callsOff = ({ removes, mention, answer, afterAnswer }: Reading): boolean =>
  removes === 'event' && mention === 0 && answer === 'no' && afterAnswer === '';

/** "No, forget it for Thursday" cancels like "no, forget it". */
function callsOffDay(turn: Turn, reading: Reading): boolean {
  const before = wordsBeforeDay(reading);
  if (!before || looksUp(turn, reading)) return false;
  return [0, 1, 2].some(leading => {
    const said = before.slice(0, before.length - leading).join(' ');
    const leads = before.slice(before.length - leading).every(word => /^\p{Ll}{1,4}$/u.test(word));
    return leads && said !== '' && readText(turn, said).command === 'cancel';
  });
}

/** The words before the day with which a message ends; undefined if it ends otherwise, or has anything else to read. */
function wordsBeforeDay({ text, entities: [day, other] }: Reading): string[] | undefined {
  const isDay = day?.type === 'time' && day.value.said.date && !day.value.said.time && !other;
  if (!isDay || /[\p{L}\d]/u.test(text.slice(day.span.end))) return undefined;
  const before = text.slice(0, day.span.start).trim();
  return before === '' ? undefined : before.split(/\s+/);
}

/** True if a message most likely asks what is in the calendar. */
const looksUp = ({ set }: Turn, reading: Reading): boolean =>
  isConfident(reading) && set.templates.get(reading.intents[0]?.template ?? '')?.need === 'read';

/** "No" to the question for the address of an invitation. */
const declinesAddress = ({ answer, afterAnswer }: Reading, { slots }: Dialog, { name, type }: Slot): boolean =>
  answer === 'no' && afterAnswer === '' && isInvited(type) && slots[name] !== undefined;

/** "No invitations" leaves out the guest in question, and chooses what it names for the others. */
function withChoicesIfUninvited(turn: Turn, pending: Asked, reading: Reading): Asked | undefined {
  const { dialog, slot: name } = pending;
  if (!reading.uninvited || !isInvited(slotIn(turn, pending).type) || dialog.slots[name] === undefined)
    return undefined;
  const choices = readingWith(reading, {
    edit: undefined,
    entities: reading.entities.filter(({ type }) => type === 'choice'),
  });
  const { slots } = fillSlots(turn, choices, { template: templateOf(turn, dialog), slots: dialog.slots });
  return { ...pending, dialog: { ...dialog, slots } };
}

/** "Skip": leaves an optional value as it is. */
function skipped(turn: Turn, pending: Asked): Transition {
  const { dialog, slot: name } = pending;
  const slot = slotIn(turn, pending);
  const value = dialog.slots[name];
  const rest = value === undefined ? value : slotTypeNamed(slot.type).skipped?.(value);
  if (rest !== undefined) return goOn(turn, changedDialog(turn, dialog, { ...dialog.slots, [name]: rest }));
  if (!isRequired(turn, dialog, slot)) return goOn(turn, dialog);
  const question = slotQuestion(turn, pending);
  const asked = slot.type === 'title' ? { ...question, buttons: [botButton(turn, 'anyTitle')] } : question;
  return waitFor(turn, pending, ...joined([botSay(turn, 'cannotSkip'), asked]));
}

/** A person who is not invited may belong to the title: "Dentist" becomes "Dentist with May Brown". */
function withNameInTitle(turn: Turn, pending: Asked): Dialog {
  const { dialog } = pending;
  const { slots } = dialog;
  const template = templateOf(turn, dialog);
  const before = slotValue(template, slots, 'title');
  const people = slotIn(turn, pending).type === 'people' ? slotValue(template, slots, 'people') : undefined;
  const person = people?.find(({ email }) => !isAddress(email));
  if (before === undefined || !person?.name || isNamedIn(before, person.name)) return dialog;
  const title = turn.set.words.titleWith({ title: before, name: person.name }, renderSetting(turn));
  return { ...dialog, slots: withValues(template, slots, { title }) };
}
