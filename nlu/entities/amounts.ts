import { en } from '../lexicon/en/index.ts';
import type { LengthUnit } from '../lexicon/words.ts';
import type { Span } from '../reading.ts';
import { NUMBER, numberOf } from '../text/numbers.ts';
import { matchesOf } from '../text/quick-pattern.ts';
import { anyOf } from '../text/spans.ts';

/** A length of time as it was said: "an hour and a half" is 1.5 hours, "1 month 2 days" has two parts. */
export type Amount = { span: Span; parts: Partial<Record<LengthUnit, number>>; text: string };

const UNIT = anyOf(Object.keys(en.times.units));
const COUNT =
  `(?:(?:an?\\s+)?(?:couple|pair)(?:\\s+of)?|an?\\s+few|few|several|half\\s+an?|half|` +
  `three[\\s-]quarters\\s+of\\s+an?|(?:an?\\s+)?quarter\\s+of\\s+an?|\\d\\/\\d(?:\\s+of\\s+an?)?|` +
  `(?:${NUMBER})(?:\\s+and\\s+(?:a\\s+half|half\\s+an?))?)(?:\\s+more)?`;
const FIGURE = '(?:\\d\\/\\d|\\d+(?:[.,]\\d+)?)';
/** What stands between count and unit. There is one way to read each, or a row of amounts would have thousands. */
const BETWEEN = '(?:\\s?-\\s?|\\s(?:(?:free|spare|clear|quiet|full|whole|solid)\\s(?!quarter))?)';
const COUNTED = `(?:${COUNT}${BETWEEN}|${FIGURE})`;
const ONE = `${COUNTED}(?:${UNIT})(?:\\s+and\\s+(?:a\\s+)?half)?(?![\\p{L}\\d])`;
/** "1h30" is joined to nothing: two of them are clock times. */
const SHORT = '\\d{1,2}\\s?h\\s?\\d{2}(?![\\p{L}\\d])';
/** Matches an amount, of as many parts as there are units; needs the flags i and u. */
export const AMOUNT = `(?:${SHORT}|${ONE}(?:(?:\\s*,\\s*|\\s+and\\s+|\\s+)${ONE}){0,4})`;
const AMOUNTS = new RegExp(`(?<![\\p{L}\\d:.,/'|-])${AMOUNT}`, 'giu');
const PART = new RegExp(
  `(?<!\\p{L})(?:(?<hours>\\d{1,2})\\s?h\\s?(?<minutes>\\d{2})|(?<count>${COUNT}(?=[\\s-])|${FIGURE})\\s?-?\\s?(?:(?:free|spare|clear|quiet|full|whole|solid)\\s)?(?<unit>${UNIT})(?<half>\\s+and\\s+(?:a\\s+)?half)?)(?![\\p{L}\\d])`,
  'giu',
);

/** A word or letter of length must be there for any of it to match. */
const MAY_LAST = new RegExp(
  `(?<!\\p{L})(?:${anyOf(Object.keys(en.times.units).filter(unit => unit.length > 1))})(?!\\p{L})|\\d\\s?[hmdws](?!\\p{L})`,
  'iu',
);

/** Every length of time in a text, whatever it is there for. */
export function readAmounts(text: string): Amount[] {
  if (!MAY_LAST.test(text)) return [];
  return matchesOf(AMOUNTS, text).map(match => ({
    span: { start: match.index, end: match.index + match[0].length },
    text: match[0],
    parts: partsOf(match[0]),
  }));
}

function partsOf(text: string): Amount['parts'] {
  const parts: Amount['parts'] = {};
  const add = (unit: LengthUnit, count: number): void => {
    parts[unit] = (parts[unit] ?? 0) + count;
  };
  for (const { groups = {} } of matchesOf(PART, text)) {
    const { hours, minutes, count = '', unit = '', half } = groups;
    const [name, times] = en.times.units[unit.toLowerCase()] ?? ['hours', 1];
    if (hours !== undefined) {
      add('hours', Number(hours));
      add('minutes', Number(minutes));
    } else add(name, (countOf(count) + (half ? 0.5 : 0)) * times);
  }
  return parts;
}

function countOf(text: string): number {
  const count = text.toLowerCase().replace(/\s+more$/, '');
  const fraction = /^(\d)\/(\d)/.exec(count);
  if (fraction) return Number(fraction[1]) / Number(fraction[2]);
  if (/^three[\s-]quarters/.test(count)) return 0.75;
  if (/quarter/.test(count)) return 0.25;
  if (/^half/.test(count)) return 0.5;
  if (/couple|pair/.test(count)) return 2;
  if (/few|several/.test(count)) return 3;
  const half = /^(.*)\s+and\s+(?:a\s+half|half\s+an?)$/.exec(count);
  return half ? numberOf(half[1] ?? '') + 0.5 : numberOf(count);
}

const SECONDS: Readonly<Record<LengthUnit, number>> = {
  seconds: 1,
  minutes: 60,
  hours: 3600,
  days: 86_400,
  weeks: 604_800,
  months: 2_592_000,
  years: 31_536_000,
};

/** How long an amount is when no day says how long its month is: 30 days a month, 365 a year. */
export const secondsOf = (parts: Amount['parts']): number =>
  Object.entries(parts).reduce((sum, [unit, count]) => sum + SECONDS[unit as LengthUnit] * count, 0);

/** Whether an amount counts days and longer, so that it leads from a day to a day. */
export const countsDays = ({ parts }: Amount): boolean =>
  Object.entries(parts).every(
    ([unit, count]) => SECONDS[unit as LengthUnit] >= SECONDS.days && Number.isInteger(count),
  );
