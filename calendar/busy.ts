import { clip, type Interval, merge, subtract } from '../time/index.ts';
import type { BusySlot, EventSummary } from './model.ts';
import type { PlacedEvent } from './whole-days.ts';

/**
 * True unless the event is shown as free, cancelled, or declined by the person. Google allows working locations and
 * birthdays only as free.
 * @see https://developers.google.com/workspace/calendar/api/guides/event-types
 */
export function countsAsBusy({ busy, status, myAnswer }: EventSummary): boolean {
  return busy && status !== 'cancelled' && myAnswer !== 'declined';
}

/** True if it is open whether the person takes part. */
export const isTentative = ({ status, myAnswer }: EventSummary): boolean =>
  status === 'tentative' || myAnswer === 'tentative' || myAnswer === 'unanswered';

/**
 * The busy time of an interval, clipped to it, sorted, and merged if events overlap or touch. Certain events win:
 * tentative slots cover only the rest.
 */
export function busySlots(events: readonly PlacedEvent[], interval: Interval): BusySlot[] {
  const busy = events.filter(({ event }) => countsAsBusy(event));
  const timeOf = (isOpen: boolean): Interval[] =>
    merge(busy.filter(({ event }) => isTentative(event) === isOpen).flatMap(one => clip(one, interval) ?? []));
  const certain = timeOf(false);
  const tentative = timeOf(true).flatMap(slot => subtract(slot, certain));
  return [
    ...certain.map(slot => ({ ...slot, tentative: false })),
    ...tentative.map(slot => ({ ...slot, tentative: true })),
  ].toSorted((a, b) => a.startMs - b.startMs);
}
