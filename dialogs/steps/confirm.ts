import { type Reading, readingWith } from '../../nlu/index.ts';
import { templateOf } from '../context.ts';
import type { EventOf } from '../engine/event.ts';
import type { Dialog, PendingAt, Purpose, SlotValues } from '../engine/state.ts';
import {
  ended,
  goOn,
  newDialog,
  prefixed,
  startWith,
  type Transition,
  type Turn,
  withState,
} from '../engine/transition.ts';
import { isConfident } from '../meaning/confident.ts';
import { type Change, changeIn } from '../meaning/edits.ts';
import { interruptingTemplate, isRequest } from '../meaning/interruption.ts';
import { namedEvent, namesOwn } from '../meaning/named-event.ts';
import { newInsteadOfChange } from '../meaning/new-events/new-instead.ts';
import { answerAhead, saidToProposal } from '../meaning/proposed/own-words.ts';
import { onSameDays } from '../meaning/several/slots-for-several.ts';
import { slotsNaming } from '../meaning/several/which-of-them.ts';
import {
  daysTakenOut,
  exceptedDay,
  onlyExceptions,
  requestsForExcepted,
  takesOutMore,
} from '../meaning/spoken-of/days/excepted-days.ts';
import { type ChangeOfExisting, changeOfExisting } from '../meaning/spoken-of/existing-event.ts';
import { itemBeside } from '../meaning/spoken-of/item-beside.ts';
import { laterCorrected } from '../meaning/spoken-of/later-request.ts';
import { hourFramed, looseValues } from '../meaning/spoken-of/loose-values.ts';
import { timeWished } from '../meaning/spoken-of/other-time.ts';
import { changedDialog } from '../memory/dialog-changes.ts';
import type { Say } from '../prompts/message.ts';
import { botSay, isButtonText } from '../prompts/say.ts';
import { leftOutSay } from '../prompts/shown-names.ts';
import { lookForAccess } from '../questions/access.ts';
import { askWhatToChange, confirmAgain, notWrittenSay } from '../questions/confirmation.ts';
import { ask } from '../questions/slot.ts';
import { retry } from '../questions/way-out.ts';
import { readText } from '../slots/fill.ts';
import { optionSaidAlone, otherOption } from '../slots/options/option-with-others.ts';
import { slotNamed, slotValue } from '../slots/values.ts';
import type { Slot, Template } from '../templates/template.ts';
import { interrupt } from './interrupted.ts';

type Confirming = PendingAt<'confirm'>;

/** Handles the answer to a confirmation: yes, no, a change, or something else. */
export function onConfirmAnswer(turn: Turn, pending: Confirming, { reading: whole }: EventOf<'message'>): Transition {
  const reading = questionBehindYes(turn, whole) ?? whole;
  if (isButtonText(turn, reading.text, 'bookAnyway')) return onYesOrNo(turn, pending, 'yes');
  // "No invitations" chooses an option.
  const isOption = reading.entities.some(({ type }) => type === 'choice');
  const alone = reading.uninvited && !isOption ? withoutGuests(turn, pending) : undefined;
  if (alone) return goOn(turn, changedDialog(turn, pending.dialog, alone));
  if (reading.afterAnswer === '' && !reading.wrong) return onYesOrNo(turn, pending, reading.answer);
  const { dialog } = pending;
  const said = reading.wrong ? undefined : saidToProposal(turn, dialog, reading);
  if (said) return onYesOrNo(turn, pending, said);
  const waiting =
    onItemBeside(turn, pending, reading) ??
    onExcepted(turn, pending, reading) ??
    onLaterCorrected(turn, pending, reading) ??
    onOtherInvitation(turn, pending, reading);
  if (waiting) return waiting;
  const shift = onVagueShift(turn, pending, reading);
  if (shift) return shift;
  const option = otherOption(turn, dialog, reading) ?? optionSaidAlone(turn, dialog, reading);
  if (option) return goOn(turn, changedTo(turn, dialog, option.slots));
  const existing = changeOfExisting(turn, dialog, reading);
  if (existing) return onExisting(turn, existing);
  const anew = newInsteadOfChange(turn, dialog, reading);
  if (anew) return prefixed([notWrittenSay(turn, dialog)], startWith(turn, anew.template, anew.slots));
  if (asksForChange(turn, reading)) return askWhatToChange(turn, pending);
  if (deletesWhatIsNew(turn, pending, reading)) return onYesOrNo(turn, pending, 'no');
  const options = onOptionsAsked(turn, pending, reading);
  if (options) return options;
  const other = interruptingTemplate(turn, pending, reading);
  if (other) return interrupt(turn, pending, { reading, next: other });
  const isNoChange = asks(reading) || deletesNoOther(turn, pending, reading);
  const change: Change = isNoChange ? { kind: 'none' } : changeOrProposal(turn, dialog, reading);
  switch (change.kind) {
    case 'changed':
      if (keepsRepeating(turn, dialog, { reading, slots: change.slots })) return askWhatToChange(turn, pending);
      return prefixed(nobodySay(turn, change.nobody), goOn(turn, changedTo(turn, dialog, change.slots)));
    case 'ask':
      return ask(turn, { dialog, slot: change.slot });
    case 'nobody':
      return confirmAgain(turn, pending, ...nobodySay(turn, change.name));
    case 'none':
      return onNotClear(turn, pending, reading);
  }
}

