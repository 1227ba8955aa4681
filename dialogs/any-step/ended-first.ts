import type { Reading } from '../../nlu/index.ts';
import { titleBegun } from '../context.ts';
import { type DialogQuestion, openDialogOf } from '../engine/state.ts';
import { asRequest, ended, prefixed, type Transition, type Turn } from '../engine/transition.ts';
import { isConfident } from '../meaning/confident.ts';
import { isRequest } from '../meaning/interruption.ts';
import { callsOffInOwnWords, refuses } from '../meaning/proposed/own-words.ts';
import type { Say } from '../prompts/message.ts';
import { botSay } from '../prompts/say.ts';
import { notWrittenSay } from '../questions/confirmation.ts';
import { readText } from '../slots/fill.ts';
import { takesWords } from '../slots/slot-kinds.ts';

/**
 * "Cancel. Delete the dentist" ends what is open and asks for something else, and "no, leave it, I may be well by then" ends it and
 * says why.
 */
export function onEndedFirst(turn: Turn, pending: DialogQuestion, reading: Reading): Transition | undefined {
  const dialog = openDialogOf(pending);
  const isPlainNo = reading.answer === 'no' && reading.afterAnswer === '';
  if (pending.at === 'confirm' && isPlainNo) return undefined;
  const isRefused = pending.at === 'choose' && refuses(turn, dialog, reading);
  if (isRefused || callsOffInOwnWords(turn, dialog, reading)) return ended(turn, endedSay(turn, pending));
  const behind = reading.afterAnswer === '' ? undefined : behindEnd(turn, pending, reading);
  if (!behind) return undefined;
  const { rest, plainly, commanded } = behind;
  const said = endedSay(turn, pending);
  if (plainly && endsAgain(rest)) return ended(turn, said);
  const isAsked = commanded ? isConfident(rest) : plainly && isRequest(rest);
  if (isAsked && !rest.negates && saysOfWhat(rest)) return prefixed([said], asRequest(turn, rest));
  return onlySaysWhy(rest, plainly) ? ended(turn, said) : undefined;
}

/** True for "delete that again" after "forget it": it means what was never written, and nothing in the calendar. */
const endsAgain = ({ removes, bulk, title, entities, question, ordinal, edit }: Reading): boolean =>
  (removes === 'event' || bulk !== undefined) &&
  title === undefined &&
  entities.length === 0 &&
  ordinal === undefined &&
  edit?.slot === undefined &&
  !question;

const endedSay = (turn: Turn, pending: DialogQuestion): Say =>
  pending.at === 'confirm'
    ? notWrittenSay(turn, pending.dialog)
    : botSay(turn, 'cancelled', { title: titleBegun(turn, openDialogOf(pending)) });

/**
 * What follows the part of a message that ends the open question; `plainly` if that part says more than a bare no, and
 * `commanded` if it is a command: "stop".
 */
type BehindEnd = { rest: Reading; plainly: boolean; commanded: boolean };

function behindEnd(turn: Turn, pending: DialogQuestion, { text }: Reading): BehindEnd | undefined {
  const pieces = turn.understanding.pieces(text);
  const readings = pieces.map(piece => () => readText(turn, piece.text));
  const at = readings.findIndex(read => !isEnd(turn, pending, read()) && !isLead(turn, pending, read()));
  const behind = pieces[at];
  const before = readings.slice(0, Math.max(at, 0));
  if (!behind || !before.some(read => isEnd(turn, pending, read()))) return undefined;
  const plainly = before.some(read => endsPlainly(turn, read()));
  // A bare no mostly leads to a correction, whose parts are read anyway.
  if (!plainly && !readings[at]?.().sentence) return undefined;
  const commanded = before.some(read => isCommand(read()));
  return { rest: readText(turn, text.slice(behind.start)), plainly, commanded };
}

const isCommand = ({ command }: Reading): boolean => command === 'cancel' || command === 'cancel-all';

/** True for "cancel" and "leave it"; "no" and "no wait" may only lead to something else. */
function endsPlainly(turn: Turn, reading: Reading): boolean {
  if (isCommand(reading)) return true;
  const { plain } = reading;
  const [first = '', ...others] = plain.split(/[\s,]+/);
  const saysNo = (text: string): boolean => readText(turn, text).answer === 'no';
  return others.length > 0 && (!saysNo(first) || saysNo(others.join(' ')));
}

/** Where any words are an answer, only a command ends anything: "no, thanks" may be what an event is called. */
function isEnd(turn: Turn, pending: DialogQuestion, reading: Reading): boolean {
  if (isCommand(reading)) return true;
  const { answer, afterAnswer, wrong } = reading;
  return answer === 'no' && afterAnswer === '' && !wrong && pending.at === 'confirm' && !takesWords(turn, pending);
}

/** "No" and "hold on" before a command that ends what is open, where any words are an answer too. */
const isLead = (turn: Turn, pending: DialogQuestion, { command, answer, afterAnswer }: Reading): boolean =>
  !takesWords(turn, pending) && (command === 'wait' || (answer === 'no' && afterAnswer === ''));

/** False for "I'll just not go", which names nothing that could be done instead. */
const saysOfWhat = ({ title, entities, mention, removes, bulk, question }: Reading): boolean =>
  title !== undefined || entities.length > 0 || mention !== undefined || removes !== undefined || !!bulk || !!question;

/** "I may be well by then" asks for nothing. After a bare no, nothing in it may be a value. */
function onlySaysWhy(reading: Reading, plainly: boolean): boolean {
  const { text, sentence, entities, edit, title, mention, pointed, ordinal } = reading;
  if (text.endsWith('?') || edit !== undefined || pointed || ordinal !== undefined) return false;
  if (plainly && (entities.length === 0 || sentence)) return true;
  const isWhole = sentence === true && text.split(/\s+/).length > 2;
  return isWhole && entities.length === 0 && title === undefined && mention === undefined;
}
