import {
  addDays,
  addMinutes,
  type CivilDate,
  civilAt,
  clockChange,
  dateOf,
  daysBetween,
  type Interval,
  instantAt,
  isDate,
  secondInstantAt,
  weekdayOf,
  type Zone,
} from '../../../time/index.ts';
import type { WhenView } from '../../templates/shapes.ts';
import type { DailyHours } from './daily-hours.ts';

/**
 * When an event takes place, as far as known. Kept in parts, so "no, 4pm" and "actually Thursday" each change one.
 * Complete with a date and either a clock time or `allDay`.
 */
export type When = {
  /** The date of the start. */
  date?: CivilDate;
  /** The clock time of the start, "14:30". */
  time?: string;
  /** The length, if an end was stated; otherwise the template's duration counts. */
  minutes?: number;
  /** The clock time of the end, "17:00", while the start is not known. */
  until?: string;
  /** The part of the day, while the start is not known: "in the evening". */
  part?: ClockPart;
  /** The person named two clock times and has not chosen one yet: "5 or 6". */
  between?: readonly [string, string];
  /** The event that gives the time, until it is looked up. */
  beside?: BesideNamed;
  allDay?: true;
  /** The stretch in which the day is, while it is not known: "next week". */
  within?: DayRange;
  /** The number of all-day days; 1 if absent. */
  days?: number;
  /** Which of two instants is meant, if the clock time occurs twice when the clocks go back. */
  turn?: ClockTurn;
  /** The time is in the past, and the person has confirmed it. */
  past?: true;
};

/**
 * A time after an event, before it or at its start, `minutes` apart. `why` it could not be looked up: there is no such event
 * in these days, there are several, or the calendar did not answer.
 */
export type BesideNamed = {
  side: 'after' | 'before' | 'at';
  words: string;
  /** The id of the event, if the words only point at it. */
  id?: string;
  minutes?: number;
  why?: 'none' | 'several' | 'unavailable';
};

/** Clock times of a day, "17:00"; the end is exclusive. */
export type ClockPart = { start: string; end: string };

/** Civil dates; the end is exclusive. */
export type DayRange = { start: CivilDate; end: CivilDate };

/** The day of the same weekday in a stretch of days; the day itself if the stretch has none. */
export function dayWithin(date: CivilDate, { start, end }: DayRange): CivilDate {
  const weekday = ((daysBetween(start, date) % WEEK) + WEEK) % WEEK;
  const there = addDays(start, weekday);
  return (start <= date && date < end) || there >= end ? date : there;
}
const WEEK = 7;

/**
 * The day that a bare weekday means after a day further off was spoken of: that of its week. "Tuesday" means the coming one if that
 * day could have been said by its weekday as well.
 */
export function inWeekSpokenOf(date: CivilDate, spokenOf: CivilDate, today: CivilDate): CivilDate {
  if (daysBetween(today, spokenOf) <= WEEK) return date;
  const start = addDays(spokenOf, 1 - weekdayOf(spokenOf));
  return dayWithin(date, { start, end: addDays(start, WEEK) });
}

/** Which of two equal clock times: the one before or the one after the clocks go back. */
export type ClockTurn = 'first' | 'second';

export type CompleteWhen = When & { date: CivilDate } & ({ time: string } | { allDay: true });

export const isComplete = (when: When): when is CompleteWhen =>
  when.date !== undefined && (when.time !== undefined || when.allDay === true);

/**
 * The instants of an event that starts at a clock time and lasts `minutes`. A stated end is a wall clock time as well;
 * only if the start falls into a clock change does the elapsed time count.
 */
export function instantsOf({ date, time, turn }: ClockTime, minutes: number, zone: Zone): Interval {
  const start = `${date}T${time}`;
  const startMs = turn === 'second' ? secondInstantAt(start, zone) : instantAt(start, zone);
  const byLength = clockChange(start, zone) !== undefined;
  return { startMs, endMs: byLength ? startMs + minutes * 60_000 : instantAt(addMinutes(start, minutes), zone) };
}

export type ClockTime = { date: string; time: string; turn?: ClockTurn };
export type ClockStretch = ClockTime & { minutes: number };

/** The dates of an all-day event; the end is exclusive. */
export const datesOf = ({
  date,
  days = 1,
}: {
  date: CivilDate;
  days?: number;
}): { start: CivilDate; end: CivilDate } => ({
  start: date,
  end: addDays(date, days),
});

/** The view of a complete time. */
export function whenView(when: CompleteWhen, minutes: number, zone: Zone): WhenView {
  if (when.allDay || when.time === undefined) return rangeView(datesOf(when), zone);
  return spanView(instantsOf({ ...when, time: when.time }, minutes, zone), zone);
}

/**
 * The view of an interval.
 * @param zone the zone in which texts show it, IANA
 */
export function spanView({ startMs, endMs }: Interval, zone: Zone): WhenView {
  const lastDate = dateOf(civilAt(Math.max(startMs, endMs - 1), zone));
  const startDate = dateOf(civilAt(startMs, zone));
  return { allDay: false, startMs, endMs, startDate, endDate: addDays(lastDate, 1), zone };
}

/** The view of a civil time span; it is all-day if both ends are dates. */
export function rangeView({ start, end, hours }: CivilSpan, zone: Zone): WhenView {
  const instants = { startMs: instantAt(start, zone), endMs: instantAt(end, zone) };
  const allDay = isDate(start) && isDate(end);
  if (!allDay) return spanView(instants, zone);
  return { allDay, ...instants, startDate: start, endDate: end, zone, ...(hours && { hours }) };
}

type CivilSpan = { start: string; end: string; hours?: DailyHours };
