import { type AdjacentDate, evaluateMoment, namesNoDay, type Reading, type TimeValue } from '../../../nlu/index.ts';
import {
  addDays,
  addMinutes,
  civilAt,
  clockOf,
  dateAt,
  dateOf,
  daysBetween,
  isDate,
  minutesBetween,
} from '../../../time/index.ts';
import type { Preset, Setting, SlotInput, SlotType } from '../slot-type.ts';
import { type DailyHours, hoursSaid } from './daily-hours.ts';
import { currentDates } from './dated-range.ts';
import { dayWithin, inWeekSpokenOf, rangeView } from './when.ts';
import { timeOf } from './when-type.ts';

/** A time span to look at, as civil dates or times; the end is exclusive. Of days, `hours` may be those of each. */
export type Range = { start: string; end: string; hours?: DailyHours };

/** A time span given by dates: one day, several days, or hours. */
export const dateRangeType: SlotType<Range> = {
  shape: 'when',
  docs: { is: 'days or hours to look at, given by dates', shown: '`period`, `day` ...' },
  read: input => upToClock(input) ?? eachDay(input) ?? readRange(input),
  view: (value, { zone }) => rangeView(value, zone),
};

function readRange(input: SlotInput<Range>): Range | undefined {
  const time = timeOf(input);
  if (namesNoDay(input.reading.entities)) return undefined;
  const range = time && rangeOf(inDaysLookedAt(onTheDay(time.value, input.previous), input));
  if (!range) return undefined;
  return hoursBetween(range, input.reading) ?? (input.reading.linked ? holdingAll(range, input.reading) : range);
}

/** "Until noon" begins now, and "until noon" with a day to come, or after a look at one, begins with that day. */
function upToClock(input: SlotInput<Range>): Range | undefined {
  const { entities, either } = input.reading;
  const times = entities.flatMap(entity => (entity.type === 'time' ? entity.value : []));
  const until = times.find(({ ends, start }) => ends && !isDate(start));
  const days = presetNamed(input) ?? dayNamed(times) ?? (until?.said.date ? undefined : input.previous);
  if (!until || either || times.some(isHour) || (days && !isOneDay(days))) return undefined;
  const end = days ? `${dateOf(days.start)}T${clockOf(until.start)}` : until.start;
  const now = civilAt(input.setting.now, input.setting.zone);
  const isToday = dateOf(now) === dateOf(end) && now < end;
  return { start: isToday || (!days && !until.said.date) ? now : `${dateOf(end)}T00:00`, end };
}

/** A clock time at which something begins. */
const isHour = ({ said, ends, start }: TimeValue): boolean => said.time && !ends && !isDate(start);

function dayNamed(times: readonly TimeValue[]): Range | undefined {
  const day = times.find(({ kind, ends }) => kind === 'date' && !ends);
  return day && rangeOf(day);
}

/** The days that "evenings" are those of, where none are said, and the most that a weekday can be in. */
const DAYS_AHEAD = 7;

/** "Next week in the mornings", "evenings": hours of each of several days. */
function eachDay(input: SlotInput<Range>): Range | undefined {
  const { reading, previous, setting } = input;
  const said = hoursSaid(reading);
  const named = wholeDays(daysSaid(input));
  const days = named ?? (hasDays(reading) ? undefined : wholeDays(previous));
  const hours = said?.hours ?? (named && previous?.hours);
  if (days && !isOneDay(days)) return hours ? { ...days, hours } : undefined;
  const sameHours = hoursOfOneDay(input);
  if (sameHours) return sameHours;
  if (!said?.daily || days || hasDays(reading)) return undefined;
  const today = dateAt(setting.now, setting.zone);
  return { start: today, end: addDays(today, DAYS_AHEAD), hours: said.hours };
}

