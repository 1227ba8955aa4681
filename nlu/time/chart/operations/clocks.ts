import { operation } from '../operation.ts';
import type { At, Clocks, ClockValue, DayPart, Days, ImpossibleValue, Value } from '../values.ts';
import { oneDay } from './days.ts';

const impossibleClock: ImpossibleValue = { kind: 'impossible', what: 'clock' };

export function clockOf(hour: number, minute: number, sure: boolean): Value | undefined {
  if (hour > 24 || minute > 59 || (hour === 24 && minute > 0)) return impossibleClock;
  return { kind: 'clock', minutes: hour * 60 + minute, sure: sure || hour === 0 || hour > 12 };
}

const isClock = (value: Value | undefined): value is ClockValue => typeof value === 'object' && value.kind === 'clock';

const NOON = 720;
const MIDNIGHT = 1440;
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

const EARLIEST = 6;

/** A meeting "at 4" is in the afternoon unless said otherwise; an hour from six on is taken as it is. */
export const wakingHours = (clock: ClockValue): ClockValue =>
  clock.sure || clock.asSaid || clock.minutes >= EARLIEST * 60
    ? { ...clock, sure: true }
    : { ...clock, minutes: clock.minutes + 720, sure: true };

const single = (from: ClockValue, more: Partial<Clocks> = {}): Clocks => ({ kind: 'clocks', from, ...more });

/** The longest stretch over midnight that is believed. */
const LONGEST_NIGHT = 12 * 60;

/** "10 to 2" ends in the afternoon. Nothing when the end is before the start. */
export function inOrder(from: ClockValue, to: ClockValue): Clocks | undefined {
  const start = from.minutes;
  let end = to.minutes;
  while (!to.sure && end <= start && end < MIDNIGHT) end += NOON;
  if (end <= start) end += MIDNIGHT;
  if (end > MIDNIGHT && end - start > LONGEST_NIGHT) return undefined;
  return single({ ...from, sure: true }, { to: { ...to, minutes: end, sure: true } });
}

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
  /** Of an hour that is no length. */
  lateClock: operation(['clock', 'number'], ([clock, earliest]) =>
    clock.sure || clock.minutes >= earliest * 60 ? single(clock) : undefined,
  ),
  inPart: operation(['clock', 'part'], ([clock, part]) => {
    const { minutes, ...rest } = during(clock, part);
    return { ...rest, minutes: minutes > MIDNIGHT ? minutes - MIDNIGHT : minutes };
  }),
  morning: operation(['clock'], ([clock]) => ({ ...clock, sure: true })),
  /** An hour without a word for it: another word behind it may be what is counted. */
  bareClocks: operation(['clock'], ([clock]) => single(clock, { bare: 'before-words' })),
  loosely: operation(['clocks'], ([clocks]) => ({ ...clocks, bare: 'before-words' })),
  digitalClocks: operation(['number', 'number'], ([hour, minute]) => {
    const clock = clockOf(hour, minute, false);
    return isClock(clock) ? single({ ...clock, asSaid: true }) : clock;
  }),
  clocksToday: operation(['clocks'], ([clocks], { today }) => dayClocks(oneDay(today), clocks)),
  looseClocks: operation(['clock', 'clock'], ([from, to]) => {
    const range = inOrder(wakingHours(from), to);
    return range && { ...range, bare: 'before-words' };
  }),
  /** Another clock time instead of the last one that was said. */
  correctedClocks: operation(['clocks', 'clock'], ([{ from, to }, clock]) =>
    to ? (inOrder(from, clock) ?? ORDER) : single(clock),
  ),
  at: operation(['clock'], ([clock]) => single(clock)),
  from: operation(['clock'], ([from]) => single(from, { open: 'after' })),
  before: operation(['clock'], ([from]) => single(from, { open: 'before' })),
  until: operation(['clock'], ([from]) => single(from, { ends: true })),
  clocks: operation(['clock', 'clock', 'part?'], ([from, to, part]) =>
    part ? (inOrder(during(from, part), during(to, part)) ?? ORDER) : (inOrder(wakingHours(from), to) ?? ORDER),
  ),
  part: operation(['number', 'number'], ([from, to]) => ({ kind: 'part', from, to })),
  /** The first or the last two hours of a part of the day. */
  sideOfPart: operation(['text', 'part'], ([side, part]) => {
    const { from, to } = part;
    if (side === 'beginning') return { ...part, to: from + 2 };
    return side === 'end' ? { ...part, from: to - 2 } : { ...part, from: from + 2 };
  }),
  barePart: operation(['part'], ([part]) => ({ ...part, bare: 'before-words' })),
  partToday: operation(['part'], ([part], { today }) => dayPart(oneDay(today), part)),
  dayPart: operation(['days', 'part'], ([days, part]) => dayPart(days, part)),
  dayClocks: operation(['days', 'clocks'], ([days, clocks]) => dayClocks(days, clocks)),
  /** A clock time on a day of which the part is known. */
  partClocks: operation(['at', 'clocks'], ([at, clocks]) => (at.clocks ? undefined : { ...at, clocks })),
  /** Another clock time on the same day. */
  secondAt: operation(['at', 'at'], ([, second]) => second),
  otherClocks: operation(['at', 'clocks'], ([at, clocks]) => ({ ...at, clocks })),
};

export const dayPart = (days: Days, part: DayPart): At | undefined =>
  days.unit === 'day' ? { kind: 'at', days, part } : undefined;
export const dayClocks = (days: Days, clocks: Clocks): At | undefined =>
  days.unit === 'day' ? { kind: 'at', days, clocks } : undefined;
