import { type SpokenEdit as Edit, firstDate, type Reading, readingWith } from '../../nlu/index.ts';
import { addDays } from '../../time/index.ts';
import { type Context, templateOf } from '../context.ts';
import type { Dialog, SlotValues } from '../engine/state.ts';
import { withoutCompanyInTitle } from '../people/company-in-title.ts';
import { guestNames } from '../people/slots.ts';
import { withGuestNamed } from '../people/unnamed-guest.ts';
import { endless } from '../slots/details.ts';
import { fillSlots, readText } from '../slots/fill.ts';
import { slotTypeNamed } from '../slots/index.ts';
import { keepsWords } from '../slots/slot-kinds.ts';
import { listedWeekdays, withOtherDays } from '../slots/times/listed-weekdays.ts';
import { spanIn } from '../slots/times/when-type.ts';
import { slotNamed, slotValue, withValues } from '../slots/values.ts';
import type { Slot, Template } from '../templates/template.ts';
import { dayBeside, shiftedSlots, slotsBeside } from './spoken-of/shift.ts';

/** What a message changes in filled slots. */
export type Change =
  /** `nobody` is a name that should also be removed, but is not on the list. */
  | { kind: 'changed'; slots: SlotValues; nobody?: string }
  /** The message names a slot without a new value, or removes a required value. */
  | { kind: 'ask'; slot: string }
  /** The person to be removed is not on the list. */
  | { kind: 'nobody'; name: string }
  | { kind: 'none' };

/** The slots of a dialog, and those before its last change. */
type EditedDialog = Pick<Dialog, 'template' | 'slots' | 'before'>;

/** The change that a message makes; all of them if its sentence has several. */
export function changeIn(context: Context, dialog: EditedDialog, reading: Reading): Change {
  const found: Change[] = [];
  let { slots } = dialog;
  const template = templateOf(context, dialog);
  const beside = dayBeside(context, reading);
  const counted = beside && slotsBeside(context, { template, slots }, beside);
  if (counted) return { kind: 'changed', slots: counted };
  const ended = seriesEnded(context, dialog, reading);
  if (ended) return { kind: 'changed', slots: ended };
  const named = withGuestNamed(context, { guests: guestNames(template, slots), template }, reading);
  for (const clause of clausesOf(context, dialog, named)) {
    const change = changeInClause(context, { ...dialog, slots }, clause);
    if (change.kind === 'changed') slots = change.slots;
    found.push(change);
  }
  return combinedChange(found, dialog.slots);
}

/** "Only this week", "only in December", of a new series without an end: the slots with its first and last day. */
export function seriesEnded(context: Context, dialog: EditedDialog, reading: Reading): SlotValues | undefined {
  const { narrowing, entities } = reading;
  const template = templateOf(context, dialog);
  const repeat = slotValue(template, dialog.slots, 'repeat');
  const when = slotValue(template, dialog.slots, 'date-time-range');
  const span = narrowing?.only === undefined ? undefined : spanIn(reading);
  const isOnlyEnd = entities.every(({ type }) => type === 'time' || type === 'choice');
  if (!repeat || repeat.until !== undefined || !span || !isOnlyEnd || when?.date === undefined) return undefined;
  const date = when.date < span.start ? firstDate(repeat.rule, span.start) : when.date;
  if (date === undefined || date >= span.end) return undefined;
  const until = addDays(span.end, -1);
  return withValues(template, dialog.slots, { repeat: { ...repeat, until }, 'date-time-range': { ...when, date } });
}

/** Of several changes, a bare number is one by itself: "4 and without Ben". */
export function readClause(context: Context, template: Template, text: string): Reading {
  const reading = readText(context, text, template);
  const isNumber = reading.edit === undefined && reading.entities.length === 0 && /^\d{1,2}(?:[:.]\d\d)?$/.test(text);
  return isNumber ? readingWith(reading, { edit: { op: 'set', rest: text } }) : reading;
}

