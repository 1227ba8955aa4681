import type { Words } from '../lexicon/words.ts';
import { editDistance } from './edit-distance.ts';
import { anyOf } from './spans.ts';

/** Shorter names are too near to other words. */
const SHORTEST_NAME = 6;
const SHORTEST_WORD = 5;
/** In a name as long as this, two slips still leave no doubt. */
const LONG_NAME = 8;
const QUOTES = /["`]/;
const WORD = new RegExp(`(?<![\\p{L}\\p{M}\\p{N}@._'’-])\\p{L}{${SHORTEST_WORD},}(?![\\p{L}\\p{M}\\p{N}@_])`, 'gu');

/**
 * Mends slips in the names of days, months and parts of a day, and separates them from digits: "wensday" is "wednesday",
 * "dec4" is "dec 4", "18Uhr" is "18 Uhr". A message that quotes something stays as it is.
 */
export function mender(words: Pick<Words, 'timeNames' | 'besideDigits'>): (text: string) => string {
  const [mend, separate] = [slipMender(words.timeNames), separator(words.besideDigits)];
  return text => (QUOTES.test(text) ? text : separate(text.replace(WORD, mend)));
}

/** Nobody slips in the first letter, and few in the last: "Sundae" is no "Sunday". Longer words are other words. */
function slipMender(timeNames: readonly string[]): (word: string) => string {
  const known = new Set(timeNames);
  const names = timeNames.filter(name => name.length >= SHORTEST_NAME && /^\p{L}+$/u.test(name));
  const byEnds = Map.groupBy(names, endsOf);
  const nameFor = (word: string): string | undefined =>
    byEnds
      .get(endsOf(word))
      ?.find(name => word.length <= name.length && editDistance(word, name, slipsIn(name)) <= slipsIn(name)) ??
    names.find(name => isSwapped(word, name));
  return word => {
    const plain = word.toLowerCase();
    const name = known.has(plain) ? undefined : nameFor(plain);
    if (!name) return word;
    return word === plain ? name : name.charAt(0).toUpperCase() + name.slice(1);
  };
}

const endsOf = (word: string): string => `${word.at(0)}${word.at(-1)}`;
const slipsIn = (name: string): number => (name.length >= LONG_NAME ? 2 : 1);

/** Two letters beside each other are swapped, perhaps the last: "tuesdya". */
const isSwapped = (word: string, name: string): boolean =>
  word.length === name.length && word[0] === name[0] && editDistance(word, name, 1) === 1 && hasSameLetters(word, name);

const hasSameLetters = (word: string, name: string): boolean =>
  [...word].toSorted().join('') === [...name].toSorted().join('');

function separator(besideDigits: readonly string[]): (text: string) => string {
  if (besideDigits.length === 0) return text => text;
  const any = anyOf(besideDigits);
  const behind = new RegExp(`(?<=(?<![\\p{L}\\p{N}])\\d{1,4}(?:st|nd|rd|th)?)(?=(?:${any})(?!\\p{L}))`, 'giu');
  const before = new RegExp(`(?<![\\p{L}\\p{N}@._/-])(?:${any})(?=\\d{1,4}(?![\\p{N}@]))`, 'giu');
  // Twice behind digits: only then is "2" in "in2hours" apart from the word before it.
  return text => (/\d/.test(text) ? text.replace(behind, ' ').replace(before, '$& ').replace(behind, ' ') : text);
}
