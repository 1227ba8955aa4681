import type { TimeValue } from '../../../nlu/index.ts';
import {
  addDays,
  addMinutes,
  atClock,
  type CivilDate,
  clockOf,
  dateOf,
  isDate,
  minutesBetween,
} from '../../../time/index.ts';
import { formatClock, formatHour } from '../../prompts/format.ts';
import type { Setting, SlotGap } from '../slot-type.ts';
import { type ClockPart, rangeView, type When, whenView } from './when.ts';

/** "Tomorrow morning" names no hour. A clock time outside of it is no longer meant. */
export function inPart(value: TimeValue, { time, allDay: _allDay, ...when }: When): When {
  const part = partOfDay(value);
  return time !== undefined && (!part || isInPart(part, time)) ? { ...when, time } : { ...when, ...(part && { part }) };
}

/** The end of a day, as a clock time of it. */
const MIDNIGHT = '24:00';

/** The part of a day that a time names without an hour. */
export function partOfDay({ start, end }: TimeValue): ClockPart | undefined {
  if (end === undefined || isDate(end)) return undefined;
  return { start: clockOf(start), end: dateOf(end) === dateOf(start) ? clockOf(end) : MIDNIGHT };
}

export const isInPart = ({ start, end }: ClockPart, clock: string): boolean => clock >= start && clock < end;

/**
 * Which half of the day is meant by a clock time that does not say: "7" in the evening is 19:00, and so is a 7 instead of
 * 20:00, or a 7 where 19:00 was asked about. "6:30" instead of 6 in the morning is as early.
 */
export function halfMeant(clock: string, { part, time, between }: When): string {
  const other = otherHalf(clock);
  if (between?.includes(other)) return other;
  if (part) return !isInPart(part, clock) && isInPart(part, other) ? other : clock;
  const isOfHalf = time !== undefined && (other > clock || time <= EARLY);
  return isOfHalf && apart(other, time) <= NEAR ? other : clock;
}

const HALF_DAY = 720;
/** So many minutes earlier or later, an event stays in its half of the day. */
const NEAR = 180;
/** An event that is no later is one of the early morning. */
const EARLY = '08:00';

/** The same hour of the other half of the day. */
const otherHalf = (clock: string): string => clockOf(addMinutes(`2000-01-01T${clock}`, HALF_DAY));

/** A clock time that is said to be new, and whether its half of the day is open. */
type NewClock = { time?: string; anyHalf?: true };

/** "10" in the morning is 10:00, even of an event in the evening. */
export function atHourOf<T extends NewClock>(part: ClockPart, { anyHalf, ...change }: T, hour: string) {
  const time = halfMeant(hour, { part });
  return { ...change, time, ...(anyHalf && !isInPart(part, time) && { anyHalf }) };
}

const [NOON, EVENING] = ['12:00', '18:00'];
/** Hardly anything is moved to a later hour. */
const LATE = '22:30';

/**
 * "To 8" of an event in the evening is in the evening; "to 11" may be in the morning. "To 6:30" of one at 6 in the morning is in
 * the morning.
 */
export function clockAfter({ time, anyHalf }: NewClock, before: string): string {
  if (time === undefined || !anyHalf) return time ?? before;
  return before < EVENING ? halfMeant(time, { time: before }) : (eveningOf(time) ?? time);
}

/** True for an hour that an event in the evening, or in the early morning, has in its own half of the day. */
export const canBeOfOtherHalf = (time: string): boolean =>
  eveningOf(time) !== undefined || (time >= '17:00' && time < '20:00');

/** The hour in the evening that a clock time without a half of the day can also be. */
function eveningOf(time: string): string | undefined {
  const evening = otherHalf(time);
  return time < NOON && evening >= EVENING && evening <= LATE ? evening : undefined;
}

const apart = (one: string, other: string): number =>
  Math.abs(minutesBetween(`2000-01-01T${one}`, `2000-01-01T${other}`));

/** Asks for the clock time; the two that were said, or the hours of the part of the day, are buttons. */
export function timeGap({ part, between }: When, date: CivilDate, { zone, locale }: Setting): SlotGap {
  const day = () => ({ day: whenView({ date, allDay: true }, 0, zone) });
  if (between) {
    const choices = between.map(clock => ({ title: formatClock(clock, locale), text: clock }));
    return { ask: 'askTime', values: day, choices };
  }
  if (!part) return { ask: 'askTime', values: day, otherwise: 'allDay' };
  const end = part.end === MIDNIGHT ? atClock(addDays(date, 1), '00:00') : atClock(date, part.end);
  const span = { start: atClock(date, part.start), end };
  const choices = hoursOf(span).map(hour => ({ title: formatHour(hour, locale), text: `${hour}:00` }));
  return { ask: 'askTimeOfPart', values: () => ({ part: rangeView(span, zone) }), choices };
}

const MOST_HOURS = 5;
const HOUR = 60;

/** The hours that begin in a stretch of a day. */
function hoursOf({ start, end }: { start: string; end: string }): number[] {
  const first = Math.ceil(minutesBetween(dateOf(start), start) / HOUR);
  const behind = Math.ceil(minutesBetween(dateOf(start), end) / HOUR);
  return Array.from({ length: Math.min(MOST_HOURS, behind - first) }, (_, index) => first + index);
}
