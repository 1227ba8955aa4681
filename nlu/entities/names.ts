import { editDistance } from '../text/edit-distance.ts';

/** A person as an address book lists them. */
export type Named = { name?: string; email: string };

/** The people that match a name best, in the given order. */
export type Fitting<P> = {
  people: P[];
  /** False if the name fits only with a spelling mistake, or as the beginning of a longer name. */
  exact: boolean;
};

/** How well a name fits, the least best: letter by letter or nearly, and in each all of somebody's name or a part of it. */
const WHOLE = 0;
const PART = 1;
const NEARLY = 2;
const BEGINNING = 4;
const NO_FIT = 5;

/** Longer ones are no names; it bounds the work for what strangers may have written. */
const MOST_WORDS = 8;
const LONGEST_WORD = 40;

/**
 * The people that a name can mean: by first, last or full name, with initials ("Ana M."), or by the local part of an
 * email address, ignoring case and accents. If no one matches, a spelling mistake is allowed, and last the beginning of
 * a name.
 */
export function bestNamed<P extends Named>(said: string, people: readonly P[]): Fitting<P> {
  const words = wordsOf(said);
  const levels = people.map(person => levelOf(words, person));
  const best = Math.min(...levels, BEGINNING);
  return { people: people.filter((_, index) => levels[index] === best), exact: best < NEARLY };
}

/**
 * The people who share most words with a text, if that distinguishes them from the others: "the Petrova one, please".
 */
export function mostMentioned<P extends Named>(text: string, people: readonly P[]): P[] {
  const said = wordsOf(text);
  const shared = people.map(({ name = '', email }) => {
    const words = wordsOf(`${name} ${email.split('@')[0]}`);
    return said.filter(word => isLong(word) && words.some(other => sameWord(word, other))).length;
  });
  const most = Math.max(...shared);
  const those = people.filter((_, index) => shared[index] === most);
  return those.length < people.length ? those : [];
}

/** True if a name can stand for a person with another name, letter by letter. */
export const isNamed = (said: string, name: string): boolean => levelAmong(wordsOf(said), wordsOf(name)) < NEARLY;

/** True if two names share a word. */
export function shareWord(one: string, other: string): boolean {
  const others = wordsOf(other);
  return wordsOf(one).some(word => others.some(candidate => sameWord(word, candidate)));
}

/** A name in lower case without accents, for use as a key. */
export const foldName = (name: string): string =>
  wordsOf(name)
    .map(({ plain }) => plain)
    .join(' ');

/** A word in the letters a-z: without its accents, and as it is written where there are none ("ue" for "ü"). */
type Word = { plain: string; transcribed: string };

const TRANSCRIBED: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ø: 'oe', å: 'aa' };
/** Letters that are not another one with an accent. */
const PLAIN: Readonly<Record<string, string>> = {
  ...{ ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i' },
};

const plain = (word: string): string =>
  word
    .replace(/[ßæœøłđðþı]/g, letter => PLAIN[letter] ?? letter)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '');

/** What stands in brackets ("Ana Lopez (Sales)") is no part of a name. */
function wordsOf(name: string): Word[] {
  return name
    .normalize('NFC')
    .toLowerCase()
    .replace(/\([^)]*\)|\[[^\]]*\]/g, ' ')
    .replace(/['’]s?(?![\p{L}\p{M}])|['’]/gu, '')
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter(Boolean)
    .slice(0, MOST_WORDS)
    .map(word => word.slice(0, LONGEST_WORD))
    .map(word => ({
      plain: plain(word),
      transcribed: plain(word.replace(/[äöüøå]/g, one => TRANSCRIBED[one] ?? one)),
    }));
}

/** By their name, or by the first part of their address, which is all of a name only where there is no other. */
function levelOf(said: readonly Word[], { name, email }: Named): number {
  const byAddress = levelAmong(said, wordsOf(email.split('@')[0] ?? ''));
  return name ? Math.min(levelAmong(said, wordsOf(name)), asPart(byAddress)) : byAddress;
}

const asPart = (level: number): number => (level === WHOLE || level === NEARLY ? level + PART : level);

function levelAmong(said: readonly Word[], words: readonly Word[]): number {
  if (said.length === 0 || words.length === 0) return NO_FIT;
  if (written(said) === written(words)) return WHOLE;
  const share = said.length === words.length ? WHOLE : PART;
  if (allFit(said, words, sameWord)) return share;
  if (allFit(said, words, sameOrInitial) && said.some(isLong)) return PART;
  if (allFit(said, words, slipped)) return NEARLY + share;
  return allFit(said, words, begins) ? BEGINNING : NO_FIT;
}

/** "Jean-Luc" and "jeanluc". */
const written = (words: readonly Word[]): string => words.map(word => word.plain).join('');

/** Whether every word that was said fits another one of the name. */
function allFit(said: readonly Word[], words: readonly Word[], fits: (said: Word, word: Word) => boolean): boolean {
  const left = [...words];
  return said.every(one => {
    const index = left.findIndex(word => fits(one, word));
    if (index >= 0) left.splice(index, 1);
    return index >= 0;
  });
}

const isLong = ({ plain: letters }: Word): boolean => letters.length > 1;

const sameWord = (a: Word, b: Word): boolean =>
  a.plain === b.plain || a.transcribed === b.plain || a.plain === b.transcribed;

const sameOrInitial = (said: Word, word: Word): boolean =>
  sameWord(said, word) || (!isLong(said) && word.plain.startsWith(said.plain));

/** One slip in four to seven letters, two in more: shorter names would become other people's. */
function slipped(said: Word, word: Word): boolean {
  const { length } = said.plain;
  const slips = length < 4 ? 0 : length < 8 ? 1 : 2;
  return sameWord(said, word) || (slips > 0 && editDistance(said.plain, word.plain, slips) <= slips);
}

const begins = (said: Word, word: Word): boolean =>
  sameWord(said, word) || (said.plain.length > 2 && word.plain.startsWith(said.plain));
