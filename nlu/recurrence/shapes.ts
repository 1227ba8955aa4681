import { en } from '../lexicon/en/index.ts';
import { NUMBER, numberOf } from '../text/numbers.ts';
import { matchesOf } from '../text/quick-pattern.ts';
import { anyOf } from '../text/spans.ts';
import { MONTH, monthOf, ORDINAL, ordinalOf, WEEKDAY, weekdayOf } from '../time/vocabulary.ts';
import type { Rule } from './rules.ts';

type Groups = Record<string, string | undefined>;

/** A weekday, short or not. */
export const NAME = WEEKDAY;
const AND = '(?:\\s*,\\s*(?:and\\s+)?|\\s+(?:and|or)\\s+|\\s*&\\s*)';
/** "Monday, Wednesday and Friday", "mon wed fri", "Monday to Thursday". */
export const DAYS = `${NAME}s?(?:(?:${AND}|\\s*[-/+]\\s*|\\s+(?:(?:to|through)\\s+)?)${NAME}s?)*`;
const SHORT = '(?:mon|tues?|weds?|thurs?|fri|sat|sun)(?!\\p{L})';
/** "Mon wed fri", "tues & thurs", "tue/thu": short names in a row are said of every week. */
const SHORT_DAYS = `(?:${NAME}(?:\\s*[/+]\\s*|\\s+)${NAME}(?:(?:\\s*[/+]\\s*|\\s+)${NAME})+|${SHORT}\\s*[&/+]\\s*${SHORT}(?:\\s*[&/+]\\s*${SHORT})*)`;
/** Letters for weekdays. */
const LETTERS: Readonly<Record<string, readonly number[]>> = {
  mwf: [1, 3, 5],
  'm/w/f': [1, 3, 5],
  tth: [2, 4],
  't/th': [2, 4],
  tuth: [2, 4],
  mtwth: [1, 2, 3, 4],
  mtwthf: [1, 2, 3, 4, 5],
};
const WORKDAY = '(?:week\\s?days?|(?:working|business|work)\\s?days?)';
const NTH = `(?:${ORDINAL}|${anyOf(Object.keys(en.times.ordinals))})`;
export const NTHS = `${NTH}(?:${AND}(?:the\\s+)?${NTH})*`;
const EVERY = '(?:every|each)';
const NO_NAME = `(?:on|at|in|from|until|till|for|with|starting|beginning|ending|and|or|please|${WEEKDAY}s?|${MONTH}|today|tomorrow|noon|midnight)`;
const REPEAT = '(?:repeat(?:s|ing|ed)?\\s+)?';
const OF_MONTH = '\\s+(?:of|in)\\s+(?:the\\s+|a\\s+)?month';
const OF_EVERY_MONTH = `(?:\\s+(?:of|in))?\\s+${EVERY}\\s+(?:(?<other>other|second|2nd)\\s+|(?<count>${NUMBER})\\s+)?months?`;
const MONTHLY = `(?:monthly|${EVERY}\\s+(?:(?<other>other|second|2nd)\\s+|(?<count>${NUMBER})\\s+)?months?)\\s+on\\s+(?:the\\s+)?`;
/** "first Monday", "last working day". */
export const NTH_DAY = `(?<nths>${NTHS})\\s+(?:(?<days>${DAYS})|(?<workday>${WORKDAY})|(?<day>day))`;
const PLURAL = `(?:${anyOf(Object.keys(en.weekdays).filter(name => name.endsWith('day')))})s`;
const NOT_COUNTED = `(?<!\\b(?:${NUMBER}|last|next|past)\\s+)`;
/** "Tuesdays and Thursdays". */
export const PLURALS = `${NOT_COUNTED}${PLURAL}(?:${AND}${PLURAL})*`;
const UNIT = 'day|week|wk|fortnight|month|mo|quarter|year|yr';
const ADVERB = 'daily|weekly|fortnightly|bi-?weekly|monthly|quarterly|yearly|annually';
/**
 * "Quarterly planning": one word right before another that is of a name, where nobody says "a quarterly planning" or that it
 * repeats.
 */
export const OF_A_NAME = new RegExp(
  `(?<!(?:\\b(?:an?|new|recurring|repeat(?:s|ing|ed)?)\\s+|[\\p{L}\\d]))(?:${ADVERB})\\s(?!${NO_NAME}(?!\\p{L}))\\p{L}`,
  'iu',
);
const whole = (pattern: string): RegExp => new RegExp(`(?<![\\p{L}\\d])${REPEAT}(?:${pattern})(?![\\p{L}\\d])`, 'iu');

