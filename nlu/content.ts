import type { CarrierPhrases } from './entities/carrier-phrases.ts';
import type { Words } from './lexicon/words.ts';
import type { ReadSpan, Span, UnreadSpan } from './reading.ts';
import { joinedWords } from './text/joined.ts';
import { once } from './text/once.ts';
import { anyPhrase, WORD_END, WORD_START } from './text/phrases.ts';
import { quickTest } from './text/required-words.ts';

/** What a message says, stretch by stretch: what was read as something, and the content words that nothing was read from. */
export type Content = { spans: ReadSpan[]; unread: UnreadSpan[] };

/** `read`: something was read from it. `asked`: it only says what is asked for. `small`: it says nothing. */
type Standing = 'read' | 'asked' | 'small' | 'negation' | 'content';
type Token = Span & { word: string; standing: Standing };

const TOKEN = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’.:@/&+_-]+[\p{L}\p{M}\p{N}]+)*/gu;
const PAUSE = /[,;.!?:()]\s/;
const DIGIT = /\p{N}/u;
/** More small words than this between two content words part them. */
const MOST_BETWEEN = 2;

/** What else decides about the words of a message. */
type Surroundings = {
  quotes: readonly Span[];
  /** The words of the likely template's own utterances. */
  carriers: CarrierPhrases;
  /** The message points at something: then "second" and "next" only say at what. */
  points: boolean;
  /** The message is a question: then "where" and "room" only say what is asked. */
  asks: boolean;
};

/** Finds the content words of a message from which nothing was read, given the stretches that were, in any order. */
export function contentReader(words: Words) {
  const standingOf = standingReader(words);
  const { part } = joinedWords(words);
  const asides = asideReader(words);
  const isValue = valueTest(words);
  const leads = new Set(words.smallWords.leads);
  const leadsOfValues = new Set([...leads, ...words.smallWords.negations]);
  return (text: string, found: readonly ReadSpan[], around: Surroundings): Content => {
    const standing = (token: Token): Token => standingOf(token, around);
    const phrases = asides(text);
    const bare = once(() => tokensOf(wordsOf(text, part), text, merged(phrases)).map(standing));
    const isEmpty = (span: Span): boolean =>
      !bare().some(token => token.standing === 'content' && touches(token, span));
    const isQuoted = (span: Span): boolean => around.quotes.some(quote => touches(span, quote));
    const read = found.filter(span => span.as !== 'title' || isQuoted(span) || !isEmpty(span));
    const free = around.quotes.filter(quote => !read.some(span => touches(span, quote)));
    const claims = merged([...read, ...phrases, ...free]);
    const tokens = withNegations(text, tokensOf(wordsOf(text, part), text, claims).map(standing));
    const runs = runsOf(text, tokens).map(run => {
      const value = isValue(text.slice(run.start, run.end));
      return { ...withLead(run, tokens, value ? leadsOfValues : leads), isValue: value };
    });
    const asked = tokens.filter(token => token.standing === 'asked');
    return {
      spans: inOrder([...read, ...asked.map(({ start, end }) => ({ start, end, as: 'intent' as const }))]),
      unread: inOrder([...free.map(({ start, end }) => ({ start, end, from: start, isValue: true })), ...runs]),
    };
  };
}

const touches = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

const inOrder = <S extends Span>(spans: S[]): S[] => spans.toSorted((a, b) => a.start - b.start || a.end - b.end);

/** Overlapping stretches as one. */
function merged(spans: readonly Span[]): Span[] {
  const all: Span[] = [];
  for (const { start, end } of inOrder([...spans])) {
    const last = all.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else all.push({ start, end });
  }
  return all;
}

type Word = Span & { word: string };

