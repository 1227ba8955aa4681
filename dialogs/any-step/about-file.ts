import type { Reading } from '../../nlu/index.ts';
import type { Context } from '../context.ts';
import type { ConversationState } from '../engine/state.ts';
import { isRequest } from '../meaning/interruption.ts';

/**
 * True if words that came with a file make sense only together with it: "put this into my calendar", "what is in the
 * picture?". If a question is open, the words may answer it; words with a title or a time can be understood without the
 * file.
 */
export function isAboutFile(
  context: Context,
  { pending }: Pick<ConversationState, 'pending'>,
  reading: Reading,
): boolean {
  const { command, answer, afterAnswer, title, entities, intents, text } = reading;
  if (pending.at !== 'nothing' || command || title?.how === 'named' || title?.how === 'quoted') return false;
  if (answer) return afterAnswer === ''; // "do it" is no answer where nothing was asked
  const { fileWords } = context.understanding;
  const how = fileWords(text);
  if (how === 'named' && title && fileWords(title.text) === 'named') return true;
  if (entities.some(({ type }) => type === 'time' || type === 'choice')) return false;
  const writes = intents[0] && context.set.templates.get(intents[0].template)?.writes;
  return how === 'named' || (how === 'pointed' && (writes === 'new' || !isRequest(reading)));
}
