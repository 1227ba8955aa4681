import type { Command, Reading } from '../../nlu/index.ts';
import { accountProfiles, slotOf, templateOf, titleBegun } from '../context.ts';
import type { EventOf } from '../engine/event.ts';
import {
  baseOf,
  type ConversationState,
  dialogOf,
  freshState,
  idle,
  isOpen,
  openWrite,
  type Pending,
} from '../engine/state.ts';
import {
  askAgain,
  ended,
  goOn,
  newDialog,
  requestEffect,
  type Transition,
  type Turn,
  wait,
  withState,
} from '../engine/transition.ts';
import { beforeLastChange } from '../memory/dialog-changes.ts';
import { isFinal } from '../memory/last-write.ts';
import { firstButtons } from '../prompts/buttons.ts';
import { botSay } from '../prompts/say.ts';
import { lookForAccess } from '../questions/access.ts';
import { notWrittenSay } from '../questions/confirmation.ts';
import { readText } from '../slots/fill.ts';
import { offerSignIn, ownProfiles, sharedAccountSay } from './accounts.ts';
import { greetingSay, hello, help, inPassing } from './greetings.ts';
import { canPutBack, hasJustWritten, nothingToTakeBack, takeBack, undoButtonIfLast } from './take-back.ts';

/** These words are commands at every step. The others are ordinary words if the open question takes any words. */
const alwaysCommands = new Set<Command>([
  'cancel',
  'cancel-all',
  'help',
  'start-over',
  'sign-out',
  'wait',
  'pardon',
  'undo',
  'restore',
  'step-back',
]);

/**
 * The command of a message, given the open question.
 * @param anyWords the open question takes any words as its answer
 */
export function commandOf(turn: Turn, reading: Reading, anyWords: boolean): Command | undefined {
  const { state } = turn;
  const { command, putBack, decision, text, afterAnswer, mention } = reading;
  if (putBack !== undefined && !command) return canPutBack(turn, putBack) ? 'restore' : undefined;
  if (!command && state.pending.at === 'nothing') return takenBackAmid(turn, text);
  if (!command || text === '') return undefined;
  const { pending, last, mentioned } = state;
  if (command === 'regret') return hasJustWritten(state) ? command : undefined;
  if (command === 'restore') return canPutBack(turn) ? command : undefined;
  // With nothing open, "cancel everything" asks for a deletion, which needs days.
  if (command === 'cancel-all') return isOpen(pending) || reading.removes === undefined ? command : undefined;
  if (command === 'cancel' && mention === 0 && meansLastWrite(state)) return 'undo';
  // Where yes or no is asked for, "great, thanks", « non merci » and "that's it" are answers.
  if ((command === 'thanks' || command === 'bye') && isYesOrNo(turn, baseOf(pending)) && afterAnswer === '')
    return undefined;
  // In an open dialog, „Weiter“ continues it; it does not page through a list.
  if (command === 'more' && decision === 'go-on' && dialogOf(pending)) return undefined;
  // Right after an event was shown or written, "cancel that" is about the event.
  if (command === 'cancel' && pending.at === 'nothing' && mention === 0 && mentioned?.length === 1) return undefined;
  if (command === 'more' && last?.offset === undefined) return anyWords ? undefined : command;
  return alwaysCommands.has(command) || !anyWords ? command : undefined;
}

/** "I can make it after all, put it back", "no. undo that, the pool just called": what stands around the command only says why. */
function takenBackAmid(turn: Turn, text: string): Command | undefined {
  const parts = hasJustWritten(turn.state)
    ? turn.understanding.pieces(text).map(piece => readText(turn, piece.text))
    : [];
  const said = parts.find(({ command }) => command === 'restore' || command === 'undo');
  const isReason = ({ entities, command }: Reading): boolean => entities.length === 0 && command === undefined;
  if (!said || parts.length === 1 || !parts.every(part => part === said || isReason(part))) return undefined;
  return said.command === 'undo' || canPutBack(turn) ? said.command : undefined;
}

/** True for a confirmation, and for a question with options. */
const isYesOrNo = (turn: Turn, pending: Pending): boolean =>
  pending.at === 'confirm' ||
  (pending.at === 'slot' && slotOf(templateOf(turn, pending.dialog), pending.slot).type === 'choice');

/** "Cancel that", right after a deletion: there is no event left that could be cancelled. */
function meansLastWrite(state: ConversationState): boolean {
  const { records = [] } = state.written ?? {};
  return hasJustWritten(state) && records.length > 0 && records.every(({ what }) => what === 'deletion');
}

type CommandHandler = (turn: Turn, of?: string) => Transition;