/** "Ana instead of Ben" removes one guest and adds another. */
function clausesOf(context: Context, dialog: EditedDialog, reading: Reading): Reading[] {
  const { clauses, edit } = reading;
  const template = templateOf(context, dialog);
  const read = (text: string): Reading => readClause(context, template, text);
  const isSwap = clauses !== undefined && isGuestSwap(clauses.map(read));
  const isOfGuestsAlone = isOfGuests(context, reading) && !isSwap;
  const isOne = isOfGuestsAlone || isOfWeekdays(template, reading) || reading.halfOfDay !== undefined;
  if (clauses && !isOne) return withoutDenied(clauses.map(read)).flatMap(one => clausesOf(context, dialog, one));
  if (edit?.insteadOf === undefined) return [reading];
  const { rest = '', insteadOf } = edit;
  const gone = context.understanding.sentences(insteadOf, 'people-to-remove').map(read);
  const comes = isOfGuests(context, reading) ? context.understanding.sentences(rest, 'people-to-add').map(read) : [];
  const added = slotNamed(template, 'people-to-add') === undefined ? [] : comes.slice(-1);
  return [...gone.slice(-1), ...(added.length > 0 ? added : [readingWith(read(rest), { edit: { op: 'set', rest } })])];
}

/** "Not the third" next to "it should be the tenth" only says which day was wrong. */
function withoutDenied(clauses: Reading[]): Reading[] {
  const isOfTime = ({ entities }: Reading): boolean =>
    entities.length > 0 && entities.every(({ type }) => type === 'time');
  const isDenied = (one: Reading): boolean => one.negates === true && isOfTime(one) && one.edit?.slot === undefined;
  const said = clauses.filter(one => !isDenied(one));
  return said.some(isOfTime) ? said : clauses;
}

/** "Make it Tuesday and Thursday" is one change, of an event that can repeat. */
const isOfWeekdays = (template: Template, reading: Reading): boolean =>
  slotNamed(template, 'repeat') !== undefined && listedWeekdays(reading) !== undefined;

/** True if one clause removes guests and another adds some: "remove Ben and add Sam". */
export const isGuestSwap = (clauses: readonly Reading[]): boolean =>
  (['add', 'remove'] as const).every(op => clauses.some(one => changesGuests(one, op)));

const changesGuests = ({ edit, entities }: Reading, op: 'add' | 'remove'): boolean =>
  edit?.op === op && edit.slot === undefined && entities.some(({ type }) => type === 'people');

/** True for "invite Cem and Dora", "take Ben off", "Ana instead of Ben": only guests change, and no event is named. */
export function isOfGuests(context: Context, { edit, title }: Reading): boolean {
  if (edit?.rest === undefined || edit.slot !== undefined || edit.op === 'ask') return false;
  const isSwap = edit.insteadOf !== undefined && readText(context, edit.insteadOf).names !== undefined;
  if (edit.op === 'set' && !isSwap) return false;
  const guests = `${edit.rest} ${edit.insteadOf ?? ''}`.toLowerCase();
  const namesMore = title !== undefined && !guests.includes(title.text.toLowerCase());
  return !namesMore && readText(context, edit.rest).names !== undefined;
}

/** If one clause removes a value and another replaces it, the bot does not ask for it: "not Friday, Monday". */
function combinedChange(changes: readonly Change[], before: SlotValues): Change {
  const last = changes.findLast(change => change.kind === 'changed');
  const asked = changes.find(change => change.kind === 'ask');
  if (asked && (!last || last.slots[asked.slot] === before[asked.slot])) return asked;
  const nobody = changes.find(change => change.kind === 'nobody');
  if (last && nobody) return { ...last, nobody: nobody.name };
  return last ?? nobody ?? { kind: 'none' };
}

