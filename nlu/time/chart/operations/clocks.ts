import { joining, operation } from '../operation.ts';
import type { At, ChartContext, Clocks, ClockValue, DayPart, Days, ImpossibleValue, Value } from '../values.ts';
import { oneDay } from './days.ts';

const impossibleClock: ImpossibleValue = { kind: 'impossible', what: 'clock' };

export function clockOf(hour: number, minute: number, sure: boolean): Value | undefined {
  if (hour > 24 || minute > 59 || (hour === 24 && minute > 0)) return impossibleClock;
  return { kind: 'clock', minutes: hour * 60 + minute, sure: sure || hour === 0 || hour > 12 };
}

const isClock = (value: Value | undefined): value is ClockValue => typeof value === 'object' && value.kind === 'clock';

const MONTHS = 12;
const NOON = 720;
export const MIDNIGHT = 1440;
const NIGHT_FROM = 20;
/** Small hours of an evening and of a night are the next day's. */
const [SMALL_HOURS, NIGHT_HOURS] = [4 * 60, 6 * 60];

/** A clock time in a part of the day: the half of the day that is nearer counts. */
export function during(clock: ClockValue, { from, to }: DayPart): ClockValue {
  const { minutes, sure } = clock;
  if (sure) return clock;
  const isNight = to * 60 === MIDNIGHT;
  const small = from >= NIGHT_FROM ? NIGHT_HOURS : SMALL_HOURS;
  if (isNight && minutes < small) return { ...clock, minutes: minutes + MIDNIGHT, sure: true };
  if (isNight && minutes >= NOON) return { ...clock, minutes: minutes + NOON, sure: true };
  if (to * 60 <= NOON || minutes >= NOON) return { ...clock, sure: true };
  const distance = (each: number): number => Math.max(from * 60 - each, each - to * 60, 0);
  const later = distance(minutes + NOON) < distance(minutes);
  return { ...clock, minutes: minutes + (later ? NOON : 0), sure: true };
}

/** A meeting "at 4" is in the afternoon unless said otherwise; an hour that is not too early is taken as it is. */
export const wakingHours = (
  clock: ClockValue,
  { earliest, cues }: Pick<ChartContext, 'earliest' | 'cues'>,
): ClockValue =>
  clock.sure || clock.asSaid || clock.minutes >= earliest * 60 || (cues.has('travelling') && isOfTimetable(clock))
    ? { ...clock, sure: true }
    : { ...clock, minutes: clock.minutes + 720, sure: true };

/** Trains and planes leave at the minute and early, "train at 6:40"; small hours would be said to be at night. */
const isOfTimetable = ({ minutes }: ClockValue): boolean => minutes % 60 !== 0 && minutes >= FIRST_TRAINS;
const FIRST_TRAINS = 5 * 60;

const single = (from: ClockValue, more: Partial<Clocks> = {}): Clocks => ({ kind: 'clocks', from, ...more });

const EVENING = 18 * 60;
/** The longest stretch over midnight that is believed, such as a night shift; "3pm to 2pm" is more likely a slip. */
const longestOverMidnight = (start: number): number => (start < EVENING ? 12 : 14) * 60;

/** "2 to 3 pm" and "2 bis halb 4" begin in the afternoon as well, "11 to 1 pm" does not. */
function beginningFor(to: ClockValue, from: ClockValue): ClockValue {
  if (from.sure || (to.sure && !to.half)) return from;
  const later = to.minutes >= NOON && from.minutes < NOON && from.minutes + NOON < to.minutes;
  if (!later) return to.half ? { ...from, sure: true } : from;
  return { ...from, minutes: from.minutes + NOON, sure: true };
}

/** "6 to 14" begins in the morning, although nothing is at 6 otherwise. */
const beginningBefore = (to: ClockValue, waking: ClockValue, said: ClockValue): ClockValue =>
  to.sure && !to.half && said.minutes < to.minutes && to.minutes <= waking.minutes ? { ...said, sure: true } : waking;

/** "10 to 2" ends in the afternoon. Nothing when the end is before the start. */
export function inOrder(
  from: ClockValue,
  to: ClockValue,
  context: Pick<ChartContext, 'earliest' | 'cues'>,
): ClockRange | undefined {
  const begin = beginningBefore(to, wakingHours(beginningFor(to, from), context), from);
  const start = begin.minutes;
  let end = to.minutes;
  while (!to.sure && end <= start && end < MIDNIGHT) end += NOON;
  if (end <= start) end += MIDNIGHT;
  if (end > MIDNIGHT && end - start > longestOverMidnight(start)) return undefined;
  // "From 5 to 3" is no night either, unless the hours are said to be.
  if (end > MIDNIGHT && !from.sure && !to.sure && start < EVENING) return undefined;
  return { from: begin, to: { ...to, minutes: end, sure: true } };
}

type ClockRange = { from: ClockValue; to: ClockValue };

