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
import { formatHour } from '../../prompts/format.ts';
import type { Setting, SlotGap } from '../slot-type.ts';
import { type ClockPart, rangeView, type When, whenView } from './when.ts';

/** "Tomorrow morning" names no hour. A clock time outside of it is no longer meant. */
export function inPart(value: TimeValue, { time, allDay: _allDay, ...when }: When): When {
  const part = partOfDay(value);
  return time !== undefined && (!part || isIn(part, time)) ? { ...when, time } : { ...when, ...(part && { part }) };
}

/** The end of a day, as a clock time of it. */
const MIDNIGHT = '24:00';

function partOfDay({ start, end }: TimeValue): ClockPart | undefined {
  if (end === undefined || isDate(end)) return undefined;
  return { start: clockOf(start), end: dateOf(end) === dateOf(start) ? clockOf(end) : MIDNIGHT };
}

const isIn = ({ start, end }: ClockPart, clock: string): boolean => clock >= start && clock < end;

/**
 * The clock time that is meant: "7" in the evening is 19:00, and a bare "7" instead of 20:00 is 19:00 as well.
 * @param text  the message
 */
export function clockMeant(clock: string, { before, text }: { before: When; text: string }): string {
  const later = twelveHoursLater(clock);
  if (later === undefined) return clock;
  if (before.part) return !isIn(before.part, clock) && isIn(before.part, later) ? later : clock;
  const { time } = before;
  return isBareHour(text) && time !== undefined && apart(later, time) < apart(clock, time) ? later : clock;
}

const HALF_DAY = 720;

/** The same hour of the afternoon, for a clock time before noon. */
function twelveHoursLater(clock: string): string | undefined {
  const date = '2000-01-01';
  const later = addMinutes(atClock(dateOf(date), clock), HALF_DAY);
  return dateOf(later) === date ? clockOf(later) : undefined;
}

/** "7" and "um 7" say nothing of the half of the day. */
const isBareHour = (text: string): boolean => /^(?:\p{L}+\s){0,3}\d{1,2}[.!]?$/u.test(text.trim());

const apart = (one: string, other: string): number =>
  Math.abs(minutesBetween(`2000-01-01T${one}`, `2000-01-01T${other}`));

/** Asks for the clock time; of a part of the day, its hours are buttons. */
export function timeGap({ part }: When, date: CivilDate, { zone, locale }: Setting): SlotGap {
  if (!part)
    return { ask: 'askTime', values: () => ({ day: whenView({ date, allDay: true }, 0, zone) }), otherwise: 'allDay' };
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
