import { type Reading, readingWith } from '../../../nlu/index.ts';
import { templateOf } from '../../context.ts';
import type { Dialog, PendingAt, SlotValues } from '../../engine/state.ts';
import type { Interpretation } from '../../engine/transition.ts';
import { goOn, newDialog, prefixed, startWith, type Transition, type Turn } from '../../engine/transition.ts';
import { type Change, changeIn, rulesOutDay } from '../../meaning/edits.ts';
import { isRequest } from '../../meaning/interruption.ts';
import { namedEvent, namesOwn } from '../../meaning/named-event.ts';
import { newInsteadOfChange } from '../../meaning/new-events/new-instead.ts';
import { behindYes } from '../../meaning/proposed/agreement.ts';
import { onSameDays } from '../../meaning/several/slots-for-several.ts';
import {
  daysTakenOut,
  exceptedDays,
  onlyExceptions,
  takesOutMore,
  withoutDays,
} from '../../meaning/spoken-of/days/excepted-days.ts';
import { changeOfExisting } from '../../meaning/spoken-of/existing-event.ts';
import { hourFramed, looseValues } from '../../meaning/spoken-of/loose-values.ts';
import { timeWished } from '../../meaning/spoken-of/other-time.ts';
import { changedDialog } from '../../memory/dialog-changes.ts';
import type { Say } from '../../prompts/message.ts';
import { botSay, isButtonText } from '../../prompts/say.ts';
import { leftOutSay } from '../../prompts/shown-names.ts';
import { askWhatToChange, confirmAgain, notWrittenSay } from '../../questions/confirmation.ts';
import { ask } from '../../questions/slot.ts';
import { readText } from '../../slots/fill.ts';
import { optionSaidAlone, otherOption } from '../../slots/options/option-with-others.ts';
import { slotNamed, slotValue } from '../../slots/values.ts';
import type { Slot } from '../../templates/template.ts';

type Confirming = PendingAt<'confirm'>;

/** The ways in which a message changes what is shown, or asks how to; the first that fits counts. */
export const CHANGES: readonly Interpretation<Confirming>[] = [
  onVagueShift,
  onOption,
  onOptionBehindYes,
  onExisting,
  onNewInstead,
  onChangeAskedFor,
];

/** "Online", "make it blue": an option of one of the settings. */
function onOption(turn: Turn, { dialog }: Confirming, reading: Reading): Transition | undefined {
  const option = otherOption(turn, dialog, reading) ?? optionSaidAlone(turn, dialog, reading);
  return option && goOn(turn, changedTo(turn, dialog, option.slots));
}

/** "Yes, online" and "ok, a bit sooner": what is shown is not agreed to as it stands. */
function onOptionBehindYes(turn: Turn, pending: Confirming, reading: Reading): Transition | undefined {
  const said = behindYes(turn, reading.text);
  if (said === undefined) return undefined;
  const rest = readText(turn, said, templateOf(turn, pending.dialog));
  return onVagueShift(turn, pending, rest) ?? onOption(turn, pending, rest);
}

/** Begins something new where the message is no change of the event that is shown. */
function onNewInstead(turn: Turn, { dialog }: Confirming, reading: Reading): Transition | undefined {
  const anew = newInsteadOfChange(turn, dialog, reading);
  return anew && prefixed([notWrittenSay(turn, dialog)], startWith(turn, anew.template, anew.slots));
}

function onChangeAskedFor(turn: Turn, pending: Confirming, reading: Reading): Transition | undefined {
  return asksForChange(turn, reading) ? askWhatToChange(turn, pending) : undefined;
}

/** "No invitations" leaves the guests out, unless it chooses an option. */
export function onUninvited(turn: Turn, pending: Confirming, reading: Reading): Transition | undefined {
  const isOption = reading.entities.some(({ type }) => type === 'choice');
  const alone = reading.uninvited && !isOption ? withoutGuests(turn, pending) : undefined;
  return alone && goOn(turn, changedDialog(turn, pending.dialog, alone));
}

