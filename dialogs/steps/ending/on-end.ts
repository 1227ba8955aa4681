import type { endings } from '../../actions/endings.ts';
import type { failures } from '../../actions/failures.ts';
import { undoButton } from '../../any-step/take-back.ts';
import { type Context, templateOf } from '../../context.ts';
import type { ActionResult, RunResult } from '../../engine/event.ts';
import type { Dialog, PendingAt } from '../../engine/state.ts';
import { ended, goOn, prefixed, type Transition, type Turn, waitFor, withState } from '../../engine/transition.ts';
import { guessNotices } from '../../people/notices.ts';
import type { Button, Say } from '../../prompts/message.ts';
import { outcomeSay, writtenSay } from '../../prompts/outcome-say.ts';
import { botButton } from '../../prompts/say.ts';
import { stalled } from '../../questions/failures.ts';
import { offerNext } from '../../questions/next-templates.ts';
import { finished } from '../../questions/partly-done.ts';
import { begunAtOnce, endedWithOffer, namedBy, numbered, offered } from './offered.ts';
import { rememberEnd } from './remember-end.ts';

type Acting = PendingAt<'acting'>;

/** Failures that may not occur again on a new try. */
const passing = new Set<string>(['limited', 'unavailable', 'stopped'] satisfies (
  | keyof typeof failures
  | keyof typeof endings
)[]);

/** The action has ended: shows its result, and offers what can come next. */
export function onEnd(turn: Turn, { dialog, purpose }: Acting, result: RunResult): Transition {
  if (result.isPart && purpose.to === 'write') return plainlyDone(turn, dialog, purpose.nonce);
  const said = outcomeSay(turn, dialog, result);
  if (passing.has(result.outcome)) return stalled(turn, dialog, { purpose, said });
  if (dialog.caller && result.outcome === 'done') return prefixed([said], backToCaller(turn, dialog, dialog.caller));
  const later = withState(turn, rememberEnd(turn, { dialog, purpose }, result));
  const next = begunAtOnce(turn, dialog, result.begin);
  if (next) return prefixed([said], goOn(later, next));
  const choose = result.choose && isOnlyOffered(turn, dialog, result.choose) ? undefined : result.choose;
  const comesBack = choose?.optional && turn.state.held !== undefined && templateOf(turn, dialog).need === 'read';
  // Where nothing like it was found, the bot waits for other words.
  const waits = choose && (choose.options.length > 0 || choose.optional);
  if (waits && !comesBack) return offerChoice(later, dialog, { result, choose, said });
  const offer = result.begin && offered(turn, dialog, result.begin);
  const following = offerNext(later, dialog, {
    results: result.values,
    offered: offer ? namedBy(turn, dialog, offer) : [],
    found: choose ? undefined : result.choose,
  });
  const undo = purpose.to === 'write' ? undoButton(later, purpose.nonce) : [];
  const results = offer?.buttons ?? following.found;
  const buttons = [...results, ...moreButton(turn, result), ...following.buttons, ...undo];
  const guesses = purpose.to === 'begin' ? guessNotices(turn, dialog) : [];
  const says = [...guesses, { ...said, ...(buttons.length > 0 && { buttons }) }];
  return offer ? endedWithOffer(following.turn, offer.pending, says) : ended(following.turn, ...says);
}

/** Several events of a look-up have been shown with what was asked of them, so none of them must be chosen. */
const isOnlyOffered = (turn: Turn, dialog: Dialog, { slot, optional }: Choice['choose']): boolean => {
  const { need, slots } = templateOf(turn, dialog);
  return need === 'read' && !dialog.caller && !optional && slots.some(one => one.name === slot && one.type === 'event');
};

/** The dialog that waited for this one goes on with its slots. */
const backToCaller = (turn: Turn, { slots }: Dialog, { dialog, step }: NonNullable<Dialog['caller']>): Transition =>
  goOn(turn, { ...dialog, dialogs: { ...dialog.dialogs, [step]: slots } });

type Choice = { result: ActionResult; choose: NonNullable<ActionResult['choose']>; said: Say };

function offerChoice(turn: Turn, dialog: Dialog, { result, choose, said }: Choice): Transition {
  const { slot, options, optional } = choose;
  const nonce = turn.newNonce();
  const values = options.map(({ value }) => value);
  const buttons = [...numbered(options, nonce), ...moreButton(turn, result)];
  return waitFor(
    turn,
    { at: 'choose', dialog, slot, options: values, nonce, failures: 0, optional },
    { ...said, buttons },
  );
}

/** Reports a write in the bot's own words, because the template's text failed. */
export function plainlyDone(turn: Turn, dialog: Dialog, nonce: string): Transition {
  return ended(finished(turn, nonce), writtenSay(turn, dialog));
}

const moreButton = (context: Context, { nextOffset }: ActionResult): Button[] =>
  nextOffset === undefined ? [] : [botButton(context, 'more')];
