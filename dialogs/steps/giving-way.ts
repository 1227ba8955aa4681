import type { Reading } from '../../nlu/index.ts';
import { templateOf } from '../context.ts';
import { MOST_HELD, NOTHING, type RetriedQuestion } from '../engine/state.ts';
import { asRequest, goTo, parked, prefixed, type Transition, type Turn, withState } from '../engine/transition.ts';
import { isConfident } from '../meaning/confident.ts';
import { botSay } from '../prompts/say.ts';
import { readText } from '../slots/fill.ts';

/** A wrong answer resembles nothing that can be asked for. */
const SURE_ENOUGH = 0.5;

/**
 * A dialog that only looks loses nothing: what does not answer its question is taken as if it were not open. It is for the dialog that
 * was put aside for the look, if there is one.
 * @returns undefined for a message that resembles nothing else; for a dialog that writes, unless the message says clearly what it is about
 */
export function givingWay(turn: Turn, pending: RetriedQuestion, reading: Reading): Transition | undefined {
  const { dialog } = pending;
  if (templateOf(turn, dialog).need !== 'read') return beingHeld(turn, pending, reading);
  if (dialog.caller || !isConfident(reading, SURE_ENOUGH)) return undefined;
  const { held = [], ...state } = turn.state;
  const last = held.at(-1);
  if (!last) return goTo(turn, NOTHING, { type: 'message', reading: readText(turn, reading.text) });
  const { later, ...question } = last;
  const others = held.slice(0, -1);
  const before = { ...state, ...(others.length > 0 && { held: others }), ...(later && { later }) };
  const open = templateOf(turn, question.dialog);
  return goTo(withState(turn, before), question, { type: 'message', reading: readText(turn, reading.text, open) });
}

/** What has a name and a day of its own, where it is no answer, is done first: "add parking permit renewal on Friday". */
function beingHeld(turn: Turn, pending: RetriedQuestion, { text }: Reading): Transition | undefined {
  const said = readText(turn, text);
  const saysDay = said.entities.some(one => one.type === 'time' && one.value.said.date);
  const isClear = said.title !== undefined && saysDay && isConfident(said) && !said.question;
  if (!isClear || (turn.state.held?.length ?? 0) >= MOST_HELD) return undefined;
  const names = { current: templateOf(turn, pending.dialog).title };
  return prefixed([botSay(turn, 'held', names)], asRequest(parked(turn, pending), said));
}
