import { answerReader } from './answers.ts';
import { blanked } from './found.ts';
import { anyPhrase, phrase } from './phrases.ts';
import type { Span, TemplateSketch, TitleReading } from './reading.ts';
import { slipFinder } from './slips.ts';
import type { Tokenizer } from './tokens.ts';
import { speller } from './words/spellings.ts';
import type { Words } from './words/words.ts';

/** What is done with events, what they are called in general, and things of other kinds: "availability". */
function emptyWords({ hints, polite, eventWords }: Words): Set<string> {
  const events = new Set(hints.kinds['event']);
  const others = Object.entries(hints.kinds).flatMap(([kind, list]) => (isOfName(kind) ? [] : list));
  const asked = [...Object.values(hints.actions).flat(), ...others].filter(word => !events.has(word));
  return new Set([...asked, ...polite, ...eventWords]);
}

/** Kinds of things that events are called after. */
const isOfName = (kind: string): boolean => ['event', 'group', 'place'].includes(kind) || kind.startsWith('other-');

/** The words that a template's own utterances are made of. */
export type Carriers = { has(word: string): boolean };

export function carrierFinder(
  templates: readonly TemplateSketch[],
  wordsOf: Tokenizer,
): (template?: string) => Carriers {
  const literal = (utterance: string): string[] => wordsOf(utterance.replace(/\{\w+\}/g, ' '));
  const carriers = new Map(
    templates.map(({ name, utterances }) => [name, carriersIn(new Set(utterances.flatMap(literal)))]),
  );
  return (template = '') => carriers.get(template) ?? new Set();
}

/** Slips of them are no name either: "calender". */
function carriersIn(known: ReadonlySet<string>): Carriers {
  let slips: ((word: string) => string | undefined) | undefined;
  return {
    has(word) {
      slips ??= slipFinder([...known]);
      return known.has(word) || slips(word) !== undefined;
    },
  };
}

/** Stands where something else was understood. */
const GAP = '¶';

/** A title's text is tidied by the small words of the language. */
type Tidy = (words: readonly string[]) => string | undefined;

/**
 * What the event is called.
 * @returns a function of the text, what is quoted in it, the stretches that mean something else (times, people, places),
 *   and what gives the words that the likely template's own utterances are made of, unless nothing can be left over
 */
export function titleReader(words: Words) {
  const { titles, trim, spelled } = words;
  const spell = speller({ spelled });
  const called = new RegExp(`(?:^|\\s|,)(?:${anyPhrase(titles.called)})\\s+`, 'iu');
  const about = new RegExp(`(?<![\\p{L}\\d])(?:${anyPhrase(titles.about)})\\s+`, 'iu');
  const small = new Set(trim);
  const heads = new Set(titles.heads);
  const never = new Set(titles.never);
  const empty = emptyWords(words);
  const answer = answerReader(words);
  const events = new Set(words.hints.kinds['event']);
  const kinds = {
    isEvent: (text: string) => text.split(' ').some(word => events.has(plain(word))),
    isHead: (word: string) => heads.has(word),
    isNever: (word: string) => never.has(word),
    isEmpty: (run: readonly string[]) => run.every(word => empty.has(word)) || answer(run.join(' '))?.rest === '',
  };
  const tidy: Tidy = words => tidied(words, small);
  return (
    text: string,
    quotes: readonly { inner: string; span: Span }[],
    understood: readonly Span[],
    carriersOf: () => Carriers | undefined,
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
    const isOther = (word: string): boolean => small.has(word) || carriers?.has(spell(word)) === true;
    return carriers && leftover(rest, { ...kinds, isOther }, tidy);
  };
}

/** Names that are said to be the whole name: what is in them is no time, nobody and no place. */
export function wholeTitleReader({ titles }: Words): (text: string) => { inner: string; span: Span }[] {
  // A sentence, or the beginning of another thing that is told of the event.
  const ends = `(?=(?<!(?<!\\p{L})\\p{Lu}\\p{L}?)[.!?]+(?:\\s|$)|${anyPhrase(titles.ends)}|$)`;
  const patterns = titles.whole.map(each => {
    const end = each.endsWith('{name}') ? ends : '';
    return new RegExp(`(?<![\\p{L}\\d])(?:${phrase(each, { name: '(?<name>[^¶]{1,200}?)' })})${end}`, 'iu');
  });
  return text => {
    const match = patterns.map(pattern => pattern.exec(text)).find(found => found !== null);
    const inner = match?.groups?.['name']?.trim();
    return match && inner ? [{ inner, span: { start: match.index, end: match.index + match[0].length } }] : [];
  };
}

