import { keysOf, recordOf } from '../../core/records.ts';
import { onDraftAsked } from '../any-step/about-draft.ts';
import {
  onAccounts,
  onCode,
  onLinked,
  onOfferedCodeChecked,
  onOfferedWindowClosed,
  onSignedOut,
  onSignInEnds,
} from '../any-step/accounts.ts';
import { answeringInPassing, checkingTimes, keepingNames, splittingRequests } from '../any-step/before-answers.ts';
import { onCommand } from '../any-step/commands.ts';
import { onEndedFirst } from '../any-step/ended-first.ts';
import { onTimeLeftOpen } from '../any-step/free-times.ts';
import { introduce, onCalled, onFile, onNoWords } from '../any-step/greetings.ts';
import { ignore, onMissed, onOldButton, onRestarted } from '../any-step/notices.ts';
import { onOtherReading } from '../any-step/other-reading.ts';
import { lookForAccess } from '../questions/access.ts';
import { confirmAgain } from '../questions/confirmation.ts';
import { askWhatFirst } from '../questions/interrupted.ts';
import { startNext } from '../questions/next-templates.ts';
import { askSlotAgain } from '../questions/slot.ts';
import { askUnreadAgain } from '../questions/unread.ts';
import { offerWaysOut } from '../questions/way-out.ts';
import { askDay } from '../questions/which-day.ts';
import { askWhichTemplateAgain } from '../questions/which-template.ts';
import { askZone } from '../questions/which-zone.ts';
import { onAccess } from '../steps/access.ts';
import { askWhileActing, onMessageWhileActing, onOutcome } from '../steps/acting.ts';
import { onChoice, onChoiceButton } from '../steps/choose.ts';
import { onDayAnswer, onDayButton } from '../steps/clarify/which-day.ts';
import { onTemplateAnswer } from '../steps/clarify/which-template.ts';
import { onZoneAnswer } from '../steps/clarify/which-zone.ts';
import { onExcepted, onUninvited } from '../steps/confirm/changed.ts';
import { onConfirmAnswer, onConfirmButton, onVerdict } from '../steps/confirm/confirm.ts';
import { onFilled } from '../steps/filling.ts';
import { onInterruptedAnswer } from '../steps/interrupted.ts';
import { onEventsChosen, onNarrowed, onNarrowedInstead, onOtherEvent } from '../steps/narrowed-events.ts';
import { onNewMessage } from '../steps/nothing/new-message.ts';
import { onRequest } from '../steps/nothing/request.ts';
import { askNothing, onResume } from '../steps/nothing/resume.ts';
import { onStart } from '../steps/nothing/start.ts';
import { askOfferAgain, onOfferAnswer, onOfferButton } from '../steps/offer.ts';
import * as signIn from '../steps/sign-in.ts';
import { onSlotAnswer } from '../steps/slot.ts';
import { onMessageWhileStalled } from '../steps/stalled.ts';
import { onUnreadAnswer, onUnreadButton } from '../steps/unread.ts';
import { onMessageAtWayOut } from '../steps/way-out.ts';
import { onDeletionWithdrawn } from '../steps/withdrawn-deletion.ts';
import type { Event, EventType } from './event.ts';
import { baseOf, type DialogQuestion, type Pending, type PendingAt, type RetriedQuestion } from './state.ts';
import { asRequest, firstOf, goOn, goTo, type Handler, type Turn } from './transition.ts';

/** What the bot may wait for after a handler; `same` is what it waited for before. */
type Target = Pending['at'] | 'same';

/** One cell of the table: the handler of an event, and where it can lead. `to` is empty if the event cannot happen. */
export type Cell<P extends Pending = Pending, T extends EventType = EventType> = {
  readonly handle: Handler<P, T>;
  readonly to: readonly Target[];
};

/** A row has a cell for each event. */
type Row<P extends Pending> = { readonly [T in EventType]: Cell<P, T> };

/** The table has a row for each kind of pending value. */
type Table = { readonly [A in Pending['at']]: Row<PendingAt<A>> };

const leads = <P extends Pending, T extends EventType>(handle: Handler<P, T>, ...to: Target[]): Cell<P, T> => ({
  handle,
  to,
});

/** The event cannot happen here: it is the result of an effect, or handed on, at another pending value. */
const never = {
  handle(_: Turn, { at }: Pending, { type }: Event): never {
    throw new TypeError(`the event "${type}" cannot happen at "${at}"`);
  },
  to: [],
} as const;

