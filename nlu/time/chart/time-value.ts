import type { TimeValue } from '../../reading/times.ts';
import type { SpokenTime } from './assemble.ts';
import { dayText, instantText } from './calendar.ts';
import { during, inOrder, wakingHours } from './operations/clocks.ts';
import type { At, AtRange, ChartContext, Clocks, ClockValue, DayPart, Days, MomentValue } from './values.ts';

const onClock = (day: number, { minutes, seconds }: ClockValue): string => instantText(day, minutes, seconds);

/** A time as the rest of the program takes it; undefined for an end before its start. */
export function timeValueOf({ value }: SpokenTime, context: ChartContext): TimeValue | undefined {
  const time = readValue(value, context);
  return time && { ...time, ...replacement(value) };
}

/** Whether a time is said instead of another one, or another one instead of it. */
function replacement(value: SpokenTime['value']): Pick<TimeValue, 'replaced' | 'replaces'> {
  if (value.kind === 'at') return { ...replacement(value.days), ...(value.clocks && replacement(value.clocks)) };
  if (value.kind !== 'days' && value.kind !== 'clocks') return {};
  const { replaced, replaces } = value;
  return { ...(replaced && { replaced }), ...(replaces && { replaces: value.kind === 'days' ? 'day' : 'clock' }) };
}

function readValue(value: SpokenTime['value'], context: ChartContext): TimeValue | undefined {
  switch (value.kind) {
    case 'days':
      return daysValue(value);
    case 'at':
      return atValue(value, context);
    case 'at-range':
      return rangeValue(value, context);
    case 'clocks':
      return clocksValue(value, context);
    case 'part':
      return partValue(value, context);
    case 'moment':
      return momentValue(value);
  }
}

function daysValue({ start, end, unit, weekday, endSaid, upTo, listed }: Days): TimeValue {
  const said = { date: true, time: false, end: endSaid === true };
  const more = {
    ...(upTo !== undefined && ({ ends: true } as const)),
    ...(listed?.every(day => day.weekday !== undefined) && ({ listed: true } as const)),
  };
  if (unit !== 'day') return { kind: 'daterange', start: dayText(start), end: dayText(end), said, ...more };
  return { kind: 'date', start: dayText(start), said: { ...said, ...ofWeek(weekday) } };
}

/** A weekday does not say which week. */
const ofWeek = (weekday: number | undefined): { weekday?: true } => (weekday === undefined ? {} : { weekday: true });

const hoursOf = (day: number, { from, to }: DayPart) => ({
  start: instantText(day, from * 60),
  end: instantText(day, to * 60),
});

function atValue({ days, part, clocks }: At, context: ChartContext): TimeValue | undefined {
  const of = ofWeek(days.weekday);
  if (!clocks) {
    const said = { date: true, time: false, end: false, ...of };
    return part ? { kind: 'datetimerange', ...hoursOf(days.start, part), said } : daysValue(days);
  }
  const known = (clock: ClockValue): ClockValue => (part ? during(clock, part) : wakingHours(clock, context));
  if (clocks.open) return openValue(days.start, known(clocks.from), clocks.open, { date: true, ...of });
  const start = onClock(days.start, known(clocks.from));
  if (!clocks.to)
    return { kind: 'datetime', start, said: { date: true, time: true, end: false, ...of }, ...onlyClock(clocks, part) };
  const range = part ? rangeDuring(clocks.from, clocks.to, part, context) : inOrder(clocks.from, clocks.to, context);
  if (!range) return undefined;
  const said = { date: true, time: true, end: true, ...of };
  return { kind: 'datetimerange', start: onClock(days.start, range.from), end: onClock(days.start, range.to), said };
}

/** "Saturday evening from 9 to 2" goes on after the evening. */
function rangeDuring(
  from: ClockValue,
  to: ClockValue,
  part: DayPart,
  context: ChartContext,
): ReturnType<typeof inOrder> {
  const begin = during(from, part);
  const end = during(to, part);
  return inOrder(begin, end.minutes > begin.minutes ? end : to, context);
}

/** "after 3" lasts as long as its day, and what is before 3 has no clock time of its own. */
function openValue(
  day: number,
  clock: ClockValue,
  open: 'after' | 'before',
  said: { date: boolean; weekday?: true },
): TimeValue {
  const [start, end] =
    open === 'after'
      ? [onClock(day, clock), instantText(day + 1 + Math.floor(clock.minutes / 1440), 0)]
      : [instantText(day, 0), onClock(day, clock)];
  const kind = said.date ? 'datetimerange' : 'timerange';
  return { kind, start, end, said: { time: open === 'after', end: false, ...said } };
}

function rangeValue({ from, to }: AtRange, context: ChartContext): TimeValue | undefined {
  if (!from.clocks || !to.clocks) return undefined;
  const begin = wakingHours(from.clocks.from, context);
  // A night ends in the morning: "Monday 9pm to Tuesday 6:30".
  const isNight = to.days.start === from.days.start + 1 && begin.minutes >= EVENING;
  const last = isNight ? to.clocks.from : wakingHours(to.clocks.from, context);
  const [start, end] = [onClock(from.days.start, begin), onClock(to.days.start, last)];
  return start < end ? { kind: 'datetimerange', start, end, said: { date: true, time: true, end: true } } : undefined;
}

const EVENING = 18 * 60;

/** A clock time alone is its next occurrence. */
function clocksValue(clocks: Clocks, context: ChartContext): TimeValue | undefined {
  const { today, minute, second } = context;
  const range = clocks.to && inOrder(clocks.from, clocks.to, context);
  if (clocks.to && !range) return undefined;
  const from = range?.from ?? wakingHours(clocks.from, context);
  const passed = from.minutes + (from.seconds ?? 0) / 60 <= minute + second / 60;
  const day = today + (passed ? 1 : 0);
  if (clocks.open) return openValue(day, from, clocks.open, { date: false });
  const start = onClock(day, from);
  if (!range) return { kind: 'time', start, said: { date: false, time: true, end: false }, ...onlyClock(clocks) };
  return { kind: 'timerange', start, end: onClock(day, range.to), said: { date: false, time: true, end: true } };
}

/** What is known of a clock time without an end. */
const onlyClock = ({ from, ends }: Clocks, part?: DayPart): Pick<TimeValue, 'ends' | 'anyHalf'> => ({
  ...(ends === 'said' && { ends: true }),
  ...(!from.sure && !part && { anyHalf: true }),
});

/** A part of the day alone is today's until it is over. */
function partValue(part: DayPart, { today, minute }: ChartContext): TimeValue {
  const day = today + (part.to * 60 <= minute ? 1 : 0);
  const said = { date: false, time: false, end: false };
  return { kind: 'timerange', ...hoursOf(day, part), said, ...(part.each && { daily: true }) };
}

function momentValue({ start, end, seconds, named, about }: MomentValue): TimeValue {
  const text = (minutes: number, second = 0): string => instantText(0, minutes, second);
  if (end === undefined) {
    return { kind: 'datetime', start: text(start, seconds), said: { date: true, time: true, end: false } };
  }
  const said = { date: true, time: named !== true, end: !named && !about };
  return { kind: 'datetimerange', start: text(start), end: text(end), said };
}
