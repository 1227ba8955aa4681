import { anyOf } from './found.ts';
import { en } from './words/en.ts';

/** Matches a number in digits or words; read it with `numberOf`. */
export const NUMBER = `(?:\\d+(?:[.,]\\d+)?|${anyOf(Object.keys(en.numbers))})`;

export function numberOf(text: string): number {
  const word = text.toLowerCase().replace(/\s+/g, ' ');
  return en.numbers[word] ?? Number(word.replace(',', '.'));
}
