import { badRequest, GoogleError, timeRangeEmpty } from '../http/google-error.ts';
import type { Person, StoredEvent } from '../model.ts';
import { findPerson } from '../people/people.ts';
import { isCancelled, type World } from '../world.ts';
import { isObject } from './event-input.ts';
import { type ApiCall, bodyOf } from './method.ts';
import type { Window } from './occurrences.ts';
import type { Resource } from './render.ts';
import { singleEvents } from './series.ts';
import { DAY_MS, formatInstant, instantOf, isZone, parseInstant } from './times.ts';

/** Google refuses longer questions. */
const LONGEST_MS = 90 * DAY_MS;

/** `freeBusy.query`: the merged busy times of several people, whose events stay unseen. */
export function queryFreeBusy({ world, viewer, request }: ApiCall): Resource {
  const { timeMin, timeMax, timeZone = 'UTC', items } = bodyOf(request);
  if (typeof timeMin !== 'string' || typeof timeMax !== 'string') throw badRequest();
  if (typeof timeZone !== 'string' || !isZone(timeZone)) throw badRequest();
  const window = { fromMs: parseInstant(timeMin), toMs: parseInstant(timeMax) };
  if (window.toMs <= window.fromMs) throw timeRangeEmpty();
  if (window.toMs - window.fromMs > LONGEST_MS) {
    throw new GoogleError(400, 'timeRangeTooLong', 'The requested time range is too long.', { domain: 'calendar' });
  }
  const ids = (Array.isArray(items) ? items : []).map(item => String(isObject(item) ? item['id'] : ''));
  const calendars = ids.map(id => {
    const person = id === 'primary' ? viewer : findPerson(id);
    if (!person) return [id, { errors: [{ domain: 'global', reason: 'notFound' }], busy: [] }];
    const busy = busyTimes(world, person, window).map(([start, end]) => ({
      start: formatInstant(start, timeZone),
      end: formatInstant(end, timeZone),
    }));
    return [id, { busy }];
  });
  return {
    kind: 'calendar#freeBusy',
    timeMin: new Date(window.fromMs).toISOString(),
    timeMax: new Date(window.toMs).toISOString(),
    calendars: Object.fromEntries(calendars),
  };
}

/** Half-open [start, end) in epoch ms, merged, in order and clipped to the window. */
function busyTimes(world: World, person: Person, window: Window): [number, number][] {
  const times = singleEvents(world, person, window, person.zone)
    .filter(event => isBusy(event, person))
    .map(({ start, end }): [number, number] => [
      Math.max(instantOf(start, person.zone), window.fromMs),
      Math.min(instantOf(end, person.zone), window.toMs),
    ])
    .sort(([a], [b]) => a - b);
  const merged: [number, number][] = [];
  for (const [start, end] of times) {
    const last = merged.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else merged.push([start, end]);
  }
  return merged;
}

function isBusy(event: StoredEvent, person: Person): boolean {
  const declined = event.attendees.some(each => each.email === person.email && each.responseStatus === 'declined');
  return !isCancelled(event, person) && !declined && event.details['transparency'] !== 'transparent';
}
