import type { Words } from '../lexicon/words.ts';
import type { Span, TitleReading } from '../reading.ts';
import { anyPhrase, BEHIND_WORD, phrase } from '../text/phrases.ts';
import { quickTest } from '../text/required-words.ts';
import { blanked } from '../text/spans.ts';
import type { CarrierPhrases } from './carrier-phrases.ts';
import { GAP, leftoverReader, type Tidy, tidier } from './leftover.ts';

/**
 * Reads the title of an event.
 * @returns a function of the text, its quotes, the spans that mean something else (times, people, places), and a function
 *   that returns the words of the likely template's own utterances, or undefined if nothing can be left over
 */
export function titleReader(words: Words) {
  const { titles } = words;
  const called = new RegExp(`(?:^|\\s|,)(?:${anyPhrase(titles.called)})${BEHIND_WORD}`, 'iu');
  const about = new RegExp(`(?<![\\p{L}\\d])(?:${anyPhrase(titles.about)})${BEHIND_WORD}`, 'iu');
  const errand = new RegExp(`(?<=\\s|,)(?:${anyPhrase(words.smallWords.errands)})\\s[^.!?;]*`, 'giu');
  const tidy = tidier(words);
  const leftover = leftoverReader(words, tidy);
  return (
    text: string,
    quotes: readonly { inner: string; span: Span }[],
    understood: readonly Span[],
    carriersOf: () => CarrierPhrases | undefined,
  ): TitleReading | undefined => {
    const [quote] = quotes;
    if (quote) return { text: quote.inner, how: 'quoted' };
    const rest = blanked(text, understood, GAP);
    const named = called.exec(text);
    if (named) return upToGap(rest, named, tidy);
    const topic = about.exec(rest);
    const told = topic && upToGap(rest, topic, tidy);
    if (told) return told;
    const carriers = carriersOf();
    const left = carriers && leftover(rest.replace(errand, GAP), carriers);
    return left ? { text: left, how: 'leftover' } : undefined;
  };
}

/** Finds names that are said to be the whole name, so no times, people or places are read in them. */
export function wholeTitleReader({ titles }: Words): (text: string) => { inner: string; span: Span }[] {
  // The end of the sentence, or the beginning of another detail of the event.
  const ends = `(?=(?<!(?<!\\p{L})\\p{Lu}\\p{L}?)[.!?]+(?:\\s|$)|${anyPhrase(titles.ends)}|$)`;
  const patterns = titles.whole.map(each => {
    const end = each.endsWith('{name}') ? ends : '';
    return new RegExp(`(?<![\\p{L}\\d])(?:${phrase(each, { name: '(?<name>[^¶]{1,200}?)' })})${end}`, 'iu');
  });
  const mayMatch = quickTest(patterns);
  return text => {
    if (!mayMatch(text)) return [];
    const match = patterns.map(pattern => pattern.exec(text)).find(found => found !== null);
    const inner = match?.groups?.['name']?.trim();
    return match && inner ? [{ inner, span: { start: match.index, end: match.index + match[0].length } }] : [];
  };
}

/** Everything up to the next span that means something else. */
function upToGap(rest: string, { index, 0: cue }: RegExpExecArray, tidy: Tidy): TitleReading | undefined {
  const words = tidy((rest.slice(index + cue.length).split(GAP)[0] ?? '').split(/\s+/));
  return words ? { text: words, how: 'named' } : undefined;
}
