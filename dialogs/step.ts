import type { Reading } from '../nlu/index.ts';
import { isAboutFile } from './about-file.ts';
import { cannotSeeSay } from './cannot-see.ts';
import { typedCode } from './codes.ts';
import { type Context, isCurrent, templateOf } from './context.ts';
import { fill, readText } from './fill.ts';
import { after, atStep, type Event, type Flow, reply, withActive, withoutActive } from './flow.ts';
import { hold, interruption } from './interrupt.ts';
import { openWrite } from './open-write.ts';
import { forgetName } from './people/learnt-people.ts';
import { lookForAccess } from './proceed.ts';
import { repeatOpen, repeatQuestion } from './repeat-question.ts';
import { startRequest, startTemplate } from './request.ts';
import { botSay, type Say, whenSaid } from './say.ts';
import type { ConversationState, Dialog, Step } from './state.ts';
import { onAccounts, onSignedOut } from './steps/accounts.ts';
import { choose, onChoice } from './steps/choose.ts';
import { commandOf, introduce, onCalled, onCommand, onFile, onNoWords } from './steps/command.ts';
import { onConfirmAnswer, onPlainAnswer } from './steps/confirm.ts';
import { onImpossible } from './steps/impossible.ts';
import { onOtherReading, withoutContradicted } from './steps/other-reading.ts';
import { onOutcome } from './steps/outcome.ts';
import { begin, onQuestionAnswer } from './steps/question.ts';
import {
  onAccess,
  onClosed,
  onLinked,
  onMessageWhileSigningIn,
  onNotLinked,
  onProved,
  signInEnds,
} from './steps/sign-in.ts';
import { onSlotAnswer, onWords } from './steps/slot.ts';
import { onWayAnswer, type Resumed, resumed } from './steps/way.ts';
import { takesWords } from './takes-words.ts';
import { fillsTime } from './time-slots.ts';
import { withTaken } from './ways/learnt-ways.ts';
import { askWay } from './ways/question.ts';

/** What one event leads to: the conversation's next state, what the bot says, and what the world is asked to do. */
export function step(context: Context, state: ConversationState, event: Event): Flow {
  switch (event.type) {
    case 'joined':
      return introduce(context, state);
    case 'called':
      return onCalled(context, state);
    case 'file':
      return onFile(context, state);
    case 'message':
      return event.withFile
        ? onMessageWithFile(context, state, event.reading)
        : onMessage(context, state, event.reading);
    case 'button':
      return onButton(context, state, event);
    case 'linked':
      return onLinked(context, state);
    case 'refused':
    case 'failed':
    case 'misconfigured':
      return onNotLinked(context, state, event.type);
    case 'sign-in-closed':
      return onClosed(context, state, event);
    case 'sign-in-ends':
      return reply(state, signInEnds(context, event));
    case 'restarted':
      return withOpenQuestion(context, state, botSay(context, 'restarted'));
    case 'missed':
      return withOpenQuestion(
        context,
        state,
        botSay(context, 'missed', { ...whenSaid(context, event.atMs), said: event.said }),
      );
    case 'proved':
      return onProved(context, state, event);
    case 'access':
      return state.active ? onAccess(context, state, state.active, event) : reply(state);
    case 'outcome':
      return state.active ? onOutcome(context, state, state.active, event.result) : reply(state);
    case 'signed-out':
      return onSignedOut(context, state, event.profiles);
    case 'accounts':
      return onAccounts(context, state, event.accounts);
  }
}

/** What is said beside a file is answered, with a word that the file is not read. */
function onMessageWithFile(context: Context, state: ConversationState, reading: Reading): Flow {
  if (isAboutFile(context, state, reading)) return onFile(context, state);
  return after([botSay(context, 'filesNotRead')], onMessage(context, state, reading));
}

