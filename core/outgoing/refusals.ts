import { BotError, isBotError } from '../errors.ts';

/** Messages and facts name a host at most: the rest of an address may hold a secret. */
export const forbiddenHost = (host: string): BotError =>
  new BotError(
    'outgoing/forbidden-host',
    'A request was not sent: neither a profile nor a setting names its host, or the host is in a private network.',
    { facts: { host } },
  );

export const redirected = (host: string, status: number): BotError =>
  new BotError(
    'outgoing/redirected',
    'The answer points to another address, and redirects are never followed. Put the final address into the profile or setting.',
    { facts: { host, status } },
  );

export const tooLarge = (host: string, maxBytes: number): BotError =>
  new BotError('outgoing/too-large', 'The answer is larger than this client reads.', { facts: { host, maxBytes } });

export const tooSlow = (host: string, timeoutMs: number): BotError =>
  new BotError('outgoing/timeout', 'The answer did not arrive in time.', { facts: { host, timeoutMs } });

/** `cause` is not logged: it may quote an address. */
export const unreachable = (host: string, reason: string, cause?: unknown): BotError =>
  new BotError('outgoing/unreachable', 'The host could not be reached, or its answer was cut off or unreadable.', {
    cause,
    facts: { host, reason },
  });

/** Why a request failed, in one word for a log: "redirected", "too-large", "timeout", "ECONNREFUSED". */
export function reasonOf(error: unknown): string {
  if (isBotError(error, 'outgoing/unreachable')) return String(error.facts['reason']);
  if (isBotError(error)) return error.code.replace(/^outgoing\//, '');
  return error instanceof Error ? error.name : 'unknown';
}
