import { badRequest, GoogleError, timeRangeEmpty } from '../http/google-error.ts';
import type { Person, Resource, StoredEvent } from '../model.ts';
import { membersOf } from '../people/sharing.ts';
import { isCancelled, type World } from '../world.ts';
import { openCalendar } from './calendar-access.ts';
import { DAY_MS } from './days.ts';
import { detailsFor, isObject } from './event-input.ts';
import { type ApiCall, bodyOf } from './method.ts';
import type { Window } from './occurrences.ts';
import { singleEvents } from './series.ts';
import { formatInstant, instantOf, isZone, parseInstant } from './times.ts';

/** Google refuses longer questions. */
const LONGEST_MS = 90 * DAY_MS;

/** `freeBusy.query`: the merged busy times of several people, whose events stay unseen. */
export function queryFreeBusy({ world, viewer, request }: ApiCall): Resource {
  const { timeMin, timeMax, timeZone = 'UTC', items, groupExpansionMax, calendarExpansionMax } = bodyOf(request);
  if (typeof timeMin !== 'string' || typeof timeMax !== 'string') throw badRequest();
  if (typeof timeZone !== 'string' || !isZone(timeZone)) throw badRequest();
  const window = { fromMs: parseInstant(timeMin), toMs: parseInstant(timeMax) };
  if (window.toMs <= window.fromMs) throw timeRangeEmpty();
  if (window.toMs - window.fromMs > LONGEST_MS) {
    throw new GoogleError(400, 'timeRangeTooLong', 'The requested time range is too long.', { domain: 'calendar' });
  }
  const asked = (Array.isArray(items) ? items : []).map(item => String(isObject(item) ? item['id'] : ''));
  const most = { members: limitOf(groupExpansionMax, 100), calendars: limitOf(calendarExpansionMax, 50) };
  const groups = asked.flatMap(id => {
    const members = membersOf(id);
    if (!members) return [];
    return [[id, members.length > most.members ? failed('groupTooBig') : { calendars: members }] as const];
  });
  const named = Object.fromEntries(groups);
  const ids = asked.flatMap(id => {
    const group = named[id];
    return group ? ('calendars' in group ? group.calendars : []) : [id];
  });
  const calendars = [...new Set(ids)].map((id, index) => {
    if (index >= most.calendars) return [id, { ...failed('tooManyCalendarsRequested'), busy: [] }];
    return [id, calendarOf({ world, viewer, window, zone: timeZone }, id)];
  });
  return {
    kind: 'calendar#freeBusy',
    timeMin: new Date(window.fromMs).toISOString(),
    timeMax: new Date(window.toMs).toISOString(),
    ...(groups.length > 0 && { groups: named }),
    calendars: Object.fromEntries(calendars),
  };
}

/** Both limits have a maximum, which is also the default. */
const limitOf = (given: unknown, most: number): number =>
  typeof given === 'number' && given >= 1 ? Math.min(given, most) : most;

const failed = (reason: string) => ({ errors: [{ domain: 'global', reason }] });

type Asked = { world: World; viewer: Person; window: Window; zone: string };

/** The busy times of a calendar. One that is not shared looks the same as one that does not exist. */
function calendarOf({ world, viewer, window, zone }: Asked, id: string): Resource {
  const person = seenCalendar(viewer, id);
  if (!person) return { ...failed('notFound'), busy: [] };
  const busy = busyTimes(world, person, window).map(([start, end]) => ({
    start: formatInstant(start, zone),
    end: formatInstant(end, zone),
  }));
  return { busy };
}

function seenCalendar(viewer: Person, id: string): Person | undefined {
  try {
    return openCalendar(viewer, id).holder;
  } catch (error) {
    if (error instanceof GoogleError) return undefined;
    throw error;
  }
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
  return !isCancelled(event, person) && !declined && detailsFor(event, person)['transparency'] !== 'transparent';
}
