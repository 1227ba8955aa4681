import type { DateTime } from 'luxon';
import { startOf } from '../../time/index.ts';
import { en } from '../lexicon/en/index.ts';
import { NUMBER, numberOf } from '../text/numbers.ts';
import { type Groups, type MomentSpan, type PeriodReader, periods, type SpanValue } from './periods.ts';
import type { Piece, TimeContext } from './pieces.ts';
import { isPast, MONTH, SEASON, WHICH, whichOf, YEAR } from './vocabulary.ts';

const UNIT = '(?<unit>week\\s?-?ends?|weeks?|months?|quarters?|years?)';
const IN = '(?:\\b(?:in|on|over|for|during|at|by)\\s+)?';
/** "the last week of May" is no week before this one. */
const NOT_OF = `(?!'|\\s+(?:of|commencing|starting|beginning|containing)\\b(?!\\s+(?:my|our|work)\\b)|\\s+(?:before|after)\\s+(?:the\\s+)?·|\\s+in\\s+(?:the\\s+)?(?:${MONTH}|${YEAR}|this\\b|next\\b|last\\b|year|month))`;
const AHEAD = 'next|coming|upcoming|following';
const BEHIND = 'last|past|previous';
const COUNTED = '(?<unit>days?|weeks?|months?|years?|weekends?|hours?|hrs?|minutes?|mins?|h)\\b';

/** Stretches by what they are to today; the first that fits a place wins. */
const SHAPES: readonly (readonly [RegExp, PeriodReader])[] = [
  ...periods,
  [
    /\b(?:the\s+)?(?:rest|remainder|remaining|remaining part)\s+of\s+(?:the\s+day|today|this\s+day|my\s+day)\b/gi,
    (_, { now, today }) => ({ from: now, to: today.plus({ days: 1 }) }),
  ],
  [
    new RegExp(
      `${IN}(?:\\b(?:over|within)\\s+)?\\b(?:the\\s+|these\\s+|my\\s+)?(?:(?:${AHEAD})\\s+(?<count>${NUMBER}|few|several|couple(?:\\s+of)?)|(?<count2>${NUMBER})\\s+(?:${AHEAD})(?=\\s+\\w+s\\b))\\s+${COUNTED}${NOT_OF}`,
      'gi',
    ),
    (groups, context) => ahead(groups, context),
  ],
  [
    new RegExp(
      `${IN}\\b(?:the\\s+|these\\s+)?(?:(?:${BEHIND})\\s+(?<count>${NUMBER}|few|several|couple(?:\\s+of)?)|(?<count2>${NUMBER})\\s+(?:${BEHIND})(?=\\s+\\w+s\\b))\\s+${COUNTED}${NOT_OF}`,
      'gi',
    ),
    (groups, context) => behind(groups, context),
  ],
  [
    new RegExp(
      `${IN}\\b(?:the\\s+)?(?<unit>week\\s?-?end|week|month|quarter|year)\\s+(?<side>after|before)\\s+(?:(?:the\\s+)?(?<which>next|last|previous)|(?:this|that)(?:\\s+one)?)\\b(?!\\s+(?:week|month|year))`,
      'gi',
    ),
    ({ unit = '', side = '', which = 'this' }, context) =>
      relative(unit, whichOf(which) + (/after/i.test(side) ? 1 : -1), context),
  ],
  [
    new RegExp(`${IN}\\b(?<which>${WHICH})\\s+(?:whole\\s+|entire\\s+|calendar\\s+)?${UNIT}\\b${NOT_OF}`, 'gi'),
    ({ which = '', unit = '' }, context) =>
      /s$/i.test(unit) ? undefined : relative(unit, countOfWhich(which, unit, context), context),
  ],
  [
    /\b(?:in|during|for|on|at|over)\s+(?:the\s+)?(?<unit>week\s?-?end|week)\b(?!\s+(?:of|commencing|starting|beginning|containing)\b)/gi,
    ({ unit = '' }, context) => relative(unit, 0, context),
  ],
  [/\ball\s+(?<unit>week|month|year)(?:\s+long)?\b/gi, ({ unit = '' }, context) => relative(unit, 0, context)],
  [/\b(?:the\s+)?weekend(?=\W*$)/gi, (_, context) => relative('weekend', 0, context)],
  [
    /(?:(?<=^\s*)|(?<=\b(?:the|of|in|at|by|until|till|to)\s+))(?<unit>week\s?-?end|month|year)(?=\s*(?:$|[.,!?]))/gi,
    ({ unit = '' }, context) => relative(unit, 0, context),
  ],
  [/\bthis\s+week(?=\b)/gi, (_, context) => relative('week', 0, context)],
];

