import type { DateTime } from 'luxon';
import { dateText, startOf, timeText } from '../civil.ts';
import { NUMBER, numberOf } from '../numbers.ts';
import type { Piece, TimeContext } from './pieces.ts';

type Unit = 'week' | 'month' | 'quarter' | 'year';
type Reading = (
  match: RegExpExecArray,
  context: TimeContext,
) => { start: string; end: string; week?: boolean } | undefined;

const OFFSET: Readonly<Record<string, number>> = {
  this: 0,
  the: 0,
  current: 0,
  next: 1,
  coming: 1,
  following: 1,
  last: -1,
  previous: -1,
  past: -1,
};
const WHICH =
  '(?:the\\s+)?(this|the current|current|next|the coming|coming|the following|following|last|previous|past)';

/** Stretches with a name of their own; the first that fits a place wins. */
const spans: readonly (readonly [RegExp, Reading])[] = [
  [new RegExp(`\\b${WHICH}\\s+week\\s?-?end\\b`, 'gi'), ([, which], context) => weekend(offset(which), context)],
  [/\b(?:(?:at|on|over|for|in)\s+)?(?:the|my|our)\s+week\s?-?end\b/gi, (_, context) => weekend(0, context)],
  [
    /\b(?:the\s+)?rest\s+of\s+(?:the\s+day|today|this\s+day)\b/gi,
    (_, { now }) => ({ start: timeText(now), end: dateText(now.plus({ days: 1 })) }),
  ],
  [
    /\b(?:the\s+)?rest\s+of\s+(?:the|this|my|our)\s+(week|month|quarter|year)\b/gi,
    ([, unit], context) => ({ start: timeText(context.now), end: whole(unit as Unit, 0, context).end }),
  ],
  [
    new RegExp(
      `\\b(?:in\\s+|over\\s+|within\\s+)?(?:the\\s+)?(?:next|coming|following)\\s+(${NUMBER})\\s+(days?|weeks?|months?)\\b`,
      'gi',
    ),
    ([, count, unit], { now }) => ahead(numberOf(count ?? ''), unit ?? '', now),
  ],
  [
    new RegExp(`\\bwithin\\s+(?:the\\s+)?(${NUMBER})\\s+(days?|weeks?|months?)\\b`, 'gi'),
    ([, count, unit], { now }) => ahead(numberOf(count ?? ''), unit ?? '', now),
  ],
  [/\bthe\s+week\s+after\s+next\b/gi, (_, context) => whole('week', 2, context)],
  [
    new RegExp(
      `\\b(?:in\\s+|over\\s+)?(?:the\\s+)?(?:last|past|previous)\\s+(${NUMBER})\\s+(days?|weeks?|months?)\\b`,
      'gi',
    ),
    ([, count, unit], { now }) => ahead(-numberOf(count ?? ''), unit ?? '', now),
  ],
  [
    new RegExp(`\\b${WHICH}\\s+(week|month|quarter|year)\\b`, 'gi'),
    ([, which, unit], context) => whole(unit as Unit, offset(which), context),
  ],
  [/\b(?:in|during|for)\s+the\s+week\b/gi, (_, context) => whole('week', 0, context)],
];

const offset = (which = ''): number => OFFSET[which.toLowerCase().replace(/^the\s+/, '')] ?? 0;

/** Most messages hold none, and one look is quicker than a dozen. */
const MAY_NAME_SPAN = /week|month|quarter|year|rest|days/i;

export function readSpans(text: string, context: TimeContext): Piece[] {
  if (!MAY_NAME_SPAN.test(text)) return [];
  const taken: { start: number; end: number }[] = [];
  return spans.flatMap(([pattern, read]) =>
    [...text.matchAll(pattern)].flatMap(match => {
      const cover = { start: match.index, end: match.index + match[0].length };
      const value = read(match, context);
      if (!value || taken.some(other => other.start < cover.end && cover.start < other.end)) return [];
      taken.push(cover);
      return [{ kind: 'span' as const, covers: [cover], week: false, ...value }];
    }),
  );
}

function whole(unit: Unit, count: number, { now, weekStart }: TimeContext) {
  const name = unit.toLowerCase() as Unit;
  const start = startOf(now, name, weekStart).plus({ [`${name}s`]: count });
  return { start: dateText(start), end: dateText(start.plus({ [`${name}s`]: 1 })), week: name === 'week' };
}

/** Saturday and Sunday; on a Sunday, "this weekend" is still the one that is on. */
function weekend(count: number, { now }: TimeContext) {
  const saturday = startOf(now, 'week', 1).plus({ days: 5, weeks: count });
  return { start: dateText(saturday), end: dateText(saturday.plus({ days: 2 })) };
}

function ahead(count: number, unit: string, now: DateTime<true>) {
  const step = { [`${unit.toLowerCase().replace(/s$/, '')}s`]: Math.abs(count) };
  const today = now.startOf('day');
  const [start, end] = count >= 0 ? [today, today.plus(step)] : [today.minus(step), today.plus({ days: 1 })];
  return { start: dateText(start), end: dateText(end) };
}