/** "And Thursday?" after the evenings of a week is the evening of its Thursday. */
function hoursOfOneDay({ reading, previous, mode }: SlotInput<Range>): Range | undefined {
  const times = reading.entities.flatMap(entity => (entity.type === 'time' ? entity.value : []));
  const [time, other] = times;
  const hours = previous?.hours ?? (mode === 'request' ? undefined : clockHours(previous));
  if (!previous || !hours || !time || other || time.kind !== 'date') return undefined;
  const { from, to } = hours;
  const day = time.said.weekday ? dayWithin(dateOf(time.start), previous) : dateOf(time.start);
  return { start: `${day}T${from}`, end: `${to > from ? day : addDays(day, 1)}T${to}` };
}

/** In minutes: "from 2 to 4" are hours, but a morning is a part of its day. */
const LONGEST_HOURS = 180;

/** "Is Ana free on Monday at 2?" - "And on Tuesday?" */
function clockHours(looked: Range | undefined): DailyHours | undefined {
  if (!looked || isDate(looked.start) || minutesBetween(looked.start, looked.end) > LONGEST_HOURS) return undefined;
  return { from: clockOf(looked.start), to: clockOf(looked.end) };
}

const hasDays = ({ entities }: Reading): boolean =>
  entities.some(entity => entity.type === 'time' && entity.value.said.date);

/** The stretch of days that a message names, whichever other times are in it. */
function daysSaid(input: SlotInput<Range>): Range | undefined {
  const named = presetNamed(input);
  const time = input.reading.entities.find(entity => entity.type === 'time' && entity.value.kind === 'daterange');
  return named ?? (time?.type === 'time' ? rangeOf(time.value) : undefined);
}

/** The days that a range touches. */
const wholeDays = (range: Range | undefined): Range | undefined =>
  range && { start: dateOf(range.start), end: addDays(lastDay(range), 1) };

/** "After 4 but before 6" are the hours that both allow. */
function hoursBetween(first: Range, { entities, either }: Reading): Range | undefined {
  const times = entities.flatMap(entity => (entity.type === 'time' ? entity.value : []));
  const [after, before] = [times.find(isFrom), times.find(isUpTo)];
  if (either || !after || !before) return undefined;
  const day = times.find(({ said }) => said.date) ?? first;
  const [from, to] = [after, before].map(value => rangeOf(onTheDay(value, asDay(day))));
  return from && to && from.start < to.end ? { start: from.start, end: to.end } : undefined;
}

const asDay = ({ start }: { start: string }): Range => ({ start: dateOf(start), end: addDays(dateOf(start), 1) });

const isOpen = ({ kind, said }: TimeValue): boolean => kind.endsWith('timerange') && !said.end;
/** "After 4" lasts until midnight. */
const isFrom = (value: TimeValue): boolean => isOpen(value) && value.said.time && clockOf(value.end ?? '') === '00:00';
const isUpTo = (value: TimeValue): boolean => isOpen(value) && !value.said.time && clockOf(value.start) === '00:00';

/** "Saturday or Sunday" covers the first to the last; hours count if all are on one day. */
function holdingAll(first: Range, { entities }: Reading): Range {
  const ranges = entities.flatMap(entity => (entity.type === 'time' ? rangeOf(onTheDay(entity.value, first)) : []));
  const start = ranges.map(range => range.start).toSorted()[0] ?? first.start;
  const end =
    ranges
      .map(range => range.end)
      .toSorted()
      .at(-1) ?? first.end;
  const all = { start, end };
  return isOneDay(all) ? all : { start: dateOf(start), end: addDays(lastDay(all), 1) };
}

/** "And at 5?" is on the day that was looked at. */
function onTheDay(value: TimeValue, looked: Range | undefined): TimeValue {
  if (value.said.date || isDate(value.start) || looked === undefined || !isOneDay(looked)) return value;
  return daysLater(value, daysBetween(value.start, looked.start));
}

