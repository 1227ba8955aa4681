import type { Log } from '../../core/log.ts';

/** A log that keeps the lines at "warn" and above, as JSON: facts and sentence. */
export function logLines(): { log: Log; lines: string[] } {
  const lines: string[] = [];
  const keep = (...told: unknown[]): void => void lines.push(JSON.stringify(told));
  const log = { debug: () => undefined, info: () => undefined, warn: keep, error: keep } as unknown as Log;
  return { log, lines };
}
