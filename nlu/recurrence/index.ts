import type { DateTime } from 'luxon';
import { dateText, dateTimeOf } from '../../time/index.ts';
import type { Span } from '../reading.ts';
import { matchesOf } from '../text/quick-pattern.ts';
import { blanked, type FoundEntity, foundAt } from '../text/spans.ts';
import { readTimes, type TimeSetting } from '../time/index.ts';
import { MONTH } from '../time/vocabulary.ts';
import { type Limit, limitIn } from './limits.ts';
import { firstDay, type Rule, ruleText } from './rules.ts';
import {
  DAYS,
  monthDays,
  NAME,
  NTH_DAY,
  NTHS,
  nthDays,
  OF_A_NAME,
  PLURALS,
  SHAPES,
  WORKDAYS,
  weekdaysOf,
} from './shapes.ts';

/** Without one of these words nothing repeats. */
const MAY_REPEAT =
  /every|each|once|twice|thrice|times|\dx|daily|weekly|fortnight|monthly|quarterly|yearly|annually|working\s+days|weekends|(?:mon|tues|wednes|thurs|fri|satur|sun|week|work)days|(?:mon|tues?|weds?|thur?s?|fri|sat|sun)(?:day)?(?:\s*[&/+]\s*|\s+)(?:mon|tue|wed|thu|fri|sat|sun)|(?<!\p{L})(?:m\/?w\/?f|t\/?th|tuth|mtwth)/iu;

/**
 * How often, and what of it is not to be read once more. Where the words do not say the first day themselves, `instead`
 * has it, to be read in that place.
 */
export type FoundRepeat = { found: FoundEntity; blank: Span[]; instead?: { span: Span; day: string } };

/** How often, as RFC 5545 rules. */
export function readRepeats(text: string, setting: TimeSetting): FoundRepeat[] {
  if (!MAY_REPEAT.test(text)) return [];
  const head = headOf(text);
  if (!head) return [];
  const { span } = head;
  const tail = tailOf(text, span.end, head.rule);
  if (tail.spans.length === 0 && isOfName(text, span, setting)) return [];
  if (tail.rule.several && !tail.rule.days && !tail.rule.monthDays) return [unclear(text, span, 'repeat')];
  const limit = limitIn(blanked(text, [{ start: 0, end: span.end }, ...tail.spans]), setting);
  if (limit === 'none') return [];
  const known = [...tail.spans, ...(limit && !limit.unread ? [limit.span] : [])];
  const period = periodIn(blanked(text, [span, ...known]), setting);
  const spans = [...known, ...(period?.spans ?? [])].toSorted((a, b) => a.start - b.start);
  const rule = ruleText(tail.rule) + (limit?.count === undefined ? '' : `;COUNT=${limit.count}`);
  const begun = { ...setting, ...period };
  const { from, day = from } = firstIn(blanked(text, [span, ...spans]), tail.rule, begun);
  const until = limit ? untilOf(limit, day) : period?.until;
  // "In May every day": what comes before the repetition is no part of its place.
  const end = spans
    .filter(({ start }) => start >= span.end)
    .reduce((last, each) => (text.slice(last, each.start).trim().length <= 1 ? each.end : last), span.end);
  const found = foundAt(text, span.start, end, {
    type: 'repeat',
    value: { rule, ...(until !== undefined && { until }) },
  });
  const unread = limit?.unread ? [unclear(text, limit.span, 'end')] : [];
  return [{ found, ...startOf(text, tail.rule, [span, ...spans], begun) }, ...unread];
}

const BEGINS = /\b(?:from|start(?:s|ing)?|begin(?:s|ning)?|as\s+of|since|after)(?:\s+(?:in|on|with))?\s*$/i;

type Period = { begins: true; reference: string; until?: string; spans: Span[] };

