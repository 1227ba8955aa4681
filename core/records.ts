/**
 * The names in a record. TypeScript lets a record hold more than its type says, so `Object.keys` gives strings only; call
 * this with records that are written out in full.
 */
export const keysOf = <K extends string>(record: Readonly<Record<K, unknown>>): K[] => Object.keys(record) as K[];

/** A record with one value for each name. */
export const recordOf = <K extends string, V>(names: readonly K[], valueFor: (name: K) => V): Record<K, V> =>
  Object.fromEntries(names.map(name => [name, valueFor(name)])) as Record<K, V>;
