import type { calendar_v3 } from '@googleapis/calendar';
import { DateTime } from 'luxon';
import {
  addDays,
  type CivilDate,
  dateAt,
  type Instant,
  instantAt,
  isCivilDate,
  nextDate,
  type Zone,
} from '../../../time/index.ts';
import type { NewEventTime, Recurrence } from '../../model.ts';

type Start = calendar_v3.Schema$EventDateTime;
type Timed = Extract<NewEventTime, { allDay: false }>;

/**
 * The `recurrence` field of an event that begins at `when`. UNTIL is the last second of its day in the event's zone,
 * written in UTC; an exception has the event's clock time. For an all-day event both are dates, like the start (RFC
 * 5545 s.3.3.10, 3.8.5.1).
 */
export function recurrenceOf({ rule, until, except = [] }: Recurrence, when: NewEventTime): string[] {
  const end = until === undefined ? '' : `;UNTIL=${when.allDay ? digits(until) : lastSecond(until, when)}`;
  return [`RRULE:${rule}${end}`, ...(except.length > 0 ? [exceptions(except, when)] : [])];
}

function exceptions(dates: readonly CivilDate[], when: NewEventTime): string {
  if (when.allDay) return `EXDATE;VALUE=DATE:${dates.map(digits).join()}`;
  const time = DateTime.fromMillis(when.startMs, { zone: when.zone }).toFormat('HHmmss');
  return `EXDATE;TZID=${when.zone}:${dates.map(date => `${digits(date)}T${time}`).join()}`;
}

/**
 * If the clocks skip the event's time at the end of the day, the event moves to the next day, so UNTIL is its own
 * instant.
 */
function lastSecond(date: CivilDate, { startMs, zone }: Timed): string {
  const time = DateTime.fromMillis(startMs, { zone }).toFormat('HH:mm:ss');
  const end = Math.max(instantAt(nextDate(date), zone) - 1_000, startOn(date, { time, zone }));
  return DateTime.fromMillis(end, { zone: 'utc' }).toFormat("yyyyMMdd'T'HHmmss'Z'");
}

const digits = (date: CivilDate): string => date.replaceAll('-', '');

/** A day in RFC 5545 form, "20261221"; undefined for a day that does not exist. */
function dayOf(text: string): CivilDate | undefined {
  const date = text.replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3');
  return isCivilDate(date) ? date : undefined;
}

/** The repetition of an event, with civil dates in its own zone; undefined if it does not repeat. */
export function repeatOf(lines: readonly string[], start: Start | undefined): Recurrence | undefined {
  const rules = lines.filter(line => line.startsWith('RRULE:'));
  const [rule] = rules;
  if (rule === undefined) return undefined;
  const clock = clockOf(start);
  const parts = rule.slice('RRULE:'.length).split(';');
  const end = parts.find(part => part.startsWith('UNTIL='))?.slice('UNTIL='.length);
  const excluding = lines.filter(line => line.startsWith('EXDATE'));
  const except = excluding.flatMap(line => exceptionsIn(line, clock));
  const until = end === undefined ? undefined : lastDay(end, clock);
  const hasMore = rules.length + excluding.length < lines.length || (end !== undefined && until === undefined);
  return {
    rule: parts.filter(part => !part.startsWith('UNTIL=')).join(';'),
    ...(until !== undefined && { until }),
    ...(except.length > 0 && { except }),
    ...(hasMore && { irregular: true }),
  };
}

/** The day on which an event begins in its own zone; Google writes its time in the calendar's zone. */
export function firstDateOf(start: Start | undefined): CivilDate {
  const { date, dateTime, timeZone } = start ?? {};
  return date ?? dateAt(momentOf(dateTime ?? '', timeZone ?? 'utc'), timeZone ?? 'utc');
}

/** The clock time and zone of a series; undefined for all-day events. */
export type SeriesClock = { time: string; zone: Zone } | undefined;

export function clockOf(start: Start | undefined): SeriesClock {
  if (!start?.dateTime) return undefined;
  const zone = start.timeZone ?? 'utc';
  return { time: DateTime.fromISO(start.dateTime, { zone }).toFormat('HH:mm:ss'), zone };
}

/**
 * The last day that can have an event: the day of UNTIL, or the day before if UNTIL is before the event's time. For
 * all-day events, it is the date of UNTIL. Undefined if UNTIL cannot be read.
 */
function lastDay(until: string, clock: SeriesClock): CivilDate | undefined {
  if (!clock || until.length === 8) return dayOf(until.slice(0, 8));
  const end = momentOf(until, clock.zone);
  if (Number.isNaN(end)) return undefined;
  const date = dateAt(end, clock.zone);
  return startOn(date, clock) <= end ? date : addDays(date, -1);
}

/** The days that an EXDATE line removes: those with exactly the event's time. */
function exceptionsIn(line: string, clock: SeriesClock): CivilDate[] {
  const [head = '', values = ''] = line.split(':');
  const named = /;TZID=([^;]+)/.exec(head)?.[1];
  return values.split(',').flatMap(value => {
    if (!clock) return dayOf(value) ?? [];
    const moment = momentOf(value, named ?? clock.zone);
    const date = Number.isNaN(moment) ? undefined : dateAt(moment, clock.zone);
    return date !== undefined && startOn(date, clock) === moment ? date : [];
  });
}

/** "20261221T235959Z", or without Z in `zone`. */
const momentOf = (text: string, zone: Zone): Instant => DateTime.fromISO(text, { zone }).toMillis();

/** When an event of a series begins on a day by its rule; later if the clocks skip that time. */
export const startOn = (date: CivilDate, { time, zone }: NonNullable<SeriesClock>): Instant =>
  DateTime.fromISO(`${date}T${time}`, { zone }).toMillis();
