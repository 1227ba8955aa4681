import { isBotError } from '../../core/errors.ts';
import { civilAt, clockOf, instantAt } from '../civil.ts';
import type { ActionResult, Choice } from '../flow.ts';
import { formatDay } from '../format.ts';
import type { EventChoice, EventDetails, EventSummary, Shown } from '../ports.ts';
import type { EventAmong, EventPointer } from '../slots/event.ts';
import type { Range } from '../slots/range.ts';
import type { ActionInput } from './action.ts';
import { eventLineView, eventWhen } from './event-views.ts';
import { pageOf } from './paging.ts';

const DAY_MS = 86_400_000;
const DAYS_BACK = 30;
const DAYS_AHEAD = 180;
const NEAR_DAYS = 7;
const MOST_NEAR = 5;

/** The event that a template's `event` slot points at, or how the search for it ended. */
export type FoundEvent<E> = { event: E } | { result: ActionResult };

/** What of it is needed. */
type Wanted = 'details' | 'change';

/** One event: by its id, or by words of its title, what is to come first. */
export async function findEvent<S extends Wanted>(
  input: ActionInput,
  show: S,
  hint: Hint = {},
): Promise<FoundEvent<Shown[S]>> {
  const pointer = input.slots['event'] as EventPointer;
  if ('id' in pointer) return byId(input, show, pointer);
  if ('next' in pointer) return theNext(input, show, pointer.words);
  return 'among' in pointer ? oneOf(input, show, pointer) : byWords(input, show, pointer.words, hint);
}

/** One of those that were spoken of before; where several fit they are offered, and where none does it is asked again. */
async function oneOf<S extends Wanted>(
  input: ActionInput,
  show: S,
  pointer: EventAmong,
): Promise<FoundEvent<Shown[S]>> {
  const looked = await Promise.all(pointer.among.map(id => byId(input, show, { id })));
  const there = looked.flatMap(found => ('event' in found ? found.event : []));
  const fitting = there.filter(event => fits(event, pointer, input.setting.zone));
  const [only, second] = fitting;
  if (only && !second) return { event: only };
  // "Cancel the 3pm on Friday", when it was today that was shown.
  if (!only && input.slots['range'] !== undefined) return byWords(input, show, pointer.words ?? '', {});
  if (second || pointer.words === undefined) {
    return { result: whichOf(input, second ? fitting : there, (second && pointer.words) ?? '') };
  }
  return { result: { outcome: 'ready', values: {}, ask: 'event', mentioned: pointer.among } };
}

function fits(event: EventDetails, { words = '', time, days }: EventAmong, zone: string): boolean {
  const { startDate, startMs } = eventWhen(event.when, zone);
  const isThen = time === undefined || (!event.when.allDay && clockOf(civilAt(startMs, zone)) === time);
  const isOn = !days || (startDate >= days.start && (startDate < days.end || startDate === days.start));
  const people = event.attendees.filter(({ self }) => !self).flatMap(({ name, email }) => [name ?? '', email]);
  const text = [event.title, event.place, ...people].join(' ').toLowerCase();
  const holds = words
    .toLowerCase()
    .split(/\s+/)
    .every(word => text.includes(word));
  return isThen && isOn && holds;
}

/** Of several events those on this day are meant: "move tomorrow's stand-up to 3". */
type Hint = { preferredDate?: string | undefined };

async function byId<S extends Wanted>(
  { calendar }: ActionInput,
  show: S,
  pointer: { id: string; calendarId?: string },
): Promise<FoundEvent<Shown[S]>> {
  try {
    return { event: await calendar.getEvent(pointer.id, show, pointer.calendarId) };
  } catch (error) {
    if (!isBotError(error, 'calendar/not-found', 'calendar/gone')) throw error;
    return { result: { outcome: 'gone', values: { query: pointer.id } } };
  }
}

/** The first that begins from now on; whole days are what surrounds it. */
async function theNext<S extends Wanted>(
  input: ActionInput,
  show: S,
  words: string | undefined,
): Promise<FoundEvent<Shown[S]>> {
  const { calendar, setting } = input;
  const span = { ...searchSpan(input), startMs: setting.now };
  const found = await calendar.listEvents({ ...span, zone: setting.zone, show, ...(words && { text: words }) });
  const timed = present(found.events).filter(({ when }) => !when.allDay && when.startMs >= setting.now);
  const [first] = words === undefined ? timed : wellNamed(timed, words);
  return first ? { event: first } : { result: await nothingFound(input, words ?? '') };
}

