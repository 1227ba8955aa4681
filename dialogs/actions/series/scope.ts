import type { ChangedEvent, EventToChange, SeriesPart } from '../../../calendar/model.ts';
import { addDays, DAY_MS } from '../../../time/index.ts';
import type { Target } from '../../engine/state.ts';
import { isOneDay, type Range } from '../../slots/times/range.ts';
import { rangeView } from '../../slots/times/when.ts';
import type { ValuesOf } from '../../templates/shapes.ts';
import type { ActionInput, EndingOf } from '../action.ts';
import type { builtInActions } from '../definitions.ts';
import { eventWhen } from '../event-views.ts';
import { eventIfThere } from '../finding/event-if-there.ts';
import { nothingFound } from '../finding/offers.ts';
import type { ofSeries } from './fields.ts';

/** What a change affects: a single event, one event of a series, or all of them. */
export type Scoped = {
  event: EventToChange;
  scope?: Target['scope'];
  /** With `following`: that part of the series; `event` has its time and repetition. */
  part?: SeriesPart;
  /** The event that was spoken of. If all are meant, it shows what happens to each. */
  example: EventToChange;
  /** The person meant all events, but there is only this one. */
  alone: boolean;
  /** The number of events, if several are meant, the series ends, and the number is known. */
  count?: number;
};

/** The actions with a `scope` input: deleting and changing an event. */
export type ScopeInput = ActionInput<'calendar.deleteEvent'>;

type Definition = (typeof builtInActions)['calendar.deleteEvent'];

/** How an action can end before the scope is known. */
export type ScopeResult =
  | Extract<EndingOf<Definition['outcomes']>, { outcome: 'left' | 'none' }>
  | { outcome: 'ready'; ask: 'scope'; values: ValuesOf<Definition['asks']['scope']> };

type Stretch = { startMs: number; endMs: number };

/** Enough for nearly every series; a yearly one needs a second search. */
const REACHES = [35 * DAY_MS, 400 * DAY_MS];

/** More facts that decide which events are meant. */
export type Aim = {
  /** The civil date of the one event, if it was stated outside the template's `range`. */
  day?: string | undefined;
  /** The day that it is moved to; an event of the series that is on that day already is meant. */
  to?: string | undefined;
  /** The change is relative to an event's time. If the series itself was found, it is relative to the next event. */
  measured?: true;
};

/**
 * Which events a change affects, by the template's `scope`; the bot asks for it if the event found is a series or
 * belongs to one.
 */
export async function scoped(
  input: ScopeInput,
  found: EventToChange,
  aim: Aim = {},
): Promise<Scoped | { result: ScopeResult }> {
  const { scope } = input.inputs;
  const series = seriesIdOf(found);
  if (series === undefined) return { event: found, example: found, alone: false };
  if (scope === 'neither') return { result: { outcome: 'left', values: {} } };
  if (scope === 'all') return wholeSeries(input, found, aim);
  const event = await oneOfSeries(input, found, { series, day: aim.day });
  const isOne = event !== undefined && (await saysWhich(input, event, { series, ...aim }));
  if (scope === undefined && !isOne) return { result: await whichScope(input, found, event ?? found) };
  if (!event) return { result: await nothingFound(input, found.title) };
  return { event, scope: 'one', example: event, alone: false };
}

/**
 * True if a message says which event of a series it is about: by its place, by its day, or by its name with days in which no
 * other of it is. No one who says "tomorrow's stand-up" means them all.
 */
async function saysWhich(input: ScopeInput, event: EventToChange, { series, day, to }: Sought & Aim): Promise<boolean> {
  const { event: pointer, range } = input.inputs;
  if ('nth' in pointer || 'next' in pointer || ('at' in pointer && pointer.at?.saysDay === true)) return true;
  if (to !== undefined && eventWhen(event.when, input.setting.zone).startDate === to) return true;
  const days = range ?? (day && dayOf(day));
  if (!days || !(isOneDay(days) || ('words' in pointer && pointer.words !== ''))) return false;
  const { zone } = input.setting;
  const there = await eventsOf(input, series, rangeView(days, zone));
  return there.length === 1 && there[0]?.id === event.id;
}

/** The question names the series, how often it repeats, and the day of the single event. */
async function whichScope(input: ScopeInput, found: EventToChange, one: EventToChange): Promise<ScopeResult> {
  const series = await seriesOf(input, found);
  const when = eventWhen(one.when, input.setting.zone);
  return {
    outcome: 'ready',
    values: { about: { title: found.title, when, repeat: series?.repeat ?? '' } },
    ask: 'scope',
  };
}