/** Everything up to the next stretch that means something else. */
function upToGap(rest: string, { index, 0: cue }: RegExpExecArray, tidy: Tidy): TitleReading | undefined {
  const words = tidy((rest.slice(index + cue.length).split(GAP)[0] ?? '').split(/\s+/));
  return words ? { text: words, how: 'named' } : undefined;
}

type Kinds = {
  /** The template brings it itself, or it says nothing. */
  isOther: (word: string) => boolean;
  /** It names a kind of event, and belongs to the word before it: "team meeting". */
  isHead: (word: string) => boolean;
  /** It belongs to a clause, and to no name. */
  isNever: (word: string) => boolean;
  /** It has a kind of event in it: "lunch" of "lunch with Ana at the corner". */
  isEvent: (text: string) => boolean;
  /** By itself it is no name: "sounds great", "show". */
  isEmpty: (words: readonly string[]) => boolean;
};

/** The longest run of words that are neither understood nor the template's own, in the sentence that asks for it. */
function leftover(rest: string, kinds: Kinds, tidy: Tidy): TitleReading | undefined {
  const runs = requesting(rest.split(/[.!?]\s+/), kinds.isOther)
    .flatMap(sentence => sentence.split(/[¶,;?!]+|:(?!\d)/))
    .flatMap(stretch => splitAt(stretch.split(/\s+/).filter(Boolean), word => kinds.isNever(plain(word))))
    .flatMap(words => splitAtCarriers(words, kinds))
    .filter(words => !kinds.isEmpty(words.map(plain)))
    .flatMap(words => tidy(words) ?? []);
  const longest = runs.toSorted(
    (a, b) => Number(kinds.isEvent(b)) - Number(kinds.isEvent(a)) || b.length - a.length,
  )[0];
  return longest ? { text: longest, how: 'leftover' } : undefined;
}

/** Of several sentences those with the most of the template's own words: "That will do. Please add a walk." */
function requesting(sentences: readonly string[], isOther: (word: string) => boolean): readonly string[] {
  const counts = sentences.map(sentence => sentence.split(/\s+/).filter(word => word && isOther(plain(word))).length);
  const most = Math.max(...counts);
  return sentences.filter((_, index) => counts[index] === most);
}

function splitAt(words: readonly string[], isBetween: (word: string) => boolean): string[][] {
  const parts: string[][] = [[]];
  for (const word of words) {
    if (isBetween(word)) parts.push([]);
    else parts.at(-1)?.push(word);
  }
  return parts;
}

/** The words between the first and the last that the template does not bring itself, with the head of the last. */
function splitAtCarriers(words: string[], { isOther, isHead }: Kinds): string[][] {
  const own = (word: string): boolean => !isOther(plain(word));
  const [first, last] = [words.findIndex(own), words.findLastIndex(own)];
  if (first < 0) return [];
  return [words.slice(first, last + (isHead(plain(words[last + 1] ?? '')) ? 2 : 1))];
}

/** Small words and punctuation go from both ends; the first letter is written large. */
function tidied(words: readonly string[], small: ReadonlySet<string>): string | undefined {
  const own = (word: string): boolean => word !== '' && !small.has(plain(word));
  const first = words.findIndex(own);
  if (first < 0) return undefined;
  const text = words
    .slice(first, words.findLastIndex(own) + 1)
    .join(' ')
    .replace(/^(?:['’]s(?:\s|$)|[\s.,;:!?-])+|[\s.,;:!?-]+$/g, '');
  return text && /[\p{L}\d]/u.test(text) ? text.charAt(0).toUpperCase() + text.slice(1) : undefined;
}

const plain = (word: string): string => word.toLowerCase().replace(/^[^\p{L}\d]+|[^\p{L}\d]+$/gu, '');
