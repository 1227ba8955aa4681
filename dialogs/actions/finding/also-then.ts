import type { Calendar, EventDetails } from '../../../calendar/model.ts';
import { DAY_MS } from '../../../time/index.ts';
import type { PlannedTimes } from '../../slots/event-pointer.ts';
import type { Setting } from '../../slots/slot-type.ts';
import type { eventLine, rivalLine, ValuesOf } from '../../templates/shapes.ts';
import { overlaps } from '../availability/conflicts.ts';
import { eventLineView, eventWhen, isBusy } from '../event-views.ts';
import { notCancelled, withTitleWords } from './candidates.ts';
import { type SearchInput, search } from './search.ts';

type Question = { calendar: Calendar; setting: Setting; inputs: { asked?: string | undefined } };

/** What a question about an event is answered with: `clashes` take the same time, and more of them may be unread. */
type AlsoThen = { clashes: ValuesOf<typeof eventLine>[]; partial: boolean };

export const NOTHING_ELSE: AlsoThen = { clashes: [], partial: false };

/** What is asked about. */
type Asked = Pick<EventDetails, 'id' | 'series' | 'when'>;

/** An event does not clash with itself, nor a series with the event of it that was shown. */
const isSameSeries = (one: EventDetails, { id, series = id }: Asked): boolean => one.id === id || one.series === series;

/** The events that take time of an event, if that was asked. Nothing is looked up for other questions. */
export async function alsoThen(event: Asked, { calendar, setting, inputs }: Question): Promise<AlsoThen> {
  if (inputs.asked !== 'clash') return NOTHING_ELSE;
  const { zone } = setting;
  const { startMs, endMs } = eventWhen(event.when, zone);
  const { events, complete } = await calendar.listEvents({ startMs, endMs, zone, show: 'details' });
  const there = events.filter(
    one => !isSameSeries(one, event) && isBusy(one) && overlaps(eventWhen(one.when, zone), { startMs, endMs }),
  );
  return { clashes: there.map((one, index) => eventLineView(one, index + 1, zone)), partial: !complete };
}

type Rival = ValuesOf<typeof rivalLine>;

/**
 * The event of that name next to the event that it is compared with: one that overlaps it, or else the nearest. Empty if nothing
 * has that name.
 */
export async function rivalOf(event: Asked, input: SearchInput): Promise<Rival[]> {
  const { rival: words } = input.inputs.event;
  if (words === undefined) return [];
  const { zone } = input.setting;
  const its = eventWhen(event.when, zone);
  const span = { startMs: its.startMs - DAY_MS, endMs: its.endMs + DAY_MS };
  const { events, similar } = await search(input, 'details', { words, span });
  const named = withTitleWords(notCancelled(events.length > 0 ? events : similar), words);
  const distanceTo = (one: EventDetails): number => {
    const { startMs, endMs } = eventWhen(one.when, zone);
    return Math.max(0, startMs - its.endMs, its.startMs - endMs);
  };
  const isOverlapping = (one: EventDetails): boolean => overlaps(eventWhen(one.when, zone), its);
  const others = named.filter(({ id }) => id !== event.id);
  const [nearest] = others.toSorted(
    (a, b) => Number(isOverlapping(b)) - Number(isOverlapping(a)) || distanceTo(a) - distanceTo(b),
  );
  const startMs = nearest ? eventWhen(nearest.when, zone).startMs : its.startMs;
  const isAsked = input.inputs.asked === 'order';
  const order = { earlier: isAsked && its.startMs < startMs, later: isAsked && its.startMs > startMs };
  return nearest ? [{ ...eventLineView(nearest, 1, zone), overlapping: isOverlapping(nearest), ...order }] : [];
}

/** What else is on when something is to be, that waits for a yes, and the event that it is compared with. */
export async function ofPlanned({ times, id = '' }: PlannedTimes, input: SearchInput & Question) {
  const planned = times.map(when => ({ id, when }));
  const looked = await Promise.all(planned.map(one => alsoThen(one, input)));
  const [first] = planned;
  return {
    clashes: looked.flatMap(({ clashes }) => clashes),
    partial: looked.some(({ partial }) => partial),
    rival: input.inputs.event.rival ?? '',
    rivals: first ? await rivalOf(first, input) : [],
  };
}
