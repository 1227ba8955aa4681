import { templateOf } from '../context.ts';
import { openDialogOf, type PendingAt } from '../engine/state.ts';
import { type Transition, type Turn, waitFor } from '../engine/transition.ts';
import { botButton, botSay } from '../prompts/say.ts';
import { readText } from '../slots/fill.ts';
import { takesWords } from '../slots/slot-kinds.ts';

/** Asks what to do with the open dialog, now that the person asked for something else. */
export function askWhatFirst(turn: Turn, pending: PendingAt<'interrupted'>): Transition {
  if (pending.template === undefined) return askIfTitle(turn, pending);
  const current = templateOf(turn, openDialogOf(pending.back)).title;
  const next = turn.set.templates.get(pending.template)?.title ?? '';
  const answers = takesWords(turn, pending.back) ? (['itsMyAnswer'] as const) : [];
  const buttons = (['hold', 'switch', 'goOn', ...answers] as const).map(name => botButton(turn, name));
  return waitFor(turn, pending, { ...botSay(turn, 'interrupted', { current, next }), buttons });
}

/** Asks whether words that are a question, or another whole sentence, are the title. */
function askIfTitle(turn: Turn, pending: PendingAt<'interrupted'>): Transition {
  const { text: said } = pending;
  const asks = readText(turn, said).question === true;
  const buttons = (['itsMyAnswer', 'goOn'] as const).map(name => botButton(turn, name));
  return waitFor(turn, pending, { ...botSay(turn, 'isItTheTitle', { said, asks }), buttons });
}
