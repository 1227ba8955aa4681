import type { Entity } from '../reading/entities.ts';
import type { TitleReading } from '../reading/requests.ts';
import type { Span } from '../reading/spans.ts';
import { joinedWords } from '../text/joined.ts';
import { anyPhrase, BEHIND_WORD, phrase, WORD_START } from '../text/phrases.ts';
import { firstMatcher, QuickPattern } from '../text/quick-pattern.ts';
import { reasonReader } from '../text/reasons.ts';
import { anyOf, blanked, GAP } from '../text/spans.ts';
import type { Words } from '../words/words.ts';
import { vagueTest } from './vague.ts';

/**
 * Reads the title of an event: what stands in quotes, what is said to be the name, or else what looks like one.
 * @returns a function of the text, its quotes, the spans that mean something else (times, people, places), and the spans
 *   that look like names; `nameless` are words that are a part of no name
 */
export function titleReader(words: Words) {
  const { titles } = words;
  const quick = (pattern: string, flags: string): QuickPattern => new QuickPattern(pattern, flags);
  const called = quick(`(?:^|\\s|,)(?:${anyPhrase(titles.called)})${BEHIND_WORD}`, 'iu');
  const about = quick(`(?<![\\p{L}\\d])(?:${anyPhrase(titles.about)})${BEHIND_WORD}`, 'iu');
  const errand = quick(`(?<=\\s|,)(?:${anyPhrase(words.smallWords.errands)})\\s[^.!?;]*`, 'giu');
  const code = quick(`${WORD_START}(?:${anyPhrase(titles.codes)})[\\s:.=]+[^\\s,;]*\\p{N}[^\\s,;]*`, 'giu');
  const openTime = quick(`(?<=,\\s)(?:${anyPhrase(words.anyTime)})(?=\\s*(?:[.!?,;]|$))`, 'giu');
  // "Called Kick-off, send her an invite".
  const ends = new RegExp(`(?:${anyPhrase(titles.ends)}).*$`, 'iu');
  const isNamed = quoteTest(words);
  const reasonsIn = reasonReader(words);
  const isGeneral = generalTest(words);
  const tidy = tidier(words);
  const isOwner = ownerTest(words);
  const [isEmpty, isVague, isAnswer] = [emptyReader(words), vagueTest(words), answerTest(words)];
  return (
    text: string,
    quotes: readonly { inner: string; span: Span }[],
    understood: readonly Span[],
    named: readonly Span[],
    nameless: ReadonlySet<string>,
  ): TitleReading | undefined => {
    const rest = blanked(text, [...understood, ...openTime.all(text).map(spanOf)], GAP);
    const isTitle = ({ span }: { span: Span }): boolean =>
      isNamed(rest, span, { named, nameless }) || named.every(name => name.end > span.start);
    const quote = quotes.find(isTitle);
    if (quote) return { text: quote.inner, how: 'quoted' };
    const name = called.exec(text);
    if (name) {
      const from = name.index + name[0].length;
      return upToGap(rest.slice(0, from) + rest.slice(from).replace(ends, ''), name, tidy);
    }
    const topic = about.exec(rest);
    // "Talk about the budget" is a name as a whole.
    const isWithin =
      topic && named.some(({ start, end }) => topic.index < end && /\p{L}/u.test(text.slice(start, topic.index)));
    // "I can't come to choir because of the dentist" is about choir, but "meeting because of the budget" names the budget.
    const isReason =
      topic &&
      reasonsIn(text).some(({ start, end }) => start <= topic.index && topic.index < end) &&
      named.some(({ start, end }) => end <= topic.index + 1 && !isGeneral(text.slice(start, end)));
    const told = topic && !isWithin && !isReason && upToGap(rest, topic, tidy);
    if (told) return told;
    const others = [...errand.all(text), ...code.all(text)].map(spanOf);
    const own = blanked(rest, [...others, ...reasonsIn(text)], GAP);
    const parts = named
      .filter(name => !isOwner(text, name))
      .flatMap(({ start, end }) => own.slice(start, end).split(GAP))
      .flatMap(part => part.split(SENTENCE_END)[0] ?? []);
    const [first] = parts
      .filter(part => !isEmpty(part) && !isVague(part) && !isAnswer(part))
      .flatMap(part => tidy(part.split(/\s+/)) ?? []);
    return first === undefined ? undefined : { text: first, how: 'tagged' };
  };
}

