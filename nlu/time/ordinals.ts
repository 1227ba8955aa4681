import { DateTime } from 'luxon';
import { startOf } from '../../time/index.ts';
import { en } from '../lexicon/en/index.ts';
import { NUMBER, numberOf } from '../text/numbers.ts';
import { growth } from './grow.ts';
import type { Hours } from './pieces.ts';
import { weekend } from './spans.ts';
import { DAY_PART, dayPartOf, ORDINAL, ordinalOf, TH, TO, WEEKDAY, weekdayOf } from './vocabulary.ts';

const OF = '\\s+(?:of|in)\\s+(?:the\\s+)?$';
/** "The second to last" is not read, and no last one. */
const NTH = `(?<!\\bto\\s+)(?:on\\s+|in\\s+|at\\s+)?(?:the\\s+)?(?:very\\s+)?(?<nth>${ORDINAL})`;
const word = (pattern: string): RegExp => new RegExp(`(?<![\\p{L}\\d])${pattern}`, 'iu');

/** "the third Friday of", "the last day in", "the first ten days of", "20 of", before a stretch. */
export const ordinalGrowth = [
  growth({
    of: 'span',
    before: word(`${NTH}\\s+(?<weekday>${WEEKDAY})(?:\\s+(?<part>${DAY_PART}))?${OF}`),
    make({ start, end }, { nth = '', weekday = '', part }) {
      const first = start.plus({ days: (weekdayOf(weekday) - start.weekday + 7) % 7 });
      const count = ordinalOf(nth);
      const last = lastBefore(end, weekdayOf(weekday)).plus({ weeks: count + 1 });
      const date = count > 0 ? first.plus({ weeks: count - 1 }) : last;
      const hours: Hours | undefined = part ? en.dayParts[dayPartOf(part) ?? ''] : undefined;
      return date >= start && date < end
        ? { kind: 'date', date, ...(hours && { part: hours }) }
        : { kind: 'absurd', what: 'day' };
    },
  }),
  growth({
    of: 'span',
    before: word(`${NTH}\\s+day${OF}`),
    make({ start, end }, { nth = '' }) {
      const count = ordinalOf(nth);
      const date = count > 0 ? start.plus({ days: count - 1 }) : end.plus({ days: count });
      return date >= start && date < end ? { kind: 'date', date } : { kind: 'absurd', what: 'day' };
    },
  }),
  growth({
    of: 'span',
    before: word(`${NTH}\\s+(?:working|business|work)\\s*day${OF}`),
    make({ start, end }, { nth = '' }) {
      const count = ordinalOf(nth);
      const all = Array.from({ length: Math.min(end.diff(start).as('days'), 366) }, (_, index) =>
        start.plus({ days: index }),
      );
      const date = all.filter(({ weekday }) => weekday <= 5).at(count > 0 ? count - 1 : count);
      return date ? { kind: 'date', date } : { kind: 'absurd', what: 'day' };
    },
  }),
  growth({
    of: 'span',
    before: word(`${NTH}\\s+(?:(?<count>${NUMBER})\\s+)(?<unit>day|week|month)s?${OF}`),
    make({ start, end }, { nth = '', count = '', unit = '' }) {
      const step = { [`${unit.toLowerCase()}s`]: numberOf(count) };
      if (ordinalOf(nth) === 1) return { kind: 'span', start, end: start.plus(step), unit: 'days' };
      return ordinalOf(nth) === -1 ? { kind: 'span', start: end.minus(step), end, unit: 'days' } : undefined;
    },
  }),
  growth({
    of: 'span',
    before: word(`${NTH}\\s+(?:full\\s+)?week${OF}`),
    make({ start, end }, { nth = '' }, { weekStart }) {
      const count = ordinalOf(nth);
      // A week is of the month that holds its middle (ISO 8601's rule for years).
      const middle =
        count > 0
          ? startOf(start.plus({ days: 3 }), 'week', weekStart)
          : startOf(end.minus({ days: 4 }), 'week', weekStart);
      const first = middle.plus({ weeks: count > 0 ? count - 1 : count + 1 });
      return first < end ? { kind: 'span', start: first, end: first.plus({ weeks: 1 }), unit: 'week' } : undefined;
    },
  }),
  growth({
    of: 'span',
    before: word(`${NTH}\\s+weekend${OF}`),
    make({ start, end }, { nth = '' }) {
      const count = ordinalOf(nth);
      const value =
        count > 0 ? weekend(start, start.weekday === 7 ? count : count - 1) : weekend(lastBefore(end, 6), count + 1);
      return value.start < end ? { kind: 'span', ...value } : undefined;
    },
  }),
  growth({
    of: 'span',
    before: word(`${NTH}\\s+(?<unit>month|quarter)${OF}`),
    make({ start, end, unit: whole }, { nth = '', unit = '' }) {
      if (whole !== 'year' && whole !== 'quarter') return undefined;
      const name = unit.toLowerCase() as 'month' | 'quarter';
      const count = ordinalOf(nth);
      const first = count > 0 ? start.plus({ [`${name}s`]: count - 1 }) : end.plus({ [`${name}s`]: count });
      return first < end ? { kind: 'span', start: first, end: first.plus({ [`${name}s`]: 1 }), unit: name } : undefined;
    },
  }),
  // "from 4 to 22 of next month", "4-22 this month"
  growth({
    of: 'span',
    before: word(
      `(?:from\\s+|between\\s+)?(?:the\\s+)?(?<first>\\d{1,2})${TH}\\s*(?:${TO}|and)\\s*(?:the\\s+)?(?<last>\\d{1,2})${TH}\\s+(?:(?:of|in)\\s+)?(?:the\\s+)?$`,
    ),
    make: ({ start, unit }, { first, last }) =>
      unit === 'month' ? days(start, Number(first), Number(last)) : undefined,
  }),
  growth({
    of: 'span',
    before: word(
      `(?:on\\s+)?(?:the\\s+)?(?<day>\\d{1,2})(?:\\s?(?:st|nd|rd|th)\\b(?:\\s+day)?(?:\\s+(?:of|in))?|\\s+of)\\s+(?:the\\s+)?$`,
    ),
    make({ start, unit }, { day }) {
      const date = DateTime.utc(start.year, start.month, Number(day));
      return unit === 'month' && date.isValid ? { kind: 'date', date } : undefined;
    },
  }),
];

const lastBefore = (end: DateTime<true>, weekday: number): DateTime<true> => {
  const last = end.minus({ days: 1 });
  return last.minus({ days: (last.weekday - weekday + 7) % 7 });
};

function days(month: DateTime<true>, first: number, last: number) {
  const fits = first >= 1 && first <= last && last <= (month.daysInMonth ?? 0);
  const [start, end] = [month.plus({ days: first - 1 }), month.plus({ days: last })];
  return fits ? ({ kind: 'span', start, end, unit: 'days', endSaid: true } as const) : undefined;
}
