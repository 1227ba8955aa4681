import { dateText, dateTimeOf } from '../../../time/index.ts';
import { firstDay, type Rule } from '../../recurrence/rules.ts';
import { itemsOf, type Read } from './assemble.ts';
import { type DayNumber, dateOf, dayIn, dayText, onOrAfter, plusMonths, weekdayOf } from './calendar.ts';
import { MIDNIGHT } from './operations/clocks.ts';
import { weekdaysIn } from './operations/repeats.ts';
import type { At, Clocks, Days, Repeat, Value } from './values.ts';

const ALL = [1, 2, 3, 4, 5, 6, 7];

/** A repetition with everything that the message says of it, and the rest of the message; `listed`: its days are said apart. */
export type Repeated = { repeat: Read<Repeat>; others: Read[]; listed?: true };

export function repeatIn(reads: readonly Read[], today: DayNumber): Repeated | undefined {
  const weekly = weeksOfDays(reads);
  const repeat =
    reads.find((read): read is Read<Repeat> => isKind(read.value, 'repeat')) ?? weekly?.repeat ?? listedRepeat(reads);
  if (!repeat) return undefined;
  const known = (repeat === weekly?.repeat ? weekly.others : reads)
    .flatMap(hoursOfSeries)
    .filter(read => read !== repeat)
    .reduce<Repeated>(withLimit, { repeat, others: [] });
  return { ...known, repeat: { ...known.repeat, value: asRun(known.repeat.value, today) } };
}

/** "Every Monday at 18:15 from 7 December to 4 February" is no event of two months: its hours, and the days from when until when. */
function hoursOfSeries(read: Read): Read[] {
  const { value, covers } = read;
  if (typeof value !== 'object' || value.kind !== 'at-range') return [read];
  const { from, to } = value;
  if (!from.clocks || !to.clocks || to.days.start - from.days.start <= 1) return [read];
  const isWholeDay = to.clocks.from.minutes === MIDNIGHT;
  const clocks: Clocks = { kind: 'clocks', from: from.clocks.from, ...(!isWholeDay && { to: to.clocks.from }) };
  const days: Days = { ...from.days, end: to.days.start + 1, unit: 'days', endSaid: true };
  return [clocks, days].map(each => ({ value: each, covers }));
}

/** "Monday and Thursday at 5 for 6 weeks" is weekly, though no word says so; its days are added to it. */
function listedRepeat(reads: readonly Read[]): Read<Repeat> | undefined {
  const weekly: Repeat = { kind: 'repeat', rule: { frequency: 'WEEKLY' } };
  const isList = ({ value }: Read): boolean =>
    isKind(value, 'list') && itemsOf(value).every(item => isAt(item) && item.days.weekday !== undefined);
  const isEnd = ({ value }: Read): boolean => {
    const ended = limited(weekly, value);
    return ended?.lasts !== undefined || ended?.count !== undefined || (isUpTo(value) && ended?.until !== undefined);
  };
  return reads.some(isList) && reads.some(isEnd) ? { value: weekly, covers: [] } : undefined;
}

/** "Monday to Friday 9-10 for two weeks" is weekly on these days, with the hours that are said of each. */
function weeksOfDays(reads: readonly Read[]): { repeat: Read<Repeat>; others: Read[] } | undefined {
  const isLong = ({ value }: Read): boolean =>
    typeof value === 'object' && value.kind === 'length' && value.of === 'for' && value.days >= WEEK;
  const stretch = reads.find(({ value }) => itemsOf(value).some(isWeekdays));
  const days = itemsOf(stretch?.value ?? 0).find(isWeekdays);
  if (!stretch || !days || !reads.some(isLong)) return undefined;
  const each = Array.from({ length: days.end - days.start }, (_, at) => ({ weekday: weekdayOf(days.start + at) }));
  const rule: Rule = { frequency: 'WEEKLY', days: each };
  const hours = itemsOf(stretch.value).filter(item => item !== days);
  const others = reads.flatMap(read =>
    read === stretch ? hours.map(value => ({ value, covers: read.covers })) : [read],
  );
  return { repeat: { value: { kind: 'repeat', rule, from: days.start }, covers: stretch.covers }, others };
}

