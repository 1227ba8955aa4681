import { DateTime } from 'luxon';
import type { EventSummary } from './event.ts';

/** A stretch of busy time in epoch ms, half-open. Tentative where nothing certain fills it. */
export type BusySlot = { startMs: number; endMs: number; tentative: boolean; allDay: boolean };

type Block = { startMs: number; endMs: number; allDay: boolean };

/** Events that are on but do not take the person's time. */
const FREE_KINDS = new Set<EventSummary['kind']>(['workingLocation', 'birthday']);

/** Busy unless shown as free, cancelled, declined by the person, or a working location. */
export function countsAsBusy({ busy, status, myAnswer, kind }: EventSummary): boolean {
  return busy && status !== 'cancelled' && myAnswer !== 'declined' && !FREE_KINDS.has(kind);
}

/** Whether it is open that the person will be there. */
export const isTentative = ({ status, myAnswer }: EventSummary): boolean =>
  status === 'tentative' || myAnswer === 'tentative' || myAnswer === 'unanswered';

/** When an event is, as instants. Whole days are the civil days of `zone`, however long the clocks make them. */
export function instantsOf({ when }: EventSummary, zone: string): { startMs: number; endMs: number } {
  if (!when.allDay) return { startMs: when.startMs, endMs: when.endMs };
  return { startMs: dayStart(when.startDate, zone), endMs: dayStart(when.endDate, zone) };
}

export const dayStart = (date: string, zone: string): number =>
  DateTime.fromISO(date, { zone }).startOf('day').toMillis();

/**
 * The busy time of a stretch, clipped to it, sorted, merged where events overlap or touch.
 * Certain time wins: what is left of tentative events beside it stands as slots of its own.
 * @param zone  IANA zone whose days an all-day event covers
 */
export function busySlots(
  events: readonly EventSummary[],
  stretch: { startMs: number; endMs: number },
  zone: string,
): BusySlot[] {
  const blocks = events.filter(countsAsBusy).flatMap(event => {
    const { startMs, endMs } = instantsOf(event, zone);
    const clipped = { startMs: Math.max(startMs, stretch.startMs), endMs: Math.min(endMs, stretch.endMs) };
    return clipped.startMs < clipped.endMs
      ? [{ ...clipped, allDay: event.when.allDay, tentative: isTentative(event) }]
      : [];
  });
  const certain = merged(blocks.filter(({ tentative }) => !tentative));
  const open = without(merged(blocks.filter(({ tentative }) => tentative)), certain);
  return [
    ...certain.map(slot => ({ ...slot, tentative: false })),
    ...open.map(slot => ({ ...slot, tentative: true })),
  ].toSorted((a, b) => a.startMs - b.startMs);
}

function merged(blocks: readonly Block[]): Block[] {
  const result: Block[] = [];
  for (const { startMs, endMs, allDay } of blocks.toSorted((a, b) => a.startMs - b.startMs)) {
    const last = result.at(-1);
    if (last && startMs <= last.endMs) {
      result[result.length - 1] = {
        startMs: last.startMs,
        endMs: Math.max(last.endMs, endMs),
        allDay: last.allDay || allDay,
      };
    } else result.push({ startMs, endMs, allDay });
  }
  return result;
}

/** What is left of `blocks` outside `taken`; both are sorted and merged. */
function without(blocks: readonly Block[], taken: readonly Block[]): Block[] {
  return blocks.flatMap(block => {
    let rest = [block];
    for (const { startMs, endMs } of taken) {
      rest = rest.flatMap(piece =>
        startMs >= piece.endMs || endMs <= piece.startMs
          ? [piece]
          : [
              { ...piece, endMs: startMs, allDay: false },
              { ...piece, startMs: endMs, allDay: false },
            ].filter(part => part.startMs < part.endMs),
      );
    }
    return rest;
  });
}
