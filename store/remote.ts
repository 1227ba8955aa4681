import type { Clock } from '../core/clock.ts';
import type { Log } from '../core/log.ts';

/** How long one store call may take: a call without an answer must not block a conversation. */
export const CALL_MS = 3_000;

/** Options for opening a store on a server. */
export type RemoteOptions = {
  clock: Clock;
  log: Log;
  /** The time limit for connecting, and for each answer. */
  deadlineMs?: number;
};

/** WRONGPASS and NOAUTH of Redis; invalid password or user of PostgreSQL (class 28). */
const REFUSED = /^(WRONGPASS$|NOAUTH$|28)/;

/** Why a store cannot be opened, without the user names that servers quote when they reject a login. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown error';
  const code = serverCode(error);
  if (REFUSED.test(code)) return 'the server refuses the user or the password';
  return error.message || code; // for a host with several addresses, the error has only a code
}

/**
 * The code of an error from the server or the system: PostgreSQL's SQLSTATE, "ECONNREFUSED", or the first word of
 * Redis's answer, where its protocol puts the code; "" if there is none.
 * @see https://redis.io/docs/latest/develop/reference/protocol-spec/#simple-errors
 */
export function serverCode(error: unknown): string {
  if (!(error instanceof Error)) return '';
  if ('code' in error) return String(error.code);
  return /^[A-Z]+(?= |$)/.exec(error.message)?.[0] ?? '';
}