/** The stretch of days within which something repeats, or with which it begins: "in January", "from next week". */
function periodIn(text: string, setting: TimeSetting): Period | undefined {
  const time = readTimes(text, setting).find(
    ({ entity }) => entity.type === 'time' && entity.value.kind === 'daterange' && !entity.value.said.end,
  );
  if (time?.entity.type !== 'time') return undefined;
  const { start, end = start } = time.entity.value;
  const begun = start > setting.reference ? `${start}T00:00:00` : setting.reference;
  const until = dateText(dateTimeOf(end).minus({ days: 1 }));
  const isStart = BEGINS.test(text.slice(0, time.entity.span.start));
  return { begins: true, reference: begun, ...(!isStart && { until }), spans: time.covers };
}

const unclear = (text: string, span: Span, what: 'repeat' | 'end'): FoundRepeat => ({
  found: foundAt(text, span.start, span.end, { type: 'impossible', what }),
  blank: [span],
});

function headOf(text: string): { span: Span; rule: Rule } | undefined {
  for (const [pattern, read] of SHAPES) {
    const match = pattern.exec(text);
    const rule = match && read(match.groups ?? {});
    if (match && rule) return { rule, span: { start: match.index, end: match.index + match[0].length } };
  }
  return undefined;
}

/** "Quarterly planning, Dec 10" is one of them: the word is of its name. "Weekly sync at 9" has no other day. */
function isOfName(text: string, { start, end }: Span, setting: TimeSetting): boolean {
  if (OF_A_NAME.exec(text)?.index !== start || SAYS_SO.test(text)) return false;
  return readTimes(blanked(text, [{ start, end }]), setting).some(
    ({ entity }) => entity.type === 'time' && entity.value.said.date,
  );
}
const SAYS_SO = /\b(?:repeat|recur|every|each|start|begin|from|until|till)/i;

const ON = new RegExp(`(?<![\\p{L}\\d])(?:on\\s+(?<days>${DAYS})|(?<many>${PLURALS}))(?![\\p{L}\\d])`, 'iu');
const ON_NTH = new RegExp(`(?<![\\p{L}\\d])(?:on\\s+)?(?:the\\s+)?${NTH_DAY}(?![\\p{L}\\d])`, 'iu');
const ON_DAYS = new RegExp(
  `(?<![\\p{L}\\d])on\\s+the\\s+(?<nths>${NTHS})(?!\\s+(?:of\\s+)?${MONTH})(?![\\p{L}\\d])`,
  'iu',
);
const ON_WORKDAYS = /(?<![\p{L}\d])on\s+(?:week|work)days(?![\p{L}\d])/iu;
const TAILS: readonly (readonly [RegExp, Rule['frequency'], (match: RegExpExecArray) => Rule | undefined])[] = [
  [ON, 'WEEKLY', ([days]) => ({ frequency: 'WEEKLY', days: weekdaysOf(days) })],
  [ON_WORKDAYS, 'DAILY', () => ({ frequency: 'WEEKLY', days: WORKDAYS })],
  [ON_NTH, 'MONTHLY', ({ groups = {} }) => nthDays('MONTHLY', groups)],
  [ON_DAYS, 'MONTHLY', ({ groups = {} }) => monthDays(groups)],
];
const EXCEPT = new RegExp(
  `(?<![\\p{L}\\d])(?:except|but\\s+not|excluding|other\\s+than|apart\\s+from)\\s+(?:on\\s+|for\\s+|at\\s+)*(?:(?<days>${DAYS})|(?<weekends>weekends?)|weekdays?)(?![\\p{L}\\d])`,
  'iu',
);
const ALL = [1, 2, 3, 4, 5, 6, 7].map(weekday => ({ weekday }));

/** What is said of the days behind: "every three weeks on Monday", "every day except Sunday". */
function tailOf(text: string, from: number, rule: Rule): { rule: Rule; spans: Span[] } {
  const rest = text.slice(from);
  const spanOf = (match: RegExpExecArray): Span => ({
    start: from + match.index,
    end: from + match.index + match[0].length,
  });
  const on = onDays(rule, rest);
  if (on) return { rule: on.rule, spans: [spanOf(on.match)] };
  const not = EXCEPT.exec(rest);
  const days = rule.days ?? (rule.frequency === 'DAILY' && (rule.interval ?? 1) === 1 ? ALL : undefined);
  if (!not || !days || rule.monthDays || rule.position || rule.days?.some(({ nth }) => nth)) return { rule, spans: [] };
  const left = days.filter(({ weekday }) => !exceptions(not.groups ?? {}).includes(weekday));
  return left.length > 0
    ? { rule: { ...rule, frequency: 'WEEKLY', days: left }, spans: [spanOf(not)] }
    : { rule, spans: [] };
}

