import type { Reading } from '../../../nlu/index.ts';
import { templateOf } from '../../context.ts';
import type { EventOf } from '../../engine/event.ts';
import type { Dialog, PendingAt } from '../../engine/state.ts';
import {
  firstOf,
  goOn,
  type Handler,
  type Interpretation,
  type Transition,
  type Turn,
  withState,
} from '../../engine/transition.ts';
import { isConfident } from '../../meaning/confident.ts';
import { interruptingTemplate, isRequest } from '../../meaning/interruption.ts';
import { areShownAlike, slotsAgreedTo } from '../../meaning/proposed/agreement.ts';
import { answerAhead, refuses } from '../../meaning/proposed/own-words.ts';
import { slotsNaming } from '../../meaning/several/which-of-them.ts';
import { changedDialog } from '../../memory/dialog-changes.ts';
import { isButtonText } from '../../prompts/say.ts';
import { askWhatToChange } from '../../questions/confirmation.ts';
import { readText } from '../../slots/fill.ts';
import type { Template } from '../../templates/template.ts';
import { interrupt } from '../interrupted.ts';
import { CHANGES, onOptionsAsked, onValue } from './changed.ts';
import { askYesOrNo, onAgreedWithMore, onNo, onYes } from './verdict.ts';
import { OF_WAITING } from './waiting.ts';

type Confirming = PendingAt<'confirm'>;

/** What a message may be at a confirmation, in this order; the first that fits counts. */
const ANSWERS: readonly Interpretation<Confirming>[] = [
  onVerdict,
  onRefusal,
  ...OF_WAITING,
  ...CHANGES,
  onNewDeleted,
  onOptionsAsked,
  onInterrupted,
  onValue,
  onSomeNamed,
  onOtherBehindYes,
  onMoreBehindYes,
];

const onAnswer = firstOf<Confirming>(ANSWERS, (turn, pending, { reading }) =>
  // "No, the other one" wants something other than what is shown.
  answerAhead(turn, reading)?.answer === 'no' ? askWhatToChange(turn, pending) : askYesOrNo(turn, pending),
);

/** Handles the answer to a confirmation: yes, no, a change, or something else. A question behind a yes is answered before anything is written. */
export const onConfirmAnswer: Handler<Confirming, 'message'> = (turn, pending, event) =>
  onAnswer(turn, pending, { ...event, reading: questionBehindYes(turn, event.reading) ?? event.reading });

/** A plain no, and what agrees to the proposal and says nothing else. */
export function onVerdict(turn: Turn, pending: Confirming, reading: Reading): Transition | undefined {
  if (reading.wrong) return undefined;
  if (isButtonText(turn, reading.text, 'bookAnyway')) return onYes(turn, pending);
  if (reading.afterAnswer === '') return reading.answer === 'no' ? onNo(turn, pending) : onYes(turn, pending);
  const { dialog } = pending;
  const slots = slotsAgreedTo(turn, dialog, reading);
  if (!slots) return undefined;
  if (!areShownAlike(slots, dialog.slots))
    return dialog.run && goOn(turn, { ...changedDialog(turn, dialog, slots), agreedRun: dialog.run });
  // "Yeah, all three": the new events that wait are made with the same yes.
  const isOfAll = reading.several !== undefined && turn.state.later !== undefined;
  return onYes(isOfAll ? withState(turn, { ...turn.state, allAgreed: turn.state.turn }) : turn, pending);
}

/** "I don't want to create anything" */
function onRefusal(turn: Turn, pending: Confirming, reading: Reading): Transition | undefined {
  return !reading.wrong && refuses(turn, pending.dialog, reading) ? onNo(turn, pending) : undefined;
}

function onNewDeleted(turn: Turn, pending: Confirming, reading: Reading): Transition | undefined {
  return deletesWhatIsNew(turn, pending, reading) ? onNo(turn, pending) : undefined;
}

function onInterrupted(turn: Turn, pending: Confirming, reading: Reading): Transition | undefined {
  const next = interruptingTemplate(turn, pending, reading);
  return next && interrupt(turn, pending, { reading, next });
}

/** Of several events a message may name some: a yes no longer counts. */
function onSomeNamed(turn: Turn, { dialog }: Confirming, reading: Reading): Transition | undefined {
  if (reading.question) return undefined;
  const naming = slotsNaming(turn, templateOf(turn, dialog), { slots: dialog.slots, reading });
  return naming && goOn(turn, changedDialog(turn, dialog, naming));
}

/** "Ok, decline it then", where a change is to be confirmed: the yes is for something else. */
function onOtherBehindYes(turn: Turn, pending: Confirming, reading: Reading): Transition | undefined {
  const next = templateBehindYes(turn, pending.dialog, reading);
  return next && interrupt(turn, pending, { reading: readText(turn, reading.afterAnswer ?? ''), next });
}

/** "Yes, and rename it to Supper": what comes after the yes waits. */
function onMoreBehindYes(turn: Turn, pending: Confirming, reading: Reading): Transition | undefined {
  const request = requestBehindYes(turn, reading);
  return request === undefined ? undefined : onAgreedWithMore(turn, pending, request);
}

/** The template of another change that follows a yes. */
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

/** A button of the confirmation was pressed. */
export function onConfirmButton(turn: Turn, pending: Confirming, { value }: EventOf<'button'>): Transition {
  if (value.pick === 'changeSomething') return askWhatToChange(turn, pending);
  return value.pick === 'yes' ? onYes(turn, pending) : onNo(turn, pending);
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
