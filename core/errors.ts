/**
 * Every way in which the world can refuse us. Callers branch on the code, never on message text.
 * A programmer's slip stays a TypeError.
 */
export type ErrorCode =
  | 'settings/invalid'
  | 'files/faults' // profiles or templates with faults, see FaultsError
  | 'templates/limit' // a text took too many steps to fill in, or grew too long
  | 'store/unavailable'
  | 'store/in-use'
  | 'store/conflict' // replace() found another version
  | 'store/wrong-key'
  | 'store/altered' // a sealed record was changed, or moved to another place
  | 'outgoing/forbidden-host' // neither a profile nor a setting names it, or it is in a private network
  | 'outgoing/redirected' // the answer points elsewhere; that is never followed
  | 'outgoing/too-large'
  | 'outgoing/timeout' // the last byte did not arrive in time
  | 'outgoing/unreachable' // no connection, or an answer that was cut off or cannot be read
  | 'auth/not-linked'
  | 'auth/consent-needed'
  | 'auth/refresh-refused' // the grant is dead: sign in again
  | 'auth/client-refused' // client id or secret is wrong: the operator's business
  | 'auth/misconfigured' // an address of the profile does not lead to the provider: the operator's business
  | 'auth/provider-unavailable'
  | 'auth/bad-answer'
  | 'calendar/unauthorized'
  | 'calendar/not-found'
  | 'calendar/gone' // deleted
  | 'calendar/forbidden'
  | 'calendar/insufficient-scope'
  | 'calendar/misconfigured' // the API is switched off, or apiUrl does not lead to it: the operator's business
  | 'calendar/blocked' // an administrator forbids the app
  | 'calendar/conflict' // an event with our id exists already
  | 'calendar/changed' // it was changed since it was shown
  | 'calendar/rate-limited'
  | 'calendar/quota-exceeded'
  | 'calendar/invalid'
  | 'calendar/unavailable'
  | 'channel/unavailable' // the message did not get through, though it was tried several times
  | 'channel/unknown' // the message may have got through
  | 'channel/refused' // the channel does not take it, now or later
  | 'channel/too-large'
  | 'channel/turn-over'; // the turn was given up, so nothing more is sent in it

/** Facts are safe to log: numbers, codes, setting names, hashes. Never tokens, names or calendar text. */
export type Facts = Readonly<Record<string, string | number | boolean | undefined>>;

/** An error of ours. `message` is for the operator's eyes and obeys the same rule as `facts`. */
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

/** Whether `error` is ours and carries one of `codes` (any code when none is named). */
export function isBotError(error: unknown, ...codes: ErrorCode[]): error is BotError {
  return error instanceof BotError && (codes.length === 0 || codes.includes(error.code));
}

/** The code that Node or a library gave an error: "ENOENT", "ERR_TLS_CERT_ALTNAME_INVALID"; undefined for none. */
export function systemCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}
