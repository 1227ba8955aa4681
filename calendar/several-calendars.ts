import type { Zone } from '../time/index.ts';
import type { EventList, EventSummary } from './model.ts';
import { placed } from './whole-days.ts';

/**
 * The events of several calendars as one list, in order of their start. Of copies of one event only the first is kept.
 * @param lists of one query; the first calendar is the one that the zone and the owner are taken from
 */
export function mergedLists<E extends EventSummary>(
  lists: readonly [EventList<E>, ...EventList<E>[]],
  zone: Zone,
): EventList<E> {
  const [first, ...others] = lists;
  if (others.length === 0) return first;
  const met = new Set<string>();
  const events = lists
    .flatMap(list => list.events)
    .map(event => ({ event, startMs: placed(event, zone).startMs }))
    // All events of a series have the same UID.
    .filter(({ event: { uid }, startMs }) => {
      const copy = `${uid} ${startMs}`;
      return uid === undefined || (!met.has(copy) && met.add(copy));
    })
    .toSorted((a, b) => a.startMs - b.startMs)
    .map(({ event: { uid: _, ...event } }) => event as E);
  return { ...first, events, complete: lists.every(({ complete }) => complete) };
}
