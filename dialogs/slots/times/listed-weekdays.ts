import type { Entity, Reading, TimeValue } from '../../../nlu/index.ts';
import {
  addDays,
  addMinutes,
  type CivilDate,
  clockOf,
  dateOf,
  datesBetween,
  daysBetween,
  isDate,
  minutesBetween,
  weekdayOf,
} from '../../../time/index.ts';
import type { SlotInput } from '../slot-type.ts';

type Weekly = { rule: string; until?: CivilDate };

const CODES = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** The weekday of a date in RFC 5545: "MO". */
export const weekdayCode = (date: CivilDate): string => CODES[weekdayOf(date) - 1] ?? '';

/**
 * "Gym Mon, Wed, Fri at 7": a list of weekdays with one clock time is one series, and not three events. Days in a row,
 * "Thursday, Friday and Saturday", are only those days.
 */
export function listedWeekdays({ linked, either, edit, entities }: Reading): Weekly | undefined {
  const times = entities.flatMap(entity => (entity.type === 'time' && !entity.value.replaced ? entity.value : []));
  const areWeekdays = times.every(({ said, end }) => said.date && said.weekday && (end === undefined || said.end));
  const clocks = new Set(times.flatMap(({ start }) => (isDate(start) ? [] : clockOf(start))));
  const days = new Set(times.map(({ start }) => weekdayCode(dateOf(start))));
  if (!linked || either || edit?.op === 'remove' || !areWeekdays || clocks.size > 1 || days.size < 2) return undefined;
  const dates = [...new Set(times.map(({ start }) => dateOf(start)))].toSorted();
  const isRow = dates.every((date, at) => at === 0 || addDays(dates[at - 1] ?? '', 1) === date);
  return { ...weeklyOn([...days]), ...(isRow && { until: dates.at(-1) ?? '' }) };
}

/** "No, Tuesday and Thursday", said of what is open: a series goes on to its end, and one event is on no more than those days. */
export function listedInstead(
  input: Pick<SlotInput<Weekly>, 'reading' | 'mode' | 'previous' | 'above'>,
): Weekly | undefined {
  const { reading, mode, previous } = input;
  const said = listedWeekdays(reading);
  if (!said || mode === 'request') return said;
  const dates = reading.entities.flatMap(entity => (entity.type === 'time' ? dateOf(entity.value.start) : []));
  const [first = '', ...others] = dates.toSorted();
  // The days may be in the week of what is open.
  const start = input.above?.()?.date ?? first;
  return endedAs(previous, said.rule, addDays(start, daysBetween(first, others.at(-1) ?? first)));
}

/** Weekdays said of what is open: until the end of the series that it is, or the last of these days. */
function endedAs(previous: Weekly | undefined, rule: string, last: CivilDate): Weekly {
  const until = previous ? previous.until : last;
  const [count = ''] = /;COUNT=\d+/.exec(previous?.rule ?? '') ?? [];
  return { rule: rule + count, ...(until !== undefined && { until }) };
}

/** "Band practice Weds 3:45-5 till 16 Dec": a weekday at a clock time with a last day in a later week is a weekly series. */
export function weeklyUntil({ reading, mode }: Pick<SlotInput<unknown>, 'reading' | 'mode'>): Weekly | undefined {
  const times = reading.entities.flatMap(entity => (entity.type === 'time' ? entity.value : []));
  const [day, ...otherDays] = times.filter(({ said, ends }) => said.weekday && !ends);
  const last = times.find(({ said, ends }) => ends && said.date && !said.time);
  const hasClock = times.some(({ said }) => said.time);
  if (mode !== 'request' || !day || otherDays.length > 0 || !last || !hasClock) return undefined;
  const until = last.end === undefined ? dateOf(last.start) : addDays(dateOf(last.end), -1);
  const start = dateOf(day.start);
  return daysBetween(start, until) < WEEK ? undefined : { ...weeklyOn([weekdayCode(start)]), until };
}

const WEEK = 7;

type Times = Pick<SlotInput<unknown>['reading'], 'entities' | 'either'>;

