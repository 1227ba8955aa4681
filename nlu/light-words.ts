import type { Span } from './reading/spans.ts';
import { anyPhrase, WORD_END } from './text/phrases.ts';
import { QuickPattern } from './text/quick-pattern.ts';
import type { StandingWord } from './word-standing.ts';
import type { Words } from './words/words.ts';

const DIGIT = /\p{N}/u;
/** A capital inside a sentence. */
const CAPITAL_INSIDE = /[^\s.!?:;"(-]\s+\p{Lu}\p{Ll}/u;

/**
 * Finds words that say something only next to content: adverbs and forms of verbs by their endings and, where nouns are
 * written with a capital, every other word. "With" and "without" make a word content.
 */
export function lightWordReader({
  smallWords,
  whose,
}: Words): (text: string, tokens: readonly StandingWord[]) => StandingWord[] {
  const ending = new RegExp(`(?:${anyPhrase(smallWords.endings)})$`, 'u');
  const leads = new Set([...smallWords.leads, ...smallWords.negations]);
  const errand = new QuickPattern(`(?<=\\s|,)(?:${anyPhrase(smallWords.errands)})${WORD_END}`, 'giu');
  const areNounsLarge = whose.mentions.nouns !== 'small';
  return (text, tokens) => {
    const byCase = areNounsLarge && CAPITAL_INSIDE.test(text);
    const isLarge = ({ start }: Span): boolean => /^\p{Lu}/u.test(text.slice(start));
    const errands = errand.all(text);
    const isErrand = ({ start }: Span): boolean =>
      errands.some(({ index, 0: words }) => index <= start && start < index + words.length);
    const isLed = (at: number): boolean => leads.has(tokens[at - 1]?.word ?? '');
    return tokens.map((token, at) => {
      const isLight = ending.test(token.word) || (byCase && !isLarge(token));
      return token.standing === 'content' && isLight && !DIGIT.test(token.word) && !isLed(at) && !isErrand(token)
        ? { ...token, standing: 'light' }
        : token;
    });
  };
}
