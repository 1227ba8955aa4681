import type { EventSummary } from './event.ts';
import type { Placed, Stretch } from './whole-days.ts';

/** A stretch of busy time in epoch ms, half-open. Tentative where nothing certain fills it. */
export type BusySlot = { startMs: number; endMs: number; tentative: boolean };

/**
 * Busy unless shown as free, cancelled, or declined by the person. Working locations and birthdays are always shown as
 * free: Google takes no others.
 * @see https://developers.google.com/workspace/calendar/api/guides/event-types
 */
export function countsAsBusy({ busy, status, myAnswer }: EventSummary): boolean {
  return busy && status !== 'cancelled' && myAnswer !== 'declined';
}

/** Whether it is open that the person will be there. */
export const isTentative = ({ status, myAnswer }: EventSummary): boolean =>
  status === 'tentative' || myAnswer === 'tentative' || myAnswer === 'unanswered';

/**
 * The busy time of a stretch, clipped to it, sorted, merged where events overlap or touch.
 * Certain time wins: what is left of tentative events beside it stands as slots of its own.
 */
export function busySlots(events: readonly Placed[], stretch: Stretch): BusySlot[] {
  const blocks = events
    .filter(({ event }) => countsAsBusy(event))
    .flatMap(({ event, ...there }) => {
      const startMs = Math.max(there.startMs, stretch.startMs);
      const endMs = Math.min(there.endMs, stretch.endMs);
      return startMs < endMs ? [{ startMs, endMs, tentative: isTentative(event) }] : [];
    });
  const certain = merged(blocks.filter(({ tentative }) => !tentative));
  const open = without(merged(blocks.filter(({ tentative }) => tentative)), certain);
  return [
    ...certain.map(slot => ({ ...slot, tentative: false })),
    ...open.map(slot => ({ ...slot, tentative: true })),
  ].toSorted((a, b) => a.startMs - b.startMs);
}

function merged(blocks: readonly Stretch[]): Stretch[] {
  const result: Stretch[] = [];
  for (const { startMs, endMs } of blocks.toSorted((a, b) => a.startMs - b.startMs)) {
    const last = result.at(-1);
    if (last && startMs <= last.endMs) {
      result[result.length - 1] = { startMs: last.startMs, endMs: Math.max(last.endMs, endMs) };
    } else result.push({ startMs, endMs });
  }
  return result;
}

/** What is left of `blocks` outside `taken`; both are sorted and merged. */
function without(blocks: readonly Stretch[], taken: readonly Stretch[]): Stretch[] {
  return blocks.flatMap(block => {
    let rest = [block];
    for (const { startMs, endMs } of taken) {
      rest = rest.flatMap(piece =>
        startMs >= piece.endMs || endMs <= piece.startMs
          ? [piece]
          : [
              { startMs: piece.startMs, endMs: startMs },
              { startMs: endMs, endMs: piece.endMs },
            ].filter(part => part.startMs < part.endMs),
      );
    }
    return rest;
  });
}