/** Two clock times as they were said; which half of the day they are in is known when their day is. */
export const clockRange = (from: ClockValue, to: ClockValue, context: ChartContext): Clocks | ImpossibleValue =>
  inOrder(from, to, context) ? single(from, { to }) : ORDER;

export const ORDER: ImpossibleValue = { kind: 'impossible', what: 'order' };

export const clockOperations = {
  clock: operation(['number', 'number?', 'number?'], ([hour, minute, sure = 0]) =>
    minute === undefined && hour > 24 ? undefined : clockOf(hour, minute ?? 0, sure > 0),
  ),
  clockWithSeconds: operation(['number', 'number', 'number'], ([hour, minute, seconds]) => {
    const clock = seconds < 60 ? clockOf(hour, minute, true) : undefined;
    return isClock(clock) ? { ...clock, seconds } : clock;
  }),
  plusMinutes: operation(['clock', 'number'], ([clock, minutes]) => ({
    ...clock,
    minutes: (clock.minutes + minutes + 1440) % 1440,
  })),
  /** In digits, with minutes: "3:30" is at night, unless the afternoon is said. */
  digitalClock: operation(['number', 'number'], ([hour, minute]) => {
    const clock = clockOf(hour, minute, false);
    return isClock(clock) ? { ...clock, asSaid: true } : clock;
  }),
  /** Before an hour, a clock time is one of the afternoon. */
  notBefore: operation(['clock', 'number'], ([clock, earliest]) =>
    clock.sure || clock.minutes >= earliest * 60 ? clock : { ...clock, minutes: clock.minutes + NOON },
  ),
  minusMinutes: operation(['clock', 'number'], ([clock, minutes]) => ({
    ...clock,
    minutes: (clock.minutes - minutes + MIDNIGHT) % MIDNIGHT,
  })),
  /** Only whole hours that people say without a word beside them. */
  bareClock: operation(['number'], ([hour]) => {
    const clock = hour >= 1 && hour <= 24 ? clockOf(hour, 0, false) : undefined;
    return clock && typeof clock === 'object' && clock.kind === 'clock'
      ? single(clock, { bare: 'before-words' })
      : undefined;
  }),
  /** With a point and no word beside it, only what can be no day of a month: "10.15". */
  quarterClocks: operation(['number', 'number'], ([hour, minute]) => {
    const clock = minute === 0 || minute > MONTHS ? clockOf(hour, minute, false) : undefined;
    return isClock(clock) ? single({ ...clock, asSaid: true }, { bare: 'before-words' }) : undefined;
  }),
  /** With a point: a clock time only if it can be no day of a month. */
  dottedClock: operation(['number', 'number'], ([hour, minute]) => {
    const clock = minute === 0 || minute > MONTHS ? clockOf(hour, minute, false) : undefined;
    return isClock(clock) ? { ...clock, asSaid: true } : undefined;
  }),
  /** Of an hour that is no length. */
  lateClock: operation(['clock', 'number'], ([clock, earliest]) =>
    clock.sure || clock.minutes >= earliest * 60 ? single(clock) : undefined,
  ),
  inPart: operation(['clock', 'part'], ([clock, part]) => {
    const { minutes, ...rest } = during(clock, part);
    // "Seven to nine in the evening" begins in the evening as well.
    const half = !clock.sure && minutes < MIDNIGHT && ({ half: true } as const);
    return { ...rest, ...half, minutes: minutes > MIDNIGHT ? minutes - MIDNIGHT : minutes };
  }),
  morning: operation(['clock'], ([clock]) => ({ ...clock, sure: true })),
  /** An hour without a word for it: another word behind it may be what is counted. */
  bareClocks: operation(['clock'], ([clock]) => single(clock, { bare: 'before-words' })),
  /** On a day, hours without a word for them. */
  looseDayClocks: operation(['days', 'clocks'], ([days, { bare: _, ...clocks }]) => {
    const at = dayClocks(days, clocks);
    return at && { ...at, bare: 'before-words' };
  }),
  loosely: operation(['clocks'], ([clocks]) => ({ ...clocks, bare: 'before-words' })),
  digitalClocks: operation(['number', 'number'], ([hour, minute]) => {
    const clock = clockOf(hour, minute, false);
    return isClock(clock) ? single({ ...clock, asSaid: true }) : clock;
  }),
  clocksToday: operation(['clocks'], ([clocks], { today }) => dayClocks(oneDay(today), clocks)),
  looseClocks: operation(['clock', 'clock'], ([from, to], context) => {
    const range = clockRange(from, to, context);
    return range.kind === 'clocks' ? { ...range, bare: 'before-words' } : undefined;
  }),
  wakingClock: operation(['clock'], ([clock], context) => wakingHours(clock, context)),
  aloneClocks: operation(['clocks'], ([clocks]) => ({ ...clocks, bare: 'alone' })),
  alonePart: operation(['part'], ([part]) => ({ ...part, bare: 'alone' })),
  /** Of the first (0) or second (1) half of the day: "3 pm". */
  halfOfDay: operation(['clock', 'number'], ([clock, half]) =>
    clock.minutes >= 13 * 60 && clock.minutes < MIDNIGHT
      ? impossibleClock
      : { ...clock, minutes: (clock.minutes % NOON) + NOON * half, sure: true, half: true },
  ),
  /** Four digits without a mark: "0930". */
  fourDigitClock: operation(['number'], ([digits]) => {
    const clock = digits % 100 < 60 ? clockOf(Math.floor(digits / 100), digits % 100, digits < 1000) : undefined;
    return clock === impossibleClock ? undefined : clock;
  }),
  /** Of a clock time that may be in either half of the day. */
  unsure: operation(['clock'], ([clock]) => ({ ...clock, sure: clock.minutes >= NOON })),
  midnight: operation([], () => ({ kind: 'clock', minutes: MIDNIGHT, sure: true })),
  at: operation(['clock'], ([clock]) => single(clock)),
  /** What is said instead of another time is one, with no word for it: "1-3 instead of 8". */
  replacing: operation(['clocks'], ([{ bare: _, ...clocks }]) => ({ ...clocks, replaces: true })),
  atNotAt: operation(['clock'], ([clock]) => single(clock, { replaces: true })),
  from: operation(['clock'], ([from]) => single(from, { open: 'after' })),
  before: operation(['clock'], ([from]) => single(from, { open: 'before' })),
  until: operation(['clock'], ([from], { moving }) => single(from, { ends: moving ? 'maybe' : 'said' })),
  ends: operation(['clock'], ([from]) => single(from, { ends: 'said' })),
  maybeEnds: operation(['clock'], ([from]) => single(from, { ends: 'maybe' })),
  clocks: operation(['clock', 'clock', 'part?'], ([from, to, part], context) =>
    part ? clockRange(during(from, part), during(to, part), context) : clockRange(from, to, context),
  ),
  /** Two ends of what may be said elsewhere: "depuis 10 h", "jusqu'à midi". */
  ended: operation(['clocks', 'clock'], ([{ from, to }, end], context) =>
    to ? undefined : clockRange(from, end, context),
  ),
  part: operation(['number', 'number'], ([from, to]) => ({ kind: 'part', from, to })),
  /** The first or the last two hours of a part of the day. */
  sideOfPart: operation(['text', 'part'], ([side, part]) => {
    const { from, to } = part;
    if (side === 'beginning') return { ...part, to: from + 2 };
    return side === 'end' ? { ...part, from: to - 2 } : { ...part, from: from + 2 };
  }),
  /** "Evenings": those of several days. */
  eachPart: operation(['part'], ([part]) => ({ ...part, each: true })),
  /** "Evenings next week", each in its own words. */
  partsOf: operation(['part', 'days'], ([part, days]) =>
    days.unit === 'day' ? dayPart(days, part) : { kind: 'list', items: [part, days] },
  ),
  daysWithPart: operation(['days', 'part'], ([days, part]) =>
    days.unit === 'day' ? dayPart(days, part) : { kind: 'list', items: [days, part] },
  ),
  barePart: operation(['part'], ([part]) => ({ ...part, bare: 'before-words' })),
  partToday: operation(['part'], ([part], { today }) => dayPart(oneDay(today), part)),
  dayPart: joining(['days', 'part'], ([days, part]) => dayPart(days, part)),
  dayClocks: joining(['days', 'clocks'], ([days, clocks]) => dayClocks(days, clocks)),
  /** A clock time on a day of which the part is known. */
  partClocks: joining(['at', 'clocks'], ([at, clocks]) => (at.clocks ? undefined : { ...at, clocks })),
  /** When something arrives or is over: "Sunday 6:40, lands 9:25". */
  atEnding: operation(['at', 'clock'], ([{ clocks, ...at }, end], context) => {
    const range = clocks && !clocks.to ? clockRange(clocks.from, end, context) : undefined;
    return range?.kind === 'clocks' ? { ...at, clocks: range } : undefined;
  }),
  /** Hours of each day of a stretch: "Wednesday to Friday 6-14". */
  hoursOfEach: operation(['days', 'clocks'], ([days, { bare: _, ...clocks }]) =>
    clocks.to && days.unit === 'days' ? { kind: 'list', items: [days, clocks] } : undefined,
  ),
  /** One clock time on each of several days. */
  eachAt: operation(['list', 'clocks'], ([{ items }, clocks]) => ({
    kind: 'list',
    items: items.flatMap(days => (isDays(days) ? { kind: 'at', days, clocks } : [])),
  })),
};

export const dayPart = (days: Days, part: DayPart): At | undefined =>
  days.unit === 'day' ? { kind: 'at', days, part } : undefined;
export const dayClocks = (days: Days, clocks: Clocks): At | undefined =>
  days.unit === 'day' ? { kind: 'at', days, clocks } : undefined;

const isDays = (value: Value): value is Days => typeof value === 'object' && value.kind === 'days';
