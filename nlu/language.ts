import { languages as shipped } from './lexicon/index.ts';
import { otherLanguages } from './lexicon/other-languages.ts';
import { speller } from './lexicon/spellings.ts';
import { once } from './once/once.ts';
import { matchesOf } from './text/quick-pattern.ts';
import { vocabularyOf } from './text/vocabulary.ts';
import type { Words } from './words/words.ts';

/** In which language a message is: one of the lexicon's, one that nobody has added yet, or it is not clear. */
export type SpokenLanguage = string | 'other' | undefined;

/** How much a word tells: small words belong to sentences, others also to titles and names. */
const [SMALL, OTHER] = [2, 1];
/** Every word of the language that is spoken outweighs so many of another, as titles and names come from anywhere. */
const MARGIN = 4;
/** Two words, so that a name or a borrowed word tells nothing. */
const FEWEST = 2;
const LONGEST = 300;

const WORD = /[\p{L}\p{M}]{2,}/gu;
const QUOTED = /["«“„][^"»”“]*["»”“]/gu;
const AROUND = /^[\s.,!?]+|[\s.,!?]+$/g;
/** Of letters that no language of the lexicon uses. */
const FOREIGN_LETTER = /(?!\p{Script=Latin})\p{L}/gu;

type Told = { language: string; weight: number };

/**
 * Tells the language of a message by the words that only one of the languages has. What is quoted does not count.
 * @returns a function of the message and the language that is spoken so far
 */
function languageReader(languages: Readonly<Record<string, Words>>) {
  const vocabularies = new Map(Object.entries(languages).map(([name, words]) => [name, vocabularyOfLanguage(words)]));
  const [told, commands] = [wordsThatTell(languages, vocabularies), commandsThatTell(languages)];
  const isRequestIn = requestTest(vocabularies);
  return (text: string, current: string): SpokenLanguage => {
    const said = text.slice(0, LONGEST).replace(QUOTED, ' ').toLowerCase();
    const command = commands.get(said.replace(AROUND, ''));
    if (command) return command;
    const scores = scoresOf(said, told);
    // Any word may be of a language that only templates have, if it is of none in the lexicon.
    const own = Object.hasOwn(languages, current) ? current : 'other';
    const ours = scores.get(own)?.score ?? 0;
    const [best, found] = [...scores].toSorted(([, a], [, b]) => b.score - a.score)[0] ?? [];
    if (best === undefined) return own !== 'other' && isOtherScript(said) ? 'other' : undefined;
    if (best === own || !found) return current;
    const isClear = found.count >= FEWEST && found.score >= FEWEST + ours * MARGIN;
    return isClear || (ours === 0 && isRequestIn(best, { said, current })) ? best : undefined;
  };
}

/**
 * Tells which of the languages that nobody has added to the lexicon a message is in, since templates may have it.
 * @returns undefined if two of them are as likely
 */
export function languageBeyondLexicon(text: string): string | undefined {
  const said = new Set(text.slice(0, LONGEST).toLowerCase().match(WORD));
  const counts = Object.entries(otherLanguages).map(([language, words]) => ({
    language,
    count: words.filter(word => said.has(word)).length,
  }));
  const [best, next] = counts.toSorted((a, b) => b.count - a.count);
  return best && best.count > (next?.count ?? 0) ? best.language : undefined;
}

type Message = { said: string; current: string };

/** True for a few words that are all of one language, if it alone has one that asks for something or says when. */
function requestTest(vocabularies: Vocabularies): (language: string, message: Message) => boolean {
  return (language, { said, current }) => {
    const [spoken, ours] = [vocabularies.get(language), vocabularies.get(current)];
    const words = said.match(WORD) ?? [];
    if (!spoken || words.length < FEWEST) return false;
    const asks = (word: string): boolean => spoken.asking().has(word) && ours?.all.has(word) !== true;
    return words.every(word => spoken.all.has(word)) && words.some(asks);
  };
}

type Scores = Map<string, { score: number; count: number }>;

function scoresOf(said: string, told: ReadonlyMap<string, Told>): Scores {
  const scores: Scores = new Map();
  const seen = new Set<string>();
  for (const [word] of matchesOf(WORD, said)) {
    const tells = told.get(word);
    if (!tells || seen.has(word)) continue;
    seen.add(word);
    const { score, count } = scores.get(tells.language) ?? { score: 0, count: 0 };
    scores.set(tells.language, { score: score + tells.weight, count: count + 1 });
  }
  return scores;
}

/** The words of a language: small ones, those that ask for something or say when, and all of its lexicon. */
type Vocabulary = { small: ReadonlySet<string>; asking: () => ReadonlySet<string>; all: ReadonlySet<string> };
type Vocabularies = ReadonlyMap<string, Vocabulary>;

function vocabularyOfLanguage(words: Words): Vocabulary {
  const { noise, trim, polite, courtesy, whose, hints, timeNames } = words;
  return {
    small: vocabularyOf(noise, trim, polite, courtesy, whose.me),
    asking: once(() => vocabularyOf(noise, trim, polite, courtesy, Object.values(hints.actions), timeNames)),
    all: vocabularyOf(ownTexts(words)),
  };
}

/** The words that one language alone has. A word of two languages tells nothing. */
function wordsThatTell(languages: Readonly<Record<string, Words>>, vocabularies: Vocabularies): Map<string, Told> {
  const told = new Map<string, Told | undefined>();
  const learn = (words: Iterable<string>, { language, weight }: Told): void => {
    for (const word of words) {
      const known = told.get(word);
      if (!told.has(word)) told.set(word, { language, weight });
      else if (known?.language !== language) told.set(word, undefined);
    }
  };
  for (const [language, { small, all }] of vocabularies) {
    const spell = speller(languages[language] as Words);
    const bothWays = (known: ReadonlySet<string>): string[] => [...known, ...[...known].map(spell)];
    learn(bothWays(small), { language, weight: SMALL });
    learn(bothWays(all), { language, weight: OTHER });
  }
  // What stands for every other language is one of them.
  learn(Object.values(otherLanguages).flat(), { language: 'other', weight: SMALL });
  return new Map([...told].flatMap(([word, tells]) => (tells ? [[word, tells] as const] : [])));
}

/** "Bonjour", "Hilfe": whole messages that are a command in one language alone. */
function commandsThatTell(languages: Readonly<Record<string, Words>>): Map<string, string | undefined> {
  const told = new Map<string, string | undefined>();
  for (const [language, { commands, spelled }] of Object.entries(languages)) {
    const spell = speller({ spelled });
    for (const said of new Set(
      Object.values(commands)
        .flat()
        .flatMap(each => [each, spell(each)]),
    )) {
      told.set(said, told.has(said) ? undefined : language);
    }
  }
  return told;
}

/**
 * The texts of a language's lexicon. Cities are called the same in many languages; other keys than those of tables of words are names of ours.
 */
const ownTexts = ({ zones: _cities, spelled: _letters, zoneTimes: _zones, ...words }: Words): string[] => [
  ...textsIn(words),
  ...[words.shorthand, words.hints.slurred, words.ordinals, words.numbers].flatMap(table => Object.keys(table ?? {})),
];

const textsIn = (value: unknown): string[] =>
  typeof value === 'string' ? [value] : typeof value === 'object' && value ? Object.values(value).flatMap(textsIn) : [];

function isOtherScript(said: string): boolean {
  const letters = said.match(/\p{L}/gu)?.length ?? 0;
  return letters > 1 && (said.match(FOREIGN_LETTER)?.length ?? 0) * 2 > letters;
}

let reader: ReturnType<typeof languageReader> | undefined;

/** Reads messages with the languages of the project; they are learnt when the first message comes. */
export function spokenLanguage(text: string, current: string): SpokenLanguage {
  reader ??= languageReader(shipped);
  return reader(text, current);
}
