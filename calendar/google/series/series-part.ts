import { addDays, type CivilDate, daysBetween, type Instant, toRfc3339, type Zone } from '../../../time/index.ts';
import type { EventTime, SeriesPart } from '../../model.ts';
import { splitRepeat } from '../../split-repeat.ts';
import { EVENT_TO_CHANGE } from '../events/fields.ts';
import { type GoogleEvent, timeOf, toChange } from '../events/from-google.ts';
import { clockOf, firstDateOf, startOn } from '../events/recurrence.ts';
import { cancelled, type GoogleRequest } from '../requests/google-request.ts';
import { changedEvents, exceptionsOf, isOwn } from './exceptions.ts';

/** The part of a series from the first event on or after a day; two requests, whatever the number of events. */
export async function seriesPart(
  request: GoogleRequest,
  { calendarId, id, day }: { calendarId: string; id: string; day: CivilDate },
): Promise<SeriesPart | undefined> {
  const fields = `iCalUID,${EVENT_TO_CHANGE}`;
  const found = await request.read('events.get', { calendarId, eventId: id, fields, prettyPrint: false });
  if (found.status === 'cancelled') throw cancelled();
  const event = { ...found, id };
  const series = toChange(event);
  const exceptions = await exceptionsOf(request, calendarId, event);
  const gone = exceptions.flatMap(one => (one.gone ? one.date : []));
  const firstDate = firstDateOf(event.start);
  const canBegin = (date: CivilDate): boolean => !isSkipped(event, date);
  const split = series.repeat && splitRepeat(series.repeat, firstDate, { day, gone, canBegin });
  if (!split) return undefined;
  const { from, after, count } = split;
  const changed = exceptions.filter(one => one.date > from && !one.gone && isOwn(one));
  return {
    series,
    from,
    whole: from === firstDate,
    when: timeOn(event, from),
    repeat: after,
    ...(count !== undefined && { count }),
    changed: changedEvents(changed),
  };
}

/** True if the clocks skip the time of a series on that day. */
export function isSkipped(series: GoogleEvent, date: CivilDate): boolean {
  const clock = clockOf(series.start);
  return clock !== undefined && clockOf(inZone(startOn(date, clock), clock.zone))?.time !== clock.time;
}

const inZone = (instant: Instant, zone: Zone) => ({ dateTime: toRfc3339(instant, zone), timeZone: zone });

/** The time of an event of a series by its rule; each lasts as long as the first. */
export function timeOn(series: GoogleEvent, date: CivilDate): EventTime {
  const [first, clock] = [timeOf(series), clockOf(series.start)];
  if (first.allDay || !clock) {
    const days = first.allDay ? daysBetween(first.startDate, first.endDate) : 1;
    return { allDay: true, startDate: date, endDate: addDays(date, days) };
  }
  const startMs = startOn(date, clock);
  return { allDay: false, startMs, endMs: startMs + first.endMs - first.startMs };
}
