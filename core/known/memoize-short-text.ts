const MOST = 1_000;
const LONGEST = 300;

/** A function of a short text that keeps its results. All are dropped once there are 1,000. */
export function memoizeShortText<R>(find: (text: string) => R): (text: string) => R {
  const results = new Map<string, R>();
  return text => {
    const known = results.get(text);
    if (known !== undefined) return known;
    const result = find(text);
    if (results.size >= MOST) results.clear();
    if (text.length <= LONGEST) results.set(text, result); // longer ones would let a caller fill the memory
    return result;
  };
}