/** "Early shift Wednesday to Friday 6-14": the first day with its hours, and the last day; the same on each day between them. */
export function hoursOfEachDay({ entities, either }: Times): { first: TimeValue; last: CivilDate } | undefined {
  const times = entities.flatMap(entity => (entity.type === 'time' ? entity.value : []));
  const [days, hours, other] = times.toSorted((a, b) => a.kind.localeCompare(b.kind));
  const isStretch = days?.kind === 'daterange' && days.said.end && !days.ends && days.end !== undefined;
  const areHours = hours?.kind === 'timerange' && hours.said.time && hours.said.end && hours.end !== undefined;
  if (!isStretch || !areHours || other || either) return undefined;
  const day = dateOf(days.start);
  const start = `${day}T${clockOf(hours.start)}`;
  const end = addMinutes(start, minutesBetween(hours.start, hours.end ?? ''));
  const first: TimeValue = { ...hours, kind: 'datetimerange', said: { ...hours.said, date: true }, start, end };
  return { first, last: addDays(days.end ?? '', -1) };
}

/** The repetition that such hours are. */
export function dailyInStretch({ reading, mode }: Pick<SlotInput<unknown>, 'reading' | 'mode'>): Weekly | undefined {
  const each = mode === 'aside' || reading.edit?.op === 'remove' ? undefined : hoursOfEachDay(reading);
  return each && { rule: 'FREQ=DAILY', until: each.last };
}

/** "Make it Wednesday and Thursday", said of an event at a clock time: these are not whole days. "Only this Wednesday and Thursday" are no more than two. */
export function listedDays(input: Pick<SlotInput<Weekly>, 'reading' | 'above' | 'previous'>): Weekly | undefined {
  const { reading, above, previous } = input;
  const times = reading.entities.flatMap(entity => (entity.type === 'time' ? entity.value : []));
  const [days, ...others] = times.filter(({ listed, end }) => listed && end !== undefined);
  if (!days?.end || others.length > 0 || above?.()?.time === undefined || reading.edit?.op === 'remove')
    return undefined;
  const last = addDays(dateOf(days.end), -1);
  const weekly = weeklyOn(datesBetween(dateOf(days.start), last).map(weekdayCode));
  return isOnly(reading) ? { ...weekly, until: last } : endedAs(previous, weekly.rule, last);
}

/** "Only", "just". */
const isOnly = ({ entities }: Reading): boolean =>
  entities.some(entity => entity.type === 'choice' && entity.value === 'one');

/** The repetition that comes with "same again Saturday and Sunday" goes no further than those days. */
export function onlyOnThoseDays(repeat: Weekly, { entities }: Reading): Weekly {
  const days = entities.find(entity => entity.type === 'time' && entity.value.listed === true);
  const end = days?.type === 'time' ? days.value.end : undefined;
  return end === undefined ? repeat : { ...repeat, until: addDays(dateOf(end), -1) };
}

const weeklyOn = (codes: readonly string[]): Weekly => {
  const inOrder = codes.toSorted((a, b) => CODES.indexOf(a) - CODES.indexOf(b));
  return { rule: `FREQ=WEEKLY;BYDAY=${inOrder.join(',')}` };
};

/**
 * "Also Thursdays", "not on Wednesdays", of a weekly repetition on certain days.
 * @returns undefined if the message says anything besides weekdays to add or leave out
 */
export function withOtherDays<R extends Weekly>(repeat: R, { entities, also, edit, unread }: Reading): R | undefined {
  const [all, listed] = /^FREQ=WEEKLY;BYDAY=([A-Z,]+)$/.exec(repeat.rule) ?? [];
  const named = entities.map(daysNamed);
  const days = new Set(named.flatMap(codes => codes ?? []));
  const isOther = named.includes(undefined) || days.size === 0 || unread.length > 0;
  if (all === undefined || listed === undefined || isOther) return undefined;
  const before = listed.split(',');
  const goes = edit?.op === 'remove';
  const after = goes ? before.filter(day => !days.has(day)) : [...new Set([...before, ...days])];
  const isChange = goes
    ? after.length > 0 && after.length < before.length
    : also === true && after.length > before.length;
  return isChange ? { ...repeat, ...weeklyOn(after) } : undefined;
}

/** The weekdays that an entity names; undefined if it says something else. */
function daysNamed(entity: Entity): string[] | undefined {
  if (entity.type === 'repeat') return /^FREQ=WEEKLY;BYDAY=([A-Z,]+)$/.exec(entity.value.rule)?.[1]?.split(',');
  if (entity.type !== 'time' || !entity.value.said.weekday || entity.value.said.time) return undefined;
  return [weekdayCode(dateOf(entity.value.start))];
}
