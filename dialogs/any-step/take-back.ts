import { type Context, runs } from '../context.ts';
import type { EventOf } from '../engine/event.ts';
import { dialogOf, isDialogQuestion, MOST_HELD, type Pending } from '../engine/state.ts';
import { goOn, newDialog, type Transition, type Turn, wait, withState } from '../engine/transition.ts';
import { isFinal, isStillLast, lastWrite } from '../memory/last-write.ts';
import type { LastWrite } from '../memory/write-record.ts';
import { templateButtons } from '../prompts/buttons.ts';
import type { Button, Say } from '../prompts/message.ts';
import { botButton, botSay } from '../prompts/say.ts';
import type { Template } from '../templates/template.ts';

/** What a button that takes a write back sends, with the nonce of that write. */
const PICK = 'undo';

/** The template that takes back what was written last; a set may have none. */
export const templateOfUndo = ({ set }: Context): Template | undefined =>
  [...set.templates.values()].find(template => runs(template, 'calendar.undo'));

/**
 * Starts to take back what was written last; an open dialog waits meanwhile.
 * @returns undefined if nothing was written in the last ten minutes that can be taken back, or what is open cannot wait
 */
export function takeBack(turn: Turn): Transition | undefined {
  const { pending, held = [] } = turn.state;
  const template = templateOfUndo(turn);
  const written = lastWrite(turn.state, turn.setting.now);
  if (!template || !written || !canWait(turn, template, written)) return undefined;
  const waiting = isDialogQuestion(pending) ? [...held, pending] : held;
  const state = { ...turn.state, ...(waiting.length > 0 && { held: waiting }) };
  return goOn(withState(turn, state), newDialog(template, {}));
}

function canWait({ state: { pending, held = [] } }: Turn, { name }: Template, { undone }: LastWrite): boolean {
  if (pending.at === 'nothing' || pending.at === 'offer') return dialogOf(pending) === undefined;
  return !undone && isDialogQuestion(pending) && held.length < MOST_HELD && pending.dialog.template !== name;
}

/** Says why nothing is taken back: what was done last has no way back or is too long ago, or there is nothing. */
export function nothingToTakeBack(turn: Turn): Say {
  if (isFinal(turn.state, turn.setting.now)) return botSay(turn, 'noWayBack');
  const { last, mentioned } = turn.state;
  const writes = last && turn.set.templates.get(last.template)?.writes;
  if (writes === undefined || writes === 'undo') return botSay(turn, 'nothingToUndo', { title: '' });
  if (mentioned?.length !== 0) return botSay(turn, 'cannotUndo');
  const [create] = [...turn.set.templates.values()].filter(one => one.writes === 'new');
  return { ...botSay(turn, 'wasDeleted'), ...(create && { buttons: templateButtons([create]) }) };
}

/** The button under the answer of a write; none if it cannot be taken back. */
export function undoButton(turn: Turn, nonce: string | undefined): Button[] {
  const { written } = turn.state;
  const isThis = written !== undefined && written.nonce === nonce && !written.undone && written.records.length > 0;
  return isThis && templateOfUndo(turn) ? [botButton(turn, 'undo', { nonce: written.nonce, pick: PICK })] : [];
}

/** Right after a write, the button for a message that may mean it. */
export const undoButtonIfLast = (turn: Turn): Button[] =>
  hasJustWritten(turn.state) ? undoButton(turn, turn.state.written?.nonce) : [];

/** That button was pressed; undefined for any other button. What was written later is not meant. */
export function takeBackPressed(turn: Turn, { value }: EventOf<'button'>): Transition | undefined {
  if (value.pick !== PICK) return undefined;
  const isLast = turn.state.written?.nonce === value.nonce;
  return (isLast ? takeBack(turn) : undefined) ?? wait(turn, nothingToTakeBack(turn));
}

/** True right after a write: nothing has been done or shown since, and nothing is open. */
export const hasJustWritten = (state: Turn['state']): boolean =>
  isIdle(state.pending) && !state.written?.undone && isStillLast(state);

const isIdle = (pending: Pending): boolean =>
  (pending.at === 'nothing' || pending.at === 'offer') && dialogOf(pending) === undefined;
