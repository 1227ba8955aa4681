import { type Logger, pino } from 'pino';
import { isBotError } from './errors.ts';

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

/** Of a chain of causes; one that leads back to itself has no end. */
const MOST_CAUSES = 5;

/**
 * The parts of an error that are safe to keep; the stack is reduced to places in our own code. Only errors of ours have
 * facts: an HTTP client's may hold headers and bodies, and its `code` or name whatever a server sent.
 */
export function describeError(error: unknown, causes = MOST_CAUSES): Record<string, unknown> {
  if (!(error instanceof Error)) return { name: typeof error };
  const { name, stack, cause } = error;
  const code = 'code' in error ? error.code : undefined;
  return {
    name: /^[A-Za-z]{1,40}$/.test(name) ? name : 'Error',
    ...(isBotError(error) ? { code: error.code, facts: error.facts } : isCode(code) && { code }),
    ...(cause !== undefined && causes > 0 && { cause: describeError(cause, causes - 1) }),
    at: (stack ?? '').split('\n').flatMap(ownPlace).slice(0, 5),
  };
}

const ROOT = new URL('../', import.meta.url).href;

/** The file, line and column of a stack's line, where they are in our own code. */
function ownPlace(line: string): string[] {
  const [, place] = line.trimEnd().replace(/\)$/, '').split(ROOT);
  return place !== undefined && /^(?!node_modules\/)\S+\.ts:\d+:\d+$/.test(place) ? [place] : [];
}

/** A code of Node's or PostgreSQL's: "ECONNREFUSED", "ERR_HTTP2_ERROR", "08P01". */
const isCode = (code: unknown): code is string =>
  typeof code === 'string' && /^([A-Z]+(_[A-Z0-9]+)*|[0-9A-Z]{5})$/.test(code) && code.length <= 60;
