import {
  addDays,
  addMinutes,
  type CivilDate,
  civilAt,
  clockChange,
  dateOf,
  type Interval,
  instantAt,
  isDate,
  secondInstantAt,
  type Zone,
} from '../../../time/index.ts';
import type { WhenView } from '../../templates/shapes.ts';

/**
 * When an event is to be, as far as it is known. Kept in parts, so that "no, 4pm" and "actually Thursday" each change
 * one of them. Complete with a date and either a clock time or `allDay`.
 */
export type When = {
  /** Of the beginning. */
  date?: CivilDate;
  /** "14:30". */
  time?: string;
  /** How long, when an end was said; else the template's duration counts. */
  minutes?: number;
  allDay?: true;
  /** How many whole days; 1 when absent. */
  days?: number;
  /** Of a clock time that comes twice on the day the clocks go back: which one was chosen. */
  turn?: ClockTurn;
  /** It is over already, and is meant all the same. */
  past?: true;
};

/** Of a clock time that comes twice: the one before or after the clocks go back. */
export type ClockTurn = 'first' | 'second';

export type CompleteWhen = When & { date: CivilDate } & ({ time: string } | { allDay: true });

export const isComplete = (when: When): when is CompleteWhen =>
  when.date !== undefined && (when.time !== undefined || when.allDay === true);

/**
 * The instants of an event with a clock time that lasts `minutes`. An end that was said is a wall clock time, too;
 * only where the clocks change at its beginning the length counts, for there the wall clock is no measure.
 */
export function instantsOf({ date, time, turn }: ClockTime, minutes: number, zone: Zone): Interval {
  const start = `${date}T${time}`;
  const startMs = turn === 'second' ? secondInstantAt(start, zone) : instantAt(start, zone);
  const byLength = clockChange(start, zone) !== undefined;
  return { startMs, endMs: byLength ? startMs + minutes * 60_000 : instantAt(addMinutes(start, minutes), zone) };
}

export type ClockTime = { date: string; time: string; turn?: ClockTurn };
export type ClockStretch = ClockTime & { minutes: number };

/** The dates of an event of whole days; the end is exclusive. */
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

/** How texts see it. */
export function whenView(when: CompleteWhen, minutes: number, zone: Zone): WhenView {
  if (when.allDay || when.time === undefined) return rangeView(datesOf(when), zone);
  return spanView(instantsOf({ ...when, time: when.time }, minutes, zone), zone);
}

/** A stretch of clock time, as texts see it. */
export function spanView({ startMs, endMs }: Interval, zone: Zone): WhenView {
  const lastDate = dateOf(civilAt(Math.max(startMs, endMs - 1), zone));
  const startDate = dateOf(civilAt(startMs, zone));
  return { allDay: false, startMs, endMs, startDate, endDate: addDays(lastDate, 1), zone };
}

/** How texts see a civil span: whole days where both ends are dates. */
export function rangeView({ start, end }: { start: string; end: string }, zone: Zone): WhenView {
  const instants = { startMs: instantAt(start, zone), endMs: instantAt(end, zone) };
  const allDay = isDate(start) && isDate(end);
  return allDay ? { allDay, ...instants, startDate: start, endDate: end, zone } : spanView(instants, zone);
}
