import type { FocusAspect, FocusQuestion } from '../../reading/requests.ts';
import { anyPhrase, phrase, WORD_END, WORD_START } from '../../text/phrases.ts';
import { matchesOf, QuickPattern } from '../../text/quick-pattern.ts';
import { TOKEN } from '../../word-standing.ts';
import type { FocusWords } from '../../words/focus-words.ts';
import type { Words } from '../../words/words.ts';

/** Longer messages say more. */
const MOST_WORDS = 16;
/** Between the parts of a phrase, and around it, there may be small words. */
const GAP = ' … ';

/**
 * Reads a whole message that asks for one fact of the event spoken of: its subject is "it" or the like, one of `names`, or missing.
 * Besides the words that ask for the fact, it has only small ones: "so how long have I blocked for it?".
 */
export function ofFocusReader(words: Words): (text: string, names?: readonly string[]) => FocusQuestion | undefined {
  const { ofFocus } = words;
  const bare = bareReader(words);
  const isSmall = smallTest(words);
  const placeIn = placeReader(words);
  const asked = Object.entries(ofFocus.asks).flatMap(([asks, phrases]) =>
    phrases.map(each => ({ asks: asks as FocusAspect, parts: each.split(GAP).map(partOf(ofFocus)) })),
  );
  const isSo = ofFocus.is.map(each => whole(each, { it: oneOf(ofFocus.it) }));
  const orders = ofFocus.order.map(each => whole(each, { it: oneOf(ofFocus.it), event: '(?<rival>\\p{L}.{1,60}?)' }));
  const readAs = (plain: string): FocusQuestion | undefined => {
    const rival = orders.map(each => each.exec(plain)?.groups?.['rival']).find(one => one !== undefined);
    if (rival !== undefined) return { asks: 'order', rival };
    const said = asked.find(({ parts }) => matchesOf(TOKEN, restOf(plain, parts) ?? UNREAD).every(isSmall));
    if (said) return { asks: said.asks };
    return isSo.some(each => each.test(plain)) ? { asks: 'is' } : undefined;
  };
  return (text, names = []) => {
    if (matchesOf(TOKEN, text).length > MOST_WORDS) return undefined;
    const { rest, nth } = placeIn(withoutNames(text, names, ofFocus));
    for (const plain of bare(rest)) {
      const said = readAs(plain);
      if (said) return { ...said, ...(nth !== undefined && { nth }) };
    }
    return undefined;
  };
}

/** What is never small. */
const UNREAD = '0';

const partOf =
  ({ it }: FocusWords) =>
  (part: string): QuickPattern =>
    new QuickPattern(`${WORD_START}(?:${phrase(part, { it: oneOf(it) })})${WORD_END}`, 'iu');

const oneOf = (phrases: readonly string[]): string => `(?:${anyPhrase(phrases)})`;

const whole = (each: string, classes: Record<string, string>): QuickPattern =>
  new QuickPattern(`^(?:${phrase(each, classes)})$`, 'iu');

/** The words around the parts of a phrase, which begins the text; undefined if the text does not have them in this order. */
function restOf(text: string, parts: readonly QuickPattern[]): string | undefined {
  let [rest, left] = ['', text];
  for (const [index, part] of parts.entries()) {
    const match = part.exec(left);
    if (!match || (index === 0 && match.index > 0)) return undefined;
    rest += ` ${left.slice(0, match.index)}`;
    left = left.slice(match.index + match[0].length);
  }
  return `${rest} ${left}`;
}

/** A text without what stands around a question, step by step: "hang on, can you tell me …", "… please". */
function bareReader({ sideTalk, hints, polite, courtesy, ofFocus }: Words): (text: string) => string[] {
  const around = [...ofFocus.lead, ...sideTalk.around, ...polite, ...courtesy, ...hints.openings];
  const lead = new QuickPattern(`^(?:${anyPhrase(around)})${BEHIND_LEAD}`, 'iu');
  const withoutLeads = (text: string): string[] => {
    const said = lead.exec(text)?.[0].length ?? text.length;
    return said < text.length ? [text, ...withoutLeads(text.slice(said))] : [text];
  };
  return text => withoutLeads(text.replace(/[\s?.!]+$/u, '').trim());
}

const BEHIND_LEAD = `${WORD_END}[\\s,.!?:–-]*`;

/** Finds "the second one" and the like; the rest has "it" in its place. */
function placeReader({ ordinals, ofFocus }: Words) {
  const nth = Object.keys(ordinals).join('|');
  const place = new QuickPattern(
    `${WORD_START}(?:${anyPhrase(ofFocus.one, { nth: `(?<nth>${nth})` })})${WORD_END}`,
    'iu',
  );
  const last = new QuickPattern(`${WORD_START}(?:${anyPhrase(ofFocus.last)})${WORD_END}`, 'iu');
  return (text: string): { rest: string; nth?: number } => {
    const it = ` ${ofFocus.pronoun} `;
    if (last.test(text)) return { rest: text.replace(last.exec(text)?.[0] ?? '', it), nth: -1 };
    const match = place.exec(text);
    const number = ordinals[match?.groups?.['nth']?.toLowerCase() ?? ''];
    return match && number !== undefined ? { rest: text.replace(match[0], it), nth: number } : { rest: text };
  };
}

/** A name of what is spoken of, with the article before it, says no more than "it". */
function withoutNames(text: string, names: readonly string[], { articles, pronoun }: FocusWords): string {
  const quoted = names.filter(name => name.length > 2).map(name => name.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
  if (quoted.length === 0) return text;
  const article = `(?:(?:${anyPhrase(articles)})\\s+)?`;
  return text.replace(
    new RegExp(`${WORD_START}${article}["“„«]?(?:${quoted.join('|')})["”“»]?${WORD_END}`, 'iu'),
    pronoun,
  );
}

/** True for words that say nothing of their own in such a question. */
function smallTest({ smallWords, eventWords, polite, ofFocus }: Words): (match: RegExpExecArray) => boolean {
  const small = new Set([smallWords.words, smallWords.negations, eventWords, polite, ofFocus.small].flat());
  const isPart = (part: string): boolean => /^\p{L}?$/u.test(part) || small.has(part);
  return ([token]) => small.has(token.toLowerCase()) || token.toLowerCase().split(/['’]/u).every(isPart);
}
