import { type Context, createsEvent, runs, templateOf, templateThat } from '../context.ts';
import type { EventOf } from '../engine/event.ts';
import {
  baseOf,
  type ConversationState,
  dialogOf,
  isDialogQuestion,
  MOST_HELD,
  type Pending,
} from '../engine/state.ts';
import {
  askAgain,
  goOn,
  newDialog,
  prefixed,
  type Transition,
  type Turn,
  wait,
  withState,
} from '../engine/transition.ts';
import { isNameOf } from '../meaning/named-event.ts';
import { isFinal, isStillLast, lastWrite } from '../memory/last-write.ts';
import type { WriteRecord } from '../memory/write-record.ts';
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
 * Starts to take back what was written last; what is open waits meanwhile.
 * @param of  the name of the event to bring back: if something else was written with it, the person is asked first
 * @returns undefined if nothing was written in the last ten minutes that can be taken back
 */
export function takeBack(turn: Turn, of?: string): Transition | undefined {
  const { pending } = turn.state;
  const template = templateOfUndo(turn);
  const written = lastWrite(turn.state, turn.setting.now);
  if (!template || !written) return undefined;
  const open = dialogOf(pending);
  if (open?.template === template.name) return askAgain(turn);
  const aside = putAside(turn.state);
  if (!aside)
    return askAgainAfter(turn, botSay(turn, 'undoWaits', { title: open ? templateOf(turn, open).title : '' }));
  const isWhole = written.records.every(record => isCalled(record, of));
  return goOn(withState(turn, isWhole ? aside : withoutLast(aside)), newDialog(template, {}));
}

const askAgainAfter = (turn: Turn, say: Say): Transition =>
  isDialogQuestion(turn.state.pending) ? prefixed([say], askAgain(turn)) : wait(turn, say);

/** The state in which what is open waits: a dialog at its question, or the words of a message that is not clear yet. */
function putAside(state: ConversationState): ConversationState | undefined {
  const { held = [], later = [] } = state;
  const base = baseOf(state.pending);
  if (base.at === 'nothing') return state;
  if (base.at === 'template' || base.at === 'zone') return { ...state, later: [base.text, ...later] };
  if (!isDialogQuestion(base) || held.length >= MOST_HELD) return undefined;
  return { ...state, held: [...held, base] };
}

/** Nothing counts as done just now, so that taking it back is confirmed. */
const withoutLast = ({ last: _last, ...state }: ConversationState): ConversationState => state;

/** Says why nothing is taken back: what was done last has no way back or is too long ago, or there is nothing. */
export function nothingToTakeBack(turn: Turn): Say {
  if (isFinal(turn.state, turn.setting.now)) return botSay(turn, 'noWayBack');
  const { last, mentioned } = turn.state;
  const writes = last && turn.set.templates.get(last.template)?.writes;
  if (writes === undefined || writes === 'undo') return botSay(turn, 'nothingToUndo', { title: '' });
  if (mentioned?.length !== 0) return botSay(turn, 'cannotUndo');
  const create = templateThat(turn, 'new', createsEvent);
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

/**
 * True if there is something that "put it back", or "put the dentist back", can mean. At the confirmation of a deletion it
 * means that one, which is not done yet.
 */
export function canPutBack(turn: Turn, name?: string): boolean {
  const { state, setting } = turn;
  const base = baseOf(state.pending);
  if (base.at === 'confirm' && templateOf(turn, base.dialog).writes === 'deletion') return false;
  const written = lastWrite(state, setting.now);
  if (written) return written.records.some(one => one.what !== 'new' && isCalled(one, name));
  const last = state.last && turn.set.templates.get(state.last.template);
  return name === undefined && isIdle(state.pending) && last?.writes === 'deletion';
}

const isCalled = ({ event: { title } }: WriteRecord, name: string | undefined): boolean =>
  name === undefined || isNameOf(title, name);

/** True right after a write: nothing has been done or shown since, and nothing is open. */
export const hasJustWritten = (state: Turn['state']): boolean =>
  isIdle(state.pending) && !state.written?.undone && isStillLast(state);

const isIdle = (pending: Pending): boolean =>
  (pending.at === 'nothing' || pending.at === 'offer') && dialogOf(pending) === undefined;
