import type { EventDetails } from '../../../calendar/model.ts';

/**
 * True if an event has all these words in its title, its place or its people. Several are spoken of, so a word may have
 * another ending ("stand-ups", "Zahnarzttermine"), and hyphens do not count.
 */
export function hasWords({ title, place = '', attendees }: EventDetails, words: string): boolean {
  const people = attendees.filter(({ self }) => !self).flatMap(({ name = '', email }) => [name, email]);
  const there = partsOf([title, place, ...people].join(' '));
  const all = there.join('');
  return partsOf(words).every(word => all.includes(word) || there.some(other => isForm(word, other)));
}

const partsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .replaceAll(/(?<=\p{L})[-‐’'](?=\p{L})/gu, '')
    .match(/[\p{L}\p{M}\p{N}@.]+/gu) ?? [];

/** Endings of more letters make another word. */
const ENDING = 2;
const STEM = 3;

function isForm(word: string, other: string): boolean {
  const [short, long] = word.length < other.length ? [word, other] : [other, word];
  return short.length >= STEM && long.length - short.length <= ENDING && long.startsWith(short);
}
