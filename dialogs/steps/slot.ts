import type { Reading } from '../../nlu/index.ts';
import { type Context, slotOf, templateOf } from '../context.ts';
import { edited } from '../edit.ts';
import { ended } from '../ending.ts';
import { fill, readText } from '../fill.ts';
import { atStep, type Flow, reply, withActive } from '../flow.ts';
import { changed } from '../history.ts';
import { interrupt, interruption } from '../interrupt.ts';
import { wayOutSay } from '../open-choices.ts';
import type { Invitee } from '../people/invitee.ts';
import { isNamedIn, withTitled } from '../people/titled.ts';
import { invalidAnswer, proceed, slotQuestion } from '../proceed.ts';
import { botSay, joined, renderSetting, type Say } from '../say.ts';
import { choiceAnswer } from '../slots/choice-answer.ts';
import { isAddress } from '../slots/people.ts';
import type { ConversationState, Dialog, SlotValues } from '../state.ts';
import { anyWords } from '../takes-words.ts';
import type { Slot, Template } from '../templates/template.ts';
import { slotTypeOf } from '../views.ts';

/** The answer to a slot's question; what else the message says is used too. */
export function onSlotAnswer(context: Context, state: ConversationState, dialog: Dialog, reading: Reading): Flow {
  if (dialog.step.at !== 'slot') return proceed(context, state, dialog);
  const { slot: name, failures } = dialog.step;
  const template = templateOf(context, dialog);
  const slot = slotOf(template, name);
  const chosen = chosenBy(context, dialog, slot, reading);
  if (chosen) return proceed(context, state, changed(context, dialog, chosen));
  if (declines(reading, dialog, slot)) return skipped(context, state, withNameInTitle(context, dialog, slot), slot);
  if (reading.skip) return skipped(context, state, dialog, slot);
  const other = interruption(context, dialog, reading);
  if (other) return interrupt(context, state, dialog, reading, other);
  const rest = withoutNamed(context, template, dialog, slot, reading);
  if (rest) return proceed(context, state, changed(context, dialog, rest));
  const longer = withNewEnd(context, template, dialog, slot, reading);
  if (longer) return proceed(context, state, changed(context, dialog, longer));
  const isHalf = isHalfChosen(reading, slot);
  if (!isHalf && isChange(reading, slot)) {
    const change = edited(context, template, dialog, reading);
    if (change.kind === 'changed') return proceed(context, state, changed(context, dialog, change.slots));
  }
  const slots = isHalf || isNod(reading, slot) ? undefined : answered(context, template, dialog, slot, reading);
  if (slots) return proceed(context, state, changed(context, dialog, slots));
  const again = atStep(dialog, { at: 'slot', slot: name, failures: failures + 1 });
  const says = joined([invalidAnswer(context, dialog, slot), slotQuestion(context, again, name)]);
  return retry(context, state, again, failures + 1, slot, ...says);
}

/** The slots with an option of a choice, where the answer says that one and nothing that takes it back. */
function chosenBy(context: Context, dialog: Dialog, slot: Slot, reading: Reading): SlotValues | undefined {
  if (slot.type !== 'choice') return undefined;
  const said = choiceAnswer(slot, reading, context.understanding.sentences(reading.text, slot.type));
  return said && fill(context, templateOf(context, dialog), said, { slots: dialog.slots, open: slot.name }).slots;
}

/** Something else is changed, or an option is one of several changes: "all of them, and call it Daily". */
const isChange = ({ edit, clauses }: Reading, { name, type }: Slot): boolean =>
  clauses !== undefined ? type === 'choice' || edit !== undefined : edit !== undefined && edit.slot !== name;

/**
 * What speaks of a choice, or of a day, and is not plainly one of the options: nothing of it is taken, unless an option is
 * one of several changes.
 */
function isHalfChosen({ entities, clauses, edit, unexplained, restricted }: Reading, { name, type }: Slot): boolean {
  if (type !== 'choice') return false;
  if (restricted || entities.some(entity => entity.type === 'time' && entity.value.said.date)) return true;
  const isOther = edit?.slot !== undefined || edit?.op === 'add' || unexplained === 0;
  const speaksOfIt = entities.some(entity => entity.type === 'choice' && entity.list === name);
  return clauses === undefined && (speaksOfIt || !isOther);
}

/** Words that could have been a request, and are an answer to what was asked. */
export function onWords(context: Context, state: ConversationState, dialog: Dialog, reading: Reading): Flow {
  if (dialog.step.at !== 'slot') return proceed(context, state, dialog);
  const template = templateOf(context, dialog);
  const slots = answered(context, template, dialog, slotOf(template, dialog.step.slot), reading);
  return proceed(context, state, slots ? changed(context, dialog, slots) : dialog);
}

/** "Without Eva", who was to be invited: she is no guest yet who could be taken off the event. */
function withoutNamed(
  context: Context,
  template: Template,
  { slots }: Dialog,
  { name, type }: Slot,
  reading: Reading,
): SlotValues | undefined {
  const before = slots[name];
  if (type !== 'people-to-add' || reading.edit?.op !== 'remove' || !Array.isArray(before)) return undefined;
  const left = fill(context, template, reading, { slots, open: name }).slots[name] as unknown[];
  return left.length < before.length ? { ...slots, [name]: left } : undefined;
}