function changeInClause(context: Context, dialog: EditedDialog, reading: Reading): Change {
  const { edit } = reading;
  const { slots } = dialog;
  const template = templateOf(context, dialog);
  const named = template.slots.find(({ name }) => name === edit?.slot);
  const isAsked = named !== undefined && edit?.op === 'ask';
  if (isAsked && !fillSlots(context, reading, { template, slots }).filled.includes(named.name))
    return { kind: 'ask', slot: named.name };
  const moved = shiftedSlots(template, slots, reading);
  if (moved) return { kind: 'changed', slots: moved };
  const ended = recurringAs(template, slots, reading) ?? withSeriesEnd(context, { template, slots }, reading);
  if (ended) return { kind: 'changed', slots: ended };
  const { slots: next, filled } = fillSlots(context, reading, { template, slots });
  // "No invitations" chooses an option; it does not empty the slot.
  const isChosen = named?.type === 'choice' && filled.includes(named.name);
  if (edit?.op === 'remove' && named && !edit.rest && !isChosen) return without(slots, named);
  if (edit?.op === 'remove' && same(slots, next) && filled.length > 0)
    return removedValue(context, dialog, { filled, edit });
  if (filled.length > 0) return rulesOutDay(reading) ? { kind: 'none' } : { kind: 'changed', slots: next };
  const isValue = edit?.op === 'set' && edit.rest !== undefined && (reading.answer !== 'yes' || !edit.names);
  return isValue ? changeFromBareWords(context, dialog, { edit, named }) : { kind: 'none' };
}

/** True if all that a message says is on which day it is not to be: "not on Friday" is no wish for Friday. */
export function rulesOutDay({ negates, edit, entities: [time, other] }: Reading): boolean {
  const isRuledOut =
    negates === true && edit?.op === 'remove' && edit.slot === undefined && !other && !/[,;]/.test(edit.rest ?? '');
  return isRuledOut && time?.type === 'time' && time.value.said.date && !time.value.said.time && !time.value.ends;
}

/** "Just once", "it never ends", "also Thursdays", of an event that is to repeat. */
function recurringAs(template: Template, slots: SlotValues, reading: Reading): SlotValues | undefined {
  const { recurs } = reading;
  const [repeat, before] = [slotNamed(template, 'repeat'), slotValue(template, slots, 'repeat')];
  if (repeat === undefined || before === undefined) return undefined;
  const days = withOtherDays(before, reading);
  if (days) return { ...slots, [repeat]: days };
  if (recurs === undefined) return undefined;
  const { [repeat]: _gone, ...others } = slots;
  return recurs === 'once' ? others : { ...others, [repeat]: endless(before) };
}

/** "Until Christmas" and "make it stop at Christmas" is the end of the repetition, if there is one. */
function withSeriesEnd(
  context: Context,
  { template, slots }: { template: Template; slots: SlotValues },
  reading: Reading,
): SlotValues | undefined {
  const [repeat, before] = [slotNamed(template, 'repeat'), slotValue(template, slots, 'repeat')];
  if (repeat === undefined || before === undefined) return undefined;
  const { ends, from } = reading.onwards ?? {};
  if (ends && from !== undefined) return { ...slots, [repeat]: { ...before, until: addDays(from, -1) } };
  const saysEnd = reading.entities.some(one => one.type === 'time' && one.value.ends && one.value.said.date);
  const others = reading.entities.filter(({ type }) => type !== 'time' && type !== 'choice');
  if (!saysEnd || others.length > 0) return undefined;
  const { slots: next } = fillSlots(context, reading, { template, slots, open: repeat });
  return next[repeat] === slots[repeat] ? undefined : { ...slots, [repeat]: next[repeat] };
}

/** "Without Ben" when he is not a guest; "not Friday" when it is Friday. */
function removedValue(
  context: Context,
  dialog: EditedDialog,
  { filled, edit: { rest = '' } }: { filled: readonly string[]; edit: Edit },
): Change {
  const template = templateOf(context, dialog);
  const held = template.slots.find(({ name, type }) => filled.includes(name) && !type.startsWith('people'));
  if (held) return without(dialog.slots, held);
  const untitled = withoutCompanyInTitle(context, { template, slots: dialog.slots }, rest);
  return untitled ? { kind: 'changed', slots: untitled } : { kind: 'nobody', name: rest };
}

