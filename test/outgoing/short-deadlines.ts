/** Makes every deadline at most `ms`, until what it returns is called: no test waits for the real ones. */
export function shortenDeadlines(ms: number): () => void {
  const { timeout } = AbortSignal;
  Object.assign(AbortSignal, { timeout: (wanted: number) => timeout.call(AbortSignal, Math.min(wanted, ms)) });
  return () => void Object.assign(AbortSignal, { timeout });
}
