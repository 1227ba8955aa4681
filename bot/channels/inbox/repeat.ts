import type { Log } from '../../../core/log.ts';

type Repeated = { everyMs: number; log: Log; texts: { failing: string; well: string } };

/**
 * Repeats `work` at an interval, one run at a time. Logs the first of several failures in a row, and the recovery.
 * @returns a function that stops it
 */
export function repeat(work: () => Promise<void>, { everyMs, log, texts }: Repeated): () => void {
  let isUnderWay = false;
  let isFailing = false;

  async function attempt(): Promise<void> {
    try {
      await work();
      if (isFailing) log.info(texts.well);
      isFailing = false;
    } catch (err) {
      if (!isFailing) log.warn({ err }, texts.failing);
      isFailing = true;
    }
  }

  const timer = setInterval(() => {
    if (isUnderWay) return;
    isUnderWay = true;
    void attempt().finally(() => {
      isUnderWay = false;
    });
  }, everyMs).unref();
  return () => clearInterval(timer);
}