/** An invitation to a single event, and an event that outlives its series, have no series that could be changed. */
async function wholeSeries(input: ScopeInput, found: EventToChange, { measured }: Aim): Promise<Scoped> {
  const event = await seriesOf(input, found);
  if (!event) return { event: found, example: found, alone: true };
  const count = await countOf(input, event);
  const next = measured && found.series === undefined ? await nextOfSeries(input, event) : found;
  return { event, scope: 'all', example: next ?? found, alone: false, ...(count !== undefined && { count }) };
}

const seriesOf = async ({ calendar }: ScopeInput, found: EventToChange): Promise<EventToChange | undefined> =>
  found.series === undefined ? found : eventIfThere(calendar, found.series, 'change');

/** Some events may have been deleted one by one, so the rule alone does not give the number. */
async function countOf({ calendar }: ScopeInput, { id, occurrences }: EventToChange): Promise<number | undefined> {
  if (occurrences === undefined) return undefined;
  const { events, complete } = await calendar.seriesEvents(id, { show: 'summary' });
  return complete ? events.length : undefined;
}

/** The id of the series that an event is or belongs to. */
export const seriesIdOf = ({ id, series, repeat }: EventToChange): string | undefined => series ?? (repeat && id);

type Sought = { series: string; day?: string | undefined };

/**
 * The event of a series at the stated time; otherwise the event found, or the next one if the series itself was found.
 */
export async function oneOfSeries(
  input: ScopeInput,
  found: EventToChange,
  sought: Sought,
): Promise<EventToChange | undefined> {
  const { zone } = input.setting;
  const range = input.inputs.range ?? (sought.day && dayOf(sought.day));
  const isThere = range && found.series !== undefined && isWithin(found, rangeView(range, zone), zone);
  if (range && !isThere) {
    const [then] = await eventsOf(input, sought.series, rangeView(range, zone));
    return then;
  }
  return found.series === undefined ? nextOfSeries(input, found) : found;
}

const dayOf = (date: string): Range => ({ start: date, end: addDays(date, 1) });

function isWithin({ when }: EventToChange, { startMs, endMs }: Stretch, zone: string): boolean {
  const event = eventWhen(when, zone);
  return event.startMs < endMs && event.endMs > startMs;
}

/** The first event that begins from now on, or else the last one. */
async function nextOfSeries(input: ScopeInput, series: EventToChange): Promise<EventToChange | undefined> {
  const { now, zone } = input.setting;
  const first = startOf(series, zone);
  const from = Math.max(now, first);
  for (const reach of REACHES) {
    const coming = await eventsOf(input, series.id, { startMs: from, endMs: from + reach });
    const next = coming.find(event => startOf(event, zone) >= from);
    if (next) return next;
  }
  return (await eventsOf(input, series.id, { startMs: first, endMs: from + 1 })).at(-1);
}

const startOf = ({ when }: EventToChange, zone: string): number => eventWhen(when, zone).startMs;

/**
 * Sorted by start. The calendar selects all-day events by its own zone, so its answer can contain a neighbouring day.
 */
async function eventsOf({ calendar, setting }: ScopeInput, id: string, { startMs, endMs }: Stretch) {
  const { events } = await calendar.seriesEvents(id, { startMs, endMs, show: 'change' });
  const there = events.filter(event => isWithin(event, { startMs, endMs }, setting.zone));
  return there.toSorted((a, b) => startOf(a, setting.zone) - startOf(b, setting.zone));
}

/** Events that were changed individually, by title and time. */
export const changedViews = (events: readonly ChangedEvent[], zone: string) =>
  events.map(({ title, when }) => ({ title, when: eventWhen(when, zone) }));

/** What the confirmation says about the scope of the change. */
export function scopeView({ event, scope, part, alone, count = 0 }: Scoped, zone: string): ValuesOf<typeof ofSeries> {
  const { repeat } = event;
  const [whole, following] = [scope === 'all', scope === 'following'];
  const changed = following ? (part?.changed ?? []) : [];
  return {
    whole,
    part: scope === 'one',
    following,
    exceptions: changedViews(changed, zone),
    alone,
    events: count,
    endless:
      (whole || following) && repeat !== undefined && repeat.until === undefined && !repeat.rule.includes('COUNT='),
    clock: (whole || following) && event.zone !== undefined && event.zone !== zone ? event.zone : '',
  };
}