async function byWords<S extends Wanted>(
  input: ActionInput,
  show: S,
  words: string,
  { preferredDate }: Hint,
): Promise<FoundEvent<Shown[S]>> {
  const { calendar, setting } = input;
  const found = await calendar.listEvents({ ...searchSpan(input), zone: setting.zone, text: words, show });
  const named = nearestFirst(wellNamed(present(found.events), words), setting.now);
  const events = onDate(named, preferredDate, setting.zone);
  const [only] = events;
  if (!only) return { result: await nothingFound(input, words) };
  if (events.length === 1) return { event: only };
  return { result: whichOf(input, events, words) };
}

function whichOf(input: ActionInput, events: EventDetails[], query: string): ActionResult {
  const { setting, template, purpose } = input;
  const { items, before, more, nextOffset } = pageOf(events, purpose, template.page);
  return {
    outcome: 'many',
    values: { ...lines(items, setting.zone), query, before, more },
    choose: { slot: 'event', options: choices(items, input), optional: false },
    mentioned: items.map(({ id }) => id),
    ...(nextOffset !== undefined && { nextOffset }),
  };
}

/** Nothing fits: what is on in the coming days may be what was meant. */
async function nothingFound(input: ActionInput, words: string): Promise<ActionResult> {
  const { calendar, setting } = input;
  const near = await calendar.listEvents({
    startMs: setting.now,
    endMs: setting.now + NEAR_DAYS * DAY_MS,
    zone: setting.zone,
    show: 'choices',
  });
  const events = present(near.events).slice(0, MOST_NEAR);
  return {
    outcome: 'none',
    values: { ...lines(events, setting.zone), query: words },
    choose: { slot: 'event', options: choices(events, input), optional: true },
  };
}

const lines = (events: EventSummary[], zone: string): Record<string, unknown> => ({
  events: events.map((event, index) => eventLineView(event, index + 1, zone)),
});

function choices(events: EventChoice[], { setting }: ActionInput): Choice[] {
  return events.map(({ id, title, when }) => ({
    label: [title, formatDay(eventWhen(when, setting.zone), setting.locale)].filter(Boolean).join(', '),
    value: { id },
  }));
}

const present = <E extends EventSummary>(events: E[]): E[] => events.filter(({ status }) => status !== 'cancelled');

function searchSpan({ slots, setting }: ActionInput): { startMs: number; endMs: number } {
  const range = slots['range'] as Range | undefined;
  if (range) return { startMs: instantAt(range.start, setting.zone), endMs: instantAt(range.end, setting.zone) };
  return { startMs: setting.now - DAYS_BACK * DAY_MS, endMs: setting.now + DAYS_AHEAD * DAY_MS };
}

/** The provider searches people and descriptions too; an event whose title holds the words is meant before those. */
function wellNamed<E extends EventSummary>(events: E[], words: string): E[] {
  const wanted = words.toLowerCase().split(/\s+/);
  const named = events.filter(({ title }) => wanted.every(word => title.toLowerCase().includes(word)));
  return named.length > 0 ? named : events;
}

function onDate<E extends EventSummary>(events: E[], date: string | undefined, zone: string): E[] {
  const there = events.filter(({ when }) => eventWhen(when, zone).startDate === date);
  return there.length > 0 ? there : events;
}

/** What is going on or to come before what is over, each by its distance from now. */
function nearestFirst<E extends EventSummary>(events: E[], now: number): E[] {
  const span = ({ when }: E): readonly [start: number, end: number] =>
    when.allDay ? [instantAt(when.startDate, 'utc'), instantAt(when.endDate, 'utc')] : [when.startMs, when.endMs];
  const isOver = (event: E): boolean => span(event)[1] <= now;
  const distance = (event: E): number => {
    const [start, end] = span(event);
    return isOver(event) ? now - end : Math.max(0, start - now);
  };
  return events.toSorted((a, b) => Number(isOver(a)) - Number(isOver(b)) || distance(a) - distance(b));
}
