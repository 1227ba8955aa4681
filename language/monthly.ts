import { civil, dateText } from './civil.ts';
import { anyOf } from './found.ts';
import type { Span } from './reading.ts';
import { nthWeekday } from './times/holiday-dates.ts';
import { en } from './words/en.ts';

/** A weekday of every month: which one (-1 is the last), where the day is said, and the next such day. */
export type Monthly = { span: Span; nth: number; weekday: number; day: Span; first: string };

const NTH = '(?<nth>first|second|third|fourth|last|[1-4](?:st|nd|rd|th))';
const DAY = `(?<day>${anyOf(Object.keys(en.weekdays))})s?`;
/** "Every second Monday" without a month is every other one. */
const SHAPES = [
  new RegExp(`\\b(?:every|each)\\s+${NTH}\\s+${DAY}\\s+(?:of|in)\\s+(?:(?:the|each|every|a)\\s+)?month\\b`, 'di'),
  new RegExp(`\\b(?:every|each)\\s+(?!second|2nd)${NTH}\\s+${DAY}\\b`, 'di'),
  new RegExp(`\\b(?:every\\s+month|monthly)\\s+on\\s+(?:the\\s+)?${NTH}\\s+${DAY}\\b`, 'di'),
  new RegExp(`\\b(?:on\\s+)?(?:the\\s+)?${NTH}\\s+${DAY}(?:\\s+(?:of|in))?\\s+(?:each|every)\\s+month\\b`, 'di'),
];

/** "every first Monday of the month", "the last Friday of every month". */
export function readMonthly(text: string, reference: string): Monthly | undefined {
  const match = SHAPES.map(shape => shape.exec(text)).find(found => found !== null);
  const { nth: word = '', day: name = '' } = match?.groups ?? {};
  const { nth: from, day: to } = match?.indices?.groups ?? {};
  if (!match || !from || !to) return undefined;
  const nth = en.ordinals[word.toLowerCase()] ?? Number.parseInt(word, 10);
  const weekday = en.weekdays[name.toLowerCase()] ?? 1;
  return {
    span: { start: match.index, end: match.index + match[0].length },
    day: { start: from[0], end: to[1] },
    nth,
    weekday,
    first: nextOf(reference, nth, weekday),
  };
}

function nextOf(reference: string, nth: number, weekday: number): string {
  const today = civil(reference).startOf('day');
  const inMonth = (months: number) => {
    const { year, month } = today.plus({ months });
    return nthWeekday(year, { month, weekday, nth });
  };
  const day = inMonth(0);
  return dateText(day < today ? inMonth(1) : day);
}