/** A value that is said in any words takes the place of the one that is shown. */
export function onValue(turn: Turn, pending: Confirming, reading: Reading): Transition | undefined {
  const { dialog } = pending;
  const isNone = asks(reading) || deletesNoOther(turn, pending, reading);
  const change: Change = isNone ? { kind: 'none' } : changeOrProposal(turn, dialog, reading);
  switch (change.kind) {
    case 'changed':
      if (keepsRepeating(turn, dialog, { reading, slots: change.slots })) return askWhatToChange(turn, pending);
      return prefixed(nobodySay(turn, change.nobody), goOn(turn, changedTo(turn, dialog, change.slots)));
    case 'ask':
      return ask(turn, { dialog, slot: change.slot });
    case 'nobody':
      return confirmAgain(turn, pending, ...nobodySay(turn, change.name));
    case 'none':
      return undefined;
  }
}

/** "Don't invite her": the new event without the guests that it has. */
function withoutGuests(turn: Turn, { dialog }: Confirming): SlotValues | undefined {
  const template = templateOf(turn, dialog);
  const people = slotNamed(template, 'people');
  if (template.writes !== 'new' || people === undefined || dialog.slots[people] === undefined) return undefined;
  const { [people]: _guests, ...others } = dialog.slots;
  return others;
}

/** "A bit later?": asks for the time of a new event, and of another what is to change. */
function onVagueShift(turn: Turn, pending: Confirming, { text }: Reading): Transition | undefined {
  if (!turn.understanding.wantsVagueShift(text)) return undefined;
  const template = templateOf(turn, pending.dialog);
  const { slots } = pending.dialog;
  const slot = slotNamed(template, 'date-time-range');
  const when = slotValue(template, slots, 'date-time-range');
  if (slot === undefined || when?.date === undefined) return askWhatToChange(turn, pending);
  const { date, minutes } = when;
  const day = { date, ...(minutes !== undefined && { minutes }) };
  return ask(turn, { dialog: { ...pending.dialog, slots: { ...slots, [slot]: day } }, slot });
}

/** Goes on with the event that is there; nothing new is made. */
function onExisting(turn: Turn, { dialog }: Confirming, reading: Reading): Transition | undefined {
  const existing = changeOfExisting(turn, dialog, reading);
  if (!existing) return undefined;
  const { template, slots, ask: slot } = existing;
  if (slot !== undefined) return ask(turn, { dialog: newDialog(template, slots), slot });
  return startWith(turn, template, slots);
}

/** What a message changes. "How about 7?" and "let's do 7" propose a value, as "no, 7" does. */
function changeOrProposal(turn: Turn, dialog: Dialog, reading: Reading): Change {
  const change = changeInValues(turn, dialog, reading) ?? changeIn(turn, dialog, reading);
  const template = templateOf(turn, dialog);
  const wished = timeWished(turn, reading.text, template)?.text;
  const { kernel, cued } =
    wished === undefined ? turn.understanding.followUp(reading.text) : { kernel: wished, cued: true };
  const isBare = cued && kernel !== '' && reading.entities.length === 0 && reading.edit === undefined;
  if (change.kind !== 'none' || !isBare || reading.answer !== undefined) return change;
  const proposed = readText(turn, kernel, template);
  // "Ok, I'll ask Ben first" proposes nothing.
  if (proposed.sentence) return change;
  return changeIn(turn, dialog, readingWith(proposed, { edit: { op: 'set', rest: kernel } }));
}

/** Takes a new time from a sentence around it: 11 from "she says 11 now". */
function changeInValues(turn: Turn, dialog: Dialog, reading: Reading): Change | undefined {
  const template = templateOf(turn, dialog);
  const { text, edit, clauses, answer, restricted, title } = reading;
  const isPlain =
    edit?.slot === undefined &&
    !rulesOutDay(reading) &&
    clauses === undefined &&
    answer !== 'yes' &&
    title?.how !== 'quoted';
  if (!isPlain || restricted || template.writes === 'deletion') return undefined;
  const isLoose = hourFramed(turn, text, template) !== undefined || changeIn(turn, dialog, reading).kind === 'none';
  const values = isLoose ? looseValues(turn, text, template) : undefined;
  const change = values && changeIn(turn, dialog, values);
  return change?.kind === 'changed' ? change : undefined;
}

