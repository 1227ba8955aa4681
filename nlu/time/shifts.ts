import type { DateTime } from 'luxon';
import { AMOUNT, type Amount, countsDays, readAmounts } from '../entities/amounts.ts';
import { NUMBER, numberOf } from '../text/numbers.ts';
import { blanked } from '../text/spans.ts';
import { type Bare, type Growth, growth } from './grow.ts';
import type { Piece, TimeContext } from './pieces.ts';
import { TO, WEEKDAY, weekdayOf } from './vocabulary.ts';

const IN = /(?<!\p{L})(?:in|after|(?:not\s+|any\s+time\s+)?within)\s+(?:about\s+|just\s+|less\s+than\s+)?$/iu;
const AGO = /^\s+(?:ago\b|back\b|earlier\b(?!\s+than)|in\s+the\s+past\b)/i;
const LATER = /^(?:'s)?\s+(?:from\s+(?:now|today)\b|later\b|hence\b)|^'?s?\s+time\b/i;

/** "in 2 hours", "3 days ago", "1 month 2 days from now", "within 5 minutes": times counted from now. */
export function readShifts(text: string, context: TimeContext): Piece[] {
  const between = roughly(text, context);
  const rest = blanked(
    text,
    between.flatMap(({ covers }) => covers),
  );
  return [
    ...between,
    ...readAmounts(rest).flatMap(amount => shiftOf(rest, amount, context)),
    ...countedWeekdays(text, context),
    ...workingDays(text, context),
  ];
}

function shiftOf(text: string, amount: Amount, { now, today }: TimeContext): Piece[] {
  const before = IN.exec(text.slice(0, amount.span.start))?.[0] ?? '';
  const rest = text.slice(amount.span.end);
  const [ago, later] = [AGO.exec(rest)?.[0], LATER.exec(rest)?.[0]];
  const within = /within/i.test(before);
  if (ago === undefined && later === undefined && !before) return [];
  if (/after/i.test(before) && ago === undefined && later === undefined) return [];
  const start = amount.span.start - (ago === undefined ? before.length : 0);
  const covers = [{ start, end: amount.span.end + (ago ?? later ?? '').length }];
  const moment = ago === undefined ? now.plus(amount.parts) : now.minus(amount.parts);
  if (within && countsDays(amount)) {
    return [{ kind: 'span', covers, start: today, end: moment.startOf('day'), unit: 'days' }];
  }
  if (within) return [{ kind: 'moment', covers, start: now, end: moment, named: true }];
  if (countsDays(amount)) return [{ kind: 'date', covers, date: moment.startOf('day') }];
  return [{ kind: 'moment', covers, start: moment }];
}

const ROUGHLY = new RegExp(
  `(?<!\\p{L})(?:in|within)\\s+(?:about\\s+)?(?<least>${NUMBER})\\s*(?:${TO}|or)\\s*(?<most>${AMOUNT})(?:'s?\\s+time\\b)?`,
  'giu',
);

/** Nothing but such a sentence has these words so near to each other. */
const MAY_BE_ROUGH = /\b(?:in|within)\s.{1,30}(?:\b(?:to|or|till|until)\b|-)/i;

/** "in five to ten minutes", "in 2-3 days": somewhere between two times. */
function roughly(text: string, { now }: TimeContext): Piece[] {
  if (!MAY_BE_ROUGH.test(text)) return [];
  return [...text.matchAll(ROUGHLY)].flatMap((match): Piece[] => {
    const { least = '', most = '' } = match.groups ?? {};
    const [amount] = readAmounts(most);
    const [unit, count] = Object.entries(amount?.parts ?? {})[0] ?? [];
    if (!amount || !unit || count === undefined || !(numberOf(least) < count)) return [];
    const covers = [{ start: match.index, end: match.index + match[0].length }];
    const [start, end] = [now.plus({ [unit]: numberOf(least) }), now.plus(amount.parts)];
    if (!countsDays(amount)) return [{ kind: 'moment', covers, start, end, about: true }];
    return [
      { kind: 'span', covers, start: start.startOf('day'), end: end.startOf('day').plus({ days: 1 }), unit: 'days' },
    ];
  });
}

const COUNTED_WEEKDAYS = new RegExp(
  `(?<![\\p{L}\\d])(?<count>${NUMBER})\\s+(?<weekday>${WEEKDAY})'?s?\\s+(?<side>ago|back|from\\s+(?:now|today)|later|hence|in\\s+a\\s+row)\\b`,
  'giu',
);

/** One of these words follows what is counted from now. */
const MAY_COUNT = /\b(?:ago|back|from\s+(?:now|today)|later|hence)\b/i;

/** "two Mondays ago" is the Monday before the last. */
function countedWeekdays(text: string, { today }: TimeContext): Piece[] {
  if (!MAY_COUNT.test(text)) return [];
  return [...text.matchAll(COUNTED_WEEKDAYS)].flatMap((match): Piece[] => {
    const { count = '', weekday = '', side = '' } = match.groups ?? {};
    if (/row/.test(side)) return [];
    const covers = [{ start: match.index, end: match.index + match[0].length }];
    const direction = /ago|back/i.test(side) ? -1 : 1;
    const days = ((direction * (weekdayOf(weekday) - today.weekday) + 13) % 7) + 1 + 7 * (numberOf(count) - 1);
    return [{ kind: 'date', covers, date: today.plus({ days: direction * days }) }];
  });
}

const WORKING_DAYS = new RegExp(
  `\\b(?:(?<lead>in|within)\\s+)?(?<count>${NUMBER})\\s+(?:business|working|work)\\s+days?\\b(?:\\s+(?<side>ago|from\\s+(?:now|today)|later))?`,
  'gi',
);
const MOST_WORKING_DAYS = 1000;

/** Days from Monday to Friday, counted one by one. */
function workingDays(text: string, { today }: TimeContext): Piece[] {
  if (!/work|business/i.test(text)) return [];
  return [...text.matchAll(WORKING_DAYS)].flatMap((match): Piece[] => {
    const { lead, count = '', side } = match.groups ?? {};
    const number = numberOf(count);
    if ((!lead && !side) || !(number >= 1 && number <= MOST_WORKING_DAYS)) return [];
    let date = today;
    for (let left = Math.floor(number); left > 0; left -= date.weekday <= 5 ? 1 : 0) {
      date = date.plus({ days: /ago/i.test(side ?? '') ? -1 : 1 });
    }
    return [{ kind: 'date', covers: [{ start: match.index, end: match.index + match[0].length }], date }];
  });
}

const AMOUNT_BEFORE = new RegExp(
  `(?<![\\p{L}\\d:.,/])(?<amount>${AMOUNT})\\s+(?<side>after|before|from|prior\\s+to|following)\\s+(?:the\\s+|on\\s+)*$`,
  'iu',
);

const shifted = (amount: Amount, day: DateTime<true>, side: string): Bare => ({
  kind: 'date',
  date: /before|prior/i.test(side) ? day.minus(amount.parts) : day.plus(amount.parts),
});

/** "3 days after", "two weeks from", "the day before" a day; "the Friday after" is a week behind the one that comes. */
export const shiftGrowth: Growth[] = [
  growth({
    of: 'date',
    after: /^\s+after(?:\s+that)?(?=\s*(?:[?.!]|$))/i,
    make: ({ date, weekday }) => (weekday === undefined ? undefined : { kind: 'date', date: date.plus({ weeks: 1 }) }),
  }),
  // The time is known from elsewhere: these words only must not be read as something else.
  growth({ of: 'date', before: /(?<![\p{L}\d])(?:at\s+)?(?:the\s+)?same\s+time\s+(?:on\s+)?$/iu, make: date => date }),
  growth({
    of: 'date',
    before: /(?<![\p{L}\d])(?:on\s+)?(?:the\s+)?(?:day\s+(?<side>after|before)|(?<eve>eve)\s+of)\s+(?:the\s+)?$/iu,
    make: ({ date }, { side = 'before' }) => ({
      kind: 'date',
      date: date.plus({ days: /after/i.test(side) ? 1 : -1 }),
    }),
  }),
  growth({
    of: 'date',
    before: AMOUNT_BEFORE,
    make({ date, part }, { amount: words = '', side = '' }) {
      const [amount] = readAmounts(words);
      return amount && !part && countsDays(amount) ? shifted(amount, date, side) : undefined;
    },
  }),
];
