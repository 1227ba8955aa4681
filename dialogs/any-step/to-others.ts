import type { EntityOf, Reading } from '../../nlu/index.ts';
import type { Context } from '../context.ts';
import type { Dialog } from '../engine/state.ts';
import type { Say } from '../prompts/message.ts';
import { botSay, withMiss } from '../prompts/say.ts';
import { readText } from '../slots/fill.ts';
import type { Template } from '../templates/template.ts';

/** A request without the message to other people in it, and what the bot says about that message. */
type Untold = { rest: string; says: Say[] };

/**
 * "Cancel choir and let Jo know I'm sorry": the bot writes to no one, says so, and goes on with the rest. What is read as a note
 * goes with an answer to an invitation, and what is new has its description.
 */
export function withoutMessage(context: Context, reading: Reading, open?: Dialog): Untold | undefined {
  const { toOthers } = reading;
  if (!toOthers || takesNote(context, reading) || onlyAnswers(context, reading)) return undefined;
  const { rest, said } = toOthers;
  const notice = noticeIn(reading, said);
  if (notice) return open && Object.values(open.slots).includes(notice.value) ? { rest, says: [] } : undefined;
  return { rest, says: [withMiss(botSay(context, 'notTold', { said }), { how: 'left-out', parts: [said] })] };
}

const TAKES_NOTE: readonly Template['writes'][] = ['answer', 'new', 'change'];

/** True if the message has a note, and its template something that holds one. */
function takesNote({ set }: Context, { entities, intents: [best] }: Reading): boolean {
  const writes = best && set.templates.get(best.template)?.writes;
  return writes !== undefined && TAKES_NOTE.includes(writes) && entities.some(({ type }) => type === 'description');
}

/** "And tell the guests" only says that they get the calendar's own mail. If they get it anyway, the words change nothing. */
const noticeIn = ({ entities }: Reading, said: string): EntityOf<'choice'> | undefined =>
  entities.find((one): one is EntityOf<'choice'> => one.type === 'choice' && said.endsWith(one.text));

/** "Say maybe" answers an invitation that was spoken of, and is no message. */
const onlyAnswers = (context: Context, { response, title, entities, toOthers }: Reading): boolean =>
  response !== undefined &&
  title === undefined &&
  entities.length === 0 &&
  readText(context, toOthers?.said ?? '').response === response;
