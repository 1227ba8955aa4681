import type { Store } from '../../store/store.ts';

/** The records of all pages. One page of Redis may hold none of ours, if others use the same database. */
export async function allRecords(store: Store): Promise<Awaited<ReturnType<Store['page']>>['rows']> {
  const { rows, next } = await store.page('record', undefined, 1_000);
  let [found, from] = [rows, next];
  while (from !== undefined) {
    const page = await store.page('record', from, 1_000);
    [found, from] = [[...found, ...page.rows], page.next];
  }
  return found;
}
