import type { DateTime } from 'luxon';
import { startOf } from '../../time/index.ts';
import { en } from '../lexicon/en/index.ts';
import type { PeriodPart } from '../lexicon/words.ts';
import { growth } from './grow.ts';
import type { Of, TimeContext } from './pieces.ts';
import { weekend } from './spans.ts';
import { PERIOD_PART, periodPartOf, WEEKDAY, weekdayOf, YEAR } from './vocabulary.ts';

const BEFORE = new RegExp(
  `(?<![\\p{L}\\d])(?<said>(?:from\\s+)?(?:by\\s+|in\\s+|at\\s+|sometime\\s+|towards?\\s+)?${PERIOD_PART})(?:\\s*-?\\s*)(?:the\\s+)?$`,
  'iu',
);

const END_OF_DAY = en.dayParts['end of day'];

/** "early", "the end of" and so on before a stretch with a name, "week of" and "year" beside a day. */
export const periodGrowth = [
  growth({
    of: 'date',
    before: /(?<![\p{L}\d])(?:(?:at|by|towards?)\s+)?(?:the\s+)?end\s+of\s+$/iu,
    make: ({ date, end, part }) => (!end && !part && END_OF_DAY ? { kind: 'date', date, part: END_OF_DAY } : undefined),
  }),
  growth({
    of: 'date',
    before: /(?<![\p{L}\d])later\s+(?:on\s+|in\s+)?$/iu,
    make: ({ date }, _, { now }) =>
      date.hasSame(now, 'day') ? { kind: 'moment', start: now, end: date.plus({ days: 1 }), named: true } : undefined,
  }),
  growth({
    of: 'span',
    before: BEFORE,
    make(span, { said = '' }, context) {
      const name =
        periodPartOf(said.replace(/^(?:from|by|towards?|sometime)\s+/i, '')) ??
        periodPartOf(said.replace(/^(?:in|at)\s+/i, ''));
      if (!name || span.unit === 'days') return undefined;
      if (name === 'rest' || (name === 'still' && holds(span, context.now))) {
        return name === 'rest'
          ? { kind: 'moment', start: context.now, end: span.end, named: true }
          : { kind: 'span', start: context.today, end: span.end, unit: 'days' };
      }
      const part = partOf(name, span);
      if (name === 'so-far' && holds(span, context.now)) {
        // Up to now, but not beyond the first half.
        const end = context.today;
        return {
          kind: 'span',
          start: span.start,
          end: end > span.start && end < part.end ? end : part.end,
          unit: 'days',
        };
      }
      return { kind: 'span', ...part, unit: 'days' };
    },
  }),
  growth({
    of: 'date',
    before:
      /(?<![\p{L}\d])(?:(?:in|for|on|during)\s+)?(?:the\s+)?week(?:'s)?\s+(?:of|starting|beginning|commencing|with|containing|that\s+(?:starts|begins))\s+(?:on\s+)?(?:the\s+)?$/iu,
    make({ date }, _, { weekStart }) {
      const start = startOf(date, 'week', weekStart);
      return { kind: 'span', start, end: start.plus({ weeks: 1 }), unit: 'week' };
    },
  }),
  growth({
    of: 'date',
    before: /(?<![\p{L}\d])(?:(?:in|for|on|during)\s+)?(?:the\s+|a\s+)?week\s+(?<side>before|after)\s+(?:the\s+)?$/iu,
    make({ date }, { side = '' }, { weekStart }) {
      const start = startOf(date, 'week', weekStart).plus({ weeks: /after/i.test(side) ? 1 : -1 });
      return { kind: 'span', start, end: start.plus({ weeks: 1 }), unit: 'week' };
    },
  }),
  growth({
    of: 'date',
    before: /(?<![\p{L}\d])(?:(?:in|for|on|over|during)\s+)?(?:the\s+)?week\s?-?end\s+of\s+(?:the\s+)?$/iu,
    make: ({ date }) => ({ kind: 'span', ...weekend(date, 0) }),
  }),
  // "the Tuesday after Easter": of a bare weekday it says nothing
  growth({
    of: 'date',
    before: new RegExp(
      `(?<![\\p{L}\\d])(?:on\\s+)?(?:the\\s+)?(?<day>${WEEKDAY})\\s+(?<side>after|before)\\s+(?:the\\s+)?$`,
      'iu',
    ),
    make({ date, end, weekday }, { day = '', side = '' }) {
      if (end || weekday !== undefined) return undefined;
      const ahead = (weekdayOf(day) - date.weekday + 7) % 7;
      const days = /after/i.test(side) ? ahead || 7 : ahead - 7;
      return { kind: 'date', date: date.plus({ days }) };
    },
  }),
  growth({
    of: 'date',
    before: /(?<![\p{L}\d])a\s+week\s+(?:on\s+)?$/iu,
    make: ({ date, weekday }) => (weekday === undefined ? undefined : { kind: 'date', date: date.plus({ weeks: 1 }) }),
  }),
  growth({
    of: 'date',
    after: /^\s+(?:after\s+next\b(?!\s+(?:week|month|year))|week\b(?!\s*\d|\s?-?end))/i,
    make: ({ date, weekday }) => (weekday === undefined ? undefined : { kind: 'date', date: date.plus({ weeks: 1 }) }),
  }),
  growth({
    of: 'date',
    after: new RegExp(`^\\s*,?\\s*(?:of|in|,)?\\s*(?<year>${YEAR})`, 'i'),
    make({ date, end, assumed }, { year }) {
      if (assumed !== 'year') return undefined;
      const set = (day: DateTime<true>): DateTime<true> => day.set({ year: Number(year) });
      return { kind: 'date', date: set(date), ...(end && { end: set(end) }) };
    },
  }),
];

const holds = ({ start, end }: Of<'span'>, now: TimeContext['now']): boolean => start <= now && now < end;

/** Days from the beginning, or (negative) from the end, of a week, a weekend and a month; else thirds and halves count. */
function partOf(name: PeriodPart, { start, end, unit }: Of<'span'>): { start: DateTime<true>; end: DateTime<true> } {
  if (unit === 'week') {
    const [from, to] = {
      beginning: [0, 3],
      early: [0, 3],
      'so-far': [0, 3],
      middle: [1, 5],
      late: [3, 7],
      still: [3, 7],
      end: [4, 7],
      rest: [0, 7],
    }[name];
    return { start: start.plus({ days: from }), end: start.plus({ days: to ?? 7 }) };
  }
  if (unit === 'month') {
    const last = end.diff(start).as('days');
    const [from, to] = {
      beginning: [0, 10],
      early: [0, 15],
      'so-far': [0, 15],
      middle: [10, 20],
      late: [15, last],
      still: [15, last],
      end: [20, last],
      rest: [0, last],
    }[name];
    return { start: start.plus({ days: from ?? 0 }), end: start.plus({ days: to ?? last }) };
  }
  return share(name, start, end, unit);
}

/** Of a year or a season, whole months. */
function share(name: PeriodPart, start: DateTime<true>, end: DateTime<true>, unit: string) {
  const months = Math.round(end.diff(start, 'months').months);
  if (unit === 'weekend' || months < 2) return { start, end };
  const half = Math.floor(months / 2);
  const lateFrom = Math.ceil(months / 2);
  const third = Math.floor(months / 3);
  if (name === 'middle') return { start: start.plus({ months: third }), end: end.minus({ months: third }) };
  const early = name === 'beginning' || name === 'early' || name === 'so-far';
  return early ? { start, end: start.plus({ months: half }) } : { start: start.plus({ months: lateFrom }), end };
}