const isWeekdays = (value: Value): value is Days =>
  typeof value === 'object' && value.kind === 'days' && value.weekdays === true;

const isUpTo = (value: Value): boolean =>
  typeof value === 'object' && value.kind === 'days' && value.upTo !== undefined;

const isKind = (value: Value, kind: string): boolean => typeof value === 'object' && value.kind === kind;

function withLimit(known: Repeated, read: Read): Repeated {
  const { repeat, others } = known;
  const named = withNamedDays(known, read);
  if (named) return named;
  const value = joined(repeat.value, read.value) ?? limited(repeat.value, read.value);
  if (!value) return { ...known, others: [...others, isKind(read.value, 'limit') ? { ...read, value: noEnd } : read] };
  return { ...known, repeat: { value, covers: [...repeat.covers, ...read.covers] } };
}

/** "Monday and Thursday at 5 ... every week": the days are of the repetition, and the clock time is apart. */
function withNamedDays({ repeat, others, listed }: Repeated, { value, covers }: Read): Repeated | undefined {
  const { rule } = repeat.value;
  const items = itemsOf(value);
  const days = items.flatMap(item => dayFor(rule, item) ?? []);
  if ((!isPlain(rule) && !listed) || days.length === 0 || days.length < items.length) return undefined;
  const clocks = items.flatMap(item => (isAt(item) ? (item.clocks ?? item.part ?? []) : []));
  return {
    repeat: { value: { ...repeat.value, rule: withDays(rule, days) }, covers: [...repeat.covers, ...covers] },
    others: [...others, ...clocks.filter(isFirst).map(clock => ({ value: clock, covers }))],
    listed: true,
  };
}

/** One clock time of several days is said once. */
const isFirst = (clock: Value, at: number, all: readonly Value[]): boolean =>
  all.findIndex(other => JSON.stringify(other) === JSON.stringify(clock)) === at;

/** Two that are said apart: "biweekly ... Thursdays", "a daily scrum ... on weekdays", "monthly ... on the 15th". */
function joined(repeat: Repeat, value: Value): Repeat | undefined {
  if (typeof value !== 'object') return undefined;
  if (value.kind === 'repeat') {
    const rule = joinedRules(repeat.rule, value.rule);
    const { row: _row, ...others } = repeat;
    return rule && { ...others, rule };
  }
  const monthly = value.kind === 'limit' ? value.monthly : undefined;
  return monthly && repeat.rule.frequency === 'MONTHLY' && isPlain(repeat.rule)
    ? { ...repeat, rule: { ...monthly, ...repeat.rule } }
    : undefined;
}

const isPlain = ({ days, monthDays }: Rule): boolean => !days && !monthDays;

function joinedRules(one: Rule, other: Rule): Rule | undefined {
  const [plain, precise] = isPlain(one) ? [one, other] : [other, one];
  if (!isPlain(plain) || isPlain(precise)) return undefined;
  if (plain.frequency === 'DAILY' && !plain.interval) return precise;
  return plain.frequency === precise.frequency ? { ...precise, ...plain } : undefined;
}

const isAt = (value: Value): value is At => isKind(value, 'at');

/** The weekday of what is weekly, or the day of the month without a month of what is monthly. */
function dayFor({ frequency }: Rule, value: Value): number | undefined {
  const days = isAt(value) ? value.days : typeof value === 'object' && value.kind === 'days' ? value : undefined;
  if (frequency === 'WEEKLY') return days?.weekday;
  return frequency === 'MONTHLY' && days?.assumed === 'month' ? dateOf(days.start).day : undefined;
}

const withDays = (rule: Rule, days: readonly number[]): Rule =>
  rule.frequency === 'WEEKLY'
    ? { ...rule, days: [...(rule.days ?? []), ...days.map(weekday => ({ weekday }))] }
    : { ...rule, monthDays: [...(rule.monthDays ?? []), ...days] };

