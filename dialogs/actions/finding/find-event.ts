import type { EventDetails, EventViews } from '../../../calendar/model.ts';
import { addDays, civilAt, clockOf, dateOf, daysBetween, instantAt, isDate } from '../../../time/index.ts';
import type {
  EventAmong,
  EventAt,
  EventBeside,
  EventNamed,
  EventPassed,
  EventPlaced,
  EventToCome,
  ToldApart,
  TurnOfName,
} from '../../slots/event-pointer.ts';
import type { Setting } from '../../slots/slot-type.ts';
import { eventWhen } from '../event-views.ts';
import { candidatesOf, notCancelled, titleHasWords, withTitleWords } from './candidates.ts';
import { eventIfThere } from './event-if-there.ts';
import { noneInOrder, nothingAtAll, nothingFound, severalFound } from './offers.ts';
import { type EventParts, type SearchInput, type SearchResult, search, searchSpan, YEAR_MS } from './search.ts';
import { type Upcoming, upcoming } from './upcoming.ts';
import { withCompany } from './with-company.ts';

/** The event that a template's `event` slot refers to, or how the search for it ended. */
export type FoundEvent<E> = { event: E; next?: Upcoming<E> } | { result: SearchResult };

/** Finds one event: by its id, or by words of its title. */
export async function findEvent<S extends EventParts>(
  input: SearchInput,
  show: S,
  hint: Hint = {},
): Promise<FoundEvent<EventViews[S]>> {
  const pointer = input.inputs.event;
  if ('id' in pointer) return byId(input, show, pointer);
  if ('next' in pointer) return theNext(input, show, pointer);
  if ('previous' in pointer) return theLast(input, show, pointer);
  if ('nth' in pointer) return atPlace(input, show, pointer);
  if ('among' in pointer) return oneOf(input, show, pointer);
  if ('beside' in pointer) return besideOne(input, show, pointer);
  return 'at' in pointer ? byClock(input, show, pointer) : byWords(input, show, { ...pointer, ...hint });
}

/** Finds one of the events spoken of before. If several fit, they are offered; if none does, the bot asks again. */
async function oneOf<S extends EventParts>(
  input: SearchInput,
  show: S,
  pointer: EventAmong,
): Promise<FoundEvent<EventViews[S]>> {
  const looked = await Promise.all(pointer.among.map(id => byId(input, show, { id })));
  const there = without(
    pointer,
    looked.flatMap(found => ('event' in found ? found.event : [])),
    input,
  );
  const { zone } = input.setting;
  const then = there.filter(event => fits(event, pointer, zone));
  const fitting = then.length > 0 ? then : there.filter(event => isOnWeekday(event, pointer, zone));
  const [only, second] = fitting;
  if (only && !second) return { event: only };
  // "Cancel the 3pm on Friday", although today's events were shown.
  if (!only && pointer.at) return byClock(input, show, { at: pointer.at });
  const [near, another] = pointer.among;
  if (!only && pointer.days && another === undefined && near !== undefined) {
    return byWords(input, show, { words: '', near, preferredDate: pointer.days.start, isSaid: true });
  }
  if (!only && input.inputs.range !== undefined) return byWords(input, show, { words: pointer.words ?? '' });
  if (second || pointer.words === undefined) {
    return { result: await severalFound(input, second ? fitting : there, (second && pointer.words) ?? '') };
  }
  // "The link for the call with New York", although another event was shown.
  const named = show === 'details' ? await byWords(input, show, { words: pointer.words }) : undefined;
  if (named && 'event' in named && titleHasWords(named.event.title, pointer.words)) return named;
  return { result: { outcome: 'ready', values: {}, ask: 'event', mentioned: pointer.among } };
}

/** "The one on Wednesday", among events of several weeks. */
export function isOnWeekday({ when }: EventDetails, { days }: ToldApart, zone: string): boolean {
  return days?.anyWeek === true && daysBetween(days.start, eventWhen(when, zone).startDate) % 7 === 0;
}

