import { type Logger, pino } from 'pino';
import { isBotError } from './errors.ts';

/** The logger. Pass facts that are safe to log (codes, counts, hashes), then a sentence. */
export type Log = Pick<Logger, 'debug' | 'info' | 'warn' | 'error'>;

type LogLevel = 'debug' | 'info' | 'warn' | 'error' | 'silent';

/**
 * Logs JSON lines to standard error; standard output is for people and data. Of an error (`err`) only name, code and
 * facts are logged, because messages and stacks of libraries may quote tokens or calendar text.
 */
export function createLog(level: LogLevel): Log {
  return pino({ level, base: null, serializers: { err: describeError } }, pino.destination({ fd: 2, sync: true }));
}

/** A logger that discards everything. */
export const silentLog: Log = pino({ level: 'silent' });

/** The most causes to follow, because a chain of causes may be circular. */
const MAX_CAUSES = 5;

/**
 * The parts of an error that are safe to log. The stack is reduced to lines in our own code. Only a BotError has facts;
 * an error from an HTTP client may contain headers, bodies and, in `code` or `name`, anything that a server sent.
 */
export function describeError(error: unknown, causes = MAX_CAUSES): Record<string, unknown> {
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

/** The file, line and column of a stack line, if it is in our own code. */
function ownPlace(line: string): string[] {
  const [, place] = line.trimEnd().replace(/\)$/, '').split(ROOT);
  return place !== undefined && /^(?!node_modules\/)\S+\.ts:\d+:\d+$/.test(place) ? [place] : [];
}

/** True for an error code of Node or PostgreSQL: "ECONNREFUSED", "ERR_HTTP2_ERROR", "08P01". */
const isCode = (code: unknown): code is string =>
  typeof code === 'string' && /^([A-Z]+(_[A-Z0-9]+)*|[0-9A-Z]{5})$/.test(code) && code.length <= 60;
