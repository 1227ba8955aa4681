import { pieceReader } from '../acts/clauses.ts';
import type { ToOthers } from '../reading/requests.ts';
import { anyPhrase, WORD_END } from '../text/phrases.ts';
import { QuickPattern } from '../text/quick-pattern.ts';
import type { Words } from '../words/words.ts';

/** What names the people who are told something, and what they are told. */
export const OTHERS_TOLD = {
  who: "\\p{L}[\\p{L}'’.-]*(?:\\s\\p{L}[\\p{L}'’.-]*){0,3}?",
  any: '[^.!?]{1,200}',
};

/**
 * Finds the part of a request that is a message to other people: "and let Jo know I'm sorry". It reaches to the end of its sentence,
 * so that no word of it says which event is meant or when something is. A message that consists of it alone has no such part.
 */
export function toOthersReader(words: Words): (text: string) => ToOthers | undefined {
  const { outOfReach, hints } = words;
  const lead = `(?:(?:${anyPhrase(hints.openings)})[\\s,]+){0,4}`;
  const begins = new QuickPattern(`^${lead}(?:${anyPhrase(outOfReach.telling, OTHERS_TOLD)})${WORD_END}`, 'iu');
  const piecesOf = pieceReader(words);
  return text => {
    const pieces = piecesOf(text);
    const at = pieces.findIndex(piece => begins.test(piece.text));
    const [before, piece] = [pieces[at - 1], pieces[at]];
    if (!piece) return undefined;
    const said = SENTENCE.exec(text.slice(piece.start))?.[0] ?? piece.text;
    const parts = [
      before ? text.slice(0, before.start + before.text.length) : '',
      text.slice(piece.start + said.length),
    ];
    const rest = parts.map(part => part.replace(/^[\s.!?]+/u, '').trim()).filter(part => /\p{L}/u.test(part));
    return rest.length > 0 ? { said: said.trim(), rest: rest.join('. ') } : undefined;
  };
}

/** Up to the end of a sentence; a full stop within a time or an abbreviation is none, nor is that of "am 22. und 23.". */
const SENTENCE = /^.*?(?=(?:(?<!\d)\.|[!?])[.!?]*(?:\s|$)|$)/su;
