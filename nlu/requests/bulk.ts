import type { Bulk } from '../reading/requests.ts';
import { anyPhrase, WORD_END, WORD_START } from '../text/phrases.ts';
import { anyMayMatch, QuickPattern } from '../text/quick-pattern.ts';
import { anyOf, blanked } from '../text/spans.ts';
import type { Words } from '../words/words.ts';
import { remarkReader } from './remarks.ts';

/**
 * Reads whether a message is about all events of a kind: "everything on Friday", "all my meetings except the dentist". Of
 * events spoken of before ("all of them"), it must except some.
 */
export function bulkReader(words: Words): (text: string) => Bulk | undefined {
  const { pointing, eventWords } = words;
  const { all, except, small, timed, named, kinds } = pointing.bulk;
  const word = `(?!(?:${anyOf(small)})(?!\\p{L}))[^\\s,.!?]+`;
  const classes = {
    event: `(?:${anyOf(eventWords)})`,
    kind: `(${word}(?:\\s${word})?)`,
    kinds: `(${anyPhrase(kinds)})`,
  };
  const [ofKind, ofThose, ofName] = [all, pointing.several, named].map(
    phrases => new QuickPattern(`${WORD_START}(?:${anyPhrase(phrases, classes)})${WORD_END}`, 'iu'),
  );
  const ofMeetings = new RegExp(`${WORD_START}(?:${anyOf(timed)})${WORD_END}`, 'iu');
  const exception = new RegExp(`[\\s,;–—-]+(?:${anyPhrase(except)})${WORD_END}\\s*(?<kept>.+?)[.!?\\s]*$`, 'iu');
  const remarksIn = remarkReader(words);
  const mayMean = anyMayMatch([ofKind, ofThose, ofName].filter(pattern => pattern !== undefined));
  return text => {
    if (!mayMean(text)) return undefined;
    const asked = blanked(text, remarksIn(text));
    const kind = ofKind?.exec(asked) ?? ofName?.exec(asked);
    const found = kind ?? ofThose?.exec(asked);
    if (!found) return undefined;
    const span = { start: found.index, end: found.index + found[0].length };
    const of = kind?.slice(1).find(Boolean);
    const excepted = exception.exec(text.slice(span.end));
    if (!excepted && !kind) return undefined;
    const kept = excepted?.groups?.['kept'];
    const rest = text.slice(0, excepted ? span.end + excepted.index : text.length);
    return {
      ...{ span, rest },
      ...(of && { of }),
      ...(pointing.every.includes(found[0].toLowerCase()) && { bare: true as const }),
      ...(ofMeetings.test(found[0]) && { timed: true as const }),
      ...(kept && { except: kept }),
    };
  };
}