/** True if an event is what tells one of several apart. */
export function fits(event: EventDetails, { words = '', at, days, hours }: ToldApart, zone: string): boolean {
  const { startDate, startMs } = eventWhen(event.when, zone);
  const clock = event.when.allDay ? undefined : clockOf(civilAt(startMs, zone));
  const isThen = !at || clock === at.time;
  const isWithin = !hours || (clock !== undefined && clock >= hours.start && clock < hours.end);
  const isOnDay = !at?.saysDay || startDate === at.date;
  const isOn = !days || (startDate >= days.start && (startDate < days.end || startDate === days.start));
  const people = event.attendees.filter(({ self }) => !self).flatMap(({ name, email }) => [name ?? '', email]);
  const text = [event.title, event.place, ...people].join(' ').toLowerCase();
  const holds = words
    .toLowerCase()
    .split(/\s+/)
    .every(word => text.includes(word));
  return isThen && isWithin && isOnDay && isOn && holds;
}

/**
 * The event that begins at a clock time: on the stated day, or else on the first day with such an event that is not
 * over.
 */
async function byClock<S extends EventParts>(
  input: SearchInput,
  show: S,
  { at, words }: EventAt,
): Promise<FoundEvent<EventViews[S]>> {
  const { calendar, setting } = input;
  const { now, zone } = setting;
  const first = at.saysDay ? at.date : dateOf(civilAt(now, zone));
  const span = { startMs: instantAt(first, zone), endMs: instantAt(addDays(at.date, 1), zone) };
  const { events } = await calendar.listEvents({ ...span, zone, show });
  const then = notCancelled(events).filter(event => fits(event, { at }, zone) && (at.saysDay || !isOver(event, now)));
  const day = then[0] && eventWhen(then[0].when, zone).startDate;
  const sameDay = then.filter(({ when }) => eventWhen(when, zone).startDate === day);
  const named = words === undefined ? [] : sameDay.filter(event => fits(event, { words }, zone));
  const fitting = named.length > 0 ? named : sameDay;
  const [only, second] = fitting;
  if (only) return second ? { result: await severalFound(input, fitting, at.said) } : { event: only };
  return words === undefined
    ? { result: await nothingFound(input, at.said, { date: at.date }) }
    : byWords(input, show, { words });
}

const isOver = ({ when }: EventDetails, now: number): boolean => !when.allDay && when.endMs <= now;

/** Among several events, the one on this day is meant: "move tomorrow's stand-up to 3". `isSaid`: it is on no other day. */
export type Hint = { preferredDate?: string | undefined; isSaid?: boolean };

async function byId<S extends EventParts>(
  { calendar }: SearchInput,
  show: S,
  pointer: { id: string },
): Promise<FoundEvent<EventViews[S]>> {
  const event = await eventIfThere(calendar, pointer.id, show);
  return event ? { event } : { result: { outcome: 'gone', values: { query: pointer.id } } };
}

/**
 * The next event, of those that the words name; several that begin together are all offered. A declined event can be
 * shown, and its text says so, but it is never changed.
 */
async function theNext<S extends EventParts>(
  input: SearchInput,
  show: S,
  { words = '', person, ...apart }: EventToCome,
): Promise<FoundEvent<EventViews[S]>> {
  const { setting } = input;
  const { startMs, endMs } = searchSpan(input);
  const span = { startMs: Math.max(startMs, setting.now), endMs };
  const { events: found, ...alike } = await search(input, show, { words, span });
  const events = withCompany(notCancelled(found), apart);
  const isNamed = words !== '' && !person;
  const next = upcoming(isNamed ? withTitleWords(events, words) : events, isNamed, setting);
  if (next.together.length > 1) return { result: await severalFound(input, next.together, words) };
  if (next.event && (show === 'details' || !next.allDeclined)) return { event: next.event, next };
  return { result: noneInOrder(input, words, { turn: 'next', ...alike }) };
}

