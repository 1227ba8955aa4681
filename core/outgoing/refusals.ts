import { BotError, isBotError } from '../errors.ts';

// Messages and facts contain at most a host name, because the rest of a URL may contain a secret.

export const forbiddenHost = (host: string): BotError =>
  new BotError(
    'outgoing/forbidden-host',
    'A request was not sent: no profile or setting names its host, or the host is in a private network.',
    { facts: { host } },
  );

export const redirected = (host: string, status: number): BotError =>
  new BotError(
    'outgoing/redirected',
    'The server answered with a redirect, and the bot never follows redirects. Put the final URL into the profile or setting.',
    { facts: { host, status } },
  );

export const tooLarge = (host: string, maxBytes: number): BotError =>
  new BotError('outgoing/too-large', 'The answer is larger than this client accepts.', { facts: { host, maxBytes } });

export const tooSlow = (host: string, timeoutMs: number): BotError =>
  new BotError('outgoing/timeout', 'The answer did not arrive in time.', { facts: { host, timeoutMs } });

/** @param cause is not logged, because it may quote a URL */
export const unreachable = (host: string, reason: string, cause?: unknown): BotError =>
  new BotError('outgoing/unreachable', 'The host could not be reached, or its answer was incomplete or unreadable.', {
    cause,
    facts: { host, reason },
  });

/** Why a request failed, as one word for the log: "redirected", "too-large", "timeout", "ECONNREFUSED". */
export function reasonOf(error: unknown): string {
  if (isBotError(error, 'outgoing/unreachable')) return String(error.facts['reason']);
  if (isBotError(error)) return error.code.replace(/^outgoing\//, '');
  return error instanceof Error ? error.name : 'unknown';
}
