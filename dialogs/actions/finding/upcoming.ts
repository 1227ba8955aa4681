import type { EventDetails } from '../../../calendar/model.ts';
import { eventWhen } from '../event-views.ts';

/** What comes next. */
export type Upcoming<E> = {
  event: E | undefined;
  /** Everything that is still to come was declined, this one too. */
  allDeclined: boolean;
  /** All that begins when `event` does, itself among them. */
  together: E[];
  /** What has begun, and is not over: it is now, and not next. */
  current: E[];
};

/**
 * The first event that begins from now on, of those in order of their beginning. A meeting takes time of one day and the
 * person goes to it: declined ones, whole days and days off are passed over, the last two only as long as nothing else is
 * to come. A lunch that is shown as free counts, for people are there on time. One that is named may be any of these, but
 * for what was declined.
 * @param named  they are what the person named
 */
export function upcoming<E extends EventDetails>(
  events: readonly E[],
  named: boolean,
  { now, zone }: { now: number; zone: string },
): Upcoming<E> {
  const spanOf = ({ when }: E) => eventWhen(when, zone);
  const coming = events.filter(event => spanOf(event).startMs >= now && (named || !event.when.allDay));
  const going = coming.filter(isGoing);
  const meetings = going.filter(isMeeting);
  const [event] = [meetings, going, coming].flatMap(list => list.slice(0, 1));
  const among = event && isMeeting(event) && isGoing(event) ? meetings : [];
  return {
    event,
    together: among.filter(one => event && spanOf(one).startMs === spanOf(event).startMs),
    allDeclined: going.length === 0,
    current: named
      ? []
      : events.filter(
          one => isGoing(one) && one.busy && isMeeting(one) && spanOf(one).startMs < now && spanOf(one).endMs > now,
        ),
  };
}

const isGoing = ({ myAnswer }: EventDetails): boolean => myAnswer !== 'declined';

const isMeeting = ({ when, outOfOffice }: EventDetails): boolean => !when.allDay && !outOfOffice;
