import { type Context, templateOf } from '../context.ts';
import type { Dialog } from '../engine/state.ts';
import type { Say } from '../prompts/message.ts';
import { botSay } from '../prompts/say.ts';
import { personView } from '../slots/people.ts';
import { everybodyIn } from './slots.ts';

/** Whom the bot took for a name that nobody has exactly. */
export const guessNotices = (context: Context, dialog: Dialog): Say[] =>
  everybodyIn(templateOf(context, dialog), dialog.slots)
    .filter(({ guess }) => guess)
    .map(one => botSay(context, 'tookFor', { name: one.said ?? '', person: personView(one) }));