/** "And Tuesday?" is in the week that was looked at, or in that of the day. */
function inDaysLookedAt(value: TimeValue, { previous, mode, setting: { now, zone } }: SlotInput<Range>): TimeValue {
  const looked = value.said.weekday && mode !== 'request' ? wholeDays(previous) : undefined;
  const [date, today] = [dateOf(value.start), dateAt(now, zone)];
  if (!looked || looked.start <= today || daysBetween(looked.start, looked.end) > DAYS_AHEAD) return value;
  const meant = isOneDay(looked) ? inWeekSpokenOf(date, looked.start, today) : dayWithin(date, looked);
  return daysLater(value, daysBetween(date, meant));
}

function daysLater(value: TimeValue, days: number): TimeValue {
  const moved = (civil: string): string =>
    isDate(civil) ? addDays(civil, days) : `${addDays(civil, days)}T${clockOf(civil)}`;
  return { ...value, start: moved(value.start), ...(value.end && { end: moved(value.end) }) };
}

/** True if the range is one day, or hours of one. */
export const isOneDay = (range: Range): boolean => dateOf(range.start) === lastDay(range);

const lastDay = ({ end }: Range): string => dateOf(addMinutes(end, -1));

/** The day or week before or after a range; the week only if the range has seven days. */
export function adjacentRange(range: Range, adjacent: AdjacentDate): Range | undefined {
  const { hours } = range;
  const day = (date: string): Range => ({ start: date, end: addDays(date, 1) });
  if (adjacent === 'dayAfter') return day(addDays(lastDay(range), 1));
  if (adjacent === 'dayBefore') return day(addDays(range.start, -1));
  const days = daysTo(adjacent);
  // "What's on Thursday?" - "And the week after?" is the next Thursday.
  if (isOneDay(range)) return day(addDays(range.start, days));
  if (daysBetween(range.start, lastDay(range)) !== 6) return undefined;
  return { start: addDays(range.start, days), end: addDays(dateOf(range.start), days + 7), ...(hours && { hours }) };
}

const DAYS_TO: Readonly<Record<AdjacentDate, number>> = { dayAfter: 1, dayBefore: -1, weekAfter: 7, weekBefore: -7 };

/** How many days later a day or week is; negative if earlier. */
export const daysTo = (adjacent: AdjacentDate): number => DAYS_TO[adjacent];

/** A named time span of the designer's; dates work too. */
export const presetRangeType: SlotType<Range> = {
  shape: 'when',
  docs: { is: 'a range from `preset-ranges.yaml`, or dates', shown: '`period`, `day` ...' },
  read(input) {
    if (input.reading.linked) return dateRangeType.read(input);
    return upToClock(input) ?? eachDay(input) ?? presetNamed(input) ?? readRange(input);
  },
  view: dateRangeType.view,
};

/** Like `preset-range`, but its question does not offer the preset ranges as buttons. */
export const anyRangeType: SlotType<Range> = {
  ...presetRangeType,
  docs: { is: 'a range of either kind', shown: '`period`, `day` ...' },
};

function presetNamed(input: SlotInput<Range>): Range | undefined {
  const named = input.reading.entities.find(entity => entity.type === 'choice' && entity.list === 'preset-range');
  const preset = named?.type === 'choice' && input.presets.find(({ name }) => name === named.value);
  return preset ? evaluate(preset, input.setting) : undefined;
}

function evaluate({ start = '', end = '', dates }: Preset, { now, zone, locale }: Setting): Range | undefined {
  if (dates) return currentDates(dates, dateAt(now, zone));
  const context = { reference: `${civilAt(now, zone)}:00`, locale };
  return { start: evaluateMoment(start, context), end: evaluateMoment(end, context) };
}

/** A point in time covers the hour after it. */
function rangeOf({ start, end }: TimeValue): Range {
  if (end) return isDate(start) === isDate(end) ? { start, end } : { start: asTime(start), end: asTime(end) };
  return { start, end: isDate(start) ? addDays(start, 1) : addMinutes(start, 60) };
}

const asTime = (civil: string): string => (isDate(civil) ? `${civil}T00:00` : civil);