/** The words of a text; small ones that are written onto others ("l'agenda", "dis-moi") are words of their own. */
function wordsOf(text: string, part: (word: string) => string[]): Word[] {
  return [...text.matchAll(TOKEN)].flatMap(({ index, 0: token }) => {
    let end = index;
    return part(token).map(piece => {
      const start = end;
      end += piece.length;
      return { start, end, word: piece.replace(/^-|['’]$/u, '').toLowerCase() };
    });
  });
}

/** A word that was read in part is read, unless a digit of it was not; a label, as in "Place: ...", is small. */
function tokensOf(all: readonly Word[], text: string, claims: readonly Span[]): Token[] {
  let next = 0;
  return all.map(word => {
    const { start, end } = word;
    while ((claims[next]?.end ?? end) <= start) next += 1;
    const touching = claims.slice(next).filter(claim => touches(claim, word));
    const isRead = touching.length > 0 && !DIGIT.test(outside(text, word, touching));
    const isLabel = /^:\s/.test(text.slice(end, end + 2)) && !DIGIT.test(word.word);
    return { ...word, standing: isRead ? 'read' : isLabel ? 'small' : 'content' };
  });
}

/** What of a stretch no claim covers. */
function outside(text: string, { start, end }: Span, claims: readonly Span[]): string {
  let [rest, at] = ['', start];
  for (const claim of claims) {
    rest += text.slice(at, Math.max(at, claim.start));
    at = Math.max(at, claim.end);
  }
  return rest + text.slice(at, Math.max(at, end));
}

/** Kinds of things that only say what is asked for, as "free" in "when am I free"; the second only in questions. */
const ASKED_KINDS = ['free', 'busy', 'calendar', 'reminder', 'guest', 'about', 'lasts'];
const ASKED_IN_QUESTIONS = ['place'];

/** What a word is that nothing was read from. */
function standingReader(words: Words) {
  const { smallWords, hints, eventWords, polite, courtesy, ordinals, pointing } = words;
  const ofKinds = (kinds: readonly string[]): string[] => kinds.flatMap(kind => hints.kinds[kind] ?? []);
  const negations = new Set(smallWords.negations);
  const { answerFrames, edits } = words;
  const aside = [answerFrames.before, answerFrames.behind, edits.lead, edits.leading];
  const small = new Set([smallWords.words, eventWords, polite, courtesy, ...aside].flat());
  const asked = new Set([...Object.values(hints.actions).flat(), ...ofKinds(ASKED_KINDS)]);
  const [inQuestions, everyOne] = [new Set(ofKinds(ASKED_IN_QUESTIONS)), new Set(pointing.every)];
  const known = (word: string, { carriers, points, asks }: Surroundings): Standing => {
    if (negations.has(word)) return 'negation';
    if (DIGIT.test(word)) return 'content';
    if (points && (ordinals[word] !== undefined || everyOne.has(word))) return 'asked';
    if (asked.has(word) || (asks && inQuestions.has(word))) return 'asked';
    if (small.has(word)) return 'small';
    return carriers.has(word) ? 'asked' : 'content';
  };
  return (token: Token, around: Surroundings): Token => {
    if (token.standing !== 'content') return token;
    const standing = known(token.word, around);
    const stem = token.word.replace(POSSESSIVE, '');
    return { ...token, standing: standing === 'content' && stem !== token.word ? known(stem, around) : standing };
  };
}

const POSSESSIVE = /['’]\p{L}{1,2}$/u;

/** "No reminder" says more than "reminder": a negation of what is asked for is content, and so is what it negates. */
function withNegations(text: string, tokens: readonly Token[]): Token[] {
  const negated = new Set<Token>();
  for (const [at, token] of tokens.entries()) {
    if (token.standing !== 'negation') continue;
    const object = tokens.slice(at + 1, at + 2 + MOST_BETWEEN).find(({ standing }) => standing !== 'small');
    const isOne = object && !PAUSE.test(text.slice(token.end, object.start));
    if (isOne && object.standing === 'asked') for (const each of [token, object]) negated.add(each);
  }
  return tokens.map(token => {
    if (negated.has(token)) return { ...token, standing: 'content' };
    return token.standing === 'negation' ? { ...token, standing: 'small' } : token;
  });
}

/** Content words next to each other, also across a few small words. */
function runsOf(text: string, tokens: readonly Token[]): Span[] {
  const runs: Span[] = [];
  let between = 0;
  let isOpen = false;
  for (const token of tokens) {
    const last = runs.at(-1);
    if (token.standing !== 'content') {
      between += 1;
      isOpen &&= token.standing !== 'read' && between <= MOST_BETWEEN;
      continue;
    }
    if (last && isOpen && !PAUSE.test(text.slice(last.end, token.start))) last.end = token.end;
    else runs.push({ start: token.start, end: token.end });
    [between, isOpen] = [0, true];
  }
  return runs;
}

/** "With catering" and "except on the 2nd", not only "catering" and "2nd". */
function withLead(run: Span, tokens: readonly Token[], leads: ReadonlySet<string>): Omit<UnreadSpan, 'isValue'> {
  const last = tokens.findLastIndex(({ end }) => end <= run.start);
  let start = run.start;
  for (const { standing, word, ...before } of tokens.slice(Math.max(0, last - MOST_BETWEEN), last + 1).reverse()) {
    if (standing !== 'small' || start - before.end > 1) break;
    if (leads.has(word)) return { start: before.start, end: run.end, from: run.start };
    start = before.start;
  }
  return { start: run.start, end: run.end, from: run.start };
}

/** Greetings and other phrases of several words that are answered as such, or that only say how the message goes on. */
function asideReader({ smallWords: { phrases }, hints, ...words }: Words): (text: string) => Span[] {
  const { answerFrames, edits, adjacent, sameTime, followUp } = words;
  const known = [answerFrames.before, answerFrames.behind, edits.lead, edits.leading, sameTime, followUp.again];
  const all = [
    ...phrases,
    ...hints.openings,
    ...[...known, ...Object.values(adjacent)].flat().filter(isOfSeveralWords),
  ];
  const pattern = new RegExp(`${WORD_START}(?:${anyPhrase(all)})${WORD_END}`, 'giu');
  const mayMatch = quickTest([pattern]);
  return text =>
    mayMatch(text) ? [...text.matchAll(pattern)].filter(([words]) => isOfSeveralWords(words)).map(spanOf) : [];
}

const isOfSeveralWords = (text: string): boolean => text.includes(' ');

const spanOf = ({ index, 0: all }: RegExpExecArray): Span => ({ start: index, end: index + all.length });

/** True for words that look like a value: digits, an address, the name of a day or month. "May" in small letters is a verb. */
function valueTest({ slips, smallWords }: Words): (text: string) => boolean {
  const names = new Set(slips.of);
  const verbs = new Set(smallWords.words);
  const isName = (word: string): boolean => names.has(word.toLowerCase()) && !verbs.has(word);
  return text => /[\p{N}@]/u.test(text) || (text.match(TOKEN) ?? []).some(isName);
}