/** Events that are handled the same way whatever the bot waits for. */
const atAnyStep = {
  joined: leads(introduce, 'same'),
  called: leads(onCalled, 'same'),
  file: leads(onFile, 'same'),
  'no-words': leads(onNoWords, 'same'),
  command: leads(onCommand, 'same', 'nothing', 'filling', 'access'),
  code: leads(onCode, 'same'),
  button: leads(onOldButton, 'same', 'filling'),
  restarted: leads(onRestarted, 'same'),
  missed: leads(onMissed, 'same'),
  linked: leads(onLinked, 'same'),
  'not-linked': leads(ignore, 'same'),
  'sign-in-closed': leads(onOfferedWindowClosed, 'same'),
  'sign-in-ends': leads(onSignInEnds, 'same'),
  access: never,
  outcome: never,
  proved: leads(onOfferedCodeChecked, 'same'),
  'signed-out': leads(onSignedOut, 'nothing'),
  accounts: leads(onAccounts, 'same'),
  request: never,
  start: never,
  resume: never,
  'go-on': never,
} satisfies Partial<Row<Pending>>;

/** A row in which only the engine's own events can happen. */
const engineEventsOnly: Row<Pending> = {
  ...recordOf(keysOf(atAnyStep), () => never),
  message: never,
  'ask-again': never,
};

/** A button of a template that can come next begins it. */
const orNext =
  <P extends Pending>(press: Handler<P, 'button'>): Handler<P, 'button'> =>
  (turn, pending, event) =>
    startNext(turn, event) ?? press(turn, pending, event);

/** A button counts if it belongs to the open question or the one below it. */
const ifCurrent =
  <P extends Extract<Pending, { nonce: string }>>(press: Handler<P, 'button'>): Handler<P, 'button'> =>
  (turn, pending, event) =>
    event.value.nonce === pending.nonce ? press(turn, pending, event) : ifBelow(turn, pending, event);

const ifBelow: Handler<Pending, 'button'> = (turn, pending, event) => {
  const below = baseOf(pending);
  const isBelow = below !== pending && 'nonce' in below && below.nonce === event.value.nonce;
  return isBelow ? goTo(turn, below, event) : onOldButton(turn, pending, event);
};

type Continuing = PendingAt<'choose' | 'stalled' | 'access'>;

/** Determines the question again from the slots. */
const askFromSlots: Cell<Continuing, 'ask-again'> = leads((turn, { dialog }) => goOn(turn, dialog), 'filling');

/** The questions on which another question can stand. */
export const DIALOG_QUESTIONS = [
  'slot',
  'choose',
  'confirm',
  'unread',
  'sign-in',
] as const satisfies DialogQuestion['at'][];
/** The questions that lead to ways out. */
const RETRIED = ['slot', 'choose', 'confirm', 'unread'] as const satisfies RetriedQuestion['at'][];

/**
 * The dialog engine: the handler for each event and pending value. Handlers get both of them narrowed.
 * docs/dialog-states.md is drawn from this table.
 */
