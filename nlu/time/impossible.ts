import { DateTime } from 'luxon';
import { en } from '../lexicon/en/index.ts';
import type { Impossible, Span } from '../reading.ts';
import { anyOf } from '../text/spans.ts';

const MONTH = `(?<month>${en.months.map(name => (name.length > 3 ? `${name.slice(0, 3)}(?:${name.slice(3)})?` : name)).join('|')})`;
const DAY = '(?<day>\\d{1,2})(?:st|nd|rd|th)?';
const YEAR = '(?:,?\\s+(?<year>\\d{4}))?';
const DAYS = [
  new RegExp(`(?<![\\d.,:/-])${DAY}\\s+(?:of\\s+)?${MONTH}\\b${YEAR}(?!\\s+\\d+(?!\\d|[:.h]\\d|\\s?[ap]\\.?m))`, 'gi'),
  new RegExp(`\\b${MONTH}\\s+(?:the\\s+)?${DAY}\\b(?![:.h]\\d|\\s?[ap]\\.?m)${YEAR}`, 'gi'),
  /\b(?<year>\d{4})-(?<month>\d{1,2})-(?<day>\d{1,2})\b/g,
  /\b(?<first>\d{1,2})(?<s>[/.])(?<second>\d{1,2})\k<s>(?<year>\d{4})\b/g,
  /(?<=\b(?:on|for|from|until|till|by|to)\s+)(?<first>\d{1,2})\/(?<second>\d{1,2})(?![\d/.:])/g,
];
/** Digits as on a clock, where a clock has none such. */
const CLOCKS = [
  /(?<![\w.,:/-])(?<hour>\d{1,2}):(?<minute>\d{2})(?![\w:/-])/g,
  /(?<![\w.,:/-])(?<hour>\d{2})(?<minute>)\s?o'?clock\b/gi,
  new RegExp(
    `(?<![\\w.,:|/-]|\\b(?:${anyOf(Object.keys(en.numbers))})\\s)(?<half>1[3-9]|2\\d)(?::(?<minute>\\d{2}))?\\s?[ap]\\.?m\\b`,
    'gi',
  ),
];
/** Without a year, the 29th of February can be; but the month rarely has it. */
const [A_LEAP_YEAR, A_COMMON_YEAR] = [2028, 2027];

/** Where a text names a day that no calendar has, or a time that no clock shows: "30 February", "2026-13-01", "25:99". */
export function readImpossible(text: string): (Impossible & { span: Span })[] {
  if (!/\d/.test(text)) return [];
  const all = (patterns: readonly RegExp[]) => patterns.flatMap(pattern => [...text.matchAll(pattern)]);
  const spanOf = ({ index, 0: said }: RegExpExecArray): Span => ({ start: index, end: index + said.length });
  return [
    ...all(DAYS).flatMap(match => {
      const days = daysInstead(match.groups ?? {});
      return days === undefined ? [] : [{ what: 'day' as const, span: spanOf(match), ...(days > 0 && { days }) }];
    }),
    ...all(CLOCKS)
      .filter(({ groups = {} }) => !isClock(groups))
      .map(match => ({ what: 'clock' as const, span: spanOf(match) })),
  ];
}

/** Nothing for a day that there is; else how many days its month has, or 0 where there is no such month either. */
function daysInstead({ year, month, day, first, second }: Record<string, string | undefined>): number | undefined {
  const orders =
    month === undefined
      ? [
          { month: Number(second), day: Number(first) },
          { month: Number(first), day: Number(second) },
        ]
      : [{ month: monthOf(month), day: Number(day) }];
  if (orders.some(each => DateTime.utc(Number(year ?? A_LEAP_YEAR), each.month, each.day).isValid)) return undefined;
  const days = Math.max(
    ...orders.map(each => DateTime.utc(Number(year ?? A_COMMON_YEAR), each.month, 1).daysInMonth ?? 0),
  );
  // "On 50/50" is no day at all.
  return days === 0 && !year ? undefined : days;
}

function isClock({ hour = '0', half = '0', minute = '0' }: Record<string, string | undefined>): boolean {
  const [hours, minutes] = [Number(hour), Number(minute)];
  return minutes < 60 && Number(half) <= 12 && (hours < 24 || (hours === 24 && minutes === 0));
}

const monthOf = (text: string): number =>
  Number(text) || en.months.findIndex(name => name.startsWith(text.toLowerCase().slice(0, 3))) + 1;
