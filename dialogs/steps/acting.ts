import { withoutEventTime } from '../actions/finding/event-time.ts';
import { notFoundNow } from '../calendars/look-up-calendar.ts';
import { templateOf } from '../context.ts';
import type { EventOf, RunResult } from '../engine/event.ts';
import { type Dialog, openWrite, type PendingAt, type Purpose } from '../engine/state.ts';
import {
  asRequest,
  ended,
  goOn,
  newDialog,
  prefixed,
  requestEffect,
  type Transition,
  type Turn,
  wait,
  withState,
} from '../engine/transition.ts';
import { rememberUndone, rememberWrite } from '../memory/last-write.ts';
import { companyNotices } from '../people/company-in-title.ts';
import { notLookedUp } from '../people/look-up.ts';
import { ownDaysAsked } from '../people/owner.ts';
import { outcomeSay } from '../prompts/outcome-say.ts';
import { botSay } from '../prompts/say.ts';
import { lookForAccess } from '../questions/access.ts';
import { askToConfirm } from '../questions/confirmation.ts';
import { stillUnknown } from '../questions/failures.ts';
import { partlyDone } from '../questions/partly-done.ts';
import { ask } from '../questions/slot.ts';
import { agreedByAnswer, isAgreed, isAgreedWithOthers, withoutAgreement, writesTheSame } from '../run/agreement.ts';
import { hasWritten } from '../run/plan.ts';
import { onEnd } from './ending/on-end.ts';
import { mentioning } from './ending/remember-end.ts';

type Acting = PendingAt<'acting'>;

/** Says how an action ended, and offers what can come next. If an event was taken that has another name than was said, it says so first. */
export function onOutcome(turn: Turn, pending: Acting, event: EventOf<'outcome'>): Transition {
  const { closest } = event.result;
  const next = onPlainOutcome(turn, pending, event);
  return closest === undefined ? next : prefixed([botSay(turn, 'closest', { query: closest })], next);
}

function onPlainOutcome(before: Turn, pending: Acting, { result }: EventOf<'outcome'>): Transition {
  const { purpose } = pending;
  const turn = withWrite(before, purpose, result);
  const { run } = result;
  const dialog = { ...pending.dialog, slots: { ...pending.dialog.slots, ...result.slots }, ...(run && { run }) };
  const template = templateOf(turn, dialog);
  if (result.outcome === 'people') {
    const own = ownDaysAsked(turn, template, dialog.slots);
    if (own) return goOn(turn, newDialog(own.template, own.slots));
    const course = { before: pending.dialog.slots, after: dialog.slots };
    return prefixed(companyNotices(turn, template, course), goOn(turn, dialog));
  }
  if (purpose.to === 'look-up') {
    const slots = withoutEventTime(template, notFoundNow(template, notLookedUp(template, dialog.slots)));
    return goOn(turn, { ...dialog, slots });
  }
  if (result.ask !== undefined) return onAsk(turn, dialog, { ...result, ask: result.ask });
  if (!GOES_ON.has(result.outcome) && hasWritten(turn, run)) return partlyDone(turn, dialog, purpose, result.outcome);
  switch (result.outcome) {
    case 'next':
      return onNext(turn, { ...pending, dialog }, result);
    case 'dialog':
      return onDialog(turn, dialog, result);
    case 'ready':
      return onReady(turn, dialog, result);
    case 'maybeWritten':
      return onMaybeWritten(turn, { ...pending, dialog }, result);
    case 'failed':
      return ended(turn, botSay(turn, 'failed'));
    case 'changed':
      return prefixed(
        [outcomeSay(turn, dialog, result)],
        lookForAccess(turn, withoutAgreement(dialog), { to: 'begin' }),
      );
    case 'noSuchType':
      return withoutType(turn, dialog, result);
    default:
      return onEnd(turn, { ...pending, dialog }, result);
  }
}