export const transitions: Table = {
  nothing: {
    ...atAnyStep,
    button: leads(orNext(onOldButton), 'same', 'filling'),
    message: leads(splittingRequests(firstOf([onOtherReading], onNewMessage)), 'nothing', 'filling'),
    request: leads(
      splittingRequests(onRequest),
      'nothing',
      'template',
      'zone',
      'day',
      'filling',
      'slot',
      'access',
      'acting',
    ),
    start: leads(onStart, 'day', 'filling', 'slot'),
    resume: leads(onResume, 'nothing', ...DIALOG_QUESTIONS),
    'ask-again': leads(askNothing, 'same'),
  },
  template: {
    ...atAnyStep,
    message: leads(onTemplateAnswer, 'same', 'nothing', 'filling'),
    'ask-again': leads(askWhichTemplateAgain, 'same', 'nothing'),
  },
  zone: { ...atAnyStep, message: leads(onZoneAnswer, 'same', 'nothing'), 'ask-again': leads(askZone, 'same') },
  day: {
    ...atAnyStep,
    message: leads(onDayAnswer, 'same', 'nothing', 'filling', ...DIALOG_QUESTIONS),
    button: leads(ifCurrent(onDayButton), 'same', 'nothing', ...DIALOG_QUESTIONS),
    'ask-again': leads(askDay, 'same'),
  },
  offer: {
    ...atAnyStep,
    message: leads(onOfferAnswer, 'same', 'nothing', 'filling', ...DIALOG_QUESTIONS),
    button: leads(orNext(ifCurrent(onOfferButton)), 'same', 'filling', ...DIALOG_QUESTIONS),
    resume: leads(onResume, 'same'),
    'ask-again': leads(askOfferAgain, 'same', 'nothing', ...DIALOG_QUESTIONS),
  },
  slot: {
    ...atAnyStep,
    message: leads(
      firstOf(
        [onEventsChosen, onNarrowedInstead, onEndedFirst, onDraftAsked],
        splittingRequests(
          firstOf(
            [onOtherReading],
            answeringInPassing(firstOf([onTimeLeftOpen], keepingNames(checkingTimes(onSlotAnswer)))),
          ),
        ),
      ),
      ...(['same', 'filling', 'access', 'acting', 'day', 'interrupted', 'nothing', 'way-out'] as const),
    ),
    'ask-again': leads(askSlotAgain, 'same', 'access'),
  },
  choose: {
    ...atAnyStep,
    message: leads(
      firstOf([onEndedFirst], splittingRequests(answeringInPassing(checkingTimes(onChoice)))),
      ...(['same', 'filling', 'day', 'slot', 'interrupted', 'nothing', 'way-out'] as const),
    ),
    button: leads(ifCurrent(onChoiceButton), 'same', 'filling'),
    'ask-again': askFromSlots,
  },
  confirm: {
    ...atAnyStep,
    message: leads(
      firstOf(
        [onUninvited, onVerdict, onExcepted, onNarrowed, onOtherEvent, onDeletionWithdrawn, onEndedFirst, onDraftAsked],
        splittingRequests(
          firstOf([onOtherReading], answeringInPassing(firstOf([onTimeLeftOpen], checkingTimes(onConfirmAnswer)))),
        ),
      ),
      ...(['same', 'access', 'acting', 'filling', 'day', 'slot', 'interrupted', 'nothing', 'way-out'] as const),
    ),
    button: leads(ifCurrent(onConfirmButton), 'same', 'access', 'filling', 'nothing'),
    'ask-again': leads((turn, pending) => confirmAgain(turn, pending), 'same', 'access'),
  },
  unread: {
    ...atAnyStep,
    message: leads(
      firstOf([onEndedFirst], splittingRequests(firstOf([onOtherReading], answeringInPassing(onUnreadAnswer)))),
      ...(['same', 'filling', 'interrupted', 'nothing', 'way-out'] as const),
    ),
    button: leads(ifCurrent(onUnreadButton), 'same', 'filling'),
    'ask-again': leads(askUnreadAgain, 'same'),
  },
  'sign-in': {
    ...atAnyStep,
    message: leads(
      firstOf([onOtherReading], answeringInPassing(signIn.onMessageWhileSigningIn)),
      ...(['same', 'interrupted', 'nothing', 'filling'] as const),
    ),
    linked: leads(signIn.onSignedIn, 'access'),
    'not-linked': leads(signIn.onNotLinked, 'same'),
    'sign-in-closed': leads(signIn.onWindowClosed, 'same'),
    proved: leads(signIn.onProved, 'same', 'access'),
    'ask-again': leads((turn, { dialog, purpose }) => lookForAccess(turn, dialog, purpose), 'access'),
  },
  stalled: {
    ...atAnyStep,
    message: leads(firstOf([onOtherReading], onMessageWhileStalled), 'access', 'nothing', 'filling'),
    'ask-again': askFromSlots,
  },
  // Never stored; left in the same turn.
  filling: {
    ...engineEventsOnly,
    'go-on': leads(onFilled, 'filling', 'slot', 'access', 'acting', 'nothing', 'unread'),
  },
  access: {
    ...atAnyStep,
    message: leads((turn, _, { reading }) => asRequest(turn, reading), 'nothing'),
    access: leads(onAccess, 'acting', 'confirm', 'sign-in', 'stalled', 'nothing'),
    'ask-again': askFromSlots,
  },
  acting: {
    ...atAnyStep,
    message: leads(onMessageWhileActing, 'same', 'nothing'),
    access: leads(onAccess, 'sign-in', 'nothing'),
    outcome: leads(
      onOutcome,
      ...(['same', 'nothing', 'offer', 'choose', 'confirm', 'filling', 'slot', 'access', 'stalled'] as const),
    ),
    'ask-again': leads(askWhileActing, 'same', 'filling'),
  },
  'way-out': {
    ...atAnyStep,
    message: leads(answeringInPassing(onMessageAtWayOut), 'same', ...RETRIED),
    button: leads(ifBelow, 'same', 'choose', 'confirm', 'unread'),
    'ask-again': leads(offerWaysOut, 'same'),
  },
  interrupted: {
    ...atAnyStep,
    message: leads(
      firstOf([onOtherReading], answeringInPassing(onInterruptedAnswer)),
      ...(['same', 'nothing', 'filling', 'way-out'] as const),
      ...DIALOG_QUESTIONS,
    ),
    button: leads(ifBelow, 'same', 'choose', 'confirm', 'unread'),
    'ask-again': leads(askWhatFirst, 'same'),
  },
};
