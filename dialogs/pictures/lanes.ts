import type { Interval } from '../../time/index.ts';

/** A block and its lane; `lanes` is how many lanes it and the blocks that it overlaps need together. */
type InLane<T> = { item: T; lane: number; lanes: number };

/** Puts overlapping blocks side by side, each as far left as it fits; blocks that only touch share a lane. */
export function inLanes<T extends Interval>(items: readonly T[]): InLane<T>[] {
  return clusters(items.toSorted((a, b) => a.startMs - b.startMs || b.endMs - a.endMs)).flatMap(cluster => {
    const ends: number[] = [];
    const placed = cluster.map(item => {
      const free = ends.findIndex(end => end <= item.startMs);
      const lane = free < 0 ? ends.length : free;
      ends[lane] = item.endMs;
      return { item, lane };
    });
    return placed.map(one => ({ ...one, lanes: ends.length }));
  });
}

/** Runs of blocks that overlap, in the order of their start. */
function clusters<T extends Interval>(sorted: readonly T[]): T[][] {
  const all: T[][] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const item of sorted) {
    if (item.startMs >= end) all.push([]);
    all.at(-1)?.push(item);
    end = Math.max(end, item.endMs);
  }
  return all;
}
