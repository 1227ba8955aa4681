import { lightWordReader } from './light-words.ts';
import { once } from './once/once.ts';
import type { ReadSpan } from './reading/entities.ts';
import type { Span, UnreadSpan } from './reading/spans.ts';
import { joinedWords } from './text/joined.ts';
import { anyPhrase, WORD_END, WORD_START } from './text/phrases.ts';
import { matchesOf, QuickPattern } from './text/quick-pattern.ts';
import { reasonReader } from './text/reasons.ts';
import { type StandingWord, type Surroundings, standingReader, TOKEN, valueTest } from './word-standing.ts';
import type { Words } from './words/words.ts';

/** What a message says, stretch by stretch: what was read as something, and the content words that nothing was read from. */
export type Content = { spans: ReadSpan[]; unread: UnreadSpan[] };

const PAUSE = /[,;.!?:()]\s/;
const DIGIT = /\p{N}/u;
/** More small words than this between two content words part them. */
const MOST_BETWEEN = 2;

/** Finds the content words of a message from which nothing was read, given the stretches that were, in any order. */
export function contentReader(words: Words) {
  const standingOf = standingReader(words);
  const { part } = joinedWords(words);
  const asides = asideReader(words);
  const isValue = valueTest(words);
  const [withLight, reasonsIn] = [lightWordReader(words), reasonReader(words)];
  const states = statementTest(words);
  const errandBefore = errandReader(words);
  const otherwise = new QuickPattern(`${WORD_START}(?:${anyPhrase(words.smallWords.otherwise)})${WORD_END}`, 'giu');
  const cuesBefore = titleCueReader(words);
  const leads = new Set(words.smallWords.leads);
  const leadsOfValues = new Set([...leads, ...words.smallWords.negations]);
  return (text: string, found: readonly ReadSpan[], around: Surroundings): Content => {
    const standing = (token: StandingWord): StandingWord => standingOf(token, around);
    const phrases = asides(text);
    const bare = once(() => tokensOf(wordsOf(text, part), { text, claims: merged(phrases), isValue }).map(standing));
    const isEmpty = (span: Span): boolean =>
      !bare().some(token => token.standing === 'content' && touches(token, span));
    const isQuoted = (span: Span): boolean => around.quotes.some(quote => touches(span, quote));
    const read = found.filter(span => span.as !== 'title' || isQuoted(span) || !isEmpty(span));
    const open = [...around.quotes, ...otherwise.all(text).map(spanOf)];
    const free = open.filter(span => !read.some(other => touches(other, span)));
    const names = read.filter(({ as }) => as === 'title');
    const cues = names.flatMap(({ start }) => cuesBefore(text, start));
    const claims = merged([...read, ...phrases, ...free, ...cues]);
    const plain = withNegations(text, tokensOf(wordsOf(text, part), { text, claims, isValue }).map(standing));
    const tokens = withoutReasons(text, withLight(text, plain), { reasons: reasonsIn(text), isValue });
    const runs = runsOf(text, tokens).map(run => {
      const value = isValue(text.slice(run.start, run.end));
      const errand = errandBefore(text, run);
      const led = {
        ...withLead(errand ?? run, tokens, value ? leadsOfValues : leads),
        from: run.start,
        isValue: value,
      };
      return states(text, run, { claims, names }) ? { ...led, states: true as const } : led;
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

/** Finds the words that only lead to a title: "concerning" of "concerning the lease". */
function titleCueReader({ titles }: Words): (text: string, title: number) => Span[] {
  const cue = new QuickPattern(
    `${WORD_START}(?:${anyPhrase([...titles.about, ...titles.called])})\\s*(?:\\p{L}{1,3}\\s+)?["“„«]?$`,
    'iu',
  );
  return (text, title) => {
    const match = cue.exec(text.slice(0, title));
    return match ? [spanOf(match)] : [];
  };
}

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
  return matchesOf(TOKEN, text).flatMap(({ index, 0: token }) => {
    let end = index;
    return part(token).map(piece => {
      const start = end;
      end += piece.length;
      return { start, end, word: piece.replace(/^-|['’]$/u, '').toLowerCase() };
    });
  });
}

/** A word that was read in part is read, unless a digit of it was not; a label, as in "Place: ...", is small. */
function tokensOf(
  all: readonly Word[],
  { text, claims, isValue }: { text: string; claims: readonly Span[]; isValue: (word: string) => boolean },
): StandingWord[] {
  let next = 0;
  return all.map(word => {
    const { start, end } = word;
    while ((claims[next]?.end ?? end) <= start) next += 1;
    const touching = claims.slice(next).filter(claim => touches(claim, word));
    const isRead = touching.length > 0 && !DIGIT.test(outside(text, word, touching));
    const isLabel = /^:\s/.test(text.slice(end, end + 2)) && !isValue(text.slice(start, end));
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

/** What only says why something is asked says nothing of it, values apart. */
function withoutReasons(
  text: string,
  tokens: readonly StandingWord[],
  { reasons, isValue }: { reasons: readonly Span[]; isValue: (word: string) => boolean },
): StandingWord[] {
  const isReason = (token: StandingWord): boolean =>
    (token.standing === 'content' || token.standing === 'light') &&
    reasons.some(reason => touches(token, reason)) &&
    !isValue(text.slice(token.start, token.end));
  return tokens.map(token => (isReason(token) ? { ...token, standing: 'small' } : token));
}

/** "No reminder" says more than "reminder": a negation of what is asked for is content, and so is what it negates. */
function withNegations(text: string, tokens: readonly StandingWord[]): StandingWord[] {
  const negated = new Set<StandingWord>();
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

/** Content words next to each other, with light ones, also across a few small words. */
function runsOf(text: string, tokens: readonly StandingWord[]): Span[] {
  const runs: Span[] = [];
  let between = 0;
  let isOpen = false;
  for (const token of tokens) {
    const last = runs.at(-1);
    if (token.standing !== 'content' && token.standing !== 'light') {
      between += 1;
      isOpen &&= token.standing !== 'read' && between <= MOST_BETWEEN;
      continue;
    }
    if (last && isOpen && !PAUSE.test(text.slice(last.end, token.start))) last.end = token.end;
    else runs.push({ start: token.start, end: token.end });
    [between, isOpen] = [0, true];
  }
  const content = tokens.filter(({ standing }) => standing === 'content');
  return runs.filter(run => content.some(token => touches(token, run)));
}

/** "And tell the florist": content words with the verb before them that asks somebody for something. */
function errandReader({ smallWords: { errands } }: Words): (text: string, run: Span) => Span | undefined {
  const errand = new QuickPattern(`(?<=[\\s,])(?:${anyPhrase(errands)})(?:\\s\\p{L}{1,3})?\\s$`, 'iu');
  return (text, { start, end }) => {
    const match = errand.exec(text.slice(0, start));
    return match ? { start: match.index + match[0].indexOf(' ') + 1, end } : undefined;
  };
}

/** What was read of a text, and what of it names an event. */
type StatementParts = { claims: readonly Span[]; names: readonly Span[] };

/** True for content words in a clause without anything that was read, and with a verb that states something. */
function statementTest({ smallWords: { stating, errands }, whose }: Words) {
  const verb = new QuickPattern(`${WORD_START}(?:${anyPhrase(stating)})${WORD_END}`, 'iu');
  const errand = new RegExp(`(?:${anyPhrase(errands)})${WORD_END}`, 'iu');
  const has = new RegExp(`^\\s(?:${anyPhrase(whose.kinds['have'] ?? [])})\\s(?:\\p{L}{1,3}\\s)?$`, 'iu');
  return (text: string, { start, end }: Span, { claims, names }: StatementParts): boolean => {
    // "Tom has guitar" names what is on.
    if (names.some(name => name.start > end && has.test(text.slice(end, name.start)))) return false;
    const from = Math.max(0, ...claims.filter(claim => claim.end <= start).map(claim => claim.end));
    const to = Math.min(text.length, ...claims.filter(claim => claim.start >= end).map(claim => claim.start));
    const before = text.slice(from, start).split(PAUSE).at(-1) ?? '';
    const clause = before + text.slice(start, to).split(PAUSE)[0];
    return verb.test(clause) && !errand.test(clause);
  };
}

/** "With catering" and "except on the 2nd", not only "catering" and "2nd". */
function withLead(run: Span, tokens: readonly StandingWord[], leads: ReadonlySet<string>): Omit<UnreadSpan, 'isValue'> {
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
  const { answerFrames, edits, adjacent, sameTime, thatTime, followUp } = words;
  const known = [
    answerFrames.before,
    answerFrames.behind,
    edits.lead,
    edits.leading,
    sameTime,
    thatTime,
    followUp.again,
  ];
  const all = [
    ...phrases,
    ...hints.openings,
    ...[...known, ...Object.values(adjacent)].flat().filter(isOfSeveralWords),
  ];
  const pattern = new QuickPattern(`${WORD_START}(?:${anyPhrase(all)})${WORD_END}`, 'giu');
  return text =>
    pattern
      .all(text)
      .filter(([words]) => isOfSeveralWords(words))
      .map(spanOf);
}

const isOfSeveralWords = (text: string): boolean => text.includes(' ');

const spanOf = ({ index, 0: all }: RegExpExecArray): Span => ({ start: index, end: index + all.length });
