/** Timers of at least this length are deadlines; the hostile host's pauses are shorter. */
const SHORTEST_DEADLINE_MS = 1_000;

/**
 * Makes every deadline `ms`: short, so no test waits for the real ones, or long, so none strikes on a busy machine.
 * @returns a function that restores them
 */
export function changeDeadlines(ms: number): () => void {
  const { setTimeout: real } = globalThis;
  const changed = (work: () => void, delay = 0) => real(work, delay < SHORTEST_DEADLINE_MS ? delay : ms);
  Object.assign(globalThis, { setTimeout: Object.assign(changed, real) });
  return () => void Object.assign(globalThis, { setTimeout: real });
}
