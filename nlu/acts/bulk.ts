import type { Words } from '../lexicon/words.ts';
import type { Bulk } from '../reading.ts';
import { anyPhrase, WORD_END, WORD_START } from '../text/phrases.ts';
import { quickTest } from '../text/required-words.ts';
import { anyOf } from '../text/spans.ts';

/** Reads whether a message is about all events of a kind: "everything on Friday", "all my meetings except the dentist". */
export function bulkReader({ pointing: { bulk }, eventWords }: Words): (text: string) => Bulk | undefined {
  const event = `(?:${anyOf(eventWords)})`;
  const all = new RegExp(`${WORD_START}(?:${anyPhrase(bulk.all, { event })})${WORD_END}`, 'iu');
  const except = new RegExp(`[\\s,;–—-]+(?:${anyPhrase(bulk.except)})${WORD_END}\\s*(?<kept>.+?)[.!?\\s]*$`, 'iu');
  const mayMean = quickTest([all]);
  return text => {
    const found = mayMean(text) ? all.exec(text) : undefined;
    if (!found) return undefined;
    const end = found.index + found[0].length;
    const exception = except.exec(text.slice(end));
    const kept = exception?.groups?.['kept'];
    if (!exception || kept === undefined) return { rest: text };
    return { rest: text.slice(0, end + exception.index), except: kept };
  };
}
