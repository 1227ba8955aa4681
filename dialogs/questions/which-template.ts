import type { Context } from '../context.ts';
import type { PendingAt } from '../engine/state.ts';
import { askAgain, type Transition, type Turn, waitFor } from '../engine/transition.ts';
import type { Button } from '../prompts/message.ts';
import { botSay } from '../prompts/say.ts';

type WhichTemplate = PendingAt<'template'>;

/** Asks which of two templates a message is for, with both as buttons. */
export function askWhichTemplate(turn: Turn, pending: WhichTemplate): Transition {
  const titles = titlesOf(turn, pending);
  const [first = '', second = ''] = titles;
  return waitFor(turn, pending, { ...botSay(turn, 'unsure', { first, second }), buttons: asButtons(titles) });
}

/** The bot does not wait for an answer to an offer, so it does not repeat one. */
export const askWhichTemplateAgain = (turn: Turn, pending: WhichTemplate): Transition =>
  pending.labels ? askAgain(turn, { at: 'nothing' }) : askWhichTemplate(turn, pending);

/** Asks which of the offers is meant. */
export const askWhichOne = (turn: Turn, pending: WhichTemplate): Transition =>
  waitFor(turn, pending, { ...botSay(turn, 'whichOne'), buttons: asButtons(titlesOf(turn, pending)) });

/** The button texts. */
export const titlesOf = ({ set }: Context, { labels, templates }: WhichTemplate): readonly string[] =>
  labels ?? templates.flatMap(name => set.templates.get(name)?.title ?? []);

const asButtons = (titles: readonly string[]): Button[] => titles.map(title => ({ title, text: title }));
