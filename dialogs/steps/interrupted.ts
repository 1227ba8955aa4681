import type { Reading } from '../../nlu/index.ts';
import { slotOf, templateOf, titleBegun } from '../context.ts';
import type { EventOf } from '../engine/event.ts';
import { type DialogQuestion, MOST_HELD, openDialogOf, type PendingAt } from '../engine/state.ts';
import {
  asideForLook,
  askAgain,
  asStart,
  goOn,
  goTo,
  parked,
  prefixed,
  type Transition,
  type Turn,
} from '../engine/transition.ts';
import { slotsWithAnswer } from '../meaning/answers.ts';
import { couldBeAnswer } from '../meaning/interruption.ts';
import { namedEvent } from '../meaning/named-event.ts';
import { withLastPeople } from '../meaning/other-calendars.ts';
import { changedDialog } from '../memory/dialog-changes.ts';
import type { Say } from '../prompts/message.ts';
import { botSay, isButtonText } from '../prompts/say.ts';
import { notWrittenSay } from '../questions/confirmation.ts';
import { askWhatFirst } from '../questions/interrupted.ts';
import { readText } from '../slots/fill.ts';
import { takesWords } from '../slots/slot-kinds.ts';
import type { Template } from '../templates/template.ts';

type Interruption = { reading: Reading; next: Template };

/**
 * Handles a request for another template while a dialog is open. A look-up is answered at once, and the open question
 * returns; an open look-up gives way. After anything else to write the open question returns too. Where the request could also be the
 * answer, the open template's `interruptions` decides.
 */
export function interrupt(turn: Turn, pending: DialogQuestion, { reading, next }: Interruption): Transition {
  const { need, interruptions, writes } = templateOf(turn, openDialogOf(pending));
  if (need === 'read') return begin(turn, saidIn(reading), next);
  const isUnclear = couldBeAnswer(turn, pending, reading);
  if (next.need === 'read' && !isUnclear) return begin(asideForLook(turn, pending), saidIn(reading), next);
  if (isRestated(turn, pending, next)) return begin(turn, saidIn(reading), next);
  // Where any words are an answer, a request may be one too, and what corrects something may be a change of what is open.
  const mayCorrect = reading.corrects === true && interruptions === 'ask';
  const isOwn = !takesWords(turn, pending) && !isUnclear && !mayCorrect && saysOfWhat(turn, next, reading);
  const waitsForYes = pending.at === 'confirm' && interruptions === 'switch';
  if ((isOwn || waitsForYes) && writes !== 'undo') return comingBack(turn, pending, { reading, next });
  switch (interruptions) {
    case 'switch':
      return begin(turn, saidIn(reading), next);
    case 'hold':
      return hold(turn, pending, { text: saidIn(reading), next });
    case 'ask':
      return askWhatFirst(turn, { at: 'interrupted', back: pending, text: saidIn(reading), template: next.name });
  }
}

/** "Cancel the stand-up on Tuesday", where it is asked which event to cancel. */
function isRestated(turn: Turn, pending: DialogQuestion, { name }: Template): boolean {
  const template = templateOf(turn, openDialogOf(pending));
  const asksWhich =
    (pending.at === 'slot' || pending.at === 'choose') && EVENTS.has(slotOf(template, pending.slot).type);
  return asksWhich && template.name === name;
}

const EVENTS: ReadonlySet<string> = new Set(['event', 'events']);

/** "Push it back by 15" and "stop it from Christmas on" may be about what is open. */
function saysOfWhat(turn: Turn, { writes }: Template, said: Reading): boolean {
  const reading = said.onwards ? readText(turn, said.onwards.rest) : said;
  return (
    writes === 'new' || namedEvent(reading) !== undefined || Boolean(reading.mention) || reading.bulk !== undefined
  );
}

/**
 * What was to be written is never dropped without a word: it comes back afterwards, unless the person refuses it. If something else
 * waits already, only what says so comes back.
 */
function comingBack(turn: Turn, pending: DialogQuestion, { reading, next }: Interruption): Transition {
  const said = { text: saidIn(reading), next };
  const { interruptions } = templateOf(turn, openDialogOf(pending));
  const isRefused = reading.answer === 'no' || reading.corrects === true;
  const waits = turn.state.held?.length ?? 0;
  if (!isRefused && (waits === 0 || interruptions !== 'switch')) return hold(turn, pending, said);
  return prefixed([droppedSay(turn, pending)], begin(turn, said.text, next));
}

const droppedSay = (turn: Turn, pending: DialogQuestion): Say =>
  pending.at === 'confirm'
    ? notWrittenSay(turn, pending.dialog)
    : botSay(turn, 'cancelled', { title: titleBegun(turn, openDialogOf(pending)) });

/** All of a message; another template may use more of it than the one that is open. */
const saidIn = ({ onwards, text }: Reading): string => onwards?.said ?? text;

/** Begins the requested template; its text is read again, because it was read for the template that was open. */
function begin(turn: Turn, text: string, next: Template): Transition {
  const request = { template: next, reading: readText(turn, text, next) };
  return asStart(turn, { template: next, reading: withLastPeople(turn, turn.state, request) });
}

/** Puts the open dialog aside; it resumes when the other one has ended. */
function hold(turn: Turn, pending: DialogQuestion, { text, next }: { text: string; next: Template }): Transition {
  const { held = [] } = turn.state;
  const names = { current: templateOf(turn, openDialogOf(pending)).title, next: next.title };
  if (held.length >= MOST_HELD) return prefixed([botSay(turn, 'tooManyHeld', names)], askAgain(turn, pending));
  return prefixed([botSay(turn, 'held', names)], begin(parked(turn, pending), text, next));
}

/** Handles the answer: "do that first", "drop this", "go on", or an answer to the earlier question. */
export function onInterruptedAnswer(
  turn: Turn,
  pending: PendingAt<'interrupted'>,
  event: EventOf<'message'>,
): Transition {
  const { reading } = event;
  const { back, text, template } = pending;
  const isYes = reading.answer === 'yes' && reading.afterAnswer === '';
  if (template === undefined && isYes) return takeAsAnswer(turn, back, text);
  const next = template === undefined ? undefined : turn.set.templates.get(template);
  const decision = decisionIn(turn, reading);
  if (next && decision === 'hold') return hold(turn, back, { text, next });
  if (next && decision === 'switch') return begin(turn, text, next);
  if (decision === 'answer') return takeAsAnswer(turn, back, text);
  if (decision === 'go-on') return askAgain(turn, back);
  // A yes does not say to which of the ways.
  if (isYes) return askWhatFirst(turn, pending);
  return goTo(turn, back, event);
}

const BUTTONS = { hold: 'hold', switch: 'switch', answer: 'itsMyAnswer', 'go-on': 'goOn' } as const;

function decisionIn(turn: Turn, { text, decision, answer }: Reading): keyof typeof BUTTONS | undefined {
  const pressed = (['hold', 'switch', 'answer', 'go-on'] as const).find(one => isButtonText(turn, text, BUTTONS[one]));
  return pressed ?? decision ?? (answer === 'no' ? 'go-on' : undefined);
}

/** Uses words that could be a request as the answer to the open question. */
function takeAsAnswer(turn: Turn, back: DialogQuestion, text: string): Transition {
  const dialog = openDialogOf(back);
  if (back.at !== 'slot') return goOn(turn, dialog);
  const slots = slotsWithAnswer(turn, back, readText(turn, text, templateOf(turn, dialog)));
  return goOn(turn, slots ? changedDialog(turn, dialog, slots) : dialog);
}