/** In "endet nach zehn Mal" the verb comes first, as in a question. */
const asks = ({ question, recurs, halfOfDay, entities, text }: Reading): boolean =>
  question === true &&
  recurs === undefined &&
  halfOfDay === undefined &&
  (text.trimEnd().endsWith('?') || !entities.some(({ type }) => type === 'occurrences'));

/** "And the boiler service too": what is shown stays, or is agreed to, and the other item comes after it. */
function onItemBeside(turn: Turn, pending: Confirming, reading: Reading): Transition | undefined {
  const item = itemBeside(turn, pending.dialog, reading);
  if (!item) return undefined;
  if (item.agreed) return onAgreedWithMore(turn, pending, item.request);
  const said = botSay(turn, 'later', { parts: [item.request] });
  const waiting = withState(turn, { ...turn.state, later: [...(turn.state.later ?? []), item.request] });
  return confirmAgain(waiting, pending, said);
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

/** "And say no to the other one", where an invitation is to be accepted, is no other answer to this one. */
function onOtherInvitation(turn: Turn, pending: Confirming, reading: Reading): Transition | undefined {
  const next = templateOf(turn, pending.dialog);
  const isOther = next.writes === 'answer' && reading.otherOne && reading.response !== undefined;
  return isOther && reading.answer === undefined ? interrupt(turn, pending, { reading, next }) : undefined;
}

/** "Except the 17th": the series is made, and then that day is asked about. What is longer cannot be left out. */
function onExcepted(turn: Turn, pending: Confirming, reading: Reading): Transition | undefined {
  const { dialog } = pending;
  const named = onlyExceptions(reading).flatMap(said => exceptedDay(turn, dialog, said) ?? []);
  const days = named.length > 0 ? named : daysTakenOut(turn, dialog, reading);
  if (days.length === 0)
    return takesOutMore(turn, dialog, reading)
      ? confirmAgain(turn, pending, leftOutSay(turn, [reading.text]))
      : undefined;
  const excepted = [...(dialog.excepted ?? []), ...days];
  const said = botSay(turn, 'later', { parts: requestsForExcepted(turn, dialog, days) });
  return confirmAgain(turn, { ...pending, dialog: { ...dialog, excepted } }, said);
}

/** A correction of a request that waits is kept for it; the open question stays. */
function onLaterCorrected(turn: Turn, pending: Confirming, reading: Reading): Transition | undefined {
  const { later: parts } = turn.state;
  const own = slotValue(templateOf(turn, pending.dialog), pending.dialog.slots, 'title');
  const later = parts && laterCorrected(turn, { later: parts, own }, reading);
  if (!later) return undefined;
  const waiting = withState(turn, { ...turn.state, later });
  return confirmAgain(waiting, pending, botSay(turn, 'later', { parts: later }));
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
function onExisting(turn: Turn, { template, slots, ask: slot }: ChangeOfExisting): Transition {
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
  return changeIn(turn, dialog, readingWith(proposed, { edit: { op: 'set', rest: kernel } }));
}

/** "She says 11 now": the time of what is to be written, whatever words are around it. */
function changeInValues(turn: Turn, dialog: Dialog, reading: Reading): Change | undefined {
  const template = templateOf(turn, dialog);
  const { text, edit, clauses, answer, restricted, title } = reading;
  const isPlain = edit?.slot === undefined && clauses === undefined && answer !== 'yes' && title?.how !== 'quoted';
  if (!isPlain || restricted || template.writes === 'deletion') return undefined;
  const isLoose = hourFramed(turn, text, template) !== undefined || changeIn(turn, dialog, reading).kind === 'none';
  const values = isLoose ? looseValues(turn, text, template) : undefined;
  const change = values && changeIn(turn, dialog, values);
  return change?.kind === 'changed' ? change : undefined;
}

/** "Which colours are there?": asks for the setting, with its options. */
function onOptionsAsked(turn: Turn, { dialog }: Confirming, { question, text }: Reading): Transition | undefined {
  const said = text.toLowerCase().split(/[^\p{L}\p{M}-]+/u);
  const names = ({ names }: Slot): boolean =>
    names.some(name => said.some(word => word.startsWith(name.toLowerCase())));
  const slot = templateOf(turn, dialog).slots.find(one => (one.options ?? []).length > 0 && one.ask && names(one));
  return question && slot ? ask(turn, { dialog, slot: slot.name }) : undefined;
}

/** Something else than yes or no is said that changes nothing. Of several events it may name some: a yes no longer counts. */
function onNotClear(turn: Turn, pending: Confirming, reading: Reading): Transition {
  const { dialog } = pending;
  const naming = reading.question
    ? undefined
    : slotsNaming(turn, templateOf(turn, dialog), { slots: dialog.slots, reading });
  if (naming) return goOn(turn, changedDialog(turn, dialog, naming));
  // "No, the other one" wants something other than what is shown.
  if (answerAhead(turn, reading)?.answer === 'no') return askWhatToChange(turn, pending);
  const other = templateBehindYes(turn, dialog, reading);
  if (other) return interrupt(turn, pending, { reading: readText(turn, reading.afterAnswer ?? ''), next: other });
  const after = requestBehindYes(turn, reading);
  if (after) return onAgreedWithMore(turn, pending, after);
  return onYesOrNo(turn, pending, reading.answer === 'no' ? 'no' : undefined);
}

/** "Ok, decline it then", where a change is to be confirmed: the yes is for something else. */
function templateBehindYes(turn: Turn, dialog: Dialog, { answer, afterAnswer }: Reading): Template | undefined {
  if (answer !== 'yes' || !afterAnswer) return undefined;
  const rest = readText(turn, afterAnswer);
  const next = turn.set.templates.get(rest.intents[0]?.template ?? '');
  return next?.writes !== undefined && next.name !== dialog.template && isRequest(rest) ? next : undefined;
}

/** "Yes, and rename it to Supper": what is asked for after the yes, if nothing was changed by it. */
function requestBehindYes(turn: Turn, { answer, afterAnswer = '' }: Reading): string | undefined {
  const rest = readText(turn, afterAnswer);
  const isAsked = answer === 'yes' && rest.also && isConfident(rest, SURE_OF_MORE) && !rest.restricted;
  return isAsked ? turn.understanding.followUp(afterAnswer).kernel : undefined;
}

/** The confidence in a request that comes on top of a yes. */
const SURE_OF_MORE = 0.7;

/** "Who is coming" of "ok, and who is coming?": what is asked is answered first, and nothing is written yet. */
function questionBehindYes(turn: Turn, { answer, afterAnswer }: Reading): Reading | undefined {
  if (answer !== 'yes' || !afterAnswer) return undefined;
  const rest = readText(turn, turn.understanding.followUp(afterAnswer).kernel || afterAnswer);
  return rest.question ? rest : undefined;
}

/** What is shown is agreed to, and something else comes after it. */
function onAgreedWithMore(turn: Turn, pending: Confirming, request: string): Transition {
  const waiting = withState(turn, { ...turn.state, later: [...(turn.state.later ?? []), request] });
  return prefixed([botSay(turn, 'later', { parts: [request] })], onYesOrNo(waiting, pending, 'yes'));
}

const changedTo = (turn: Turn, dialog: Dialog, slots: SlotValues): Dialog =>
  changedDialog(turn, dialog, onSameDays(templateOf(turn, dialog), dialog.slots, slots));

/** A button of the confirmation was pressed. */
export function onConfirmButton(turn: Turn, pending: Confirming, { value }: EventOf<'button'>): Transition {
  if (value.pick === 'changeSomething') return askWhatToChange(turn, pending);
  return onYesOrNo(turn, pending, value.pick === 'yes' ? 'yes' : 'no');
}

/** "Delete it", about an event that is not written yet. */
function deletesWhatIsNew(
  turn: Turn,
  { dialog }: Confirming,
  { removes, mention, title, entities, text, question }: Reading,
): boolean {
  const isNew = templateOf(turn, dialog).writes === 'new';
  const isAlone = title === undefined && entities.length === 0 && !/\d/.test(text);
  return isNew && removes === 'event' && mention === 0 && isAlone && !question;
}

/** "The dentist at 5" says nothing about the interview that is about to be deleted. */
function deletesNoOther(turn: Turn, { dialog }: Confirming, reading: Reading): boolean {
  if (templateOf(turn, dialog).writes !== 'deletion' || reading.edit || namedEvent(reading) === undefined) return false;
  return !namesOwn(turn, { dialog, last: turn.state.last }, reading);
}

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

function onYesOrNo(turn: Turn, pending: Confirming, answer: Reading['answer']): Transition {
  const { dialog, nonce, failures } = pending;
  if (answer === 'yes') return lookForAccess(turn, dialog, purposeOfYes(turn, dialog, nonce));
  if (answer === 'no') return ended(turn, notWrittenSay(turn, dialog));
  return retry(turn, { ...pending, failures: failures + 1 }, RETRIES, botSay(turn, 'askYesNo'));
}

/** A confirmation without a run was stored by an older version; what it showed is looked up again. */
const purposeOfYes = (turn: Turn, dialog: Dialog, nonce: string): Purpose =>
  dialog.run || !templateOf(turn, dialog).looksFirst ? { to: 'write', nonce, tried: false } : { to: 'begin' };

const RETRIES = { retries: 3, after: 'offer' } as const;
