import type { Span } from '../../reading/spans.ts';
import { type DayNumber, dateOf, onOrAfter, validDay, weekdayOf } from './calendar.ts';
import { during } from './operations/clocks.ts';
import {
  type At,
  type AtRange,
  type Clocks,
  type DayPart,
  type Days,
  kindOf,
  type MomentValue,
  type Value,
} from './values.ts';

/** A value and where it is said. */
export type Read<V extends Value = Value> = { value: V; covers: Span[] };

/** One time of a message: a day, a clock time or both, which may stand apart. */
export type SpokenTime = Read<At | AtRange | Days | DayPart | Clocks | MomentValue>;

const isTime = (value: Value): value is SpokenTime['value'] =>
  typeof value === 'object' && ['at', 'at-range', 'days', 'part', 'clocks', 'moment'].includes(value.kind);

const joined = (...reads: Read[]): Span[] =>
  reads.flatMap(({ covers }) => covers).toSorted((a, b) => a.start - b.start);

/** The times of a message, each day with the clock time or part of the day that is nearest to it. */
export function spokenTimesOf(reads: readonly Read[]): SpokenTime[] {
  const flat = spread(reads).flatMap(({ value, covers }) => itemsOf(value).map(item => ({ value: item, covers })));
  return flat.filter((read): read is SpokenTime => isTime(read.value)).reduce<SpokenTime[]>(withNext, []);
}

/** "Tuesday, Wednesday and Thursday at 9": the clock time is of each of them. */
function spread(reads: readonly Read[]): readonly Read[] {
  const clocks = reads.filter((read): read is Read<Clocks> => kindOf(read.value) === 'clocks');
  const lists = reads.filter(({ value }) => daysListed(value) !== undefined);
  const [clock, list] = [clocks[0], lists[0]];
  if (!clock || !list || clocks.length > 1 || lists.length > 1) return reads;
  const listed = daysListed(list.value) ?? [];
  const each = listed.map((days, index): Read => {
    const own = list.covers.length === listed.length ? list.covers.slice(index, index + 1) : list.covers;
    return { value: { kind: 'at', days, clocks: clock.value }, covers: joined({ ...list, covers: own }, clock) };
  });
  return reads.flatMap(read => (read === clock ? [] : read === list ? each : [read]));
}

function daysListed(value: Value): readonly Days[] | undefined {
  if (typeof value !== 'object') return undefined;
  return value.kind === 'days' ? value.listed : undefined;
}

export const itemsOf = (value: Value): readonly Value[] =>
  typeof value === 'object' && value.kind === 'list' ? value.items : [value];

/** Adds a piece to the times before it where it completes one of them, the last one first. */
function withNext(times: readonly SpokenTime[], next: SpokenTime): SpokenTime[] {
  for (let index = times.length - 1; index >= 0; index--) {
    const time = times[index] as SpokenTime;
    const value = together(time.value, next.value);
    if (value) return times.with(index, { value, covers: joined(time, next) });
  }
  const last = times.at(-1)?.value;
  return [...times, last ? { ...next, value: onSameDay(last, next.value) } : next];
}

/** What two pieces of a message are together, whatever stands between them. */
function together(one: SpokenTime['value'], other: SpokenTime['value']): SpokenTime['value'] | undefined {
  if ([one, other].some(standsAlone)) return undefined;
  if (other.kind === 'days' && (one.kind === 'clocks' || one.kind === 'part')) return together(other, one);
  if (one.kind === 'days' && one.unit === 'day') {
    if (other.kind === 'at' && isSameDay(other.days, one)) return other;
    if (other.kind === 'clocks') return { kind: 'at', days: one, clocks: other };
    if (other.kind === 'part') return { kind: 'at', days: one, part: other };
    if (other.kind === 'days') return untilDay(one, other);
  }
  if (one.kind === 'at' && other.kind === 'days' && isSameDay(one.days, other)) return one;
  if (one.kind === 'at' && other.kind === 'clocks') {
    if (!one.clocks) return { ...one, clocks: other };
    const clocks = ended(one.clocks, other);
    return clocks && { ...one, clocks };
  }
  if (one.kind === 'clocks' && other.kind === 'clocks') return ended(one, other);
  if (one.kind === 'part' && other.kind === 'clocks') return clocksDuring(other, one);
  if (one.kind === 'clocks' && other.kind === 'part') return clocksDuring(one, other);
  return undefined;
}

