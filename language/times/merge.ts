import { dateText } from '../civil.ts';
import { inOrder } from './clocks.ts';
import { at, endOf, type Of } from './pieces.ts';

/** "Friday the 20th of November" is one day. */
export const saidTwice = (text: string, dates: readonly Of<'date'>[]): Of<'date'>[] =>
  mergeNeighbours(dates, (first, second) => {
    const same =
      first.weekday !== undefined &&
      dateText(first.date) === dateText(second.date) &&
      /^[\s,]*(?:the\s+)?$/.test(text.slice(endOf(first), at(second)));
    return same ? { ...second, covers: [...first.covers, ...second.covers] } : undefined;
  });

/** "2pm on Friday until 3": a clock time that ends something ends the one before it. */
export const clockRanges = (clocks: readonly Of<'clock'>[]): Of<'clock'>[] =>
  mergeNeighbours(clocks, (first, second) => {
    const range = !first.to && !second.to && second.ends && inOrder(first.from, second.from);
    return range ? { ...first, ...range, covers: [...first.covers, ...second.covers] } : undefined;
  });

/** Puts neighbours together wherever `merge` has one for the two. */
function mergeNeighbours<T>(items: readonly T[], merge: (first: T, second: T) => T | undefined): T[] {
  const merged: T[] = [];
  for (const item of items) {
    const last = merged.at(-1);
    const both = last === undefined ? undefined : merge(last, item);
    if (both === undefined) merged.push(item);
    else merged[merged.length - 1] = both;
  }
  return merged;
}