/** Adds a word for a reminder to the name right before it: "invoice | reminder". The text is without what was read from it. */
export function reminderNamer({ parts }: Words): (rest: string, names: readonly Span[]) => Span[] {
  const behind = new RegExp(`^\\s(?:${anyPhrase(parts.names.reminder)})(?=\\s*[.!]?$|\\s{2})`, 'iu');
  return (rest, names) =>
    names.map(({ start, end }) => ({ start, end: end + (behind.exec(rest.slice(end))?.[0].length ?? 0) }));
}

/** What looks like a name, and the words that are a part of none. */
type AroundQuote = { named: readonly Span[]; nameless: ReadonlySet<string> };

/**
 * True for a quotation that can be the name although another one stands before it. It is none next to a word of its own:
 * "the "see you soon" mail".
 */
function quoteTest(words: Words): (text: string, quote: Span, around: AroundQuote) => boolean {
  const { smallWords, eventWords, polite, courtesy, hints, titles } = words;
  const small = new Set([smallWords.words, eventWords, polite, courtesy, ...Object.values(hints.actions)].flat());
  const lead = new RegExp(`${WORD_START}(?:${anyPhrase(titles.called)}):?\\s*$`, 'iu');
  return (text, { start, end }, { named, nameless }) => {
    const isOwn = (word = ''): boolean =>
      ![small, nameless].some(known => known.has(word.toLowerCase())) && word !== '';
    const [before, behind] = [text.slice(0, start), text.slice(end)];
    if (!QUOTE.test(text.charAt(start)) || lead.test(before)) return true;
    const isBesideName = named.some(name => name.end <= start && text.slice(name.end, start).trim() === '');
    const [last, next] = [/([\p{L}\p{M}]+)\s*$/u.exec(before)?.[1], /^\s*([\p{L}\p{M}]+)/u.exec(behind)?.[1]];
    return !isOwn(next) && (isBesideName || !isOwn(last));
  };
}

