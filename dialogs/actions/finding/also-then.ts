import type { Calendar, EventDetails } from '../../../calendar/model.ts';
import type { Setting } from '../../slots/slot-type.ts';
import type { eventLine, ValuesOf } from '../../templates/shapes.ts';
import { overlaps } from '../availability/conflicts.ts';
import { eventLineView, eventWhen, isBusy } from '../event-views.ts';

type Question = { calendar: Calendar; setting: Setting; inputs: { asked?: string | undefined } };

/** What a question about an event is answered with: `clashes` take the same time, and more of them may be unread. */
export type AlsoThen = { clashes: ValuesOf<typeof eventLine>[]; partial: boolean };

export const NOTHING_ELSE: AlsoThen = { clashes: [], partial: false };

/** An event does not clash with itself, nor a series with the event of it that was shown. */
const isSameSeries = (one: EventDetails, { id, series = id }: EventDetails): boolean =>
  one.id === id || one.series === series;

/** The events that take time of an event, if that was asked. Nothing is looked up for other questions. */
export async function alsoThen(event: EventDetails, { calendar, setting, inputs }: Question): Promise<AlsoThen> {
  if (inputs.asked !== 'clash') return NOTHING_ELSE;
  const { zone } = setting;
  const { startMs, endMs } = eventWhen(event.when, zone);
  const { events, complete } = await calendar.listEvents({ startMs, endMs, zone, show: 'details' });
  const there = events.filter(
    one => !isSameSeries(one, event) && isBusy(one) && overlaps(eventWhen(one.when, zone), { startMs, endMs }),
  );
  return { clashes: there.map((one, index) => eventLineView(one, index + 1, zone)), partial: !complete };
}
