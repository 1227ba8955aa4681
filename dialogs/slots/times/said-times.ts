import type { TimeValue } from '../../../nlu/index.ts';
import { addMinutes, clockOf, dateOf, daysBetween, isDate } from '../../../time/index.ts';
import { weekdayCode } from './listed-weekdays.ts';

/** The dates, the weekdays of series, the stretches, the clock times and the hours from one to another in the values of slots. */
type Said = { dates: string[]; weekdays: string[]; clocks: string[]; spans: Span[]; hours: Span[] };
type Span = { start: string; end: string };

/**
 * True if values of slots say what the words for a time state: its day and its clock time. Words that name no day, such as
 * "next week", are said by values without a day, which the bot asks for.
 */
export function saysTime(values: readonly unknown[], { start, end, said }: TimeValue): boolean {
  const { dates, weekdays, clocks, spans, hours } = saidIn(values);
  const [from, to] = [dateOf(start), dateOf(end ?? start)];
  const isDay =
    dates.some(date => date === from || (from <= date && date < to) || (said.weekday && isSameWeekday(date, from))) ||
    spans.some(span => span.start <= from && from < span.end) ||
    (said.weekday === true && weekdays.includes(weekdayCode(from))) ||
    (dates.length + spans.length === 0 && end !== undefined && !said.end);
  const isClock =
    isDate(start) ||
    halvesOf(start).some(clock => clocks.includes(clock)) ||
    hours.some(stretch => stretch.start < clockOf(start) && clockOf(start) < stretch.end) ||
    spans.some(span => span.start <= start && start < span.end);
  return (!said.date || isDay) && (!said.time || isClock);
}

/** A clock time in both halves of the day; which one is meant can depend on the time before it. */
const halvesOf = (start: string): string[] => [clockOf(start), clockOf(addMinutes(start, HALF_DAY))];
const HALF_DAY = 720;

/** True if values of slots have a clock time, and not only days. */
export const saysHours = (values: readonly unknown[]): boolean => saidIn(values).clocks.length > 0;

/** Which week a weekday is in depends on what was said before. */
const isSameWeekday = (one: string, other: string): boolean => daysBetween(one, other) % 7 === 0;

const DATE = /^\d{4}-\d\d-\d\d/;
const CLOCK = /(?:^|T)(\d\d:\d\d)/;

/** The days of a rule: "FREQ=WEEKLY;BYDAY=MO,WE". */
const BY_DAY = /;BYDAY=([A-Z,]+)/;

/** A start with a length, which says when it ends. */
const isClockStretch = (value: object): value is { time: string; minutes: number } =>
  'time' in value && typeof value.time === 'string' && 'minutes' in value && typeof value.minutes === 'number';

function saidIn(values: readonly unknown[]): Said {
  const said: Said = { dates: [], weekdays: [], clocks: [], spans: [], hours: [] };
  const collect = (value: unknown): void => {
    if (typeof value === 'string') {
      said.dates.push(...(DATE.exec(value) ?? []));
      said.weekdays.push(...(BY_DAY.exec(value)?.[1]?.split(',') ?? []));
      said.clocks.push(...(CLOCK.exec(value)?.slice(1) ?? []));
    } else if (typeof value === 'object' && value !== null) {
      if (isClockStretch(value)) {
        const end = clockOf(addMinutes(`2000-01-01T${value.time}`, value.minutes));
        said.clocks.push(end);
        said.hours.push({ start: value.time, end });
      }
      if ('start' in value && 'end' in value) said.spans.push({ start: String(value.start), end: String(value.end) });
      for (const each of Object.values(value)) collect(each);
    }
  };
  collect(values);
  return said;
}
