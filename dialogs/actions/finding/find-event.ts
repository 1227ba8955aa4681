import type { EventChoice, EventDetails, EventViews } from '../../../calendar/model.ts';
import { isBotError } from '../../../core/errors.ts';
import { addDays, civilAt, clockOf, dateOf, daysBetween, instantAt } from '../../../time/index.ts';
import type { ActionResult, Choice } from '../../engine/event.ts';
import { formatDay } from '../../prompts/format.ts';
import type { EventAmong, EventAt, EventPointer, EventToCome } from '../../slots/event.ts';
import type { Range } from '../../slots/range.ts';
import type { ActionInput } from '../action.ts';
import { eventLineView, eventWhen } from '../event-views.ts';
import { pageOf } from '../paging.ts';
import { candidatesOf, holdsJoined, present, wellNamed } from './candidates.ts';
import { type Upcoming, upcoming } from './upcoming.ts';

const DAY_MS = 86_400_000;
const DAYS_BACK = 30;
const DAYS_AHEAD = 180;
const NEAR_DAYS = 7;
const MOST_NEAR = 5;

/** The event that a template's `event` slot points at, or how the search for it ended. */
export type FoundEvent<E> = { event: E; next?: Upcoming<E> } | { result: ActionResult };

/** What of it is needed. */
type Wanted = 'details' | 'change';

/** One event: by its id, or by words of its title, what is to come first. */
export async function findEvent<S extends Wanted>(
  input: ActionInput,
  show: S,
  hint: Hint = {},
): Promise<FoundEvent<EventViews[S]>> {
  const pointer = input.slots['event'] as EventPointer;
  if ('id' in pointer) return byId(input, show, pointer);
  if ('next' in pointer) return theNext(input, show, pointer);
  if ('among' in pointer) return oneOf(input, show, pointer);
  return 'at' in pointer ? byClock(input, show, pointer) : byWords(input, show, pointer.words, hint);
}

/** One of those that were spoken of before; where several fit they are offered, and where none does it is asked again. */
async function oneOf<S extends Wanted>(
  input: ActionInput,
  show: S,
  pointer: EventAmong,
): Promise<FoundEvent<EventViews[S]>> {
  const looked = await Promise.all(pointer.among.map(id => byId(input, show, { id })));
  const there = looked.flatMap(found => ('event' in found ? found.event : []));
  const { zone } = input.setting;
  const then = there.filter(event => fits(event, pointer, zone));
  const fitting = then.length > 0 ? then : there.filter(event => isOnWeekday(event, pointer, zone));
  const [only, second] = fitting;
  if (only && !second) return { event: only };
  // "Cancel the 3pm on Friday", when it was today that was shown.
  if (!only && pointer.at) return byClock(input, show, { at: pointer.at });
  if (!only && input.slots['range'] !== undefined) return byWords(input, show, pointer.words ?? '', {});
  if (second || pointer.words === undefined) {
    return { result: await whichOf(input, second ? fitting : there, (second && pointer.words) ?? '') };
  }
  return { result: { outcome: 'ready', values: {}, ask: 'event', mentioned: pointer.among } };
}

/** "The one on Wednesday" of those in the weeks to come. */
function isOnWeekday({ when }: EventDetails, { days }: EventAmong, zone: string): boolean {
  return days?.anyWeek === true && daysBetween(days.start, eventWhen(when, zone).startDate) % 7 === 0;
}

type Told = Pick<EventAmong, 'words' | 'at' | 'days'>;

function fits(event: EventDetails, { words = '', at, days }: Told, zone: string): boolean {
  const { startDate, startMs } = eventWhen(event.when, zone);
  const isThen = !at || (!event.when.allDay && clockOf(civilAt(startMs, zone)) === at.time);
  const isOnDay = !at?.saysDay || startDate === at.date;
  const isOn = !days || (startDate >= days.start && (startDate < days.end || startDate === days.start));
  const people = event.attendees.filter(({ self }) => !self).flatMap(({ name, email }) => [name ?? '', email]);
  const text = [event.title, event.place, ...people].join(' ').toLowerCase();
  const holds = words
    .toLowerCase()
    .split(/\s+/)
    .every(word => text.includes(word));
  return isThen && isOnDay && isOn && holds;
}

/** What begins at a clock time of the day that was said, or else of the first day that has one which is not over. */
async function byClock<S extends Wanted>(
  input: ActionInput,
  show: S,
  { at, words }: EventAt,
): Promise<FoundEvent<EventViews[S]>> {
  const { calendar, setting } = input;
  const { now, zone } = setting;
  const first = at.saysDay ? at.date : dateOf(civilAt(now, zone));
  const span = { startMs: instantAt(first, zone), endMs: instantAt(addDays(at.date, 1), zone) };
  const { events } = await calendar.listEvents({ ...span, zone, show });
  const then = present(events).filter(event => fits(event, { at }, zone) && (at.saysDay || !isOver(event, now)));
  const day = then[0] && eventWhen(then[0].when, zone).startDate;
  const sameDay = then.filter(({ when }) => eventWhen(when, zone).startDate === day);
  const named = words === undefined ? [] : sameDay.filter(event => fits(event, { words }, zone));
  const fitting = named.length > 0 ? named : sameDay;
  const [only, second] = fitting;
  if (only) return second ? { result: await whichOf(input, fitting, at.said) } : { event: only };
  return words === undefined ? { result: await nothingFound(input, at.said) } : byWords(input, show, words, {});
}

