import { en } from '../lexicon/en/index.ts';
import { speller } from '../lexicon/spellings.ts';
import type { Speech, Words } from '../lexicon/words.ts';
import type { Span } from '../reading.ts';
import { type AlignedText, aligned, originOf, rewriter } from './alignment.ts';
import { type Classes, NOT_IN_WORD, phrase } from './phrases.ts';
import { matchesOf } from './quick-pattern.ts';
import { anyOf } from './spans.ts';

/** A text in the words of the grammar, and the way back from its places to those of what was said. */
export type Translated = { text: string; original(span: Span): Span };
export type Translator = (text: string) => Translated;

/** Puts what is said of times in a language into the words that the grammar of times is written in. */
export function translator({ speech, spelled }: Pick<Words, 'speech' | 'spelled'>): Translator {
  if (!speech) return text => ({ text, original: span => span });
  const exchange = wordExchange(speech, speller({ spelled }));
  const reshapes = speech.shapes.map(([shape, becomes]) => reshaper(shape, becomes));
  return said => {
    const result = reshapes.reduce((text, reshape) => reshape(text), exchange(aligned(said)));
    return { text: result.text, original: span => originOf(result, span) };
  };
}

type Word = Span & { exact: string; low: string };

/** Zones of the tz database are one word. */
const WORD = /\p{Lu}\p{L}+(?:\/\p{Lu}[\p{L}_]+)+|[\p{L}\p{M}]+/gu;
/** In place of a word that the grammar is not to see; nothing there is called that. */
const HIDDEN = 'x';

/** Exchanges words and phrases, the longest first; other words are hidden: none is taken for one of the grammar. */
function wordExchange({ words: table }: Speech, plain: (text: string) => string): (said: AlignedText) => AlignedText {
  const phraseAt = phraseFinder(new Map(Object.entries(table).map(([key, value]) => [plain(key), value])));
  return said => {
    const words = matchesOf(WORD, said.text).map(({ 0: word, index }): Word => {
      const exact = plain(word);
      return { exact, low: exact.toLowerCase(), start: index, end: index + word.length };
    });
    const result = rewriter(said);
    for (let index = 0; index < words.length; ) {
      const word = words[index] as Word;
      const { last = word, becomes = hidden(word), count = 1 } = phraseAt(said.text, words, index) ?? {};
      const place = { start: word.start, end: last.end };
      result.upTo(place);
      result.write(becomes, place);
      index += count;
    }
    return result.done();
  };
}

const hidden = ({ exact, start, end }: Word): string => (exact.includes('/') ? exact : HIDDEN.repeat(end - start));

type FoundPhrase = { last: Word; becomes: string; count: number };

/** Finds the longest phrase that begins at one of the words of a text. */
function phraseFinder(entries: ReadonlyMap<string, string>) {
  const longest = new Map<string, number>();
  for (const key of entries.keys()) {
    const words = key.toLowerCase().split(' ');
    longest.set(words[0] ?? '', Math.max(longest.get(words[0] ?? '') ?? 1, words.length));
  }
  return (text: string, words: readonly Word[], from: number): FoundPhrase | undefined => {
    for (let count = longest.get(words[from]?.low ?? '') ?? 0; count > 0; count--) {
      const some = words.slice(from, from + count);
      const last = some[count - 1];
      if (!last || !some.every((word, at) => at === 0 || ONE_GAP.test(text.slice(some[at - 1]?.end, word.start))))
        continue;
      const said = (how: 'exact' | 'low'): string => some.map(word => word[how]).join(' ');
      const becomes = entries.get(said('exact')) ?? entries.get(said('low'));
      if (becomes !== undefined) return { last, becomes, count };
    }
    return undefined;
  };
}

const ONE_GAP = /^(?: |-|- |')$/;

const UNITS = 'seconds?|minutes?|hours?|days?|weeks?|months?|years?';
const COUNT = '(?:a few|a couple of|a|\\d+(?:[.,]\\d+)?)';
const words = (table: Readonly<Record<string, unknown>>): string => anyOf(Object.keys(table));

/** What the names in the shapes stand for, in the words of the grammar. */
const kinds: Classes = {
  hour: '\\d{1,2}',
  minute: '[0-5]\\d',
  number: '\\d+',
  day: '(?:0?[1-9]|[12]\\d|3[01])',
  monthnumber: '(?:0?[1-9]|1[0-2])',
  year: '(?:19|20)\\d{2}',
  month: words(en.times.months),
  weekday: words(en.times.weekdays),
  ordinal: words(en.times.ordinals),
  part: 'morning|afternoon|evening|night|lunchtime',
  amount: `${COUNT} (?:${UNITS})`,
  days: `${COUNT} (?:days?|weeks?|months?|years?)`,
  unit: UNITS,
  which: 'this|next|last|coming',
  words: '[^·.,;:!?]*?',
};
const classes: Classes = Object.fromEntries(
  Object.entries(kinds).flatMap(([name, kind]) => ['', '2'].map(more => [name + more, `(?<${name}${more}>${kind})`])),
);

/** Puts what has a shape in another order and other words. */
function reshaper(shape: string, becomes: string): (said: AlignedText) => AlignedText {
  const pattern = new RegExp(`${NOT_IN_WORD}(?:${phrase(shape, classes, ' ')})${NOT_IN_WORD}`, 'dgiu');
  const parts = becomes.split(/(\{\w+(?:-1)?\})/).filter(Boolean);
  const needed = longestWord(shape);
  return said => {
    if (!said.text.includes(needed)) return said;
    const matches = matchesOf(pattern, said.text);
    if (matches.length === 0) return said;
    const result = rewriter(said);
    for (const match of matches) {
      const whole = { start: match.index, end: match.index + match[0].length };
      result.upTo(whole);
      for (const part of parts) {
        const [, name = '', before] = /^\{(\w+?)(-1)?\}$/.exec(part) ?? [];
        const [start, end] = match.indices?.groups?.[name] ?? [0, 0];
        if (!name) result.write(part, whole);
        else if (before) result.write(hourBefore(said.text.slice(start, end)), { start, end });
        else result.copy({ start, end });
      }
    }
    return result.done();
  };
}

/** A word without which a text has not the shape, so that most shapes need no further look. */
function longestWord(shape: string): string {
  let plain = shape.replaceAll(/\\.|\{\w+\}|\[[^\]]*\]/g, ' ');
  while (/\([^()]*\)/.test(plain)) plain = plain.replaceAll(/\([^()]*\)\??/g, ' ');
  return plain.split(/[^a-z]+/).toSorted((a, b) => b.length - a.length)[0] ?? '';
}

/** One o'clock comes after twelve. */
const hourBefore = (hour: string): string => String(Number(hour) === 1 ? 12 : Number(hour) - 1);
