import type { Words } from '../lexicon/words.ts';
import type { Bulk } from '../reading.ts';
import { anyPhrase, WORD_END, WORD_START } from '../text/phrases.ts';
import { quickTest } from '../text/required-words.ts';
import { anyOf } from '../text/spans.ts';

/**
 * Reads whether a message is about all events of a kind: "everything on Friday", "all my meetings except the dentist". Of
 * events spoken of before ("all of them"), it must except some.
 */
export function bulkReader({ pointing, eventWords }: Words): (text: string) => Bulk | undefined {
  const { all, except, small } = pointing.bulk;
  const word = `(?!(?:${anyOf(small)})(?!\\p{L}))[^\\s,.!?]+`;
  const classes = { event: `(?:${anyOf(eventWords)})`, kind: `(${word}(?:\\s${word})?)` };
  const [ofKind, ofThose] = [all, pointing.several].map(
    phrases => new RegExp(`${WORD_START}(?:${anyPhrase(phrases, classes)})${WORD_END}`, 'iu'),
  );
  const exception = new RegExp(`[\\s,;–—-]+(?:${anyPhrase(except)})${WORD_END}\\s*(?<kept>.+?)[.!?\\s]*$`, 'iu');
  const mayMean = quickTest([ofKind, ofThose].filter(pattern => pattern !== undefined));
  return text => {
    if (!mayMean(text)) return undefined;
    const kind = ofKind?.exec(text);
    const found = kind ?? ofThose?.exec(text);
    if (!found) return undefined;
    const span = { start: found.index, end: found.index + found[0].length };
    const of = kind?.slice(1).find(Boolean);
    const excepted = exception.exec(text.slice(span.end));
    if (!excepted && !kind) return undefined;
    const kept = excepted?.groups?.['kept'];
    const rest = text.slice(0, excepted ? span.end + excepted.index : text.length);
    return { span, rest, ...(of && { of }), ...(kept && { except: kept }) };
  };
}