/** The repetition with what a value says of it: its end, its weekdays, or how often it is. */
function limited(repeat: Repeat, value: Value): Repeat | undefined {
  if (typeof value !== 'object') return undefined;
  if (value.kind === 'days' && value.upTo !== undefined) return { ...repeat, until: value.upTo };
  if (value.kind === 'days' && (SPANS.has(value.unit) || isStretch(value))) return within(repeat, value);
  if (value.kind === 'length' && value.of === 'for' && value.minutes === 0) {
    return { ...repeat, lasts: { months: value.months, days: value.days } };
  }
  if (value.kind !== 'limit' || value.count === 0) return undefined;
  return value.count === undefined ? without(repeat, weekdaysIn(value.except ?? 0)) : { ...repeat, count: value.count };
}

/** What is said of the repetition and cannot be. */
const noEnd: Value = { kind: 'impossible', what: 'end' };
/** From one day to another. */
const isStretch = ({ unit, listed }: Days): boolean => unit === 'days' && !listed;
const SPANS: ReadonlySet<string> = new Set(['week', 'month', 'quarter', 'season', 'year']);

/** "Every Monday in January" ends with it, and "every Monday from January on" only begins then. */
const within = (repeat: Repeat, { start, end, begins }: Days): Repeat => ({
  ...repeat,
  from: start,
  ...(!begins && repeat.until === undefined && { until: end - 1 }),
});

/** Every day but some weekdays. */
function without(repeat: Repeat, not: readonly number[]): Repeat | undefined {
  const { rule } = repeat;
  const daily = rule.frequency === 'DAILY' && !rule.interval;
  const days = rule.days ?? (daily ? ALL.map(weekday => ({ weekday })) : []);
  const left = days.filter(({ weekday }) => !not.includes(weekday));
  return left.length > 0 ? { ...repeat, rule: { ...rule, frequency: 'WEEKLY', days: left } } : undefined;
}

/** The repetition with the last day of what lasts from its first day on. */
export function endingFrom(repeat: Repeat, first: DayNumber): Repeat {
  const { lasts, ...others } = repeat;
  return withOneEnd(lasts ? { ...others, until: plusMonths(first, lasts.months) + lasts.days - 1 } : repeat, first);
}

/** "Three times next week": of a number and a last day, which RFC 5545 does not take together, the one that is over first. */
function withOneEnd(repeat: Repeat, first: DayNumber): Repeat {
  const { count, until, ...others } = repeat;
  if (count === undefined || until === undefined) return repeat;
  let [times, next] = [0, firstDayOf(repeat, first)];
  while (times < count && next !== undefined && next <= until) {
    times++;
    next = firstDayOf(repeat, next + 1);
  }
  return times < count ? { ...others, until } : { ...others, count };
}

/** "Night shifts thu fri sat" are on these days and not every week: a row of neighbours, unless more is said of when it ends. */
function asRun(repeat: Repeat, today: DayNumber): Repeat {
  const { row, count, lasts, from, until, ...others } = repeat;
  const first = row && firstOfRun(repeat.rule.days ?? []);
  const isEnded = count !== undefined || lasts !== undefined || (until !== undefined && !isWithinWeek(repeat));
  if (first === undefined || isEnded) return repeat;
  const start = onOrAfter(Math.max(today, from ?? today), first);
  const last = start + (repeat.rule.days?.length ?? 1) - 1;
  return { ...others, from: start, until: Math.min(last, until ?? last) };
}

const WEEK = 7;

const isWithinWeek = ({ from, until }: Repeat): boolean =>
  from !== undefined && until !== undefined && until - from < WEEK;

/** The weekday that a run of neighbouring weekdays begins with; "sat sun mon" begins on Saturday. */
function firstOfRun(days: readonly { weekday: number }[]): number | undefined {
  const isIn = (weekday: number): boolean => days.some(day => day.weekday === ((weekday + WEEK - 1) % WEEK) + 1);
  const firsts = days.filter(({ weekday }) => !isIn(weekday - 1));
  return firsts.length === 1 ? firsts[0]?.weekday : undefined;
}

/** The first day from a day on that a repetition says; undefined if it says none. */
export function firstDayOf({ rule, from }: Repeat, today: DayNumber): DayNumber | undefined {
  const begun = Math.max(today, from ?? today);
  const first = firstDay(rule, dateTimeOf(dayText(begun)));
  return first ? dayIn(dateText(first)) : from === undefined ? undefined : begun;
}
