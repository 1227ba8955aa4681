import type { Instant } from './instant.ts';

/** The time from one instant to another, the second excluded. */
export type Interval = { startMs: Instant; endMs: Instant };

/**
 * The part of an interval inside another.
 * @returns  undefined if they share no time, also if they only touch
 */
export function clip({ startMs, endMs }: Interval, within: Interval): Interval | undefined {
  const part = { startMs: Math.max(startMs, within.startMs), endMs: Math.min(endMs, within.endMs) };
  return part.startMs < part.endMs ? part : undefined;
}

/** The same time as sorted intervals that neither overlap nor touch. */
export function merge(intervals: readonly Interval[]): Interval[] {
  const merged: Interval[] = [];
  for (const { startMs, endMs } of intervals.toSorted((a, b) => a.startMs - b.startMs)) {
    const last = merged.at(-1);
    if (last && startMs <= last.endMs) last.endMs = Math.max(last.endMs, endMs);
    else merged.push({ startMs, endMs });
  }
  return merged;
}

/**
 * The rest of an interval, in order.
 * @param taken sorted, without overlaps, as `merge` returns them
 */
export function subtract(from: Interval, taken: readonly Interval[]): Interval[] {
  const left: Interval[] = [];
  let { startMs } = from;
  for (const one of taken) {
    if (one.endMs <= startMs || one.startMs >= from.endMs) continue;
    if (one.startMs > startMs) left.push({ startMs, endMs: one.startMs });
    startMs = Math.max(startMs, one.endMs);
  }
  return startMs < from.endMs ? [...left, { startMs, endMs: from.endMs }] : left;
}