const QUOTE = /["'`]/;

/**
 * Reads what a meeting with people is called for want of a name, in a text without its times: "call" of "a call with Ana",
 * "Meeting" of "meet Ana".
 */
export function generalTitleReader({ titles, people }: Words) {
  const honorific = people.titles.length > 0 ? `(?:(?:${anyPhrase(people.titles)})\\s+)*` : '';
  const cue = `(?:(?:${anyOf(people.companyCues)})\\s+)?${honorific}$`;
  const pattern = new RegExp(`(?<![\\p{L}\\d])(${anyOf(titles.general)})\\s+${cue}`, 'iu');
  const verbs = Object.entries(titles.meets).map(
    ([verb, title]) => [new RegExp(`(?<![\\p{L}\\d])(?:${phrase(verb)})\\s+${cue}`, 'iu'), title] as const,
  );
  const titleBefore = (text: string): string | undefined =>
    pattern.exec(text)?.[1] ?? verbs.find(([verb]) => verb.test(text))?.[1];
  return (text: string, entities: readonly Entity[]): string | undefined => {
    const found = entities.flatMap(({ type, span }) =>
      type === 'people' ? (titleBefore(text.slice(0, span.start)) ?? []) : [],
    );
    return found[0] && found[0].charAt(0).toUpperCase() + found[0].slice(1);
  };
}

/** True for what any meeting is called: "call". */
export function generalTest({ titles }: Words): (text: string) => boolean {
  const general = new Set(titles.general);
  return text => general.has(text.trim().toLowerCase());
}

/** True for a text that ends with what leads to the topic of a meeting: "a meeting about". */
export function topicTest({ titles }: Words): (text: string) => boolean {
  const pattern = new RegExp(`(?<![\\p{L}\\d])(?:${anyPhrase(titles.about)})\\s+(?:\\p{L}{1,3}\\s+)?$`, 'iu');
  return text => pattern.test(text);
}

/** Finds words that make no name by themselves: small ones, digits, and what any event is called. */
function emptyReader({
  trim,
  noise,
  polite,
  courtesy,
  eventWords,
  pointing,
  titles,
  edits,
  joined,
  ordinals,
}: Words): (text: string) => boolean {
  const small = [trim, noise, polite, courtesy, titles.never, edits.lead, edits.leading].flat();
  const empty = new Set([...small, ...eventWords, ...pointing.every, ...Object.keys(ordinals)].map(plain));
  const { part } = joinedWords({ joined });
  return text =>
    text
      .split(/\s+/)
      .flatMap(part)
      .every(word => empty.has(plain(word)) || !/\p{L}|\d\D+\d|\p{Emoji_Presentation}/u.test(word));
}

/** True for a name that only says whose event is meant: "Nora's" of "Nora's invitation". */
function ownerTest({ eventWords }: Words): (text: string, name: Span) => boolean {
  const behind = new RegExp(`^\\s+(?:${anyOf(eventWords)})(?!\\p{L})`, 'iu');
  return (text, { start, end }) => /^[^\s]+['’]s$/u.test(text.slice(start, end)) && behind.test(text.slice(end));
}

/** True for words that only answer an invitation: "tentatively accept". */
function answerTest({ responses: { accept, decline, maybe } }: Words): (text: string) => boolean {
  const only = new QuickPattern(`^\\s*(?:(?:${anyPhrase([...maybe, ...decline, ...accept])})\\s*){1,3}$`, 'iu');
  return text => only.test(text);
}

/** Finds names that are said to be the whole name, so no times, people or places are read in them. */
export function wholeTitleReader({ titles }: Words): (text: string) => { inner: string; span: Span }[] {
  // The end of the sentence, or the beginning of another detail of the event.
  const ends = `(?=(?<!(?<!\\p{L})\\p{Lu}\\p{L}?)[.!?]+(?:\\s|$)|${anyPhrase(titles.ends)}|$)`;
  const sources = titles.whole.map(each => {
    const end = each.endsWith('{name}') ? ends : '';
    return `(?<![\\p{L}\\d])(?:${phrase(each, { name: '(?<name>[^¶]{1,200}?)' })})${end}`;
  });
  const first = firstMatcher(sources, 'iu');
  return text => {
    const match = first(text);
    const inner = match?.groups?.['name']?.trim();
    return match && inner ? [{ inner, span: { start: match.index, end: match.index + match[0].length } }] : [];
  };
}

/** The end of a sentence. The full stop in "Dr. Patel" or "1. Stock" is not one. */
const SENTENCE_END = /(?<!(?<!\p{L})\p{Lu}\p{L}?|\d|(?<!\p{L})\p{L})[.!?]+\s/u;

/** Everything up to the next span that means something else, or the end of the sentence. */
function upToGap(rest: string, { index, 0: cue }: RegExpExecArray, tidy: Tidy): TitleReading | undefined {
  const [said = ''] = rest.slice(index + cue.length).split(GAP);
  const words = tidy((said.split(SENTENCE_END)[0] ?? '').split(/\s+/));
  return words ? { text: words, how: 'named' } : undefined;
}

/** A title's text is tidied by the small words of the language. */
type Tidy = (words: readonly string[]) => string | undefined;

/** Small words and punctuation go from both ends, but "time" ends "focus time"; the first letter is written large. */
function tidier({ trim, joined, titles }: Words): Tidy {
  const small = new Set(trim.map(plain));
  const { part, together } = joinedWords({ joined });
  const isOwn = (word: string): boolean => word !== '' && !small.has(plain(word));
  const ending = new Set(titles.kept);
  const isKept = (word?: string): boolean => word !== undefined && ending.has(plain(word));
  return said => {
    const words = said.flatMap(part);
    const first = words.findIndex(isOwn);
    if (first < 0) return undefined;
    const last = words.findLastIndex(isOwn);
    const text = together(words.slice(first, last + (isKept(words[last + 1]) ? 2 : 1))).replace(
      /^(?:['’]s(?:\s|$)|[\s.,;:!?-])+|(?:['’]s)?[\s.,;:!?-]*$/g,
      '',
    );
    return text && /[\p{L}\d\p{Emoji_Presentation}]/u.test(text)
      ? text.charAt(0).toUpperCase() + text.slice(1)
      : undefined;
  };
}

const spanOf = ({ index, 0: all }: RegExpExecArray): Span => ({ start: index, end: index + all.length });

const plain = (word: string): string => word.toLowerCase().replace(/^[^\p{L}\d]+|[^\p{L}\d]+$/gu, '');
