import type { Reading } from '../../nlu/index.ts';
import { titleBegun } from '../context.ts';
import { type DialogQuestion, openDialogOf } from '../engine/state.ts';
import { asRequest, ended, type Handler, prefixed, type Transition, type Turn } from '../engine/transition.ts';
import { isRequest } from '../meaning/interruption.ts';
import type { Say } from '../prompts/message.ts';
import { botSay } from '../prompts/say.ts';
import { notWrittenSay } from '../questions/confirmation.ts';
import { readText } from '../slots/fill.ts';
import { takesWords } from '../slots/slot-kinds.ts';

/**
 * Runs before the answer to a dialog's question: "cancel. Delete the dentist" ends what is open and asks for something else,
 * and "no, leave it, I may be well by then" ends it and says why.
 */
export const endingFirst =
  <P extends DialogQuestion>(answer: Handler<P, 'message'>): Handler<P, 'message'> =>
  (turn, pending, event) =>
    onEndedFirst(turn, pending, event.reading) ?? answer(turn, pending, event);

function onEndedFirst(turn: Turn, pending: DialogQuestion, reading: Reading): Transition | undefined {
  const behind = reading.afterAnswer === '' ? undefined : behindEnd(turn, pending, reading);
  if (!behind) return undefined;
  const { rest, plainly } = behind;
  const said = endedSay(turn, pending);
  if (plainly && isRequest(rest) && saysOfWhat(rest)) return prefixed([said], asRequest(turn, rest));
  return onlySaysWhy(rest, plainly) ? ended(turn, said) : undefined;
}

const endedSay = (turn: Turn, pending: DialogQuestion): Say =>
  pending.at === 'confirm'
    ? notWrittenSay(turn, pending.dialog)
    : botSay(turn, 'cancelled', { title: titleBegun(turn, openDialogOf(pending)) });

/** What follows the part of a message that ends the open question; `plainly` if that part says more than a bare no. */
type BehindEnd = { rest: Reading; plainly: boolean };

function behindEnd(turn: Turn, pending: DialogQuestion, { text }: Reading): BehindEnd | undefined {
  const pieces = turn.understanding.pieces(text);
  const readings = pieces.map(piece => () => readText(turn, piece.text));
  const at = readings.findIndex(read => !isEnd(turn, pending, read()));
  const behind = pieces[at];
  if (at < 1 || !behind) return undefined;
  const plainly = readings.slice(0, at).some(read => endsPlainly(turn, read()));
  // A bare no mostly leads to a correction, whose parts are read anyway.
  if (!plainly && !readings[at]?.().sentence) return undefined;
  return { rest: readText(turn, text.slice(behind.start)), plainly };
}

/** True for "cancel" and "leave it"; "no" and "no wait" may only lead to something else. */
function endsPlainly(turn: Turn, { command, plain }: Reading): boolean {
  if (command === 'cancel' || command === 'cancel-all') return true;
  const [first = '', ...others] = plain.split(/[\s,]+/);
  const saysNo = (text: string): boolean => readText(turn, text).answer === 'no';
  return others.length > 0 && (!saysNo(first) || saysNo(others.join(' ')));
}

/** Where any words are an answer, only a command ends anything: "no, thanks" may be what an event is called. */
function isEnd(turn: Turn, pending: DialogQuestion, { command, answer, afterAnswer, wrong }: Reading): boolean {
  if (command === 'cancel' || command === 'cancel-all') return true;
  return answer === 'no' && afterAnswer === '' && !wrong && pending.at === 'confirm' && !takesWords(turn, pending);
}

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