const plain = (weekdays: readonly number[]) => weekdays.map(weekday => ({ weekday }));
/** Monday to Friday. */
export const WORKDAYS = plain([1, 2, 3, 4, 5]);

/** How a repetition is said; the first shape that fits a text is the one. */
export const SHAPES: readonly (readonly [RegExp, (groups: Groups) => Rule | undefined])[] = [
  // "once a week"; "twice a week" needs its days
  [
    whole(`(?<often>once|twice|thrice|${NUMBER}\\s+times|\\d\\s?x)\\s+(?:an?|per|each|every)\\s+(?<unit>${UNIT})`),
    ({ often = '', unit = '' }) => several(often, UNITS[unit.toLowerCase()]),
  ],
  // "every last Sunday of October", "every year on the first Monday in September"
  [
    whole(
      `(?:${EVERY}|(?:${EVERY}\\s+year|yearly|annually)\\s+on)\\s+(?:the\\s+)?${NTH_DAY}\\s+(?:of|in)\\s+(?<month>${MONTH})`,
    ),
    groups => nthDays('YEARLY', groups),
  ],
  // "every first Monday of the month", "the last working day of every month", "monthly on the 2nd Tuesday"
  [whole(`${EVERY}\\s+${NTH_DAY}${OF_MONTH}`), groups => nthDays('MONTHLY', groups)],
  [whole(`(?:on\\s+)?(?:the\\s+)?${NTH_DAY}${OF_EVERY_MONTH}`), groups => nthDays('MONTHLY', groups)],
  [whole(`${MONTHLY}${NTH_DAY}`), groups => nthDays('MONTHLY', groups)],
  // "every third Monday"; every second one is every other
  [
    whole(`${EVERY}\\s+(?!second\\b|2nd\\b)(?<nths>${NTHS})\\s+(?<days>${NAME})s?`),
    groups => nthDays('MONTHLY', groups),
  ],
  // "monthly on the 1st and the 15th", "on the 15th of every month", "every 15th"
  [whole(`${MONTHLY}(?<nths>${NTHS}|\\d{1,2})`), monthDays],
  [whole(`(?:on\\s+)?(?:the\\s+)?(?<nths>${NTHS})${OF_EVERY_MONTH}`), monthDays],
  [whole(`${EVERY}\\s+(?<nths>${NTHS})${OF_MONTH}`), monthDays],
  [whole(`${EVERY}\\s+(?<nths>\\d{1,2}(?:st|nd|rd|th))(?!\\s+(?:of\\s+)?\\p{L})`), monthDays],
  // "every 4 July": the day is read as a time
  [
    whole(
      `${EVERY}(?=\\s+(?:the\\s+)?(?:\\d{1,2}(?:st|nd|rd|th)?\\s+(?:of\\s+)?${MONTH}|${MONTH}\\s+(?:the\\s+)?\\d{1,2}))`,
    ),
    () => ({ frequency: 'YEARLY' }),
  ],
  // "every other Tuesday", "every Monday to Thursday"
  [
    whole(`${EVERY}\\s+(?:(?<other>other|second|2nd)\\s+|(?<count>${NUMBER})\\s+)?(?<days>${DAYS})`),
    ({ days = '', ...groups }) => interval({ frequency: 'WEEKLY', days: weekdaysOf(days) }, groups),
  ],
  // "mon wed fri", "mwf"
  [whole(`(?<days>${SHORT_DAYS})`), ({ days = '' }) => ({ frequency: 'WEEKLY', days: weekdaysOf(days) })],
  [
    whole(`(?:on\\s+|every\\s+)?(?<letters>${anyOf(Object.keys(LETTERS))})`),
    ({ letters = '' }) => ({ frequency: 'WEEKLY', days: plain(LETTERS[letters.toLowerCase()] ?? []) }),
  ],
  // "daily", "every three weeks"
  [whole(`(?<adverb>${ADVERB})`), ({ adverb = '' }) => ADVERBS[adverb.toLowerCase().replace('-', '')]],
  [whole(`${EVERY}(?=\\s+(?:morning|afternoon|evening|night))`), () => ({ frequency: 'DAILY' })],
  [
    whole(`${EVERY}\\s+(?:(?<other>other|second|2nd)\\s+|(?<count>${NUMBER})\\s+)?(?<unit>${UNIT})s?`),
    ({ unit = '', ...groups }) => interval(UNITS[unit.toLowerCase()], groups),
  ],
  // "on weekdays", behind which days may be left out: "except Fridays"
  [
    whole(`(?:${EVERY}\\s+${WORKDAY}|(?:on\\s+)?${NOT_COUNTED}(?:weekdays|workdays)|on\\s+working\\s+days)`),
    () => ({ frequency: 'WEEKLY', days: WORKDAYS }),
  ],
  [whole(`(?:${EVERY}\\s+weekend|(?:on\\s+|at\\s+)?weekends)`), () => ({ frequency: 'WEEKLY', days: plain([6, 7]) })],
  // "Tuesdays and Thursdays"
  [
    whole(`(?:on\\s+)?(?<days>${PLURALS})(?!\\s+(?:ago|back|later|hence|from|in\\s+a\\s+row))`),
    ({ days = '' }) => ({ frequency: 'WEEKLY', days: weekdaysOf(days) }),
  ],
];