const isOver = ({ when }: EventDetails, now: number): boolean => !when.allDay && when.endMs <= now;

/** Of several events those on this day are meant: "move tomorrow's stand-up to 3". */
type Hint = { preferredDate?: string | undefined };

async function byId<S extends Wanted>(
  { calendar }: ActionInput,
  show: S,
  pointer: { id: string; calendarId?: string },
): Promise<FoundEvent<EventViews[S]>> {
  try {
    return { event: await calendar.getEvent(pointer.id, show, pointer.calendarId) };
  } catch (error) {
    if (!isBotError(error, 'calendar/not-found', 'calendar/gone')) throw error;
    return { result: { outcome: 'gone', values: { query: pointer.id } } };
  }
}

/**
 * The first that begins from now on, of those that the words name; of several that begin together each is offered. What
 * was declined is only shown, and said to be so.
 */
async function theNext<S extends Wanted>(
  input: ActionInput,
  show: S,
  { words = '', person }: EventToCome,
): Promise<FoundEvent<EventViews[S]>> {
  const { setting } = input;
  const { startMs, endMs } = searchSpan(input);
  const span = { startMs: Math.max(startMs, setting.now), endMs };
  const events = present(await search(input, show, { words, span }));
  const isNamed = words !== '' && !person;
  const next = upcoming(isNamed ? wellNamed(events, words) : events, isNamed, setting);
  if (next.together.length > 1) return { result: await whichOf(input, next.together, words) };
  if (next.event && (show === 'details' || !next.allDeclined)) return { event: next.event, next };
  const result = await nothingFound(input, words);
  return { result: { ...result, values: { ...result.values, next: true } } };
}

async function byWords<S extends Wanted>(
  input: ActionInput,
  show: S,
  words: string,
  { preferredDate }: Hint,
): Promise<FoundEvent<EventViews[S]>> {
  const found = await search(input, show, { words, span: searchSpan(input) });
  const events = candidatesOf(found, words, { ...input.setting, date: preferredDate });
  const [only, second] = events;
  if (!only) return { result: await nothingFound(input, words) };
  return second ? { result: await whichOf(input, events, words) } : { event: only };
}

type Sought = { words: string; span: { startMs: number; endMs: number } };

/** What the provider finds; where it finds nothing, what has the words otherwise divided: "standup", "stand-up". */
async function search<S extends Wanted>(
  { calendar, setting }: ActionInput,
  show: S,
  { words, span }: Sought,
): Promise<EventViews[S][]> {
  const query = { ...span, zone: setting.zone, show };
  const found = await calendar.listEvents({ ...query, ...(words && { text: words }) });
  if (found.events.length > 0 || words === '') return found.events;
  const all = await calendar.listEvents(query);
  return all.events.filter(({ title }) => holdsJoined(title, words));
}

async function whichOf(input: ActionInput, events: EventDetails[], query: string): Promise<ActionResult> {
  const { template, purpose } = input;
  const { items, before, more, nextOffset } = pageOf(events, purpose, template.page);
  return {
    outcome: 'many',
    values: { events: await candidateLines(input, items), query, before, more },
    choose: { slot: 'event', options: choices(items, input), optional: false },
    mentioned: items.map(({ id }) => id),
    ...(nextOffset !== undefined && { nextOffset }),
  };
}

/** How often an event of a series comes stands in the series alone. */
async function candidateLines(input: ActionInput, events: EventDetails[]): Promise<Record<string, unknown>[]> {
  const ids = [...new Set(events.flatMap(({ series }) => series ?? []))];
  const repeats = new Map(await Promise.all(ids.map(async id => [id, await repeatOf(input, id)] as const)));
  return events.map((event, index) => {
    const repeat = event.series === undefined ? event.repeat : repeats.get(event.series);
    return { ...eventLineView(event, index + 1, input.setting.zone), repeat: repeat ?? '' };
  });
}

/** A choice that is known already does not fail for it. */
async function repeatOf(input: ActionInput, id: string): Promise<EventDetails['repeat']> {
  try {
    const whole = await byId(input, 'details', { id });
    return 'event' in whole ? whole.event.repeat : undefined;
  } catch (error) {
    if (isBotError(error)) return undefined;
    throw error;
  }
}

/** Nothing fits: what is on in the coming days may be what was meant. */
export async function nothingFound(input: ActionInput, words: string): Promise<ActionResult> {
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
    values: {
      events: events.map((event, index) => eventLineView(event, index + 1, setting.zone)),
      query: words,
      next: false,
    },
    choose: { slot: 'event', options: choices(events, input), optional: true },
  };
}

function choices(events: EventChoice[], { setting }: ActionInput): Choice[] {
  return events.map(({ id, title, when }) => ({
    label: [title, formatDay(eventWhen(when, setting.zone), setting.locale)].filter(Boolean).join(', '),
    value: { id },
  }));
}

function searchSpan({ slots, setting }: ActionInput): { startMs: number; endMs: number } {
  const range = slots['range'] as Range | undefined;
  if (range) return { startMs: instantAt(range.start, setting.zone), endMs: instantAt(range.end, setting.zone) };
  return { startMs: setting.now - DAYS_BACK * DAY_MS, endMs: setting.now + DAYS_AHEAD * DAY_MS };
}