/** "weekly ... Mondays", "daily ... on weekdays", "monthly ... first Monday", "monthly ... on the 15th". */
function onDays(rule: Rule, rest: string): { rule: Rule; match: RegExpExecArray } | undefined {
  if (rule.days || rule.monthDays) return undefined;
  for (const [pattern, frequency, read] of TAILS) {
    const match = rule.frequency === frequency ? pattern.exec(rest) : null;
    const said = match && read(match);
    if (match && said) return { rule: { ...said, ...(rule.interval && { interval: rule.interval }) }, match };
  }
  return undefined;
}

function exceptions({ days, weekends }: Record<string, string | undefined>): number[] {
  if (days) return weekdaysOf(days).map(({ weekday }) => weekday);
  return weekends ? [6, 7] : [1, 2, 3, 4, 5];
}

const around = (whole: Span, part: Span): Span[] =>
  part.start < whole.start || part.end > whole.end
    ? [whole]
    : [
        { start: whole.start, end: part.start },
        { start: part.end, end: whole.end },
      ].filter(({ start, end }) => start < end);

/** The one weekday of every week says its first day itself. */
function nameOf(text: string, { frequency, days = [] }: Rule, spans: readonly Span[]): Span | undefined {
  if (frequency !== 'WEEKLY' || days.length !== 1) return undefined;
  const names = spans.flatMap(({ start, end }) =>
    matchesOf(WEEKDAY, text.slice(start, end)).map(match => ({
      start: start + match.index,
      end: start + match.index + match[0].length,
    })),
  );
  return names.length === 1 ? names[0] : undefined;
}
const WEEKDAY = new RegExp(`(?<![\\p{L}\\d])${NAME}(?=s?(?![\\p{L}\\d]))`, 'giu');

/** The shortest stretch that a day in digits fits into. */
const DIGITS = 'yyyyMMdd'.length;

type Setting = TimeSetting & { begins?: true | undefined };

type First = { isSaid: boolean; from: DateTime<true>; day?: DateTime<true> };

/** The first day of a repetition from a day on, unless the text says one itself. */
function firstIn(rest: string, rule: Rule, { begins, ...setting }: Setting): First {
  const values = readTimes(rest, setting).flatMap(({ entity }) => (entity.type === 'time' ? [entity.value] : []));
  const said = values.find(value => value.said.date);
  const from = dateTimeOf((said ?? values[0])?.start.slice(0, 10) ?? setting.reference).startOf(
    'day',
  ) as DateTime<true>;
  if (said) return { isSaid: true, from };
  const day = firstDay(rule, from) ?? (begins ? from : undefined);
  return { isSaid: false, from, ...(day && { day }) };
}

/** The last day: "for six weeks" ends a day before six weeks have passed since the first. */
const untilOf = ({ until, lasts }: Limit, first: DateTime<true>): string | undefined =>
  lasts ? dateText(first.plus(lasts).minus({ days: 1 })) : until;

/** The first day of it, unless another one is said: today or tomorrow, if its clock time is past, or the next that fits. */
function startOf(text: string, rule: Rule, spans: Span[], { begins, ...setting }: Setting): Omit<FoundRepeat, 'found'> {
  const { isSaid, day } = firstIn(blanked(text, spans), rule, { begins, ...setting });
  const first = isSaid ? undefined : day;
  const name = first && !begins && nameOf(text, rule, spans);
  if (name) return { blank: spans.flatMap(span => around(span, name)) };
  const place = spans.find(({ start, end }) => end - start >= DIGITS);
  if (!first || !place) return { blank: spans };
  const { start } = place;
  const span = { start, end: start + DIGITS };
  const blank = spans.flatMap(each => (each === place ? around(place, span) : [each]));
  return { blank, instead: { span, day: dateText(first).replaceAll('-', '') } };
}
