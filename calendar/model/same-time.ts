import type { EventTime } from './times.ts';

/** True if two events are at the same time, to the second: calendars ignore fractions of it. */
export function sameTime(one: EventTime, other: EventTime): boolean {
  if (one.allDay) return other.allDay && one.startDate === other.startDate && one.endDate === other.endDate;
  return !other.allDay && sameSecond(one.startMs, other.startMs) && sameSecond(one.endMs, other.endMs);
}

const sameSecond = (one: number, other: number): boolean => Math.floor(one / 1_000) === Math.floor(other / 1_000);
