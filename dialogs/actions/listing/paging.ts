import type { Purpose } from '../../engine/state.ts';

/** One page of a list, and the numbers of items before and after it. */
export type ListPage<T> = { items: T[]; total: number; before: number; more: number; nextOffset?: number };

export function pageOf<T>(all: readonly T[], purpose: Purpose, size: number): ListPage<T> {
  const before = Math.min('offset' in purpose ? purpose.offset : 0, all.length);
  const items = all.slice(before, before + size);
  const end = before + items.length;
  const more = all.length - end;
  return { items, total: all.length, before, more, ...(more > 0 && { nextOffset: end }) };
}

/** The counts of a page for texts. */
export const pageCounts = ({ items, total, before, more }: ListPage<unknown>) => ({
  total,
  shown: items.length,
  before,
  more,
});
