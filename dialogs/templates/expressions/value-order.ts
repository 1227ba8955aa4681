/** A value by its name, and the names that it uses. */
export type Using = { name: string; uses: readonly string[] };

/** Sorts the values: each comes after those that it uses. Values in a circle are left out. */
export function inOrder<V extends Using>(values: readonly V[]): V[] {
  const names = new Set(values.map(({ name }) => name));
  const ordered: V[] = [];
  let open = [...values];
  for (;;) {
    const done = new Set(ordered.map(({ name }) => name));
    const ready = open.filter(({ uses }) => uses.every(used => !names.has(used) || done.has(used)));
    if (ready.length === 0) return ordered;
    ordered.push(...ready);
    open = open.filter(value => !ready.includes(value));
  }
}