/** Whatever else a write leads to, it can be taken back. */
function withWrite(turn: Turn, purpose: Purpose, { records = [], wrote, takenBack }: RunResult): Turn {
  if (takenBack) return withState(turn, rememberUndone(turn.state));
  if (purpose.to !== 'write' || (records.length === 0 && !wrote)) return turn;
  return withState(turn, rememberWrite(turn.state, { nonce: purpose.nonce, atMs: turn.setting.now, records }));
}

/** After these, a run that has written something still goes on. */
const GOES_ON: ReadonlySet<string> = new Set(['next', 'done', 'maybeWritten', 'stopped']);

/** The account cannot have an event of this type, so the same is asked about as a plain event. */
const withoutType = (turn: Turn, dialog: Dialog, result: RunResult): Transition =>
  prefixed([outcomeSay(turn, dialog, result)], lookForAccess(turn, { ...dialog, leftOut: ['type'] }, { to: 'begin' }));

/** A step is done, or was skipped, and the next one follows. Without a write left, no one needs to confirm it. */
function onNext(turn: Turn, { dialog, purpose }: Acting, result: RunResult): Transition {
  const shown = withState(turn, mentioning(turn.state, result));
  const nonce = purpose.to === 'write' ? purpose.nonce : turn.newNonce();
  const next: Purpose = { to: 'write', nonce, tried: false };
  const effect = { type: 'act' as const, dialog, purpose: next, results: result.values };
  return requestEffect(shown, effect, { at: 'acting', dialog, purpose: next });
}

/** A step is another template: it runs first, and comes back. */
function onDialog(turn: Turn, dialog: Dialog, { dialog: first }: RunResult): Transition {
  if (!first) throw new TypeError(`${dialog.template} names no template to run first`);
  const { template, slots, step } = first;
  const next = newDialog(templateOf(turn, { template }), slots);
  return goOn(turn, { ...next, caller: { dialog, step } });
}

/** The action needs to know more before it goes on. The events that its question shows can be referred to. */
function onAsk(turn: Turn, dialog: Dialog, { ask: slot, own, ...result }: RunResult & { ask: string }): Transition {
  const shown = withState(turn, mentioning(turn.state, result));
  return ask(shown, { dialog: agreedByAnswer(turn, dialog, slot), slot }, own);
}

/** Shows what the action looked up. The state keeps only the run. */
function onReady(turn: Turn, { agreedRun, ...dialog }: Dialog, result: RunResult): Transition {
  const shown = withState(turn, mentioning(turn.state, result));
  const isSame = agreedRun !== undefined && writesTheSame(turn, agreedRun, dialog.run);
  if (isSame || result.agreed || isAgreed(turn, dialog) || isAgreedWithOthers(turn, dialog, result))
    return lookForAccess(shown, dialog, { to: 'write', nonce: turn.newNonce(), tried: false });
  return askToConfirm(shown, dialog, result);
}

/**
 * Before a write is tried again, the bot reads the event back. If the provider rejects the set-up, the text says so
 * first.
 */
function onMaybeWritten(turn: Turn, { dialog, purpose }: Acting, { own, text }: RunResult): Transition {
  const refused = { outcome: 'misconfigured', values: {}, own: {} };
  const why = own['misconfigured'] ? [outcomeSay(turn, dialog, refused)] : [];
  const tried = purpose.to === 'write' ? { ...purpose, tried: true } : purpose;
  const said = text && botSay(turn, text, own);
  return prefixed(why, stillUnknown(turn, dialog, { purpose: tried, said }));
}

/** This turn has already asked for the outcome, without success; nothing else begins until it is known. */
export const onMessageWhileActing = (turn: Turn, pending: Acting, { reading }: EventOf<'message'>): Transition =>
  openWrite(pending) ? wait(turn) : asRequest(turn, reading);

export const askWhileActing = (turn: Turn, pending: Acting): Transition =>
  openWrite(pending) ? wait(turn) : goOn(turn, pending.dialog);