/** "Only this Thursday and next", of a series that stays as it was: showing the same again would look like a change. */
function keepsRepeating(
  turn: Turn,
  { template, slots: before }: Dialog,
  { reading, slots }: { reading: Reading; slots: SlotValues },
): boolean {
  const set = turn.set.templates.get(template);
  const listsDays = reading.entities.some(one => one.type === 'time' && one.value.listed);
  const repeats = set?.writes === 'new' && slotValue(set, before, 'repeat') !== undefined;
  return repeats && reading.onlyThat === true && !listsDays && JSON.stringify(before) === JSON.stringify(slots);
}

/** "Which colours are there?": asks for the setting, with its options. */
export function onOptionsAsked(
  turn: Turn,
  { dialog }: Confirming,
  { question, text }: Reading,
): Transition | undefined {
  const said = text.toLowerCase().split(/[^\p{L}\p{M}-]+/u);
  const names = ({ names }: Slot): boolean =>
    names.some(name => said.some(word => word.startsWith(name.toLowerCase())));
  const slot = templateOf(turn, dialog).slots.find(one => (one.options ?? []).length > 0 && one.ask && names(one));
  return question && slot ? ask(turn, { dialog, slot: slot.name }) : undefined;
}

const changedTo = (turn: Turn, dialog: Dialog, slots: SlotValues): Dialog =>
  changedDialog(turn, dialog, onSameDays(templateOf(turn, dialog), dialog.slots, slots));

/** "Change something", "that's wrong": the message does not say what should be different. */
function asksForChange(turn: Turn, reading: Reading): boolean {
  if (reading.wrong || isButtonText(turn, reading.text, 'changeSomething')) return true;
  const [best] = reading.intents;
  const isChange = best !== undefined && turn.set.templates.get(best.template)?.writes === 'change';
  const { text, entities, title, edit, others } = reading;
  const isValue = entities.length > 0 || /\p{N}/u.test(text);
  const saysMore = isValue || title !== undefined || edit?.slot !== undefined || others !== undefined;
  return isChange && !saysMore && !reading.question && isRequest(reading);
}

const nobodySay = (turn: Turn, name: string | undefined): Say[] =>
  name === undefined ? [] : [botSay(turn, 'removedNobody', { name })];

/** In "endet nach zehn Mal" the verb comes first, as in a question. */
const asks = ({ question, recurs, halfOfDay, entities, text }: Reading): boolean =>
  question === true &&
  recurs === undefined &&
  halfOfDay === undefined &&
  (text.trimEnd().endsWith('?') || !entities.some(({ type }) => type === 'occurrences'));

/** "The dentist at 5" says nothing about the interview that is about to be deleted. */
function deletesNoOther(turn: Turn, { dialog }: Confirming, reading: Reading): boolean {
  if (templateOf(turn, dialog).writes !== 'deletion' || reading.edit || namedEvent(reading) === undefined) return false;
  return !namesOwn(turn, { dialog, last: turn.state.last }, reading);
}

/** "Except the 17th", "not on the 22nd": the new series has no event on that day. */
export function onExcepted(turn: Turn, pending: Confirming, reading: Reading): Transition | undefined {
  const { dialog } = pending;
  const named = onlyExceptions(reading).flatMap(said => exceptedDays(turn, dialog, said));
  const days = named.length > 0 ? named : daysTakenOut(turn, dialog, reading);
  if (days.length > 0) return goOn(turn, changedDialog(turn, dialog, withoutDays(turn, dialog, days).slots));
  return takesOutMore(turn, dialog, reading)
    ? confirmAgain(turn, pending, leftOutSay(turn, [reading.text]))
    : undefined;
}
