import type { Words } from '../lexicon/words.ts';
import { phrase } from '../text/phrases.ts';
import { QuickPattern } from '../text/quick-pattern.ts';

/** A question whether one event overlaps another: the name of the other one, and the question without it. */
export type RivalAsked = { rival: string; question: string };

const CLASSES = { event: '(?<event>[^,.;?!]{1,60}?)', rival: '(?<rival>\\p{L}[^,;?!]{1,60}?)' };

/**
 * Reads "does choir clash with film night" as the question whether choir clashes with anything, and "film night". What is no
 * name ("with anything", "with another meeting") is left to the other readers.
 */
export function rivalReader({ asking, courtesy, followUp }: Words): (text: string) => RivalAsked | undefined {
  const { asked, question, nobody, articles } = asking.rivals;
  const lead = `(?:(?:${[...courtesy, ...followUp.before].map(word => phrase(word)).join('|')})[\\s,]+){0,3}`;
  const patterns = asked.map(each => new QuickPattern(`^${lead}(?:${phrase(each, CLASSES)})[?!.\\s]*$`, 'iu'));
  const isNobody = new QuickPattern(`(?<!\\p{L})(?:${nobody.map(each => phrase(each)).join('|')})(?!\\p{L})`, 'iu');
  const article = new QuickPattern(`^(?:(?:${articles.map(each => phrase(each)).join('|')})(?:\\s+|(?<=['’])))+`, 'iu');
  const nameOf = (said: string): string => said.replace(article.exec(said)?.[0] ?? '', '').trim();
  return text => {
    for (const pattern of patterns) {
      const { event, rival } = pattern.exec(text)?.groups ?? {};
      if (event === undefined || rival === undefined || isNobody.test(rival) || isNobody.test(event)) continue;
      return { rival: nameOf(rival), question: question.replace('{event}', () => event.trim()) };
    }
    return undefined;
  };
}
