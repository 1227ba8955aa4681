import type { Calendar, EventDetails } from '../../../calendar/model.ts';
import type { Setting } from '../../slots/slot-type.ts';
import type { eventLine, ValuesOf } from '../../templates/shapes.ts';
import { overlaps } from '../availability/conflicts.ts';
import { eventLineView, eventWhen, isBusy } from '../event-views.ts';

type Question = { calendar: Calendar; setting: Setting; inputs: { asked?: string | undefined } };

/** What a question about an event is answered with: `clashes` take the same time, and more of them may be unread. */
export type AlsoThen = { clashes: ValuesOf<typeof eventLine>[]; partial: boolean };

/** The events that take time of an event, if that was asked. Nothing is looked up for other questions. */
export async function alsoThen(event: EventDetails, { calendar, setting, inputs }: Question): Promise<AlsoThen> {
  if (inputs.asked !== 'clash') return { clashes: [], partial: false };
  const { zone } = setting;
  const { startMs, endMs } = eventWhen(event.when, zone);
  const { events, complete } = await calendar.listEvents({ startMs, endMs, zone, show: 'choices' });
  const there = events.filter(
    one => one.id !== event.id && isBusy(one) && overlaps(eventWhen(one.when, zone), { startMs, endMs }),
  );
  return { clashes: there.map((one, index) => eventLineView(one, index + 1, zone)), partial: !complete };
}
