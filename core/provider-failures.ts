import type { ErrorCode } from './errors.ts';
import type { Log } from './log.ts';

/**
 * The kinds of provider failures. outage: ends on its own; misconfigured: ends when the operator repairs the
 * configuration; refusal: a normal answer, about which the person can do something.
 */
export type FailureKind = 'outage' | 'misconfigured' | 'refusal';

/** One failed operation at a provider, after all its tries. Every field is safe to log. */
export type ProviderFailure = {
  /** The name of the auth profile. */
  profile: string;
  /** "events.list", "token.refresh" */
  operation: string;
  method: string;
  /** A pattern without real ids, "/calendars/{calendarId}/events", or the profile's field with the URL, "{tokenUrl}". */
  path: string;
  /** The HTTP status; 0 if there was no answer. */
  status: number;
  /** One word from the provider, the network or us. */
  reason: string;
  code: ErrorCode;
  tries: number;
  ms: number;
};

/** Receives each failure once, from the code that knows the operation. */
export type ReportFailure = (failure: ProviderFailure) => void;

type Level = 'info' | 'warn' | 'error';

/** The kind of failure and the log level for each code. */
const CODES: Partial<Record<ErrorCode, [FailureKind, Level]>> = {
  'auth/provider-unavailable': ['outage', 'warn'],
  'calendar/unavailable': ['outage', 'warn'],
  'auth/client-refused': ['misconfigured', 'error'],
  'auth/misconfigured': ['misconfigured', 'error'],
  'auth/bad-answer': ['misconfigured', 'error'],
  'calendar/misconfigured': ['misconfigured', 'error'],
  'calendar/blocked': ['misconfigured', 'error'],
  'service/unavailable': ['outage', 'warn'],
  'service/unauthorized': ['misconfigured', 'error'],
  'service/misconfigured': ['misconfigured', 'error'],
  'service/bad-answer': ['misconfigured', 'error'],
  'service/forbidden': ['refusal', 'warn'],
  'service/rate-limited': ['refusal', 'warn'],
  'service/refused': ['refusal', 'warn'],
  'calendar/rate-limited': ['refusal', 'warn'],
  'calendar/quota-exceeded': ['refusal', 'warn'],
  'calendar/invalid': ['refusal', 'warn'],
};

/** Every other code is a normal refusal, such as a deleted event or a grant that the person revoked. */
const failureOf = (code: ErrorCode): [FailureKind, Level] => CODES[code] ?? ['refusal', 'info'];

export const kindOfFailure = (code: ErrorCode): FailureKind => failureOf(code)[0];
export const levelOf = (code: ErrorCode): Level => failureOf(code)[1];

const SENTENCES: Record<FailureKind, string> = {
  outage: 'A provider is not working as it should.',
  misconfigured: "A provider rejects this bot's configuration; an operator must repair it.",
  refusal: 'A provider refused a request.',
};

/** Logs a failure as one line. */
export function logFailure(log: Log, failure: ProviderFailure): void {
  log[levelOf(failure.code)](failure, SENTENCES[kindOfFailure(failure.code)]);
}