function without(slots: SlotValues, slot: Slot): Change {
  const { name, required } = slot;
  if (required === true) return { kind: 'ask', slot: name };
  const { [name]: _gone, ...rest } = slots;
  const { none } = slotTypeNamed(slot.type);
  return { kind: 'changed', slots: none === undefined ? rest : { ...rest, [name]: none } };
}

type Valued = { edit: Edit; named: Slot | undefined };

/**
 * A new value in bare words: for the named slot ("change the place to X"), for a filled slot of a type that fits the
 * words ("no, 5"), or for the slot filled last ("I meant Board meeting").
 */
function changeFromBareWords(context: Context, dialog: EditedDialog, { edit, named }: Valued): Change {
  const { slots } = dialog;
  const rest = edit.rest ?? '';
  if (named)
    return slotsFromSentences(context, dialog, { slot: named, sentences: [rest] }) ?? { kind: 'ask', slot: named.name };
  const template = templateOf(context, dialog);
  // A frame that leaves words over is not what was meant: "on the 15 euros".
  const isWhole = (sentence: string): boolean =>
    rest.includes(sentence) || readText(context, sentence, template).unexplained === 0;
  const framed = ({ type }: Slot): string[] => [rest, ...context.understanding.sentences(rest, type).filter(isWhole)];
  const filled = template.slots.filter(({ name }) => slots[name] !== undefined);
  for (const slot of filled) {
    const change = keepsWords(slot.type)
      ? undefined
      : slotsFromSentences(context, dialog, { slot, sentences: framed(slot) });
    if (change) return change;
  }
  const hour = hourOfEvent(context, dialog, rest);
  if (hour) return hour;
  const last = saidLast(context, dialog);
  const change =
    last && edit.names ? slotsFromSentences(context, dialog, { slot: last, sentences: [rest] }) : undefined;
  return change ?? { kind: 'none' };
}

/** "Make it 4", of an event that is there: nothing but its hour can be a bare number. */
function hourOfEvent(context: Context, dialog: EditedDialog, rest: string): Change | undefined {
  const slot = templateOf(context, dialog).slots.find(({ type }) => type === 'time-change');
  const hour = /(?<=^|\s)\d{1,2}(?:[:.]\d\d)?$/.exec(rest)?.[0];
  const isAll = hour !== undefined && context.understanding.followUp(rest).kernel.endsWith(hour);
  if (!slot || !isAll || dialog.slots[slot.name] !== undefined) return undefined;
  const sentences = context.understanding.sentences(hour, 'date-time-range');
  return slotsFromSentences(context, dialog, { slot, sentences });
}

/** The first of the sentences that answers the question of a slot. */
function slotsFromSentences(
  context: Context,
  dialog: EditedDialog,
  { slot: { name: open }, sentences }: { slot: Slot; sentences: readonly string[] },
): Change | undefined {
  const template = templateOf(context, dialog);
  for (const sentence of sentences) {
    const { slots, filled } = fillSlots(context, readText(context, sentence, template), {
      template,
      slots: dialog.slots,
      open,
    });
    if (filled.includes(open)) return { kind: 'changed', slots };
  }
  return undefined;
}

/** The slot that took words last, in the last answer or in the request. */
function saidLast(context: Context, dialog: EditedDialog): Slot | undefined {
  const { slots, before = [] } = dialog;
  const earlier = before.at(-1);
  const isNew = ({ name }: Slot): boolean => !earlier || JSON.stringify(earlier[name]) !== JSON.stringify(slots[name]);
  return templateOf(context, dialog).slots.find(
    slot => keepsWords(slot.type) && slots[slot.name] !== undefined && isNew(slot),
  );
}

const same = (a: SlotValues, b: SlotValues): boolean => JSON.stringify(a) === JSON.stringify(b);