/** "Until 21 December", to how often it should be: no other time is meant. */
function withNewEnd(
  context: Context,
  template: Template,
  { slots }: Dialog,
  { name, type }: Slot,
  reading: Reading,
): SlotValues | undefined {
  const isOther = reading.edit?.slot !== undefined && reading.edit.slot !== name;
  if (type !== 'repeat' || isOther || reading.entities.some(entity => entity.type === 'repeat')) return undefined;
  const value = fill(context, template, reading, { slots, open: name }).slots[name];
  return value === slots[name] ? undefined : { ...slots, [name]: value };
}

/** A plain yes or no names nothing, though it would do for a title or a name as any word does. */
const isNod = ({ behindAnswer }: Reading, { type }: Slot): boolean =>
  behindAnswer === '' && (anyWords(type) || NAMING.includes(type));

/** "No", to whom an invitation should go. */
const declines = ({ answer, behindAnswer }: Reading, { slots }: Dialog, { name, type }: Slot): boolean =>
  answer === 'no' && behindAnswer === '' && INVITING.includes(type) && slots[name] !== undefined;

const INVITING: readonly Slot['type'][] = ['people', 'people-to-add'];
const NAMING: readonly Slot['type'][] = ['people', 'people-to-add', 'people-to-remove', 'person', 'event'];

/** The slots with the answer: as it was said, or in the first sentence that it may stand for. */
function answered(
  context: Context,
  template: Template,
  { slots }: Dialog,
  { name, type }: Slot,
  reading: Reading,
): SlotValues | undefined {
  const takesAny = anyWords(type);
  const [first = reading.text, ...asides] = takesAny ? (reading.clauses ?? []) : [];
  const others = context.understanding.sentences(first, type);
  const answer = first === reading.text ? reading : readText(context, first, template);
  const all = readings(context, template, answer, others, takesAny || type === 'person' || type === 'event');
  const taken = firstFilling(context, template, { slots, name }, all);
  const whole = taken && asides.reduce((sum, text) => withAside(context, template, sum, text), taken);
  return whole && type === 'title' ? withTitled(template, whole, String(whole[name])) : whole;
}

/** The slots by the first of the readings that fills the one that was asked for, or else by the first that fills any. */
function firstFilling(
  context: Context,
  template: Template,
  { slots, name }: { slots: SlotValues; name: string },
  all: Iterable<Reading>,
): SlotValues | undefined {
  const before = JSON.stringify(slots);
  let beside: SlotValues | undefined;
  for (const reading of all) {
    const { slots: next, filled } = fill(context, template, reading, { slots, open: name });
    if (filled.length === 0 || JSON.stringify(next) === before) continue;
    if (filled.includes(name)) return next;
    beside ??= next;
  }
  return beside;
}

/** What is said behind a comma of other slots. */
const withAside = (context: Context, template: Template, slots: SlotValues, text: string): SlotValues =>
  fill(context, template, readText(context, text, template), { slots }).slots;

/** One after the other, as far as they are wanted. Of words every one would be taken, so that what says nothing goes last. */
function* readings(
  context: Context,
  template: Template,
  reading: Reading,
  others: readonly string[],
  words: boolean,
): Generator<Reading> {
  if (!words) yield reading;
  for (const text of others) yield readText(context, text, template);
  if (words) yield reading;
}

/** "Skip": what need not be said is left as it is. */
function skipped(context: Context, state: ConversationState, dialog: Dialog, slot: Slot): Flow {
  const value = dialog.slots[slot.name];
  const rest = value === undefined ? value : slotTypeOf(context.slotTypes, slot).skipped?.(value);
  if (rest !== undefined)
    return proceed(context, state, changed(context, dialog, { ...dialog.slots, [slot.name]: rest }));
  if (!slot.required) return proceed(context, state, dialog);
  return reply(
    withActive(state, dialog),
    ...joined([botSay(context, 'cannotSkip'), slotQuestion(context, dialog, slot.name)]),
  );
}

/** Whom nobody invites may be what it is about: "Dentist" becomes "Dentist with May Brown". */
function withNameInTitle(context: Context, dialog: Dialog, { type, name }: Slot): Dialog {
  const title = templateOf(context, dialog).slots.find(slot => slot.type === 'title')?.name;
  const before = title && dialog.slots[title];
  const person =
    type === 'people' ? (dialog.slots[name] as Invitee[]).find(({ email }) => !isAddress(email)) : undefined;
  if (!title || typeof before !== 'string' || !person?.name || isNamedIn(before, person.name)) return dialog;
  const { words } = context.set;
  const text = words.titleWith({ title: before, name: person.name }, renderSetting(context));
  return { ...dialog, slots: { ...dialog.slots, [title]: text } };
}

/** Asks again, and after the last answer that did not fit offers a way out or gives up. */
export function retry(
  context: Context,
  state: ConversationState,
  dialog: Dialog,
  failures: number,
  limit: { retries: number; after: 'offer' | 'cancel' },
  ...says: Say[]
): Flow {
  if (failures < limit.retries) return reply(withActive(state, dialog), ...says);
  const { title } = templateOf(context, dialog);
  if (limit.after === 'cancel') return ended(context, state, botSay(context, 'givenUp', { title }));
  const stuck = atStep(dialog, { at: 'way-out', back: withoutFailures(dialog.step) });
  return reply(withActive(state, stuck), wayOutSay(context, dialog));
}

const withoutFailures = (step: Dialog['step']): Dialog['step'] =>
  'failures' in step ? { ...step, failures: 0 } : step;
