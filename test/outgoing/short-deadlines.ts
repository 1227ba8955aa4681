/** From here on a timer is a deadline; the pauses of a hostile host are shorter. */
const SHORTEST_DEADLINE_MS = 1_000;

/** Makes every deadline `ms`, until what it returns is called: no test waits for the real ones. */
export function shortenDeadlines(ms: number): () => void {
  const { setTimeout: real } = globalThis;
  const shortened = (work: () => void, delay = 0) => real(work, delay < SHORTEST_DEADLINE_MS ? delay : ms);
  Object.assign(globalThis, { setTimeout: Object.assign(shortened, real) });
  return () => void Object.assign(globalThis, { setTimeout: real });
}