/** The last event with these words that is over. */
async function theLast<S extends EventParts>(
  input: SearchInput,
  show: S,
  { words, ...apart }: EventPassed,
): Promise<FoundEvent<EventViews[S]>> {
  const { now, zone } = input.setting;
  const { startMs, endMs } = input.inputs.range ? searchSpan(input) : { startMs: now - YEAR_MS, endMs: now };
  const { events, ...alike } = await search(input, show, { words, span: { startMs, endMs: Math.min(endMs, now) } });
  const named = withCompany(withTitleWords(notCancelled(events), words), apart);
  const over = named.filter(({ when }) => eventWhen(when, zone).endMs <= now);
  const event = over.at(-1);
  return event ? { event } : { result: noneInOrder(input, words, { turn: 'previous', ...alike }) };
}

/**
 * The event at a place among those of its name. Those of an endless series have no last one: then the last so far is shown,
 * and the next ones are offered for a change.
 */
async function atPlace<S extends EventParts>(
  input: SearchInput,
  show: S,
  { nth, words, said, ...apart }: EventPlaced,
): Promise<FoundEvent<EventViews[S]>> {
  const { setting, inputs } = input;
  const { startMs, endMs } = searchSpan(input);
  const span = { startMs: inputs.range ? startMs : setting.now, endMs };
  const { events: found, similar } = await search(input, show, { words, span });
  const named = inOrder(withCompany(withTitleWords(notCancelled(found), words), apart), setting.zone);
  if (named.length === 0) return byWords(input, show, { words: similar.length > 0 ? words : said });
  const event = named.at(nth > 0 ? nth - 1 : nth);
  if (!event) return { result: await severalFound(input, named, words) };
  if (nth > 0 || inputs.range || !(await isEndless(input, event))) return { event };
  return show === 'details'
    ? theLast(input, show, { previous: true, words })
    : { result: await severalFound(input, named.slice(0, MOST_OFFERED), words) };
}
const MOST_OFFERED = 5;

async function isEndless({ calendar }: SearchInput, { series }: EventDetails): Promise<boolean> {
  const { repeat } = (series === undefined ? undefined : await eventIfThere(calendar, series, 'details')) ?? {};
  return repeat !== undefined && repeat.until === undefined && !repeat.rule.includes('COUNT=');
}

const inOrder = <E extends EventDetails>(events: readonly E[], zone: string): E[] =>
  events.toSorted((a, b) => eventWhen(a.when, zone).startMs - eventWhen(b.when, zone).startMs);

async function byWords<S extends EventParts>(
  input: SearchInput,
  show: S,
  { words, but, near, untitled, company = [], preferredDate, isSaid }: EventNamed & Hint,
): Promise<FoundEvent<EventViews[S]>> {
  const { events: all, ...alike } = await search(input, show, { words, span: searchSpan(input) });
  const found = await ofSeriesNear(input, near, without({ but }, all, input));
  const within = words === '' ? found.filter(event => isWithinHours(event, input)) : found;
  const named = untitled ? within.filter(({ title }) => title === '') : within;
  const titled = withCompany(withTitleWords(notCancelled(named), words), { company });
  const events = toBeAnswered(input, candidatesOf(titled, words, { ...hintsOf(input), date: preferredDate }));
  const [only, second] = events;
  if (!only && untitled) return { result: nothingAtAll(input) };
  if (!only)
    return { result: await nothingFound(input, words, { ...alike, date: isSaid ? preferredDate : undefined }) };
  // An exception that is not among them is not understood, so nothing is taken for granted.
  const isExcepted = but === undefined || found.length < all.length;
  const isThen = !isSaid || isPartOfSeries(only) || isOnDay(only, preferredDate, input.setting.zone);
  return second || !isExcepted || !isThen ? { result: await severalFound(input, events, words) } : { event: only };
}

/** On a later page of candidates, the person has seen the first page and meant none of them. */
const hintsOf = ({ setting, purpose }: SearchInput): Setting => {
  const isLater = 'offset' in purpose && purpose.offset > 0;
  return isLater ? { ...setting, inView: [] } : setting;
};

/** "Who has answered" asks about events that are still to come. */
function toBeAnswered<E extends EventDetails>({ inputs: { asked }, setting }: SearchInput, events: E[]): E[] {
  const isAsked = asked === 'answers' || asked === 'mine';
  const coming = isAsked ? events.filter(({ when }) => eventWhen(when, setting.zone).endMs > setting.now) : [];
  return coming.length > 0 ? coming : events;
}