function onMessage(context: Context, state: ConversationState, reading: Reading): Flow {
  if (reading.text === '') return onNoWords(context, state);
  const command = commandOf(state, reading, state.active !== undefined && takesWords(context, state.active));
  if (command) return onCommand(context, state, command);
  const code = state.offered && typedCode(reading);
  if (state.offered && code !== undefined) {
    return { state, says: [], effect: { type: 'prove', profile: state.offered.profile, code } };
  }
  if (state.question?.about === 'way') {
    const answered = onWayAnswer(context, state, state.question, reading);
    return 'says' in answered ? answered : resume(answered);
  }
  const answered = state.question && onQuestionAnswer(context, state, state.question, reading);
  if (answered) return answered;
  return onOtherReading(context, state, reading) ?? resume({ context, state, reading });
}

/** Begins what a message asks for, or takes it to what is open. */
function resume({ context, state, reading, template }: Resumed): Flow {
  if (template) return startTemplate(context, state, template, reading);
  if (!state.active) return onWrongPerson(context, state, reading) ?? startRequest(context, state, reading);
  const inPassing = onUnseenCalendar(context, state, state.active, reading);
  if (inPassing) return inPassing;
  return inOneWay(context, withoutContradicted(context, state, reading), state.active, reading);
}

/**
 * Answers a question about another calendar in passing, in the middle of a dialog. "The team calendar" alone may be an
 * answer to the dialog's own question.
 */
function onUnseenCalendar(
  context: Context,
  state: ConversationState,
  dialog: Dialog,
  reading: Reading,
): Flow | undefined {
  const { whose, answer } = reading;
  if (!whose || answer !== undefined || ENDED.has(dialog.step.at)) return undefined;
  const asked = whose.form === 'message' || interruption(context, dialog, reading)?.need === 'read';
  return asked ? after([cannotSeeSay(context, whose)], repeatQuestion(context, state, dialog)) : undefined;
}

/** Nothing is asked there. */
const ENDED = new Set<Step['at']>(['stalled', 'access', 'acting']);

/** "Not that Ana", of an answer that has been given; where others read along, nobody was remembered for it. */
function onWrongPerson(context: Context, state: ConversationState, { someoneElse }: Reading): Flow | undefined {
  const name = context.setting.inGroup ? undefined : someoneElse?.than;
  const forgetful = name === undefined ? undefined : forgetName(state, name);
  return forgetful && reply(forgetful, botSay(context, 'forgotPerson', { name }));
}

/** A message to the open dialog; first which day is meant, where its words are of two, and what is not possible. */
function inOneWay(context: Context, state: ConversationState, dialog: Dialog, reading: Reading): Flow {
  const { step: current } = dialog;
  const takesTimes = current.at === 'slot' || current.at === 'confirm' || current.at === 'choose';
  const template = templateOf(context, dialog);
  const open = current.at === 'slot' ? { open: current.slot } : {};
  const { filled } = takesTimes ? fill(context, template, reading, { slots: dialog.slots, ...open }) : { filled: [] };
  const timed = fillsTime(template, filled);
  const asked = timed ? askWay(context, state, reading) : undefined;
  if (asked) return asked;
  const now = timed ? withTaken(state, reading, template) : state;
  return onImpossible(context, now, dialog, reading) ?? onAnswer(context, now, dialog, reading);
}

function onAnswer(context: Context, state: ConversationState, dialog: Dialog, reading: Reading): Flow {
  const { step: current } = dialog;
  switch (current.at) {
    case 'slot':
      return onSlotAnswer(context, state, dialog, reading);
    case 'confirm':
      return onConfirmAnswer(context, state, dialog, reading);
    case 'choose':
      return onChoice(context, state, dialog, reading);
    case 'sign-in':
      return onMessageWhileSigningIn(context, state, dialog, { type: 'message', reading });
    case 'way-out':
      return onAnswer(context, state, atStep(dialog, current.back), reading);
    case 'interrupted':
      return onInterruptedAnswer(context, state, dialog, current, reading);
    case 'stalled':
      return isAgain(context, reading)
        ? lookForAccess(context, state, dialog, current.purpose)
        : startRequest(context, state, reading);
    case 'acting':
      // This turn has asked for the outcome already, without success; nothing else begins until it is known.
      return openWrite(dialog) ? reply(state) : startRequest(context, state, reading);
    case 'access':
      return startRequest(context, state, reading);
  }
}

