/** Timers of at least this length are deadlines; the hostile host's pauses are shorter. */
const SHORTEST_DEADLINE_MS = 1_000;

/**
 * Shortens every deadline to `ms`, so no test waits for the real ones.
 * @returns a function that restores them
 */
export function shortenDeadlines(ms: number): () => void {
  const { setTimeout: real } = globalThis;
  const shortened = (work: () => void, delay = 0) => real(work, delay < SHORTEST_DEADLINE_MS ? delay : ms);
  Object.assign(globalThis, { setTimeout: Object.assign(shortened, real) });
  return () => void Object.assign(globalThis, { setTimeout: real });
}
