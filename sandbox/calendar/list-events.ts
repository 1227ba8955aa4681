import { invalidParameter, timeRangeEmpty } from '../http/google-error.ts';
import type { Person, StoredEvent } from '../model.ts';
import { findPerson } from '../people/people.ts';
import { isCancelled, isOnCalendar, type World } from '../world.ts';
import { touches, type Window } from './occurrences.ts';
import { seriesTouches, singleEvents } from './series.ts';
import { instantOf, isZone, parseInstant } from './times.ts';

export type Page = { items: StoredEvent[]; nextPageToken?: string };

const DEFAULT_PAGE = 250;
const LARGEST_PAGE = 2500;

/** `events.list`: the events of a person's calendar that the query asks for, and the token of the next page. */
export function listEvents(world: World, person: Person, query: URLSearchParams): Page {
  const single = flag(query, 'singleEvents');
  const showDeleted = flag(query, 'showDeleted');
  const order = orderOf(query, single);
  const window = windowOf(query);
  const events = single ? singleEvents(world, person, window, person.zone) : seriesAndSingles(world, person, window);
  const uid = query.get('iCalUID');
  const types = query.getAll('eventTypes');
  const wanted = events.filter(
    event =>
      (showDeleted || !isCancelled(event, person) || (!single && isGapInLiveSeries(world, person, event))) &&
      (uid === null || event.iCalUid === uid) &&
      (types.length === 0 || types.includes(String(event.details['eventType'] ?? 'default'))) &&
      matches(event, query.get('q') ?? ''),
  );
  return pageOf(wanted.sort(order(person)), query);
}

/** Half-open, unbounded where the query names no bound. */
export function windowOf(query: URLSearchParams): Window {
  const bound = (name: string, open: number) => (query.has(name) ? parseInstant(query.get(name) ?? '') : open);
  const window = {
    fromMs: bound('timeMin', Number.NEGATIVE_INFINITY),
    toMs: bound('timeMax', Number.POSITIVE_INFINITY),
  };
  if (window.toMs <= window.fromMs) throw timeRangeEmpty();
  return window;
}

/** The zone that answers are written in: the query's, else the calendar's. */
export function zoneOf(query: URLSearchParams, person: Person): string {
  const zone = query.get('timeZone') ?? person.zone;
  if (!isZone(zone)) throw invalidParameter('timeZone', 'Invalid time zone definition.', 'invalid');
  return zone;
}

export function flag(query: URLSearchParams, name: string, unsaid = false): boolean {
  const value = query.get(name) ?? String(unsaid);
  if (value !== 'true' && value !== 'false') throw invalidParameter(name, `Invalid boolean value: '${value}'.`);
  return value === 'true';
}

/** A whole number of a query, or nothing. */
export function count(query: URLSearchParams, name: string): number | undefined {
  const value = query.get(name);
  if (value === null) return undefined;
  if (!/^[1-9]\d{0,8}$/.test(value)) throw invalidParameter(name, `Invalid integer value: '${value}'.`);
  return Number(value);
}

/** One page of a list. Tokens are opaque to clients; they hold where the next page begins. */
export function pageOf<Item>(items: Item[], query: URLSearchParams): { items: Item[]; nextPageToken?: string } {
  const size = Math.min(count(query, 'maxResults') ?? DEFAULT_PAGE, LARGEST_PAGE);
  const token = query.get('pageToken');
  const start = token === null ? 0 : Number(/^from (\d+)$/.exec(Buffer.from(token, 'base64url').toString())?.[1] ?? -1);
  if (start < 0) throw invalidParameter('pageToken', 'Invalid page token value.', 'invalid');
  const next = start + size;
  return {
    items: items.slice(start, next),
    ...(next < items.length && { nextPageToken: Buffer.from(`from ${next}`).toString('base64url') }),
  };
}

function seriesAndSingles(world: World, person: Person, window: Window): StoredEvent[] {
  return world.state.events.filter(
    event =>
      isOnCalendar(event, person) &&
      (event.recurrence ? seriesTouches(world, event, window, person.zone) : touches(event, window, person.zone)),
  );
}

/** Without `singleEvents` a reader needs to know which occurrences of a series were cancelled. */
function isGapInLiveSeries(world: World, person: Person, event: StoredEvent): boolean {
  const series = world.state.events.find(each => each.id === event.seriesId && isOnCalendar(each, person));
  return series !== undefined && !isCancelled(series, person);
}

function orderOf(query: URLSearchParams, single: boolean) {
  const name = query.get('orderBy');
  if (name !== null && name !== 'startTime' && name !== 'updated') {
    throw invalidParameter('orderBy', `Invalid string value: '${name}'. Allowed values: [startTime, updated]`);
  }
  if (name === 'startTime' && !single) {
    throw invalidParameter('orderBy', 'The requested ordering is not available for the particular query.', 'invalid');
  }
  return (person: Person) => (a: StoredEvent, b: StoredEvent) => {
    const ranks = (event: StoredEvent) =>
      name === 'startTime' ? instantOf(event.start, person.zone) : event.updatedMs;
    return (name === null ? 0 : ranks(a) - ranks(b)) || (a.id < b.id ? -1 : 1);
  };
}

/** Google's free-text search: every word somewhere in title, description, place or the people's names and addresses. */
function matches(event: StoredEvent, q: string): boolean {
  const people = [event.organizer, ...event.attendees].flatMap(({ email, name }) => [
    email,
    name,
    findPerson(email)?.name,
  ]);
  const { summary, description, location } = event.details;
  const text = [summary, description, location, ...people].filter(Boolean).join('\n').toLowerCase();
  return q
    .toLowerCase()
    .split(/\s+/)
    .every(word => text.includes(word));
}
