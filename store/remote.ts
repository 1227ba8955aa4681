import type { Clock } from '../core/clock.ts';
import type { Log } from '../core/log.ts';

/** How long one call of the store may take: one that does not answer must not hold a conversation. */
export const CALL_MS = 3_000;

/** What a store on a server is opened with. */
export type RemoteOptions = {
  clock: Clock;
  log: Log;
  /** How long it may take to connect, and to get an answer. */
  deadlineMs?: number;
};

/** WRONGPASS and NOAUTH of Redis, and invalid passwords and users of PostgreSQL (class 28). */
const REFUSED = /^(WRONGPASS$|NOAUTH$|28)/;

/** Why a store cannot be opened, without the names that servers quote when they refuse a login. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown error';
  const code = serverCode(error);
  if (REFUSED.test(code)) return 'the server refuses the user or the password';
  return error.message || code; // an address with several meanings fails with a code alone
}

/**
 * The code of what a server or the system refused: SQLSTATE of PostgreSQL, "ECONNREFUSED", and of Redis the first word of
 * its answer, since its protocol has no other place for it; "" for none.
 * @see https://redis.io/docs/latest/develop/reference/protocol-spec/#simple-errors
 */
export function serverCode(error: unknown): string {
  if (!(error instanceof Error)) return '';
  if ('code' in error) return String(error.code);
  return /^[A-Z]+(?= |$)/.exec(error.message)?.[0] ?? '';
}