const UNITS: Readonly<Record<string, Rule>> = {
  day: { frequency: 'DAILY' },
  week: { frequency: 'WEEKLY' },
  wk: { frequency: 'WEEKLY' },
  fortnight: { frequency: 'WEEKLY', interval: 2 },
  month: { frequency: 'MONTHLY' },
  mo: { frequency: 'MONTHLY' },
  quarter: { frequency: 'MONTHLY', interval: 3 },
  year: { frequency: 'YEARLY' },
  yr: { frequency: 'YEARLY' },
};
const ADVERBS: Readonly<Record<string, Rule>> = {
  daily: { frequency: 'DAILY' },
  weekly: { frequency: 'WEEKLY' },
  fortnightly: { frequency: 'WEEKLY', interval: 2 },
  biweekly: { frequency: 'WEEKLY', interval: 2 },
  monthly: { frequency: 'MONTHLY' },
  quarterly: { frequency: 'MONTHLY', interval: 3 },
  yearly: { frequency: 'YEARLY' },
  annually: { frequency: 'YEARLY' },
};

/** Nothing happens "every 0 days" or "for half a time". */
export const countable = (count: number): boolean => Number.isInteger(count) && count > 0;

const several = (often: string, rule: Rule | undefined): Rule | undefined =>
  rule && /^(?:once|one\s|1\s)/i.test(often) ? rule : rule && { ...rule, several: true };

function interval(rule: Rule | undefined, { other, count }: Groups): Rule | undefined {
  const times = (rule?.interval ?? 1) * (other ? 2 : count ? numberOf(count) : 1);
  return rule && countable(times) ? { ...rule, interval: times } : undefined;
}

export function nthDays(frequency: Rule['frequency'], groups: Groups): Rule | undefined {
  const { nths = '', days, workday, month } = groups;
  const numbers = numbersIn(nths);
  const rule = interval({ frequency, ...(month && { month: monthOf(month) }) }, groups);
  if (!rule) return undefined;
  if (days) {
    return { ...rule, days: weekdaysOf(days).flatMap(({ weekday }) => numbers.map(nth => ({ nth, weekday }))) };
  }
  const [position] = numbers;
  if (!workday) return { ...rule, monthDays: numbers };
  return position === undefined || numbers.length > 1 ? undefined : { ...rule, days: WORKDAYS, position };
}

export function monthDays(groups: Groups): Rule | undefined {
  const numbers = numbersIn(groups['nths'] ?? '');
  const exist = numbers.every(number => number <= 31 && number !== 0);
  return exist ? interval({ frequency: 'MONTHLY', monthDays: numbers }, groups) : undefined;
}

const numbersIn = (text: string): number[] =>
  matchesOf(NUMBERS, text).map(([word]) => en.times.ordinals[word.toLowerCase()] ?? ordinalOf(word));
const NUMBERS = new RegExp(`${NTH}|\\d{1,2}`, 'giu');

const DAY_OR_LINK = new RegExp(`(?<link>\\s*-\\s*|\\b(?:to|through)\\s+)?(?<name>${NAME})`, 'giu');

/** The weekdays of a list in the order of the week; "Monday to Thursday" holds all between. */
export function weekdaysOf(text: string): { weekday: number }[] {
  const found = new Set<number>();
  let before = 0;
  for (const { groups = {} } of matchesOf(DAY_OR_LINK, text)) {
    const weekday = weekdayOf(groups['name'] ?? '');
    for (let day = before; groups['link'] && day !== weekday; day = (day % 7) + 1) found.add(day);
    found.add(weekday);
    before = weekday;
  }
  return plain([...found].toSorted((a, b) => a - b));
}