/** The events of the series of the event spoken of; all of them if it belongs to none, or none is of it. */
async function ofSeriesNear<E extends EventDetails>(
  { calendar, inputs }: SearchInput,
  near: string | undefined,
  events: readonly E[],
): Promise<readonly E[]> {
  const spokenOf = near === undefined ? undefined : await eventIfThere(calendar, near, 'details');
  if (!spokenOf) return events;
  // "Cancel Friday's", right after one was made on Friday, is that one.
  const itself = inputs.range === undefined ? [] : events.filter(({ id }) => id === near);
  if (itself.length > 0) return itself;
  const { id, series = id } = spokenOf;
  const same = events.filter(event => event.series === series);
  return same.length > 0 ? same : events;
}

/** An event a week later can be on any day of the seven around that day. */
const HALF_A_WEEK = 3;

/** "No, the one the week after": counts from the event that was spoken of. */
async function besideOne<S extends EventParts>(
  input: SearchInput,
  show: S,
  { beside }: EventBeside,
): Promise<FoundEvent<EventViews[S]>> {
  const { id } = beside;
  const spokenOf = await byId(input, show, { id });
  if (!('event' in spokenOf)) return spokenOf;
  if ('turn' in beside) return inTurn(input, show, { event: spokenOf.event, turn: beside.turn });
  const { days } = beside;
  const { zone } = input.setting;
  const { title, when } = spokenOf.event;
  const day = addDays(eventWhen(when, zone).startDate, days);
  const reach = Math.abs(days) === 1 ? 0 : HALF_A_WEEK;
  const span = { startMs: instantAt(addDays(day, -reach), zone), endMs: instantAt(addDays(day, reach + 1), zone) };
  const { events } = await input.calendar.listEvents({ ...span, zone, show });
  const named = notCancelled(events).filter(event => event.title === title && event.id !== id);
  const [only, second] = named;
  if (!only) return { result: await nothingFound(input, title) };
  return second ? { result: await severalFound(input, named, title) } : { event: only };
}

/** "When is the next one?": among the events of the name of the one spoken of. */
async function inTurn<S extends EventParts>(
  input: SearchInput,
  show: S,
  { event: { title, when }, turn }: { event: EventViews[S]; turn: TurnOfName },
): Promise<FoundEvent<EventViews[S]>> {
  if (turn === 'last') return atPlace(input, show, { nth: -1, words: title, said: title });
  if (turn === 'previous') return theLast(input, show, { previous: true, words: title });
  const { zone } = input.setting;
  const { startMs, endMs } = searchSpan(input);
  const span = { startMs: Math.max(startMs, eventWhen(when, zone).endMs), endMs };
  const { events } = await input.calendar.listEvents({ ...span, zone, show });
  const [next] = inOrder(
    notCancelled(events).filter(event => event.title === title),
    zone,
  );
  return next ? { event: next } : { result: noneInOrder(input, title, { turn: 'next', similar: [], isNear: false }) };
}

const isPartOfSeries = ({ series, repeat }: EventDetails): boolean => series !== undefined || repeat !== undefined;

function isOnDay({ when }: EventDetails, date: string | undefined, zone: string): boolean {
  const { startMs, endMs } = eventWhen(when, zone);
  return date === undefined || (startMs < instantAt(addDays(date, 1), zone) && endMs > instantAt(date, zone));
}

/** The events that are not told to be excepted. */
const without = <E extends EventDetails>(
  { but }: { but?: ToldApart | undefined },
  events: readonly E[],
  { setting: { zone } }: SearchInput,
): E[] => events.filter(event => but === undefined || !fits(event, but, zone));

/** "Clear my afternoon" is about events that begin in it, and not about a day off. */
function isWithinHours({ when }: EventDetails, { inputs: { range }, setting: { zone } }: SearchInput): boolean {
  if (!range || isDate(range.start)) return true;
  return !when.allDay && when.startMs >= instantAt(range.start, zone);
}
