import type { EventChoice, EventDetails } from '../../../calendar/model.ts';
import { isBotError } from '../../../core/errors.ts';
import { addDays, type CivilDate, dateOf, daysBetween, instantAt } from '../../../time/index.ts';
import type { Choice } from '../../engine/event.ts';
import { formatDay } from '../../prompts/format.ts';
import type { Range } from '../../slots/times/range.ts';
import type { eventCandidate, ValuesOf } from '../../templates/shapes.ts';
import { detailsView, eventLineView, eventWhen } from '../event-views.ts';
import { pageOf } from '../listing/paging.ts';
import { candidatesOf, notCancelled } from './candidates.ts';
import type { SearchInput, SearchResult } from './search.ts';

const NEAR_DAYS = 2;
const MOST_NEAR = 5;

/** Several events fit, so the person chooses one. */
export async function severalFound(input: SearchInput, events: EventDetails[], query: string): Promise<SearchResult> {
  const { page: size, purpose } = input;
  const { items, before, more, nextOffset } = pageOf(events, purpose, size);
  return {
    outcome: 'many',
    values: { events: await candidateLines(input, items), query, before, more },
    choose: { slot: 'event', options: choices(items, input), optional: false },
    mentioned: items.map(({ id }) => id),
    ...(nextOffset !== undefined && { nextOffset }),
  };
}

/** Only the series itself says how often its events repeat. */
async function candidateLines(input: SearchInput, events: EventDetails[]): Promise<ValuesOf<typeof eventCandidate>[]> {
  const ids = [...new Set(events.flatMap(({ series }) => series ?? []))];
  const repeats = new Map(await Promise.all(ids.map(async id => [id, await repeatOf(input, id)] as const)));
  return events.map((event, index) => {
    const repeat = event.series === undefined ? event.repeat : repeats.get(event.series);
    const line = eventLineView(event, index + 1, input.setting.zone);
    return { ...line, ...(input.inputs.asked ? detailsView(event) : NOT_ASKED), repeat: repeat ?? '' };
  });
}

const NOT_ASKED = { organizer: '', attendees: [], link: '' };

/** If the series cannot be read, the choice is offered without its repetition. */
async function repeatOf({ calendar }: SearchInput, id: string): Promise<EventDetails['repeat']> {
  try {
    return (await calendar.getEvent(id, 'details')).repeat;
  } catch (error) {
    if (isBotError(error)) return undefined;
    throw error;
  }
}

type NothingFound = Extract<SearchResult, { outcome: 'none' }>;

/** What is near to an event that was not found: events with a similar title, and the day it was said to be on. */
type Near = { similar?: readonly EventDetails[]; isNear?: boolean; date?: CivilDate | undefined };

/** Nothing fits, so events with a similar title are offered instead, or those of the days that were named. */
export async function nothingFound(
  input: SearchInput,
  words: string,
  { similar = [], isNear = false, date }: Near = {},
): Promise<NothingFound> {
  const alike = candidatesOf(similar, words, withoutView(input));
  const days = date === undefined ? input.inputs.range : { start: date, end: addDays(date, 1) };
  const none = offered(input, words, { alike, events: alike.length > 0 ? alike : await eventsOf(input, days) });
  const isOnDay = ({ when }: EventDetails): boolean =>
    date === undefined || eventWhen(when, input.setting.zone).startDate === date;
  return { ...none, ...(isNear && nearestOf(words, alike.filter(isOnDay))) };
}

/** Whatever was just shown, all events that nearly have a name are offered. */
const withoutView = ({ setting: { now, zone } }: SearchInput) => ({ now, zone });

/** The only event that is near. */
const nearestOf = (words: string, [only, second]: readonly EventDetails[]): Pick<NothingFound, 'nearest'> =>
  only && !second ? { nearest: { words, event: { id: only.id } } } : {};

/** Nothing fits, and nothing is near. */
export const nothingAtAll = (input: SearchInput): NothingFound => offered(input, '', { alike: [], events: [] });

/** Nothing of that name comes next, or was last. Other events are no answer to that. */
export function noneInOrder(
  input: SearchInput,
  words: string,
  { turn, similar, isNear }: { turn: 'next' | 'previous'; similar: readonly EventDetails[]; isNear: boolean },
): NothingFound {
  const alike = candidatesOf(similar, words, withoutView(input));
  const { choose, ...none } = offered(input, words, { alike, events: alike });
  return {
    ...none,
    ...(choose && alike.length > 0 && { choose }),
    ...(isNear && nearestOf(words, alike)),
    values: { ...none.values, [turn]: true },
  };
}

type Offered = { alike: readonly EventDetails[]; events: readonly EventChoice[] };

function offered(input: SearchInput, words: string, { alike, events: all }: Offered): NothingFound {
  const events = all.slice(0, MOST_NEAR);
  const lines = events.map((event, index) => eventLineView(event, index + 1, input.setting.zone));
  return {
    outcome: 'none',
    values: { events: lines, query: words, next: false, previous: false, similar: alike.length > 0 },
    choose: { slot: 'event', options: choices(events, input), optional: true },
  };
}

/** The events of a few days; those of a longer time, or of any, would have nothing to do with what was looked for. */
async function eventsOf({ calendar, setting: { zone } }: SearchInput, days: Range | undefined): Promise<EventChoice[]> {
  if (!days || daysBetween(dateOf(days.start), dateOf(days.end)) > NEAR_DAYS) return [];
  const span = { startMs: instantAt(days.start, zone), endMs: instantAt(days.end, zone) };
  const near = await calendar.listEvents({ ...span, zone, show: 'choices' });
  return notCancelled(near.events);
}

function choices(events: EventChoice[], { setting }: SearchInput): Choice[] {
  return events.map(({ id, title, when }) => ({
    label: [title, formatDay(eventWhen(when, setting.zone), setting.locale)].filter(Boolean).join(', '),
    value: { id },
  }));
}
