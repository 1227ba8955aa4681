import { onCommand } from '../anywhere/commands.ts';
import { introduce, onCalled, onFile, onNoWords } from '../anywhere/greetings.ts';
import { firstInPassing, firstTimes } from '../anywhere/in-the-middle.ts';
import { ignore, onMissed, onOldButton, onRestarted } from '../anywhere/notices.ts';
import { firstOtherReading } from '../anywhere/other-reading.ts';
import {
  onAccounts,
  onCode,
  onLinked,
  onProved,
  onSignedOut,
  onSignInEnds,
  onWindowClosed,
} from '../anywhere/sign-in.ts';
import { lookForAccess } from '../questions/access.ts';
import { confirmAgain } from '../questions/confirmation.ts';
import { askWhatFirst } from '../questions/interrupted.ts';
import { askSlotAgain } from '../questions/slot.ts';
import { offerWaysOut } from '../questions/way-out.ts';
import { askDay } from '../questions/which-day.ts';
import { askWhichTemplateAgain } from '../questions/which-template.ts';
import { askZone } from '../questions/which-zone.ts';
import { onAccess } from '../steps/access.ts';
import { askWhileActing, onMessageWhileActing, onOutcome } from '../steps/acting.ts';
import { onChoice, onChoiceButton } from '../steps/choose.ts';
import { onConfirmAnswer, onConfirmButton } from '../steps/confirm.ts';
import { onFilled } from '../steps/filling.ts';
import { onInterruptedAnswer } from '../steps/interrupted.ts';
import { askNothing, onNewMessage, onRequest, onResume, onStart } from '../steps/nothing.ts';
import { askOfferAgain, onOfferAnswer, onOfferButton } from '../steps/offer.ts';
import * as signIn from '../steps/sign-in.ts';
import { onSlotAnswer } from '../steps/slot.ts';
import { onMessageWhileStalled } from '../steps/stalled.ts';
import { onMessageAtWayOut } from '../steps/way-out.ts';
import { onDayAnswer, onDayButton } from '../steps/which-day.ts';
import { onTemplateAnswer } from '../steps/which-template.ts';
import { onZoneAnswer } from '../steps/which-zone.ts';
import type { EventType } from './event.ts';
import { baseOf, type DialogPending, type Pending, type PendingAt } from './state.ts';
import { asRequest, goOn, goTo, type Handler, type Turn } from './transition.ts';

/** What happens for one event while the bot waits for one thing. */
type Cells<P extends Pending> = { readonly [T in EventType]: Handler<P, T> };

/** A row of the table for each thing that the bot can wait for, and a cell for each event. */
type Table = { readonly [A in Pending['at']]: Cells<PendingAt<A>> };

/** An event that cannot happen then: it is the result of an effect, or is handed on, while something else is pending. */
export function never({ state }: Turn, _: Pending, { type }: { type: EventType }): never {
  throw new TypeError(`the event "${type}" cannot happen at "${state.pending.at}"`);
}

/** What is answered the same way whatever the bot waits for. */
const anywhere = {
  joined: introduce,
  called: onCalled,
  file: onFile,
  'no-words': onNoWords,
  command: onCommand,
  code: onCode,
  button: onOldButton,
  restarted: onRestarted,
  missed: onMissed,
  linked: onLinked,
  'not-linked': ignore,
  'sign-in-closed': onWindowClosed,
  'sign-in-ends': onSignInEnds,
  access: never,
  outcome: never,
  proved: onProved,
  'signed-out': onSignedOut,
  accounts: onAccounts,
  request: never,
  start: never,
  resume: never,
  'go-on': never,
} satisfies Partial<Cells<Pending>>;

/** A button counts if it belongs to the question that is open, or to the one below it. */
const ifCurrent =
  <P extends Extract<Pending, { nonce: string }>>(press: Handler<P, 'button'>): Handler<P, 'button'> =>
  (turn, pending, event) =>
    event.value.nonce === pending.nonce ? press(turn, pending, event) : ifBelow(turn, pending, event);

const ifBelow: Handler<Pending, 'button'> = (turn, pending, event) => {
  const below = baseOf(pending);
  const isBelow = below !== pending && 'nonce' in below && below.nonce === event.value.nonce;
  return isBelow ? goTo(turn, below, event) : onOldButton(turn, pending, event);
};

/** Slots have changed, or are about to be asked for. */
const goOnWith = (
  turn: Turn,
  { dialog }: Extract<DialogPending, { at: 'filling' | 'stalled' | 'access' | 'choose' }>,
) => goOn(turn, dialog);

/**
 * The dialog engine: what happens for each event while the bot waits for each thing. Handlers get the narrowed pending
 * value and event. docs/dialog-states.md is drawn from this table.
 */
export const transitions: Table = {
  nothing: {
    ...anywhere,
    message: firstOtherReading(onNewMessage),
    request: onRequest,
    start: onStart,
    resume: onResume,
    'ask-again': askNothing,
  },
  template: { ...anywhere, message: onTemplateAnswer, 'ask-again': askWhichTemplateAgain },
  zone: { ...anywhere, message: onZoneAnswer, 'ask-again': askZone },
  day: { ...anywhere, message: onDayAnswer, button: ifCurrent(onDayButton), 'ask-again': askDay },
  offer: {
    ...anywhere,
    message: onOfferAnswer,
    button: ifCurrent(onOfferButton),
    resume: onResume,
    'ask-again': askOfferAgain,
  },
  slot: {
    ...anywhere,
    message: firstOtherReading(firstInPassing(firstTimes(onSlotAnswer))),
    'ask-again': askSlotAgain,
  },
  choose: {
    ...anywhere,
    message: firstInPassing(firstTimes(onChoice)),
    button: ifCurrent(onChoiceButton),
    'ask-again': goOnWith,
  },
  confirm: {
    ...anywhere,
    message: firstOtherReading(firstInPassing(firstTimes(onConfirmAnswer))),
    button: ifCurrent(onConfirmButton),
    'ask-again': (turn, pending) => confirmAgain(turn, pending),
  },
  'sign-in': {
    ...anywhere,
    message: firstOtherReading(firstInPassing(signIn.onMessageWhileSigningIn)),
    linked: signIn.onSignedIn,
    'not-linked': signIn.onNotLinked,
    'sign-in-closed': signIn.onWindowClosed,
    'ask-again': (turn, { dialog, purpose }) => lookForAccess(turn, dialog, purpose),
  },
  stalled: { ...anywhere, message: firstOtherReading(onMessageWhileStalled), 'ask-again': goOnWith },
  filling: { ...anywhere, message: never, 'go-on': onFilled, 'ask-again': goOnWith },
  access: {
    ...anywhere,
    message: (turn, _, { reading }) => asRequest(turn, reading),
    access: onAccess,
    'ask-again': goOnWith,
  },
  acting: {
    ...anywhere,
    message: onMessageWhileActing,
    access: onAccess,
    outcome: onOutcome,
    'ask-again': askWhileActing,
  },
  'way-out': { ...anywhere, message: firstInPassing(onMessageAtWayOut), button: ifBelow, 'ask-again': offerWaysOut },
  interrupted: {
    ...anywhere,
    message: firstOtherReading(firstInPassing(onInterruptedAnswer)),
    button: ifBelow,
    'ask-again': askWhatFirst,
  },
};
