const MOST = 2000;

/**
 * A function of a value and a zone that keeps its results. The same few days are asked for again and again, and what a
 * zone's clock shows takes longer to find than the rest of an answer. Results are dropped once there are 2000.
 */
export function memoizeByZone<A extends string | number, Z extends string, R>(
  find: (value: A, zone: Z) => R,
): (value: A, zone: Z) => R {
  const zones = new Map<Z, Map<A, R>>();
  let kept = 0;
  return (value, zone) => {
    const known = zones.get(zone)?.get(value);
    if (known !== undefined) return known;
    const result = find(value, zone);
    if (++kept > MOST) {
      zones.clear();
      kept = 1;
    }
    const results = zones.get(zone) ?? new Map<A, R>();
    zones.set(zone, results.set(value, result));
    return result;
  };
}
