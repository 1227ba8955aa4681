import { type Context, templateOf } from '../context.ts';
import type { Dialog } from '../engine/state.ts';
import type { Say } from '../prompts/message.ts';
import { botSay } from '../prompts/say.ts';
import { personView } from '../slots/people.ts';
import { allPeopleIn } from './slots.ts';

/** Says who the bot chose for a name without an exact match. */
export const guessNotices = (context: Context, dialog: Dialog): Say[] =>
  allPeopleIn(templateOf(context, dialog), dialog.slots)
    .filter(({ guess }) => guess)
    .map(one => botSay(context, 'tookFor', { name: one.said ?? '', person: personView(one) }));
