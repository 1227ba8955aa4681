/**
 * `Object.keys` with the keys' type. A value may have more keys than its type, so use this only for object literals that
 * are written out in full.
 */
export const keysOf = <K extends string>(record: Readonly<Record<K, unknown>>): K[] => Object.keys(record) as K[];

/** Creates a record with one value for each name. */
export const recordOf = <K extends string, V>(names: readonly K[], valueFor: (name: K) => V): Record<K, V> =>
  Object.fromEntries(names.map(name => [name, valueFor(name)])) as Record<K, V>;
