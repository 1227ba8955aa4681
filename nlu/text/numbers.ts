import { en } from '../lexicon/en/index.ts';
import { anyOf } from './spans.ts';

const words = (fits: (value: number) => boolean): string =>
  anyOf(Object.keys(en.numbers).filter(word => fits(en.numbers[word] ?? 0)));
const TENS = words(value => value >= 20 && value % 10 === 0);
const DIGIT = anyOf(Object.keys(en.numbers).filter(word => word.length > 2 && word !== 'couple' && fitsDigit(word)));
const BELOW_HUNDRED = `(?:(?:${TENS})(?:[\\s-](?:${DIGIT}))?|${anyOf(Object.keys(en.numbers))})`;

/** Matches a number in digits or words; read it with `numberOf`. */
export const NUMBER = `(?:\\d+(?:[.,]\\d+)?|(?:${BELOW_HUNDRED}\\s+)?hundred(?:\\s+(?:and\\s+)?${BELOW_HUNDRED})?|${BELOW_HUNDRED})`;

function fitsDigit(word: string): boolean {
  const value = en.numbers[word] ?? 0;
  return value >= 1 && value <= 9;
}

/** The value of what `NUMBER` matches: "1,5", "twenty-five", "a hundred and ten". */
export function numberOf(text: string): number {
  const word = text.toLowerCase().replace(/\s+/g, ' ');
  const digits = Number(word.replace(',', '.'));
  if (!Number.isNaN(digits)) return digits;
  return word
    .split(/[\s-]+/)
    .filter(part => part !== 'and')
    .reduce((sum, part) => (part === 'hundred' ? (sum || 1) * 100 : sum + (en.numbers[part] ?? Number.NaN)), 0);
}
