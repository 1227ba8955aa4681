import type { Reading, TimeValue } from '../../language/index.ts';
import { addDays, addMinutes, civilAt, clockOf, dateOf, daysBetween, isDate, minutesBetween } from '../civil.ts';
import type { EventDraft, EventTime } from '../ports.ts';
import type { SlotType } from './slot-type.ts';
import { instantsOf } from './when.ts';

/** What of an event's time is to be different; what is absent stays. Minutes. */
export type TimeChange = {
  /** Civil date of the beginning. */
  date?: string;
  /** "14:30". */
  time?: string;
  minutes?: number;
  allDay?: true;
  /** Later, or earlier where it is negative. */
  later?: number;
  /** Longer, or shorter where it is negative. */
  longer?: number;
};

export const timeChangeType: SlotType<TimeChange> = {
  read({ reading, previous }) {
    const change = {
      ...shiftOf(reading),
      ...lengthOf(reading),
      ...timeOf(reading),
      ...(reading.allDay && { allDay: true as const }),
    };
    return Object.keys(change).length > 0 ? { ...previous, ...change } : undefined;
  },
  view: () => undefined,
};

function shiftOf({ entities }: Reading): TimeChange {
  const shift = entities.find(entity => entity.type === 'shift');
  if (shift?.type !== 'shift') return {};
  return shift.of === 'start' ? { later: shift.minutes } : { longer: shift.minutes };
}

function lengthOf({ entities }: Reading): TimeChange {
  const duration = entities.find(entity => entity.type === 'duration');
  return duration?.type === 'duration' ? { minutes: duration.minutes } : {};
}

/** Of several times the last one is where it goes to; what only tells the event from others is none of them. */
function timeOf({ entities, pointed }: Reading): TimeChange {
  const time = entities.findLast(entity => entity.type === 'time');
  if (time?.type !== 'time') return {};
  const parts = partsOf(time.value);
  if (!pointed || time.span.start < pointed.span.start || time.span.end > pointed.span.end) return parts;
  // "Move the 3 o'clock to Thursday" speaks of one time in two places.
  return parts.time !== undefined && parts.date !== undefined ? { date: parts.date } : {};
}

function partsOf({ said, start, end }: TimeValue): TimeChange {
  const date = said.date ? { date: dateOf(start) } : {};
  if (isDate(start) || !said.time) return date;
  const minutes = end && said.end ? { minutes: minutesBetween(start, end) } : {};
  return { ...date, time: clockOf(start), ...minutes };
}

const HALF_AN_HOUR = 30;
const DAY = 1440;

/**
 * When an event is after a change, on the wall clock of `zone`; undefined when nothing would be left of it. Its length
 * stays unless it is said.
 */
export function changedTime(when: EventTime, change: TimeChange, zone: string): EventDraft['when'] | undefined {
  if (change.allDay || (when.allDay && change.time === undefined)) return wholeDays(when, change, zone);
  const { date, time, minutes } = partsNow(when, zone);
  const length = change.minutes ?? minutes + (change.longer ?? 0);
  if (length <= 0) return undefined;
  const start = addMinutes(`${change.date ?? date}T${change.time ?? time}`, change.later ?? 0);
  return { allDay: false, ...instantsOf({ date: dateOf(start), time: clockOf(start) }, length, zone), zone };
}

function partsNow(when: EventTime, zone: string): { date: string; time: string; minutes: number } {
  if (when.allDay) return { date: when.startDate, time: '09:00', minutes: HALF_AN_HOUR };
  const start = civilAt(when.startMs, zone);
  return { date: dateOf(start), time: clockOf(start), minutes: minutesBetween(start, civilAt(when.endMs, zone)) };
}

function wholeDays(
  when: EventTime,
  { date, minutes, later = 0, longer = 0 }: TimeChange,
  zone: string,
): EventDraft['when'] | undefined {
  const now = when.allDay ? when : { startDate: dateOf(civilAt(when.startMs, zone)), endDate: '' };
  const days = when.allDay ? daysBetween(when.startDate, when.endDate) : 1;
  const length = minutes === undefined ? days + Math.round(longer / DAY) : Math.ceil(minutes / DAY);
  if (length <= 0) return undefined;
  const startDate = addDays(date ?? now.startDate, Math.round(later / DAY));
  return { allDay: true, startDate, endDate: addDays(startDate, length) };
}