/** "Do that first", "drop this", "go on" - or an answer to what was asked before. */
function onInterruptedAnswer(
  context: Context,
  state: ConversationState,
  dialog: Dialog,
  { back, text, template }: Extract<Step, { at: 'interrupted' }>,
  reading: Reading,
): Flow {
  const next = context.set.templates.get(template);
  const before = atStep(dialog, back);
  const decision = reading.decision ?? (reading.answer && { yes: 'hold', no: 'go-on' }[reading.answer]);
  if (next && (says(context, reading, 'hold') || decision === 'hold')) {
    return hold(context, state, before, readText(context, text, next), next);
  }
  if (next && (says(context, reading, 'switch') || decision === 'switch')) {
    return startTemplate(context, withoutActive(state), next, readText(context, text, next));
  }
  if (says(context, reading, 'itsMyAnswer') || decision === 'answer') {
    return onWords(context, state, before, readText(context, text, templateOf(context, before)));
  }
  if (says(context, reading, 'goOn') || decision === 'go-on') return repeatQuestion(context, state, before);
  return onAnswer(context, withActive(state, before), before, reading);
}

/** A pressed button, which may be from long ago or somebody else's. */
function onButton(context: Context, state: ConversationState, { value }: Extract<Event, { type: 'button' }>): Flow {
  const { active } = state;
  const current = active?.step;
  if (active && current?.at === 'confirm' && current.nonce === value.nonce) {
    return onPlainAnswer(context, state, active, value.pick === 'yes' ? 'yes' : 'no');
  }
  if (active && current?.at === 'choose' && current.nonce === value.nonce) {
    return choose(context, state, active, Number(value.pick));
  }
  const { question } = state;
  if (question?.about === 'way' && question.nonce === value.nonce) {
    const option = question.options[Number(value.pick)];
    if (option) return resume(resumed(context, state, question, option.as));
  }
  if (question?.about === 'begin' && question.nonce === value.nonce) {
    const begun = begin(context, state, question, Number(value.pick));
    if (begun) return begun;
  }
  if (state.done.includes(value.nonce)) return reply(state, botSay(context, 'alreadyDone'));
  const inGroup = context.setting.inGroup === true;
  return withOpenQuestion(context, state, botSay(context, 'expiredCard', { inGroup }));
}

/** Says something, and then again what is waited for. */
function withOpenQuestion(context: Context, state: ConversationState, say: Say): Flow {
  const again = repeatOpen(context, state);
  return again ? after([say], again) : reply(state, say);
}

const says = (
  context: Context,
  { text }: Reading,
  button: 'hold' | 'switch' | 'goOn' | 'itsMyAnswer' | 'tryAgain',
): boolean => text.toLowerCase() === context.set.buttons[button].toLowerCase();

const isAgain = (context: Context, reading: Reading): boolean =>
  says(context, reading, 'tryAgain') || reading.answer === 'yes';

/**
 * A dialog that was begun with another version of its template: dropped with a word when the template is gone or asks
 * for other things now, so that nobody stands at a step that no longer exists.
 */
export function reconciled(context: Context, state: ConversationState): Flow {
  const { active, held = [], ...rest } = state;
  const stillThere = (dialog: Dialog): boolean => {
    // What may be written already is finished even if the template has changed.
    const isFinished = context.set.templates.has(dialog.template) && openWrite(dialog) !== undefined;
    return isCurrent(context, dialog) || isFinished;
  };
  const activeNow = active && stillThere(active) ? active : undefined;
  const heldNow = held.filter(stillThere);
  const next = { ...rest, ...(activeNow && { active: activeNow }), ...(heldNow.length > 0 && { held: heldNow }) };
  if (!active || activeNow) return { state: next, says: [] };
  if (openWrite(active)) return reply(next, botSay(context, 'leftUnknown'));
  const template = context.set.templates.get(active.template);
  return reply(next, botSay(context, 'changedUnderneath', { title: template?.title ?? '' }));
}
