import type { EventDetails } from '../../../calendar/model.ts';
import { eventWhen, isMeeting } from '../event-views.ts';

/** The next event, and the events around it. */
export type Upcoming<E> = {
  event: E | undefined;
  /** The person has declined every coming event, including this one. */
  allDeclined: boolean;
  /** All events that begin at the same time as `event`, including it. */
  together: E[];
  /** Events going on now: they have begun and are not over. */
  current: E[];
};

/**
 * Picks the first event that begins from now on. A meeting wins over all-day events and days off, and both win over
 * declined events. An event shown as free counts too: people still go to their lunch. If the person named the event,
 * all-day events and days off count like meetings.
 * @param events in order of their beginning
 * @param named the events are those that the person named
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

export const isGoing = ({ myAnswer }: EventDetails): boolean => myAnswer !== 'declined';
