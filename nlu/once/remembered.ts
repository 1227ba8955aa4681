/** Far more than the words of a few messages, and little memory. */
const MOST = 4096;

/** Remembers what was worked out for a text, and forgets all of it when there are too many. Values are shared, so nobody may change them. */
export function remembered<T>(work: (text: string) => T, most = MOST): (text: string) => T {
  const known = new Map<string, { value: T }>();
  return text => {
    const found = known.get(text);
    if (found) return found.value;
    const value = work(text);
    if (known.size >= most) known.clear();
    known.set(text, { value });
    return value;
  };
}

/** Remembers what was worked out for an object, for as long as there is that object. */
export function rememberedOf<K extends object, T>(work: (of: K) => T): (of: K) => T {
  const known = new WeakMap<K, { value: T }>();
  return of => {
    const found = known.get(of);
    if (found) return found.value;
    const value = work(of);
    known.set(of, { value });
    return value;
  };
}
