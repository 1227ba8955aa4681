import { guestTest } from '../acts/parts.ts';
import { anyPhrase, phrase } from '../text/phrases.ts';
import { QuickPattern } from '../text/quick-pattern.ts';
import { anyOf } from '../text/spans.ts';
import type { Words } from '../words/words.ts';

const NAME = "[\\p{L}\\d][\\p{L}\\d.'’@_+-]*";

/**
 * Rewrites a clause that says who else comes: "Priya needs to be there too" is "invite Priya". It is the whole message or
 * a part of it between commas and "and"s.
 */
export function joiningRestater(words: Words): (text: string) => string {
  const { joining, edits, courtesy } = words;
  const and = anyOf(edits.between);
  const who = `(?<who>${NAME}(?:\\s(?:(?:${anyOf(words.people.and)})\\s)?${NAME}){0,2}?)`;
  const before = `(?<before>^|[,;.!]\\s+(?:(?:${and})\\s+)?|\\s(?:${and})\\s+)(?:(?:${anyOf([...edits.lead, ...courtesy])})[\\s,]+){0,2}`;
  const behind = `(?=(?:[\\s,]+(?:${anyPhrase(courtesy)}))?\\s*(?:[,;.!?]|$|\\s(?:${and})\\s))`;
  const patterns = joining.said.map(each => new QuickPattern(`${before}(?:${phrase(each, { who })})${behind}`, 'iu'));
  const isGuest = guestTest(words);
  return text => {
    for (const pattern of patterns) {
      const match = pattern.exec(text);
      const { before = '', who } = match?.groups ?? {};
      if (match && who !== undefined && isGuest({ who })) {
        const joined = before + joining.becomes.replace('{who}', () => who);
        return text.slice(0, match.index) + joined + text.slice(match.index + match[0].length);
      }
    }
    return text;
  };
}
