const MOST = 2000;

/**
 * A function that keeps its results, because it is asked for the same few values again and again. All results are dropped
 * once there are `most`, so memory stays bounded.
 */
export function memoize<A extends string | number, R>(find: (value: A) => R, most = MOST): (value: A) => R {
  const results = new Map<A, R>();
  return value => {
    const known = results.get(value);
    if (known !== undefined) return known;
    const result = find(value);
    if (results.size >= most) results.clear();
    results.set(value, result);
    return result;
  };
}

/** The same for a function of a value and a name: of a zone, or of a locale. */
export function memoizeByName<A extends string | number, N extends string, R>(
  find: (value: A, name: N) => R,
  most = MOST,
): (value: A, name: N) => R {
  const names = new Map<N, Map<A, R>>();
  let kept = 0;
  return (value, name) => {
    const known = names.get(name)?.get(value);
    if (known !== undefined) return known;
    const result = find(value, name);
    if (++kept > most) {
      names.clear();
      kept = 1;
    }
    const results = names.get(name) ?? new Map<A, R>();
    names.set(name, results.set(value, result));
    return result;
  };
}
