import type { EventChoice, EventList, EventTime } from '../../../calendar/model.ts';
import { isBotError } from '../../../core/errors.ts';
import type { Interval } from '../../../time/index.ts';
import { overlaps } from '../availability/conflicts.ts';
import { isBusy } from '../event-views.ts';
import type { SeveralInput } from './selected-events.ts';
import type { Item, Refined } from './several.ts';

/**
 * Names what else is on at the new times, with one request for all of them: events that stay, and others that move. In a
 * group nothing is looked up, and without an answer the confirmation comes without, and says that.
 */
export async function withOverlaps(input: SeveralInput, items: Item[]): Promise<Refined> {
  const times = items.flatMap(item => newTimeOf(item) ?? []);
  if (times.length === 0 || input.setting.inGroup) return { items, complete: true };
  const { events, complete } = await eventsDuring(input, times);
  const staying = events.filter(event => isBusy(event) && items.every(({ write }) => write.target.id !== event.id));
  const busy = [
    ...staying.flatMap(({ id, title, when }) => (when.allDay ? [] : [{ id, title, when }])),
    ...items.flatMap(item => {
      const { id, title } = item.meant.event;
      const when = newTimeOf(item) ?? clockTimes(item.meant.event.when);
      return when ? [{ id, title, when }] : [];
    }),
  ];
  const named = items.map(item => {
    const when = newTimeOf(item);
    const there = when ? busy.filter(other => other.id !== item.meant.event.id && overlaps(other.when, when)) : [];
    return { ...item, shown: { ...item.shown, overlaps: there.map(({ title }) => title) } };
  });
  return { items: named, complete };
}

async function eventsDuring(
  { calendar, setting }: SeveralInput,
  times: readonly Interval[],
): Promise<Pick<EventList<EventChoice>, 'events' | 'complete'>> {
  const startMs = Math.min(...times.map(time => time.startMs));
  const endMs = Math.max(...times.map(time => time.endMs));
  try {
    return await calendar.listEvents({ startMs, endMs, zone: setting.zone, show: 'choices' });
  } catch (error) {
    if (!isBotError(error)) throw error;
    return { events: [], complete: false };
  }
}

/** The new clock time of a single event; a whole series is not checked. */
function newTimeOf({ write: { target } }: Item): Interval | undefined {
  return target.when && target.scope !== 'all' ? clockTimes(target.when) : undefined;
}

const clockTimes = (when: EventTime): Interval | undefined => (when.allDay ? undefined : when);
