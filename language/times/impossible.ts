import { DateTime } from 'luxon';
import { en } from '../words/en.ts';

const MONTH = `(?<month>${en.months.map(name => (name.length > 3 ? `${name.slice(0, 3)}(?:${name.slice(3)})?` : name)).join('|')})`;
const DAY = '(?<day>\\d{1,2})(?:st|nd|rd|th)?';
const YEAR = '(?:,?\\s+(?<year>\\d{4}))?';
const SHAPES = [
  new RegExp(`\\b${DAY}\\s+(?:of\\s+)?${MONTH}\\b${YEAR}(?!\\s+\\d)`, 'gi'),
  new RegExp(`\\b${MONTH}\\s+(?:the\\s+)?${DAY}\\b(?![:.h]\\d|\\s?[ap]\\.?m)${YEAR}`, 'gi'),
  /\b(?<year>\d{4})-(?<month>\d{1,2})-(?<day>\d{1,2})\b/g,
];
const NUMBERS = /\b(\d{1,2})([/.])(\d{1,2})\2(\d{4})\b/g;
/** Without a year, the 29th of February can be. */
const A_LEAP_YEAR = 2028;

/** Whether a text names a day that no calendar has: "30 February", "2026-13-01", "31/11/2026". */
export function namesImpossibleDay(text: string): boolean {
  const named = SHAPES.flatMap(shape => [...text.matchAll(shape)]).map(({ groups = {} }) => groups);
  return (
    named.some(({ year, month = '', day }) => !exists(Number(year ?? A_LEAP_YEAR), monthOf(month), Number(day))) ||
    [...text.matchAll(NUMBERS)].some(([, first, , second, year]) => {
      const [one, two] = [Number(first), Number(second)];
      return !exists(Number(year), one, two) && !exists(Number(year), two, one);
    })
  );
}

const exists = (year: number, month: number, day: number): boolean => DateTime.utc(year, month, day).isValid;

const monthOf = (text: string): number =>
  Number(text) || en.months.findIndex(name => name.startsWith(text.toLowerCase().slice(0, 3))) + 1;
