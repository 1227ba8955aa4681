import type { ErrorCode } from './errors.ts';
import type { Log } from './log.ts';

/**
 * The three kinds of failure of a provider. An outage ends by itself; a wrong set-up ends when the operator repairs it; a
 * refusal is an answer that belongs to normal life, and the person can do something about it.
 */
export type FailureKind = 'outage' | 'misconfigured' | 'refusal';

/** One failed operation of a provider's, after all its tries. Every field is safe to log. */
export type ProviderFailure = {
  /** Of the auth profile. */
  profile: string;
  /** "events.list", "token.refresh" */
  operation: string;
  method: string;
  /** Never with real ids: "/calendars/{calendarId}/events", or the field of the profile that holds it: "{tokenUrl}". */
  path: string;
  /** 0 when no answer came. */
  status: number;
  /** One word: the provider's, the network's or ours. */
  reason: string;
  code: ErrorCode;
  tries: number;
  ms: number;
};

/** Told of each failure once, by the place that knows the operation. */
export type ReportFailure = (failure: ProviderFailure) => void;

type Level = 'info' | 'warn' | 'error';

/** What each code means for the operator: the kind, and how loud the log is about it. */
const CODES: Partial<Record<ErrorCode, [FailureKind, Level]>> = {
  'auth/provider-unavailable': ['outage', 'warn'],
  'calendar/unavailable': ['outage', 'warn'],
  'auth/client-refused': ['misconfigured', 'error'],
  'auth/misconfigured': ['misconfigured', 'error'],
  'auth/bad-answer': ['misconfigured', 'error'],
  'calendar/misconfigured': ['misconfigured', 'error'],
  'calendar/blocked': ['misconfigured', 'error'],
  'calendar/rate-limited': ['refusal', 'warn'],
  'calendar/quota-exceeded': ['refusal', 'warn'],
  'calendar/invalid': ['refusal', 'warn'],
};

/** Any other code is a refusal of normal life: an event that is gone, a grant that the person took back. */
const failureOf = (code: ErrorCode): [FailureKind, Level] => CODES[code] ?? ['refusal', 'info'];

export const kindOfFailure = (code: ErrorCode): FailureKind => failureOf(code)[0];
export const levelOf = (code: ErrorCode): Level => failureOf(code)[1];

const SENTENCES: Record<FailureKind, string> = {
  outage: 'A provider did not answer as it should.',
  misconfigured: 'A provider refuses the set-up of this bot; that has to be repaired.',
  refusal: 'A provider refused a request.',
};

/** The one line of a failure. */
export function logFailure(log: Log, failure: ProviderFailure): void {
  log[levelOf(failure.code)](failure, SENTENCES[kindOfFailure(failure.code)]);
}
