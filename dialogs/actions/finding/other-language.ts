import type { EventSummary } from '../../../calendar/model.ts';
import { EVENT_NAMES } from '../../../nlu/index.ts';
import { notCancelled, wordsOf } from './candidates.ts';

/** Shorter words are "de" and "mit"; as beginnings of words, shorter ones would be those of others. */
const TELLING_LETTERS = 4;

const NAMES = EVENT_NAMES.map(row => row.map(name => wordsOf(name).join('')));

/** The events whose titles say the same in another language: "Chorprobe" for "Choir rehearsal". */
export function inOtherLanguage<E extends EventSummary>(words: string, events: readonly E[]): E[] {
  const said = wordsOf(words).filter(({ length }) => length >= TELLING_LETTERS);
  if (!said.some(word => namesLike(word).length > 0)) return [];
  return notCancelled(events).filter(({ title }) => {
    const others = said.filter(word => !wordsOf(title).includes(word));
    return others.length > 0 && others.every(word => isSaidIn(title, word));
  });
}

const isSaidIn = (title: string, word: string): boolean =>
  wordsOf(title).some(part => namesLike(word).some(name => part.startsWith(name)));

/** The beginnings of words that mean what this word begins with. */
const namesLike = (word: string): string[] =>
  NAMES.filter(row => row.some(name => word.startsWith(name) && name.length >= TELLING_LETTERS)).flat();
