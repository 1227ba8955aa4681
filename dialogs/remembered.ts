const MOST = 2000;

/**
 * A function of a value and a zone that remembers its results: what a zone's clock shows is asked for again and again
 * (the same days, by everybody), and finding it out takes longer than all the rest of an answer.
 */
export function remembered<A extends string | number, R>(
  find: (value: A, zone: string) => R,
): (value: A, zone: string) => R {
  const zones = new Map<string, Map<A, R>>();
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
