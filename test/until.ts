/** A limit against hangs, below mocha's own: a test that timed out would wait for ever and keep the run from ending. */
const LIMIT_MS = 50_000;

/** Waits until a condition becomes true, however busy the machine is. */
export async function until(condition: () => boolean | Promise<boolean>, limitMs = LIMIT_MS): Promise<void> {
  const end = performance.now() + limitMs;
  while (!(await condition())) {
    if (performance.now() > end) throw new Error(`waited in vain until ${condition}`);
    await new Promise(resolve => setTimeout(resolve, 5));
  }
}