const handlers: Record<Command, CommandHandler> = {
  cancel,
  'cancel-all': cancelAll,
  help: turn => inPassing(turn, help(turn)),
  'start-over': startOver,
  'sign-out': signOut,
  'sign-in': turn => offerSignIn(turn, false),
  'switch-account': turn => offerSignIn(turn, true),
  'who-am-i': turn => requestEffect(turn, { type: 'accounts', profiles: accountProfiles(turn) }),
  greeting: hello,
  thanks: turn => inPassing(turn, botSay(turn, 'thanks')),
  'who-are-you': turn => inPassing(turn, botSay(turn, 'whoAreYou')),
  'small-talk': turn => inPassing(turn, botSay(turn, 'smallTalk')),
  bye: turn => wait(turn, botSay(turn, 'bye')),
  wait: turn => wait(turn, botSay(turn, 'wait')),
  pardon: turn => (isOpen(turn.state.pending) ? askAgain(turn) : wait(turn, greetingSay(turn))),
  undo,
  'step-back': stepBack,
  regret: undo,
  restore: (turn, of) => takeBack(turn, of) ?? nothingUndone(turn),
  back,
  more: showMore,
};

/** A message that consists of a command. */
export const onCommand = (turn: Turn, _: Pending, { command, of }: EventOf<'command'>): Transition =>
  handlers[command](turn, of);

function cancel(turn: Turn): Transition {
  const { pending } = turn.state;
  if (openWrite(pending)) return ended(turn, botSay(turn, 'leftUnknown'));
  const base = baseOf(pending);
  if (base.at === 'confirm') return ended(turn, notWrittenSay(turn, base.dialog));
  const dialog = dialogOf(pending);
  if (dialog) return ended(turn, botSay(turn, 'cancelled', { title: titleBegun(turn, dialog) }));
  if (pending.at === 'nothing') {
    const buttons = [...undoButtonIfLast(turn), ...firstButtons(turn)];
    return wait(turn, { ...botSay(turn, 'nothingToCancel'), buttons });
  }
  return wait(withState(turn, idle(turn.state)), botSay(turn, 'cancelled', { title: '' }));
}

/** Nothing that was put aside comes back either. */
function cancelAll(turn: Turn): Transition {
  const { held: _held, later: _later, ...state } = turn.state;
  return cancel(withState(turn, state));
}

function startOver(turn: Turn): Transition {
  const said = { ...botSay(turn, 'startedOver'), buttons: firstButtons(turn) };
  const left = openWrite(turn.state.pending) ? [botSay(turn, 'leftUnknown')] : [];
  return wait(withState(turn, startedOver(turn.state)), ...left, said);
}

/** The list of finished confirmations stays, so an old button is still recognised; and what was written can be undone. */
const startedOver = ({ turn, done, zone, learnt, written }: ConversationState): ConversationState => ({
  ...freshState(),
  turn,
  done,
  ...(zone !== undefined && { zone }),
  ...(learnt && { learnt }),
  ...(written && { written }),
});

function signOut(turn: Turn): Transition {
  const profiles = ownProfiles(turn);
  if (profiles.length === 0) return inPassing(turn, sharedAccountSay(turn));
  return requestEffect(turn, { type: 'sign-out', profiles });
}

/** Takes back the last change of the open dialog, or else what was written last. */
function undo(turn: Turn): Transition {
  return undoInDialog(turn) ?? takeBack(turn) ?? nothingUndone(turn);
}

/** Takes back the last change of the open dialog, and nothing that is written. */
function stepBack(turn: Turn): Transition {
  const inDialog = undoInDialog(turn);
  if (inDialog) return inDialog;
  const buttons = undoButtonIfLast(turn);
  return buttons.length > 0 ? wait(turn, { ...botSay(turn, 'nothingOpen'), buttons }) : nothingUndone(turn);
}

/** Undefined if no dialog is open, or nothing of it has changed. */
function undoInDialog(turn: Turn): Transition | undefined {
  const { pending } = turn.state;
  if (openWrite(pending)) return wait(turn);
  const dialog = dialogOf(pending);
  const before = dialog && beforeLastChange(dialog);
  return before && goOn(turn, before);
}

function nothingUndone(turn: Turn): Transition {
  const dialog = dialogOf(turn.state.pending);
  if (!dialog || isFinal(turn.state, turn.setting.now)) return inPassing(turn, nothingToTakeBack(turn));
  return inPassing(turn, botSay(turn, 'nothingToUndo', { title: titleBegun(turn, dialog) }));
}

/** Returns to the dialog that was put aside, or repeats the open question. */
function back(turn: Turn): Transition {
  const { held, pending } = turn.state;
  if (held?.length) return cancel(turn);
  return dialogOf(pending) ? askAgain(turn) : wait(turn, botSay(turn, 'nothingToUndo', { title: '' }));
}

function showMore(turn: Turn): Transition {
  const { last } = turn.state;
  const template = last && turn.set.templates.get(last.template);
  if (last?.offset === undefined || !template) return wait(turn, botSay(turn, 'noMore'));
  return lookForAccess(turn, newDialog(template, last.slots), { to: 'show', offset: last.offset });
}
