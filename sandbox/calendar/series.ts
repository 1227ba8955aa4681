import type { EventTime, Person, StoredEvent } from '../model.ts';
import { findStored, isCancelled, isOnCalendar, type World } from '../world.ts';
import { DAY_MS } from './days.ts';
import { occurrences, touches, type Window } from './occurrences.ts';
import { instantOf, occurrenceStamp } from './times.ts';

/** How far an endless series is followed when nothing says how far: Google gives about two years. */
const REACH_MS = 730 * DAY_MS;

/** An unchanged occurrence of a series as an event of its own. */
function occurrenceOf(series: StoredEvent, start: EventTime, end: EventTime): StoredEvent {
  const { recurrence: _, ...rest } = series;
  return {
    ...rest,
    id: `${series.id}_${occurrenceStamp(start)}`,
    seriesId: series.id,
    originalStart: start,
    start,
    end,
  };
}

/**
 * What a person's calendar holds in a window, series taken apart into their occurrences.
 * @param zone  where whole days begin
 */
export function singleEvents(world: World, person: Person, window: Window, zone: string): StoredEvent[] {
  const mine = world.state.events.filter(event => isOnCalendar(event, person));
  const changed = new Set(mine.filter(event => event.seriesId).map(event => event.id));
  const cancelledSeries = new Set(mine.filter(e => e.recurrence && isCancelled(e, person)).map(e => e.id));
  return mine.flatMap(event => {
    if (event.recurrence) return [...expand(world, event, window, zone)].filter(each => !changed.has(each.id));
    if (event.seriesId && cancelledSeries.has(event.seriesId)) return [];
    return touches(event, window, zone) ? [event] : [];
  });
}

/** All occurrences of one series in a window, those changed in their changed form. */
export function instancesOf(world: World, person: Person, series: StoredEvent, window: Window): StoredEvent[] {
  const changed = world.state.events.filter(event => event.seriesId === series.id && isOnCalendar(event, person));
  const changedIds = new Set(changed.map(event => event.id));
  const plain = [...expand(world, series, window, person.zone)].filter(event => !changedIds.has(event.id));
  return [...plain, ...changed.filter(event => touches(event, window, person.zone))];
}

/** Whether any occurrence of a series falls into the window. */
export function seriesTouches(world: World, series: StoredEvent, window: Window, zone: string): boolean {
  return !expand(world, series, window, zone).next().done;
}

function* expand(world: World, series: StoredEvent, window: Window, zone: string): Generator<StoredEvent> {
  const reach = Math.min(window.toMs, Math.max(world.clock(), instantOf(series.start, zone)) + REACH_MS);
  const { start, end, recurrence = [] } = series;
  for (const each of occurrences({ start, end, recurrence }, { ...window, toMs: reach }, zone)) {
    yield occurrenceOf(series, each.start, each.end);
  }
}

/** The event with this id on a person's calendar, be it stored or an occurrence of a series. */
export function findEvent(world: World, person: Person, id: string): StoredEvent | undefined {
  const stored = findStored(world, person, id);
  const seriesId = stored?.seriesId ?? /^(.+)_\d{8}(?:T\d{6}Z)?$/.exec(id)?.[1];
  const series = seriesId === undefined ? undefined : findStored(world, person, seriesId);
  // A series that is gone takes its occurrences along, the changed ones too.
  if (stored && series && isCancelled(series, person)) return { ...stored, status: 'cancelled' };
  if (stored || !series?.recurrence) return stored;
  return findOccurrence(series, id, person.zone);
}

function findOccurrence(series: StoredEvent, id: string, zone: string): StoredEvent | undefined {
  const [, year, month, day] = /_(\d{4})(\d\d)(\d\d)(?:T\d{6}Z)?$/.exec(id) ?? [];
  const aboutMs = Date.UTC(Number(year), Number(month) - 1, Number(day));
  const window = { fromMs: aboutMs - DAY_MS, toMs: aboutMs + 2 * DAY_MS };
  const { start, end, recurrence = [] } = series;
  for (const each of occurrences({ start, end, recurrence }, window, zone)) {
    const event = occurrenceOf(series, each.start, each.end);
    if (event.id === id) return event;
  }
  return undefined;
}
