/**
 * The code of every failure that comes from outside the program. Callers branch on the code, never on the message. A bug
 * is a TypeError.
 */
export type ErrorCode =
  | 'settings/invalid'
  | 'files/faults' // profiles or templates with faults, see FaultsError
  | 'templates/limit' // a text took too many steps to fill in, or grew too long
  | 'store/unavailable'
  | 'store/in-use'
  | 'store/conflict' // replace() found another version
  | 'store/wrong-key'
  | 'store/altered' // an encrypted record was changed, or copied to another key
  | 'outgoing/forbidden-host' // no profile or setting names the host, or it is in a private network
  | 'outgoing/redirected' // the answer is a redirect, which is never followed
  | 'outgoing/too-large'
  | 'outgoing/timeout' // the last byte did not arrive in time
  | 'outgoing/unreachable' // no connection, or an answer that is incomplete or unreadable
  | 'auth/not-linked'
  | 'auth/consent-needed'
  | 'auth/refresh-refused' // the grant has ended; the person must sign in again
  | 'auth/client-refused' // client id or secret is wrong; only the operator can repair it
  | 'auth/misconfigured' // a URL of the profile is wrong; only the operator can repair it
  | 'auth/provider-unavailable'
  | 'auth/bad-answer'
  | 'calendar/unauthorized'
  | 'calendar/not-found'
  | 'calendar/gone' // deleted
  | 'calendar/forbidden'
  | 'calendar/insufficient-scope'
  | 'calendar/misconfigured' // the API is disabled, or `apiUrl` is wrong; only the operator can repair it
  | 'calendar/blocked' // an administrator blocks the app
  | 'calendar/conflict' // an event with our id already exists
  | 'calendar/changed' // the event has changed since it was shown
  | 'calendar/rate-limited'
  | 'calendar/quota-exceeded'
  | 'calendar/invalid'
  | 'calendar/unavailable'
  | 'service/unauthorized' // the service does not accept the bot's key
  | 'service/forbidden'
  | 'service/misconfigured' // the address in the profile is wrong; only the operator can repair it
  | 'service/bad-answer' // not the answer that the action declares
  | 'service/rate-limited'
  | 'service/refused'
  | 'service/unavailable'
  | 'channel/unavailable' // the message was not delivered after several tries
  | 'channel/unknown' // the message may have been delivered
  | 'channel/refused' // the channel rejects the message for good
  | 'channel/too-large'
  | 'channel/turn-over'; // the turn was aborted, so it sends nothing more

/** Values that are safe to log: numbers, codes, setting names, hashes. Never tokens, names or calendar text. */
export type Facts = Readonly<Record<string, string | number | boolean | undefined>>;

/** The base class of the bot's errors. `message` is for the operator and as safe to log as `facts`. */
export class BotError extends Error {
  override readonly name: string = 'BotError';
  readonly code: ErrorCode;
  readonly facts: Facts;

  constructor(code: ErrorCode, message: string, options: { cause?: unknown; facts?: Facts } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.code = code;
    this.facts = options.facts ?? {};
  }
}

/** True if `error` is a BotError with one of `codes`, or with any code if none is given. */
export function isBotError(error: unknown, ...codes: ErrorCode[]): error is BotError {
  return error instanceof BotError && (codes.length === 0 || codes.includes(error.code));
}

/** The `code` of an error from Node or a library: "ENOENT", "ERR_TLS_CERT_ALTNAME_INVALID"; undefined if it has none. */
export function systemCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}