/** No reading looks further than this many characters. */
const REACH = 60;

/** Most messages hold none, and one look is quicker than a dozen. */
const MAY_NAME_SPAN = new RegExp(
  `week|month|quarter|year|rest of|remain|days|hours|hrs|min|within|\\bQ[1-4]|(?:19|20)\\d\\d|\\d0'?s\\b|(?<!\\p{L})(?:${MONTH}|${SEASON})(?!\\p{L})`,
  'iu',
);

export function readSpans(text: string, context: TimeContext): Piece[] {
  if (!MAY_NAME_SPAN.test(text)) return [];
  const past = isPast(text);
  let rest = text;
  return SHAPES.flatMap(([pattern, read]) =>
    [...rest.matchAll(pattern)].flatMap((match): Piece[] => {
      const value = read(match.groups ?? {}, context, past, {
        before: rest.slice(Math.max(0, match.index - REACH), match.index),
        after: rest.slice(match.index + match[0].length).slice(0, REACH),
      });
      if (!value) return [];
      const lead = match[0].length - match[0].trimStart().length;
      const [start, end] = [match.index + lead, match.index + match[0].trimEnd().length];
      rest = rest.slice(0, start) + '·'.repeat(end - start) + rest.slice(end);
      const covers = [{ start, end }];
      if ('from' in value) return [{ kind: 'moment', covers, start: value.from, end: value.to, named: true }];
      return [{ kind: 'span', covers, ...value }];
    }),
  );
}

/** "The coming weekend" is this week's as long as it has not begun. */
const countOfWhich = (which: string, unit: string, { now }: TimeContext): number =>
  /coming$/i.test(which) && unitOf(unit) === 'weekend' && now.weekday < 6 ? 0 : whichOf(which);

const unitOf = (text: string): 'week' | 'weekend' | 'month' | 'quarter' | 'year' =>
  /end/i.test(text) ? 'weekend' : (text.toLowerCase().replace(/s$/, '') as 'week');

/** The stretch `count` units from the one that is on. */
function relative(text: string, count: number, { now, weekStart }: TimeContext): SpanValue {
  const unit = unitOf(text);
  if (unit === 'weekend') return weekend(now, count);
  const start = startOf(now, unit, weekStart).plus({ [`${unit}s`]: count });
  return { start, end: start.plus({ [`${unit}s`]: 1 }), unit };
}

/** Saturday and Sunday; on a Sunday, "this weekend" is still the one that is on. */
export function weekend(day: DateTime<true>, count: number): SpanValue {
  const start = startOf(day, 'week', 1).plus({ days: 5, weeks: count });
  return { start, end: start.plus({ days: 2 }), unit: 'weekend' };
}

function countOf({ count, count2 }: Groups): number {
  const text = (count ?? count2 ?? '').toLowerCase();
  return /^couple/.test(text) ? 2 : /few|several/.test(text) ? 3 : numberOf(text);
}

function stepOf(groups: Groups): { step: Record<string, number>; clock: boolean } {
  const [name, times] = en.times.units[(groups['unit'] ?? '').toLowerCase()] ?? ['weeks', 1];
  return { step: { [name]: countOf(groups) * times }, clock: name === 'hours' || name === 'minutes' };
}

function ahead(groups: Groups, { now, today, fromToday }: TimeContext): SpanValue | MomentSpan {
  if (/weekend/i.test(groups['unit'] ?? '')) return { ...weekend(now, 0), end: weekend(now, countOf(groups) - 1).end };
  const { step, clock } = stepOf(groups);
  if (clock) return { from: now, to: now.plus(step) };
  const start = today.plus({ days: fromToday ? 0 : 1 });
  return { start, end: start.plus(step), unit: 'days' };
}

function behind(groups: Groups, { now, today, fromToday }: TimeContext): SpanValue | MomentSpan {
  if (/weekend/i.test(groups['unit'] ?? ''))
    return { ...weekend(now, -1), start: weekend(now, -countOf(groups)).start };
  const { step, clock } = stepOf(groups);
  if (clock) return { from: now.minus(step), to: now };
  return { start: today.minus(step), end: today.plus({ days: fromToday ? 1 : 0 }), unit: 'days' };
}
