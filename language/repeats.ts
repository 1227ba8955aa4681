import { DateTime } from 'luxon';
import { civil, dateText } from './civil.ts';
import { anyOf, type Found, foundAt } from './found.ts';
import { type Monthly, readMonthly } from './monthly.ts';
import { NUMBER, numberOf } from './numbers.ts';
import type { Span } from './reading.ts';
import { readTimes, type TimeSetting } from './times/index.ts';
import { en } from './words/en.ts';

const CODES = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const WORKDAYS = 'MO,TU,WE,TH,FR';
const DAY = `(?:${anyOf(Object.keys(en.weekdays))})s?`;
const EVERY = new RegExp(
  `\\b(?:(?:repeat(?:s|ing|ed)?\\s+)?(?:(?<adverb>daily|weekly|fortnightly|monthly|yearly|annually)|` +
    `(?:every|each)\\s+(?:(?<other>other|second|2nd)\\s+|(?<count>${NUMBER})\\s+)?` +
    `(?:(?<unit>day|weekday|working day|workday|week|month|year)s?|(?<days>${DAY}(?:(?:\\s*,\\s*|\\s+and\\s+|\\s*,\\s*and\\s+)${DAY})*)))|on\\s+(?<weekdays>weekdays|workdays))\\b`,
  'gi',
);
const TIMES = new RegExp(`^\\s*,?\\s*(?:for\\s+)?(${NUMBER})\\s+times\\b`, 'i');
const FOR_UNITS = new RegExp(
  `^\\s*,?\\s*for\\s+(?:the\\s+next\\s+)?(${NUMBER})\\s+(days?|weeks?|months?|years?)\\b`,
  'i',
);
const UNTIL = /^\s*,?\s*(?:until|till|through|up to|ending)\s+(?:the\s+end\s+of\s+)?/i;

/** Without one of these words nothing repeats. */
const MAY_REPEAT = /every|each|daily|weekly|fortnightly|monthly|yearly|annually|weekdays|workdays/i;

/**
 * How often, and what of it is no time as well: the weekday of "every Monday" is its first day. Where another day is
 * the first, `instead` says which, to be read in that place.
 */
export type FoundRepeat = { found: Found; blank: Span[]; instead?: { span: Span; day: string } };

/** How often, as RFC 5545 rules. */
export function readRepeats(text: string, setting: TimeSetting): FoundRepeat[] {
  if (!MAY_REPEAT.test(text)) return [];
  const monthly = readMonthly(text, setting.reference);
  if (monthly) return nthOfMonth(text, monthly, setting);
  return [...text.matchAll(EVERY)].slice(0, 1).flatMap(match => {
    const start = match.index;
    const head = start + match[0].length;
    const base = ruleOf(match.groups ?? {});
    const limited = limit(text.slice(head), setting);
    if (!base || !limited) return [];
    const { rule, length } = limited;
    const found = foundAt(text, start, head + length, { type: 'repeat', value: { rule: base + rule } });
    const days = match.groups?.['days'];
    const firstDay = days ? head - days.length : head;
    const secondDay = days ? firstDay + (/^\w+?(?=s?\b)/.exec(days)?.[0].replace(/s$/, '').length ?? 0) : head;
    const blank = [
      { start, end: firstDay },
      { start: secondDay, end: head + length },
    ];
    return [{ found, blank }];
  });
}

function nthOfMonth(text: string, { span, day, nth, weekday, first }: Monthly, setting: TimeSetting): FoundRepeat[] {
  const limited = limit(text.slice(span.end), setting);
  if (!limited) return [];
  const end = span.end + limited.length;
  const rule = `FREQ=MONTHLY;BYDAY=${nth}${CODES[weekday - 1]}${limited.rule}`;
  const blank = [
    { start: span.start, end: day.start },
    { start: day.end, end },
  ];
  const found = foundAt(text, span.start, end, { type: 'repeat', value: { rule } });
  return [{ found, blank, instead: { span: day, day: first } }];
}

/** Nothing happens "every 0 days" or "for half a time". */
const countable = (count: number): boolean => Number.isInteger(count) && count > 0;

function ruleOf({ adverb, other, count, unit, days, weekdays }: Record<string, string | undefined>) {
  const interval = other ? 2 : count ? numberOf(count) : 1;
  if (!countable(interval)) return undefined;
  const every = (frequency: string, times = interval): string =>
    `FREQ=${frequency}${times > 1 ? `;INTERVAL=${times}` : ''}`;
  const word = (adverb ?? unit ?? '').toLowerCase();
  if (days) return `${every('WEEKLY')};BYDAY=${dayCodes(days)}`;
  if (weekdays || /^week ?day|^work/.test(word)) return `FREQ=WEEKLY;BYDAY=${WORKDAYS}`;
  if (word === 'fortnightly') return every('WEEKLY', 2);
  if (word.startsWith('da')) return every('DAILY');
  if (word.startsWith('week')) return every('WEEKLY');
  return every(word.startsWith('month') ? 'MONTHLY' : 'YEARLY');
}

function dayCodes(days: string): string {
  const names = [...days.toLowerCase().matchAll(new RegExp(DAY, 'g'))].map(([name]) => name.replace(/s$/, ''));
  const numbers = names.flatMap(name => en.weekdays[name] ?? []);
  return [...new Set(numbers)]
    .toSorted((a, b) => a - b)
    .map(day => CODES[day - 1])
    .join(',');
}

/** "for 10 times", "for 5 years", "until June"; nothing when the number is none that can be. */
function limit(rest: string, setting: TimeSetting): { rule: string; length: number } | undefined {
  const times = TIMES.exec(rest);
  const units = FOR_UNITS.exec(rest);
  const number = times?.[1] ?? units?.[1];
  if (number && !countable(numberOf(number))) return undefined;
  if (times) return { rule: `;COUNT=${numberOf(times[1] ?? '')}`, length: times[0].length };
  if (units) {
    const step = { [`${(units[2] ?? '').toLowerCase().replace(/s$/, '')}s`]: numberOf(units[1] ?? '') };
    return {
      rule: until(DateTime.fromISO(setting.reference, { zone: 'utc' }).plus(step).toISODate() ?? ''),
      length: units[0].length,
    };
  }
  const word = UNTIL.exec(rest);
  const time = word && readTimes(rest.slice(word[0].length, word[0].length + 40), setting)[0];
  if (!word || !time || time.entity.type !== 'time' || time.entity.span.start > 4) return { rule: '', length: 0 };
  const { end, start } = time.entity.value;
  const last = /end\s+of/i.test(word[0]) && end ? dateText(civil(end).minus({ minutes: 1 })) : start.slice(0, 10);
  return { rule: until(last), length: word[0].length + time.entity.span.end };
}

/** Till the end of that day, whatever the zone of the event is. */
const until = (date: string): string => `;UNTIL=${date.replaceAll('-', '')}T235959Z`;
