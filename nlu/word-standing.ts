import type { CarrierPhrases } from './entities/carrier-phrases.ts';
import type { Span } from './reading/spans.ts';
import type { Words } from './words/words.ts';

/**
 * `read`: something was read from it. `asked`: it only says what is asked for. `small`: it says nothing. `light`: it says
 * something only next to content.
 */
type WordStanding = 'read' | 'asked' | 'small' | 'light' | 'negation' | 'content';
export type StandingWord = Span & { word: string; standing: WordStanding };

export const TOKEN = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’.:@/&+_-]+[\p{L}\p{M}\p{N}]+)*/gu;
const DIGIT = /\p{N}/u;

/** What else decides about the words of a message. */
export type Surroundings = {
  quotes: readonly Span[];
  /** The words of the likely template's own utterances. */
  carriers: CarrierPhrases;
  /** The message points at something: then "second" and "next" only say at what. */
  points: boolean;
  /** The message is a question: then "where" and "room" only say what is asked. */
  asks: boolean;
  /** Where a title begins that is said to be one: a kind of event before it has no other name. */
  titleFrom: number | undefined;
};

/** Kinds of things that only say what is asked for, as "free" in "when am I free"; the second only in questions. */
const ASKED_KINDS = ['free', 'busy', 'calendar', 'reminder', 'guest', 'about', 'lasts'];
const ASKED_IN_QUESTIONS = ['place'];

/** What a word is that nothing was read from. */
export function standingReader(words: Words) {
  const { smallWords, hints, eventWords, polite, courtesy, ordinals, pointing } = words;
  const ofKinds = (kinds: readonly string[]): string[] => kinds.flatMap(kind => hints.kinds[kind] ?? []);
  const negations = new Set(smallWords.negations);
  const { answerFrames, edits } = words;
  const aside = [answerFrames.before, answerFrames.behind, edits.lead, edits.leading];
  const plainly = new Set([smallWords.words, eventWords, polite, courtesy, ...aside].flat());
  // "Siehts" is "sieht es", which says nothing.
  const slurred = Object.entries(hints.slurred).filter(([, said]) => said.split(' ').every(word => plainly.has(word)));
  const small = new Set([...plainly, ...slurred.map(([word]) => word)]);
  const asked = new Set([...Object.values(hints.actions).flat(), ...ofKinds(ASKED_KINDS)]);
  const [inQuestions, everyOne] = [new Set(ofKinds(ASKED_IN_QUESTIONS)), new Set(pointing.every)];
  const kindsOfEvents = new Set(ofKinds(['event']));
  const known = (word: string, { carriers, points, asks }: Surroundings): WordStanding => {
    if (negations.has(word)) return 'negation';
    if (DIGIT.test(word)) return 'content';
    if (points && (ordinals[word] !== undefined || everyOne.has(word))) return 'asked';
    if (asked.has(word) || (asks && inQuestions.has(word))) return 'asked';
    if (small.has(word)) return 'small';
    return carriers.has(word) ? 'asked' : 'content';
  };
  return (token: StandingWord, around: Surroundings): StandingWord => {
    if (token.standing !== 'content') return token;
    if (token.start < (around.titleFrom ?? 0) && kindsOfEvents.has(token.word)) return { ...token, standing: 'small' };
    const standing = known(token.word, around);
    const stem = token.word.replace(POSSESSIVE, '');
    return { ...token, standing: standing === 'content' && stem !== token.word ? known(stem, around) : standing };
  };
}

const POSSESSIVE = /['’]\p{L}{1,2}$/u;

/** True for words that look like a value: digits, an address, the name of a day or month. "May" in small letters is a verb. */
export function valueTest({ slips, smallWords }: Words): (text: string) => boolean {
  const names = new Set(slips.of);
  const verbs = new Set(smallWords.words);
  const isName = (word: string): boolean => names.has(word.toLowerCase()) && !verbs.has(word);
  return text => /[\p{N}@]/u.test(text) || (text.match(TOKEN) ?? []).some(isName);
}
