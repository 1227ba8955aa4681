import type { Words } from '../words/words.ts';
import { shorthandReader } from './shorthand.ts';
import { anyOf } from './spans.ts';

const QUOTES = /["`]/;
/** A word of its own; not a part of an address, a file name or a compound with a hyphen. */
const WORD = /(?<![\p{L}\p{M}\p{N}@_'’-])(?<!\p{L}\.)\p{L}{5,}(?![\p{L}\p{M}\p{N}@_])/gu;

/**
 * Rewrites hasty writing before anything is read: shorthand ("nxt" is "next"), slips in the names of days and months
 * ("wensday" is "wednesday"), sounds of thinking, and missing spaces beside digits ("dec4" is "dec 4"). A message with quotes stays as it is.
 */
export function mender(
  words: Pick<Words, 'shorthand' | 'slips' | 'besideDigits' | 'hesitations'>,
): (text: string) => string {
  const [expand, correct, separate] = [shorthandReader(words), corrector(words.slips), separator(words.besideDigits)];
  const fluent = hesitationRemover(words.hesitations);
  return text => (QUOTES.test(text) ? text : separate(expand(fluent(text)).replace(WORD, correct)));
}

/** Removes "uh" between other words; before a comma or by itself it says that somebody is not done yet. */
function hesitationRemover(hesitations: readonly string[]): (text: string) => string {
  if (hesitations.length === 0) return text => text;
  const pattern = new RegExp(`(?<=\\p{L}\\s)(?:${anyOf(hesitations)})\\s+(?=[\\p{L}\\d])`, 'giu');
  return text => text.replace(pattern, '');
}

/**
 * The slips of each name are listed in advance. Other words are as near to a name as its slips are ("sundry", "Morgan"),
 * so only the kinds of slips count that hardly any of them shows.
 */
function corrector({ of, others }: Words['slips']): (word: string) => string {
  const slips = new Map([
    ...of.flatMap(name => slipsOf(name).map(slip => [slip, name] as const)),
    ...Object.entries(others),
  ]);
  for (const name of of) slips.delete(name);
  return word => {
    const plain = word.toLowerCase();
    const name = slips.get(plain);
    if (!name) return word;
    return word === plain ? name : name.charAt(0).toUpperCase() + name.slice(1);
  };
}

/** In shorter names, a missing letter or another vowel makes other words: "munday". */
const [MISSING_FROM, VOWEL_FROM] = [6, 8];
const VOWELS = ['a', 'e', 'i', 'o', 'u'];

/** Two letters swapped, a letter doubled, one missing, or another vowel. The first letter is always right. */
function slipsOf(name: string): string[] {
  const letters = [...name];
  const inside = letters.map((_, at) => at).slice(1);
  const put = (at: number, ...instead: string[]): string => letters.toSpliced(at, 1, ...instead).join('');
  const letter = (at: number): string => letters[at] ?? '';
  return [
    ...inside.slice(1).map(at => letters.toSpliced(at - 1, 2, letter(at), letter(at - 1)).join('')),
    ...letters.map((each, at) => put(at, each, each)),
    ...(name.length >= MISSING_FROM ? inside.slice(0, -1).map(at => put(at)) : []),
    ...(name.length >= VOWEL_FROM
      ? inside.flatMap(at => (VOWELS.includes(letter(at)) ? VOWELS.map(vowel => put(at, vowel)) : []))
      : []),
  ];
}

/** Links, addresses, file names, codes with a hyphen ("ABC-4dec"). */
const KEPT = /[@/\\=#~_+?&]|\p{L}-\p{N}|\p{N}-\p{L}|\.\p{L}{2,4}[^\p{L}\p{N}]*$/u;
/** Codes and room numbers are in capitals: "SUN2", "MAY4". */
const CODE = /\p{Lu}{2,}\d/u;
const CLOCK = '\\d{1,2}(?:[:.]\\d\\d|\\s?(?:uhr|h|[ap]m?)(?!\\p{L}))';

function separator({ before, beforeClocks, behind }: Words['besideDigits']): (text: string) => string {
  const start = '(?<![\\p{L}\\p{N}])';
  const patterns = [
    `(?<=${start}\\d{1,4}(?:st|nd|rd|th)?)(?=(?:${anyOf(behind)})(?!\\p{L}))`,
    `(?<=${start}(?:${anyOf(before)}))(?=\\d{1,4}(?!\\p{N}))`,
    `(?<=${start}(?:${anyOf(beforeClocks)}))(?=${CLOCK})`,
  ].map(pattern => new RegExp(pattern, 'giu'));
  const separate = (token: string): string => {
    const rest = patterns.reduce((left, pattern) => left.replace(pattern, ' '), token);
    return rest === token ? rest : separate(rest); // "von8bis10uhr" comes apart piece by piece
  };
  return text => {
    if (!/\d\p{L}|\p{L}\d/u.test(text)) return text;
    const allCapitals = text === text.toUpperCase();
    return text.replace(/\S*\d\S*/g, token =>
      KEPT.test(token) || (CODE.test(token) && !allCapitals) ? token : separate(token),
    );
  };
}
