import type { EntityOf, TimeValue } from '../../language/index.ts';
import {
  addDays,
  addMinutes,
  civilAt,
  clockChange,
  clockOf,
  dateOf,
  daysBetween,
  instantAt,
  isDate,
  minutesBetween,
} from '../civil.ts';
import type { WhenView } from '../templates/shapes.ts';
import type { Gap, Setting, SlotInput, SlotType } from './slot-type.ts';

/**
 * When an event is to be, as far as it is known. Kept in parts, so that "no, 4pm" and "actually Thursday" each change
 * one of them. Complete with a date and either a clock time or `allDay`.
 */
export type When = {
  /** Civil date of the beginning. */
  date?: string;
  /** "14:30". */
  time?: string;
  /** How long, when an end was said; else the template's duration counts. */
  minutes?: number;
  allDay?: true;
  /** How many whole days; 1 when absent. */
  days?: number;
};

export type CompleteWhen = When & { date: string } & ({ time: string } | { allDay: true });

export const isComplete = (when: When): when is CompleteWhen =>
  when.date !== undefined && (when.time !== undefined || when.allDay === true);

export const whenType: SlotType<When> = {
  read(input) {
    const time = timeOf(input);
    const parts = time ? partsOf(time.value, input.previous) : undefined;
    return input.reading.allDay ? wholeDay(parts ?? input.previous ?? {}) : parts;
  },
  gap: missingPart,
  view: (value, setting) => (isComplete(value) ? whenView(value, value.minutes ?? 0, setting.zone) : undefined),
};

/** The message's first time expression. */
export function timeOf(input: Pick<SlotInput<unknown>, 'reading'>): EntityOf<'time'> | undefined {
  return input.reading.entities.find(entity => entity.type === 'time');
}

/** A time expression laid over what was known before: what it states wins, what it only assumes does not. */
function partsOf(value: TimeValue, previous: When = {}): When {
  const { said } = value;
  const date = said.date || previous.date === undefined ? dateOf(value.start) : previous.date;
  if (isDate(value.start)) {
    if (value.end && !said.end) return previous; // "next week" names no day
    const days = value.end ? daysBetween(value.start, value.end) : 1;
    return days > 1 ? { date, allDay: true, days } : { ...previous, date };
  }
  if (!said.time) return { ...previous, date }; // "tomorrow morning" names no hour
  const minutes = value.end && said.end ? minutesBetween(value.start, value.end) : previous.minutes;
  return { date, time: clockOf(value.start), ...(minutes !== undefined && { minutes }) };
}

function wholeDay({ date, days }: When): When {
  return { ...(date !== undefined && { date }), ...(days !== undefined && { days }), allDay: true };
}

function missingPart(when: When, { zone }: Setting): Gap | undefined {
  const { date } = when;
  if (date === undefined) return { ask: 'askDay', values: () => ({}) };
  if (isComplete(when)) return undefined;
  return { ask: 'askTime', values: () => ({ day: whenView({ date, allDay: true }, 0, zone) }) };
}

/**
 * The instants of an event with a clock time that lasts `minutes`. An end that was said is a wall clock time, too;
 * only where the clocks change at its beginning the length counts, for there the wall clock is no measure.
 */
export function instantsOf(when: { date: string; time: string }, minutes: number, zone: string): Instants {
  const start = `${when.date}T${when.time}`;
  const startMs = instantAt(start, zone);
  const byLength = clockChange(start, zone) !== undefined;
  return { startMs, endMs: byLength ? startMs + minutes * 60_000 : instantAt(addMinutes(start, minutes), zone) };
}

export type Instants = { startMs: number; endMs: number };

/** The dates of an event of whole days; the end is exclusive. */
export const datesOf = ({ date, days = 1 }: { date: string; days?: number }): { start: string; end: string } => ({
  start: date,
  end: addDays(date, days),
});

/** How texts see it. */
export function whenView(when: CompleteWhen, minutes: number, zone: string): WhenView {
  if (when.allDay || when.time === undefined) return rangeView(datesOf(when), zone);
  return spanView(instantsOf({ date: when.date, time: when.time }, minutes, zone), zone);
}

/** A stretch of clock time, as texts see it. */
export function spanView({ startMs, endMs }: Instants, zone: string): WhenView {
  const lastDate = dateOf(civilAt(Math.max(startMs, endMs - 1), zone));
  const startDate = dateOf(civilAt(startMs, zone));
  return { allDay: false, startMs, endMs, startDate, endDate: addDays(lastDate, 1), zone };
}

/** How texts see a civil span: whole days where both ends are dates. */
export function rangeView({ start, end }: { start: string; end: string }, zone: string): WhenView {
  const instants = { startMs: instantAt(start, zone), endMs: instantAt(end, zone) };
  const allDay = isDate(start) && isDate(end);
  return allDay ? { allDay, ...instants, startDate: start, endDate: end, zone } : spanView(instants, zone);
}
