import type { EventToChange } from '../../../calendar/model.ts';
import { instantAt, isDate } from '../../../time/index.ts';
import type { EachWrite } from '../../engine/event.ts';
import type { PersonView } from '../../slots/people.ts';
import type { eventToWrite, ValuesOf } from '../../templates/shapes.ts';
import type { ResultOf } from '../action.ts';
import { eventLineView, eventWhen, isOver } from '../event-views.ts';
import { type Scoped, scoped } from '../series/scope.ts';
import { type Selected, type SeveralInput, selectedEvents } from './selected-events.ts';

type SeveralResult = ResultOf<'calendar.deleteEvents' | 'calendar.updateEvents' | 'calendar.answerInvitations'>;

type Left = Extract<SeveralResult, { outcome: 'nothing' }>['values']['left'][number];

/** Why an event stays as it is. */
export type Why = Left['why'];

/** What becomes of one event: what to write, and what the confirmation shows of it. */
export type Planned = {
  write: EachWrite;
  shown: Pick<ValuesOf<typeof eventToWrite>, 'what' | 'mailed'> & Partial<ValuesOf<typeof eventToWrite>>;
};

/** Decides about one event. */
type Consider = (meant: Scoped) => Planned | { why: Why };

/** One event with what becomes of it. */
export type Item = Planned & { meant: Scoped };

/** What is to be written. `complete` is false if there may be more to say about it than could be read. */
export type Refined = { items: Item[]; complete: boolean };

/** At most so many events are written after one yes. */
const MOST = 20;

/**
 * Prepares one confirmation for several events.
 * @param consider what becomes of each, or a question that comes first
 * @param refine adds what is known only when all are
 */
export async function several<Question extends object = never>(
  input: SeveralInput,
  consider: (events: readonly Scoped[]) => Consider | Question,
  refine: (items: Item[]) => Promise<Refined> = async all => ({ items: all, complete: true }),
): Promise<SeveralResult | Question> {
  const selected = await selectedEvents(input);
  if (!selected) return askForDays(0);
  if (selected.isUnclear) return askWhich(selected);
  if (selected.isEmptied) return { outcome: 'left', values: {} };
  const { events, left, over } = await withinDays(input, selected);
  const plan = consider(events);
  if (typeof plan !== 'function') return events.length > MOST ? askForDays(events.length) : plan;
  const decided = events.map(meant => ({ meant, ...plan(meant) }));
  const items = decided.flatMap(one => ('write' in one ? [one] : []));
  const kept = [...left, ...decided.flatMap(one => ('why' in one ? [leftView(input, one.meant.event, one.why)] : []))];
  if (items.length > MOST) return askForDays(items.length);
  if (items.length > 0) {
    const refined = await refine(items);
    const partial = !selected.complete || !refined.complete;
    return allToConfirm(input, refined.items, { left: kept, over, unknown: namesOf(selected), partial });
  }
  return kept.length + over > 0
    ? { outcome: 'nothing', values: { left: kept, over } }
    : { outcome: 'none', values: { query: input.inputs.events.words ?? '', ahead: input.inputs.range === undefined } };
}

const namesOf = ({ unknown }: Pick<Selected, 'unknown'>): string => unknown.filter(Boolean).join(', ');

const askWhich = (selected: Selected): SeveralResult => ({
  outcome: 'ready',
  ask: 'events',
  values: { unknown: namesOf(selected) },
});

const askForDays = (total: number): SeveralResult => ({
  outcome: 'ready',
  ask: 'range',
  values: { total, most: MOST },
});

/** The events that begin in the days in question and are not over, unless all of them are. */
async function withinDays(input: SeveralInput, selected: Selected) {
  const { setting } = input;
  const events = selected.events.filter(({ when }) => !when.allDay || !isOfHours(input));
  const began = events.filter(event => beginsBefore(event, input));
  const begins = events.filter(event => !began.includes(event));
  const coming = begins.filter(event => !isOver(event, setting));
  const meant = coming.length > 0 ? coming : begins;
  return {
    events: await asMeant(input, meant),
    left: began.map(event => leftView(input, event, 'began-before')),
    over: begins.length - meant.length,
  };
}

/** True if a part of a day is meant, as in "clear my afternoon": that is not about days off. */
const isOfHours = ({ inputs: { range } }: SeveralInput): boolean => range !== undefined && !isDate(range.start);

const beginsBefore = (
  { when }: EventToChange,
  { inputs: { range, events }, setting: { zone } }: SeveralInput,
): boolean => range !== undefined && !events.among && eventWhen(when, zone).startMs < instantAt(range.start, zone);

/** A series that is called by its name, without days, is meant as a whole; otherwise only its events of these days. */
async function asMeant(input: SeveralInput, events: readonly EventToChange[]): Promise<Scoped[]> {
  const { range, events: selection } = input.inputs;
  if (range || selection.among || selection.words === undefined) return events.map(asOne);
  const met = new Set<string>();
  const firsts = events.filter(({ id, series = id }) => !met.has(series) && met.add(series));
  return Promise.all(firsts.map(event => wholeSeries(input, event)));
}

const asOne = (event: EventToChange): Scoped => ({
  event,
  example: event,
  alone: false,
  ...(event.series !== undefined && { scope: 'one' as const }),
});

async function wholeSeries(input: SeveralInput, event: EventToChange): Promise<Scoped> {
  const meant = await scoped({ ...input, inputs: { event: { id: event.id }, scope: 'all' } }, event);
  return 'result' in meant ? asOne(event) : meant;
}

const leftView = ({ setting: { zone } }: SeveralInput, { title, when }: EventToChange, why: Why): Left => ({
  title,
  when: eventWhen(when, zone),
  why,
});

type Told = { left: Left[]; over: number; unknown: string; partial: boolean };

function allToConfirm(
  { setting }: SeveralInput,
  items: readonly Item[],
  { left, over, unknown, partial }: Told,
): SeveralResult {
  return {
    outcome: 'ready',
    values: {
      events: items.map((item, index) => lineOf(item, index + 1, setting.zone)),
      mailed: distinct(items.flatMap(({ shown }) => shown.mailed)),
      left,
      over,
      unknown,
      partial,
    },
    each: items.map(({ write }) => write),
    mentioned: items.map(({ meant }) => meant.example.id),
  };
}

function lineOf({ meant, shown }: Item, number: number, zone: string): ValuesOf<typeof eventToWrite> {
  const { event, example, scope } = meant;
  return {
    ...eventLineView(example, number, zone),
    repeat: event.repeat ?? '',
    whole: scope === 'all',
    part: scope === 'one',
    moved: false,
    changed: eventWhen(example.when, zone),
    overlaps: [],
    ...shown,
  };
}

const distinct = (people: readonly PersonView[]): PersonView[] => [
  ...new Map(people.map(person => [person.email.toLowerCase(), person])).values(),
];
