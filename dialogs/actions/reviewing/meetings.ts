import type { ClockTimes, ReviewedEvent } from '../../../calendar/model.ts';
import { clip, type Interval } from '../../../time/index.ts';
import { isBusy, isMeeting } from '../event-views.ts';

/** An event with clock times. */
export type Timed = ReviewedEvent & { when: ClockTimes };

/** Two events, and the time that both take. */
export type Overlap = { events: [Timed, Timed]; shared: Interval };

/** A meeting that takes the person's time. */
export const isBusyMeeting = (event: ReviewedEvent): event is Timed => isTaken(event) && isMeeting(event);

const isTaken = (event: ReviewedEvent): event is Timed => !event.when.allDay && isBusy(event);

/**
 * The pairs of events that take the same time, in order. One of them is a meeting; the other can be focus time or an
 * absence. Events that only touch do not overlap.
 * @param events  in order of their beginning
 * @param within  only what overlaps in this time counts
 */
export function overlapsIn(events: readonly ReviewedEvent[], within: Interval): Overlap[] {
  const taken = events.filter(isTaken);
  return taken.flatMap((first, index) => {
    const after = taken.slice(index + 1);
    const behind = after.findIndex(({ when }) => when.startMs >= first.when.endMs);
    return (behind < 0 ? after : after.slice(0, behind)).flatMap(second => overlapOf(first, second, within) ?? []);
  });
}

function overlapOf(first: Timed, second: Timed, within: Interval): Overlap | undefined {
  if (!isBusyMeeting(first) && !isBusyMeeting(second)) return undefined;
  const shared = clip(first.when, second.when);
  const seen = shared && clip(shared, within);
  return seen && { events: [first, second], shared: seen };
}
