import { type Logger, pino } from 'pino';

/** What parts log with: facts that are safe to keep (codes, counts, hashes), then a sentence. */
export type Log = Pick<Logger, 'debug' | 'info' | 'warn' | 'error'>;

export type LogLevel = 'debug' | 'info' | 'warn' | 'error' | 'silent';

/**
 * JSON lines on standard error, so that standard output stays for people and for `--json`.
 * An error is logged by name, code and facts only: messages and stacks of others may quote tokens or calendar text.
 */
export function createLog(level: LogLevel): Log {
  return pino({ level, base: null, serializers: { err: describeError } }, pino.destination({ fd: 2, sync: true }));
}

/** A log that keeps nothing, for parts tried alone. */
export const silentLog: Log = pino({ level: 'silent' });

/** The parts of an error that are safe to keep; the stack is reduced to places in our own code. */
export function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { name: typeof error };
  const { name, stack } = error;
  const { code, facts } = error as { code?: unknown; facts?: unknown };
  return {
    name,
    ...(typeof code === 'string' && { code }),
    ...(typeof facts === 'object' && { facts }),
    ...(error.cause !== undefined && { cause: describeError(error.cause) }),
    at: [
      ...(stack ?? '').matchAll(
        /\(?file:\/\/\S*?\/((?:bot|dialogs|language|auth|calendar|store|core|sandbox)\/\S+?)\)?$/gm,
      ),
    ]
      .slice(0, 5)
      .map(match => match[1]),
  };
}
