import type { Log } from '../../../core/log.ts';

type Repeated = { everyMs: number; log: Log; texts: { failing: string; well: string } };

/**
 * Does something again and again, one at a time. Of several failures in a row the first is logged, and when they are over.
 * @returns ends it
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
