/**
 * Remembers the last result for each object, as long as the object lives.
 * @returns a function that makes a result only if anything that was `given` has changed since
 */
export function rememberLast<R>(): (of: object, given: readonly unknown[], make: () => R) => R {
  const last = new WeakMap<object, { given: readonly unknown[]; result: R }>();
  return (of, given, make) => {
    const known = last.get(of);
    if (known && isSame(known.given, given)) return known.result;
    const result = make();
    last.set(of, { given, result });
    return result;
  };
}

const isSame = (one: readonly unknown[], other: readonly unknown[]): boolean =>
  one === other || (one.length === other.length && one.every((value, at) => Object.is(value, other[at])));
