import type { DateTime } from 'luxon';
import { type HolidayRule, holidaysOf } from '../lexicon/holidays.ts';
import { NUMBER, numberOf } from '../text/numbers.ts';
import { anyOf } from '../text/spans.ts';
import { holidayIn } from './holiday-dates.ts';
import type { Piece, TimeContext } from './pieces.ts';
import { whichOf, YEAR } from './vocabulary.ts';

type Known = { pattern: RegExp; rules: ReadonlyMap<string, HolidayRule>; may: RegExp };
const known = new Map<string, Known>();

const BEFORE = `(?:on\\s+|for\\s+|at\\s+)?(?:(?:the\\s+)?(?<weekend>week\\s?-?end)\\s+(?:of|after|around)\\s+)?(?:the\\s+)?(?:(?<which>this|next|last|previous|past|upcoming|coming)\\s+)?`;
const AFTER =
  `(?:\\s*,?\\s*(?:(?:of|in)\\s+)?(?<year>${YEAR})|\\s+(?:of\\s+)?(?:the\\s+)?(?<years>this|next|last|previous)\\s+year\\b|` +
  `\\s+(?<count>${NUMBER})\\s+years?\\s+(?<ago>ago|from\\s+now)\\b|\\s+(?<bareyear>this|next|last)\\s+year\\b)?(?<weekend2>\\s+week\\s?-?end\\b(?:\\s+(?:of\\s+|in\\s+)?(?<year2>${YEAR}))?)?`;

function knownIn(country: string): Known {
  const before = known.get(country);
  if (before) return before;
  const rules = new Map<string, HolidayRule>();
  for (const { names, on } of holidaysOf(country)) {
    for (const name of names) if (!rules.has(name)) rules.set(name, on);
  }
  const names = anyOf([...rules.keys()])
    .replaceAll('saint', '(?:saint|st\\.?)')
    .replaceAll(/(?<=\p{L}{3})s(?= |\||$)/gu, "'?s'?")
    .replaceAll(' ', '[\\s-]+');
  const pattern = new RegExp(`(?<![\\p{L}\\d'])${BEFORE}(?<name>${names})(?![\\p{L}\\d])${AFTER}`, 'giu');
  const made = { pattern, rules, may: new RegExp(`(?<![\\p{L}\\d])(?:${names})(?![\\p{L}\\d])`, 'iu') };
  known.set(country, made);
  return made;
}

/** Every holiday's name has one of these in it. */
const MAY_NAME_HOLIDAY =
  /day|ween|new year|nye|mas\b|easter|giving|mardi|juneteenth|ash wed|pentecost|whitsun|patrick|valentine|eid|festival|christi|mayo|fool|ascension|epiphany|saints|souls|july|burns|fawkes|bonfire|black fri|cyber|eve\b|tag\b|einheit|himmelfahrt|advent/i;

/** Holidays by name: "Easter", "Memorial Day weekend", "Thanksgiving of last year". */
export function readHolidays(text: string, context: TimeContext): Piece[] {
  if (!MAY_NAME_HOLIDAY.test(text)) return [];
  const { pattern, rules, may } = knownIn(context.country);
  if (!may.test(text)) return [];
  return [...text.matchAll(pattern)].flatMap((match): Piece[] => {
    const groups = match.groups ?? {};
    const rule = rules.get(plain(groups['name'] ?? '', rules));
    const date = rule && dateOf(rule, groups, context);
    if (!date) return [];
    const covers = [{ start: match.index, end: match.index + match[0].length }];
    if (groups['weekend'] || groups['weekend2']) return [{ kind: 'span', covers, ...around(date), unit: 'weekend' }];
    return [{ kind: 'date', covers, date, holiday: true }];
  });
}

function plain(name: string, rules: Known['rules']): string {
  const words = name
    .toLowerCase()
    .replace(/'/g, '')
    .replace(/\bst\.?(?=[\s-])/, 'saint')
    .replace(/\s+/g, ' ');
  return rules.has(words) ? words : words.replaceAll('-', ' ');
}

function dateOf(rule: HolidayRule, groups: Record<string, string | undefined>, { now, today }: TimeContext) {
  const { which, year = groups['year2'], years, bareyear, count, ago } = groups;
  if (year) return holidayIn(Number(year), rule);
  const relative = years ?? bareyear;
  if (relative) return holidayIn(now.year + whichOf(relative), rule);
  const days = [-2, -1, 0, 1, 2].flatMap(add => holidayIn(now.year + add, rule) ?? []);
  const behind = days.filter(day => day < today);
  const ahead = days.filter(day => day >= today);
  if (count) return /ago/i.test(ago ?? '') ? behind.at(-numberOf(count)) : ahead[numberOf(count)];
  if (which && whichOf(which) < 0) return behind.at(-1);
  return which && /^next$/i.test(which) ? ahead.find(day => day > today) : ahead[0];
}

/** The weekend beside a holiday with every day up to it. */
function around(date: DateTime<true>): { start: DateTime<true>; end: DateTime<true> } {
  const monday = date.startOf('week');
  if (date.weekday <= 2) return { start: monday.minus({ days: 2 }), end: date.plus({ days: 1 }) };
  const saturday = monday.plus({ days: 5 });
  return { start: date.weekday < 4 || date > saturday ? saturday : date, end: saturday.plus({ days: 2 }) };
}
