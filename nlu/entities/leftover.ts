import { answerReader } from '../acts/answers.ts';
import { kindReader } from '../intents/features.ts';
import { speller } from '../lexicon/spellings.ts';
import type { Words } from '../lexicon/words.ts';
import { joinedWords } from '../text/joined.ts';
import type { CarrierPhrases } from './carrier-phrases.ts';

/** Stands where something else was understood. */
export const GAP = '¶';

/** A title's text is tidied by the small words of the language. */
export type Tidy = (words: readonly string[]) => string | undefined;

type Kinds = {
  /** The template brings it itself, or it says nothing. */
  isOther: (word: string) => boolean;
  /** It names a kind of event, and belongs to the word before it: "team meeting". */
  isHead: (word: string) => boolean;
  /** The same, before the name. */
  isFirstHead: (word: string) => boolean;
  /** It links the two: "anniversaire de ma nièce". */
  isSmall: (word: string) => boolean;
  isAction: (word: string) => boolean;
  isArticle: (word: string) => boolean;
  /** It moves, changes or deletes something. */
  isChange: (word: string) => boolean;
  /** It means all of some events: "all" of "move all stand-ups". */
  isEvery: (word: string) => boolean;
  /** It belongs to a clause, and to no name. */
  isNever: (word: string) => boolean;
  /** It has a kind of event in it: "lunch" of "lunch with Ana at the corner". */
  isEvent: (text: string) => boolean;
  /** By itself it is no name: "sounds great", "show". */
  isEmpty: (words: readonly string[]) => boolean;
};

/**
 * The longest run of words that are neither understood nor the template's own, in the sentence that asks for it; one
 * with a kind of event in it comes first.
 * @returns a function of the text with gaps for what was understood, and of the template's own words
 */
export function leftoverReader(
  words: Words,
  tidy: Tidy,
): (rest: string, carriers: CarrierPhrases) => string | undefined {
  const kindsOf = kindsReader(words);
  const { part } = joinedWords(words);
  return (rest, carriers) => {
    const kinds = kindsOf(carriers);
    const runs = requesting(rest.split(/[.!?]\s+/), kinds.isOther)
      .flatMap(sentence => sentence.split(/[¶,;?!]+|:(?!\d)/))
      .flatMap(stretch =>
        splitAt(stretch.split(/\s+/).filter(Boolean).flatMap(part), word => kinds.isNever(plain(word))),
      )
      .flatMap(run => splitAtCarriers(run, kinds))
      .filter(run => !kinds.isEmpty(run.map(plain)))
      .flatMap(run => tidy(run) ?? []);
    return runs.toSorted((a, b) => Number(kinds.isEvent(b)) - Number(kinds.isEvent(a)) || b.length - a.length)[0];
  };
}

function kindsReader(words: Words): (carriers: CarrierPhrases) => Kinds {
  const { titles, trim, hints } = words;
  const [spell, answer, empty] = [speller(words), answerReader(words), emptyWords(words)];
  const [small, heads, never] = [setOf(trim), setOf(titles.heads), setOf(titles.never)];
  const firstHeads = setOf(titles.firstHeads);
  const [actions, articles] = [new Set(Object.values(hints.actions).flat()), setOf(words.edits.article)];
  const every = new Set(words.pointing.every);
  const changes = new Set([hints.actions['remove'] ?? [], hints.actions['change'] ?? []].flat());
  const kindOf = kindReader(hints);
  return carriers => ({
    isOther: word => small.has(word) || carriers.has(spell(word)),
    isHead: word => heads.has(word),
    isFirstHead: word => firstHeads.has(word),
    isSmall: word => small.has(word),
    isAction: word => actions.has(word),
    isArticle: word => articles.has(word),
    isChange: word => changes.has(word),
    isEvery: word => every.has(word),
    isNever: word => never.has(word),
    isEvent: text => text.split(' ').some(word => kindOf(plain(word), 1) === 'event'),
    isEmpty: run => run.every(word => empty.has(word)) || answer(run.join(' '))?.rest === '',
  });
}

/** What is done with events, what they are called in general, and things of other kinds: "availability". */
function emptyWords({ hints, polite, eventWords, edits, courtesy, pointing }: Words): Set<string> {
  const events = new Set(hints.kinds['event']);
  const others = Object.entries(hints.kinds).flatMap(([kind, list]) => (isOfName(kind) ? [] : list));
  const asked = [...Object.values(hints.actions).flat(), ...others].filter(word => !events.has(word));
  return new Set([...asked, ...polite, ...eventWords, ...edits.lead, ...edits.leading, ...courtesy, ...pointing.every]);
}

/** Kinds of things that events are called after. */
const isOfName = (kind: string): boolean => ['event', 'group', 'place'].includes(kind) || kind.startsWith('other-');

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
function splitAtCarriers(words: string[], kinds: Kinds): string[][] {
  const { isOther, isHead, isAction, isArticle } = kinds;
  const own = (word: string): boolean => !isOther(plain(word));
  const [start, last] = [words.findIndex(own), words.findLastIndex(own)];
  if (start < 0) return [];
  const first = isScope(words, start, kinds) ? start + 1 : start;
  // Behind an article, what could be an action is a thing: "the book club".
  const isNoun = isAction(plain(words[first - 1] ?? '')) && isArticle(plain(words[first - 2] ?? ''));
  const from = isNoun ? first - 1 : withFirstHead(words, first, kinds);
  return [words.slice(from, last + (isHead(plain(words[last + 1] ?? '')) ? 2 : 1))];
}

/** Where a name begins: at the head before it, with the small words in between. */
function withFirstHead(words: readonly string[], first: number, { isFirstHead, isSmall }: Kinds): number {
  const head = words.slice(0, first).findLastIndex(word => !isSmall(plain(word)));
  return isFirstHead(plain(words[head] ?? '')) ? head : first;
}

/** Whether a word says how many are changed: "move all stand-ups", "alle Besprechungen absagen". */
function isScope(words: readonly string[], at: number, { isEvery, isChange }: Kinds): boolean {
  const changes = (word = ''): boolean => isChange(plain(word));
  return isEvery(plain(words[at] ?? '')) && (at === 0 ? words.some(changes) : changes(words[at - 1]));
}

/** Small words and punctuation go from both ends; the first letter is written large. */
export function tidier(language: Words): Tidy {
  const small = setOf(language.trim);
  const { part, together } = joinedWords(language);
  const own = (word: string): boolean => word !== '' && !small.has(plain(word));
  return said => {
    const words = said.flatMap(part);
    const first = words.findIndex(own);
    return first < 0 ? undefined : asName(together(words.slice(first, words.findLastIndex(own) + 1)));
  };
}

function asName(words: string): string | undefined {
  const text = words.replace(/^(?:['’]s(?:\s|$)|[\s.,;:!?-])+|[\s.,;:!?-]+$/g, '');
  return text && /[\p{L}\d]/u.test(text) ? text.charAt(0).toUpperCase() + text.slice(1) : undefined;
}

const plain = (word: string): string => word.toLowerCase().replace(/^[^\p{L}\d]+|[^\p{L}\d]+$/gu, '');
const setOf = (words: readonly string[]): Set<string> => new Set(words.map(plain));
