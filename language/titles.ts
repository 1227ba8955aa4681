import { blanked } from './found.ts';
import type { Span, TitleReading } from './reading.ts';
import { en } from './words/en.ts';

const CALLED = /(?:^|\s|,)(?:called|titled|named|entitled|with the title|call it|name it|title it|title:|subject:)\s+/i;
const ABOUT = /\b(?:about|regarding|concerning|on the subject of)\s+/i;
/** Stands where something else was understood. */
const GAP = '¶';
const TRIM = new Set(en.trim);

/**
 * What the event is called.
 * @param understood  the stretches that mean something else: times, people, places
 * @param carriers    the words that the likely template's own utterances are made of
 */
export function readTitle(
  text: string,
  quotes: readonly { inner: string; span: Span }[],
  understood: readonly Span[],
  carriers: ReadonlySet<string>,
): TitleReading | undefined {
  const [quote] = quotes;
  if (quote) return { text: quote.inner, how: 'quoted' };
  const rest = blanked(text, understood, GAP);
  const called = CALLED.exec(text);
  if (called) return named(rest, called.index + called[0].length, 'named');
  const about = ABOUT.exec(rest);
  const topic = about && named(rest, about.index + about[0].length, 'named');
  return topic ?? leftover(rest, carriers);
}

/** Everything up to the next stretch that means something else. */
function named(rest: string, start: number, how: 'named'): TitleReading | undefined {
  const words = tidy((rest.slice(start).split(GAP)[0] ?? '').split(/\s+/));
  return words ? { text: words, how } : undefined;
}

/** The longest run of words that are neither understood nor the template's own. */
function leftover(rest: string, carriers: ReadonlySet<string>): TitleReading | undefined {
  const runs = rest
    .split(/[¶,;:?!]+|\.\s/)
    .flatMap(stretch => splitAtCarriers(stretch.split(/\s+/).filter(Boolean), carriers))
    .flatMap(words => tidy(words) ?? []);
  const longest = runs.toSorted((a, b) => b.length - a.length)[0];
  return longest ? { text: longest, how: 'leftover' } : undefined;
}

/** The words between the first and the last that the template does not bring itself. */
function splitAtCarriers(words: string[], carriers: ReadonlySet<string>): string[][] {
  const own = (word: string): boolean => !carriers.has(plain(word)) && !TRIM.has(plain(word));
  const first = words.findIndex(own);
  return first < 0 ? [] : [words.slice(first, words.findLastIndex(own) + 1)];
}

/** Small words and punctuation go from both ends; the first letter is written large. */
function tidy(words: readonly string[]): string | undefined {
  const first = words.findIndex(word => word !== '' && !TRIM.has(plain(word)));
  if (first < 0) return undefined;
  const last = words.findLastIndex(word => word !== '' && !TRIM.has(plain(word)));
  const text = words
    .slice(first, last + 1)
    .join(' ')
    .replace(/^(?:['’]s\s|[\s.,;:!?-])+|[\s.,;:!?-]+$/g, '');
  return text && /[\p{L}\d]/u.test(text) ? text.charAt(0).toUpperCase() + text.slice(1) : undefined;
}

const plain = (word: string): string => word.toLowerCase().replace(/^[^\p{L}\d]+|[^\p{L}\d]+$/gu, '');