/** "Tomorrow at 10 instead of 9" says one time; 9 is none of tomorrow's. */
const standsAlone = (value: SpokenTime['value']): boolean =>
  (value.kind === 'clocks' && value.apart === true) || isReplaced(value);

const isReplaced = (value: SpokenTime['value']): boolean =>
  (value.kind === 'clocks' || value.kind === 'days') && value.replaced === true;

const isSameDay = (one: Days, other: Days): boolean => one.start === other.start && other.unit === 'day';

/** "Every evening ... at 8" is at 20:00. */
const clocksDuring = (clocks: Clocks, part: DayPart): Clocks => ({
  ...clocks,
  from: during(clocks.from, part),
  ...(clocks.to && { to: during(clocks.to, part) }),
});

/** "à 9 h ... jusqu'à 11 h" */
function ended(one: Clocks, other: Clocks): Clocks | undefined {
  if (one.to || other.to || !other.ends) return undefined;
  return { kind: 'clocks', from: one.from, to: other.from };
}

/** "From 21 December ... until 1 January"; a weekday and a last day may be a series. */
const untilDay = (one: Days, { upTo }: Days): Days | undefined =>
  upTo !== undefined && upTo > one.start && one.weekday === undefined && !one.begins
    ? { ...one, end: upTo + 1, unit: 'days', endSaid: true }
    : undefined;

/** A further clock time is one of the same day. */
const onSameDay = (last: SpokenTime['value'], next: SpokenTime['value']): SpokenTime['value'] =>
  last.kind === 'at' && next.kind === 'clocks' && !next.ends && !standsAlone(next)
    ? { kind: 'at', days: last.days, clocks: next }
    : next;

/**
 * "In February ... on the 12th", "Monday to Thursday ... next week": a day that leaves its month open, or weekdays that leave
 * their week open, with the month or week that the message names elsewhere.
 */
export function withStretchSaid(reads: readonly Read[]): Read[] {
  const [stretch, other] = reads.filter(isStretch);
  if (!stretch || other) return [...reads];
  const days = stretch.value as Days;
  const moved = reads.map(read => (read === stretch ? undefined : within(read, stretch, days)));
  if (moved.every(read => read === undefined)) return [...reads];
  return reads.flatMap((read, at) => (read === stretch ? [] : (moved[at] ?? read)));
}

const isStretch = ({ value }: Read): boolean =>
  isDays(value) && (value.unit === 'month' || value.unit === 'week') && !value.begins && value.upTo === undefined;

const isDays = (value: Value): value is Days => typeof value === 'object' && value.kind === 'days';
const isAt = (value: Value): value is At => typeof value === 'object' && value.kind === 'at';

function within({ value, covers }: Read, stretch: Read, days: Days): Read | undefined {
  const said = isAt(value) ? value.days : isDays(value) ? value : undefined;
  const there = said && (days.unit === 'week' ? inWeek(said, days.start) : inMonth(said, days.start));
  if (!there) return undefined;
  return { value: isAt(value) ? { ...value, days: there } : there, covers: [...covers, ...stretch.covers] };
}

function inMonth(said: Days, month: DayNumber): Days | undefined {
  const { year, month: number } = dateOf(month);
  const start = said.assumed === 'month' ? validDay(year, number, dateOf(said.start).day) : undefined;
  const { assumed: _open, ...day } = said;
  return start === undefined ? undefined : { ...day, start, end: start + said.end - said.start };
}

function inWeek(said: Days, week: DayNumber): Days | undefined {
  const { weekdays, listed, ...days } = said;
  if (!weekdays) return undefined;
  const start = onOrAfter(week, weekdayOf(said.start));
  const by = start - said.start;
  const each = listed?.map(day => ({ ...day, start: day.start + by, end: day.end + by }));
  return { ...days, start, end: said.end + by, ...(each && { listed: each }) };
}
