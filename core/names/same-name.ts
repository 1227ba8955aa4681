import { OTHER_WORDS } from './other-words.ts';

/**
 * The known name that has the words of another, in whatever spelling (`create-event` for `calendar.createEvent`), or
 * words that others use in their place (`addMeeting`); undefined if none has.
 */
export function sameName(name: string, known: readonly string[]): string | undefined {
  const words = wordsOf(name.replace(/\.ya?ml$/, '').replace(/^.*\//, ''));
  if (words.length === 0) return undefined;
  const forms = known.flatMap(one => formsOf(one).map(form => ({ one, form })));
  const spelt = forms.find(({ form }) => isEqual(words.join(''), form.join('')));
  const inOtherWords = forms.find(({ form }) => isMeant(words, form));
  return spelt?.one ?? othersFor(words.join('')).find(one => known.includes(one)) ?? inOtherWords?.one;
}

/** All words of a name, and the words after its dot. */
const formsOf = (name: string): string[][] => {
  const behind = name.slice(name.lastIndexOf('.') + 1);
  return (behind === name ? [name] : [name, behind]).map(wordsOf);
};

/** `createEvent`, `create-event` and "Create event" have the same words. */
export const wordsOf = (name: string): string[] =>
  name
    .replaceAll(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .match(/[\p{L}\d]+/gu) ?? [];

const isMeant = (words: readonly string[], form: readonly string[]): boolean =>
  words.length === form.length && form.every((meant, at) => stands(words[at] ?? '', meant));

const stands = (word: string, meant: string): boolean =>
  isEqual(word, meant) || othersFor(word).some(other => isEqual(other, meant));

const isEqual = (word: string, other: string): boolean =>
  word === other || `${word}s` === other || word === `${other}s`;

/** What may be meant by a word that others use. */
const othersFor = (word: string): readonly string[] =>
  [word, word.replace(/s$/, '')].flatMap(one => (Object.hasOwn(OTHER_WORDS, one) ? (OTHER_WORDS[one] ?? []) : []));
