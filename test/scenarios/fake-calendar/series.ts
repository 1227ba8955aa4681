import { DateTime } from 'luxon';
import { eventCount } from '../../../calendar/event-count.ts';
import { recurrenceOf } from '../../../calendar/google/events/recurrence.ts';
import type {
  ChangedEvent,
  EventDetails,
  EventTime,
  EventToChange,
  Recurrence,
  SeriesPart,
} from '../../../calendar/model.ts';
import { endedBefore, splitRepeat } from '../../../calendar/split-repeat.ts';
import { CALENDAR_ZONE } from '../../../cli/templates/conversations/values.ts';
import { BotError } from '../../../core/errors.ts';
import { occurrences } from '../../../sandbox/calendar/occurrences.ts';
import type { FakeCalendar } from './model.ts';
import { firstDateOf, instant } from './times.ts';

/** The last event of a series, if the calendar refuses to change it. */
export function stubbornIn({ events, stubborn }: FakeCalendar, id: string): ChangedEvent[] {
  const last = events.findLast(({ series, title }) => series === id && title === stubborn);
  return last ? [{ date: seriesDayOf(last), title: last.title, when: last.when }] : [];
}

/** Events of a series that are in the file, and not made by its rule, count as changed individually if moved. */
export function partOf({ events }: FakeCalendar, id: string, day: string): SeriesPart | undefined {
  const series = events.find(one => one.id === id);
  if (!series) throw new BotError('calendar/not-found', 'no such event');
  const first = seriesDayOf(series);
  const split = series.repeat && splitRepeat(series.repeat, first, { day, gone: [] });
  if (!split) return undefined;
  const { from, after, count } = split;
  return {
    series,
    from,
    whole: from === first,
    when: onDay(series, from),
    repeat: after,
    ...(count !== undefined && { count }),
    changed: [],
  };
}

const seriesDayOf = ({ when, zone = CALENDAR_ZONE }: EventToChange): string =>
  when.allDay ? when.startDate : firstDateOf({ ...when, zone });

function onDay({ when, zone = CALENDAR_ZONE }: EventToChange, day: string): EventTime {
  if (when.allDay)
    return { allDay: true, startDate: day, endDate: DateTime.fromISO(day).plus({ days: 1 }).toISODate() ?? '' };
  const clock = DateTime.fromMillis(when.startMs, { zone }).toFormat('HH:mm');
  const startMs = instant(`${day}T${clock}`, zone);
  return { allDay: false, startMs, endMs: startMs + when.endMs - when.startMs };
}

/** Ends a series before a day. */
export function end(calendar: FakeCalendar, series: EventToChange, from: string): void {
  const repeat = series.repeat && endedBefore(series.repeat, from);
  const ended = { ...series, ...(repeat && { repeat }), version: `${series.version}+` };
  calendar.events = calendar.events
    .filter(one => one.series !== series.id || seriesDayOf(one) < from)
    .map(one => (one.id === series.id ? ended : one));
}

export function seriesOf(
  repeat: Recurrence,
  firstDate: string,
  zone: string,
): Pick<EventDetails, 'repeat' | 'occurrences' | 'zone'> {
  const count = eventCount(repeat, firstDate);
  return { repeat, ...(count !== undefined && { occurrences: count }), ...(zone && { zone }) };
}

const YEAR_MS = 366 * 86_400_000;

/** The events of a series for a year, in the sandbox's expansion. */
export function instancesOf(series: EventToChange): EventToChange[] {
  const { id, when, repeat, zone = 'UTC', occurrences: _all, ...rest } = series;
  if (!repeat) return [];
  const start = when.allDay ? { date: when.startDate } : { instant: when.startMs, zone };
  const end = when.allDay ? { date: when.endDate } : { instant: when.endMs, zone };
  const recurrence = recurrenceOf(repeat, when.allDay ? when : { ...when, zone });
  const fromMs = when.allDay ? instant(when.startDate, zone) : when.startMs;
  const all = [...occurrences({ start, end, recurrence }, { fromMs, toMs: fromMs + YEAR_MS }, zone)];
  return all.map(one => ({ ...rest, zone, when: timeIn(one), id: `${id}_${dayOf(one, zone)}`, series: id }));
}

type Occurrence = ReturnType<typeof occurrences> extends Generator<infer One> ? One : never;

function timeIn({ start, end }: Occurrence): EventTime {
  if ('date' in start && 'date' in end) return { allDay: true, startDate: start.date, endDate: end.date };
  if ('instant' in start && 'instant' in end) return { allDay: false, startMs: start.instant, endMs: end.instant };
  throw new TypeError('a mixed time');
}

const dayOf = ({ start }: Occurrence, zone: string): string =>
  'date' in start ? start.date : (DateTime.fromMillis(start.instant, { zone }).toISODate() ?? '');

/** True if `instancesOf` made an event from a series; the file's own events are different. */
export const isMadeOf = ({ id }: EventToChange, series: EventToChange): boolean => id.startsWith(`${series.id}_`);
