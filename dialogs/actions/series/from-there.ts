import type { EventToChange } from '../../../calendar/model.ts';
import { addDays, type CivilDate, civilAt, dateAt, dateOf } from '../../../time/index.ts';
import type { EndingOf } from '../action.ts';
import { eventPageView, eventWhen } from '../event-views.ts';
import { type FoundEvent, findEvent, type Hint } from '../finding/find-event.ts';
import type { SearchInput } from '../finding/search.ts';
import type { notFromThere as outcomes } from './fields.ts';
import { type Aim, oneOfSeries, type Scoped, type ScopeInput, type ScopeResult, scoped, seriesIdOf } from './scope.ts';

/** So many events that were changed individually are kept when a series is split: each takes requests of its own. */
const MOST_EXCEPTIONS = 10;

/** Finds the event, like `findEvent`: if it is meant from a day on, among those from then on. */
export async function findFrom(
  input: SearchInput & Pick<ScopeInput, 'inputs'>,
  hint: Hint = {},
): Promise<FoundEvent<EventToChange>> {
  const { inputs } = input;
  const start = inputs.range === undefined ? inputs.from?.date : undefined;
  if (start === undefined) return findEvent(input, 'change', hint);
  const range = { start, end: addDays(start, A_YEAR) };
  const there = await findEvent({ ...input, inputs: { ...inputs, range } }, 'change', hint);
  const isFound = 'event' in there || there.result.outcome === 'many';
  return isFound ? there : findEvent(input, 'change', hint);
}
const A_YEAR = 366;

/** How an action can end because its series cannot be changed from a day on. */
type NotFromThere = EndingOf<typeof outcomes>;

/**
 * Which events a change affects, like `scoped`; they can also be those from a day on. From the first event on, that is the
 * whole series.
 */
export async function scopedFrom(
  input: ScopeInput,
  found: EventToChange,
  aim: Aim = {},
): Promise<Scoped | { result: ScopeResult | NotFromThere }> {
  const series = seriesIdOf(found);
  if (scopeOf(input) !== 'following') return scoped(input, found, aim);
  if (series === undefined) return { result: notFromThere('single', found, input) };
  const day = input.inputs.from?.date;
  const first = day === undefined ? await oneOfSeries(input, found, { series, day: aim.day }) : found;
  if (!first) return { result: notFromThere('noneLeft', found, input) };
  return first.mine ? restOf(input, first, { series, day }) : { result: notFromThere('guest', first, input) };
}

/** A scope that is chosen after a day was named counts. */
const scopeOf = ({ inputs: { scope, from } }: ScopeInput): ScopeInput['inputs']['scope'] =>
  scope ?? (from && 'following');

type Rest = { series: string; day: CivilDate | undefined };

async function restOf(
  input: ScopeInput,
  first: EventToChange,
  { series, day }: Rest,
): Promise<Scoped | { result: NotFromThere }> {
  const part = await partFrom(input, series, day ?? ruleDateOf(first, input));
  if (!part) return { result: notFromThere('noneLeft', first, input) };
  if (part.changed.length > MOST_EXCEPTIONS) return { result: tooMany(first, input) };
  const { count, when, repeat, whole } = part;
  const event = { ...part.series, when, repeat };
  const scope = whole ? ('all' as const) : ('following' as const);
  return { event, scope, part, example: event, alone: false, ...(count !== undefined && { count }) };
}

/** What has begun when a day is named is over, whatever is said of that day. */
async function partFrom({ calendar, setting }: ScopeInput, series: string, day: CivilDate) {
  const { now, zone } = setting;
  const part = await calendar.seriesPart(series, day);
  const isToday = day === dateOf(civilAt(now, zone));
  const hasBegun = part && isToday && !part.when.allDay && eventWhen(part.when, zone).startMs < now;
  return hasBegun ? calendar.seriesPart(series, addDays(part.from, 1)) : part;
}

/** The day that the rule has for an event, even if it was moved. */
const ruleDateOf = ({ ruleDate, when, zone }: EventToChange, { setting }: ScopeInput): CivilDate =>
  ruleDate ?? (when.allDay ? when.startDate : dateAt(when.startMs, zone ?? setting.zone));

/** Why the series of an event cannot be changed from a day on. */
const notFromThere = <O extends 'single' | 'guest' | 'noneLeft'>(
  outcome: O,
  event: EventToChange,
  { setting }: ScopeInput,
) => ({ outcome, values: { event: eventPageView(event, setting.zone) }, mentioned: [event.id] });

const tooMany = (event: EventToChange, { setting }: ScopeInput) => ({
  outcome: 'tooMany' as const,
  values: { event: eventPageView(event, setting.zone), most: MOST_EXCEPTIONS },
  mentioned: [event.id],
});
