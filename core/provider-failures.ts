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

export const kindOf = (code: ErrorCode): FailureKind => failureOf(code)[0];
export const levelOf = (code: ErrorCode): Level => failureOf(code)[1];

const SENTENCES: Record<FailureKind, string> = {
  outage: 'A provider did not answer as it should.',
  misconfigured: 'A provider refuses the set-up of this bot; that has to be repaired.',
  refusal: 'A provider refused a request.',
};

/** The one line of a failure. */
export function logFailure(log: Log, failure: ProviderFailure): void {
  log[levelOf(failure.code)](failure, SENTENCES[kindOf(failure.code)]);
}

/** The provider forbids the app to everybody in an organization: only an administrator can change that. */
export const POLICY_REASONS: readonly string[] = [
  'domainPolicy',
  'adminPolicyEnforced',
  'admin_policy_enforced',
  'org_internal',
];

/** The app is set up wrongly at the provider or here, whoever asks. */
const SETUP_REASONS: readonly string[] = [
  ...POLICY_REASONS,
  ...['accessNotConfigured', 'SERVICE_DISABLED', 'CONSUMER_INVALID', 'CONSUMER_SUSPENDED', 'BILLING_DISABLED'],
  ...['API_KEY_INVALID', 'API_KEY_SERVICE_BLOCKED', 'keyInvalid', 'keyExpired', 'ipRefererBlocked'],
  // RFC 6749 s.4.1.2.1 and s.5.2; redirect_uri_mismatch, deleted_client and disallowed_useragent are Google's
  ...['invalid_client', 'unauthorized_client', 'invalid_request', 'invalid_scope', 'unsupported_grant_type'],
  ...['unsupported_response_type', 'redirect_uri_mismatch', 'deleted_client', 'disallowed_useragent'],
];

/** The person has to sign in again; all but the first are of OpenID Connect Core s.3.1.2.6 and come from Microsoft. */
export const GRANT_REASONS: readonly string[] = [
  'invalid_grant',
  'interaction_required',
  'login_required',
  'consent_required',
];

/** An answer to this person or this request; it is no fault of the set-up. */
const REFUSAL_REASONS: readonly string[] = [
  ...GRANT_REASONS,
  ...[
    'access_denied',
    'authError',
    'UNAUTHENTICATED',
    'PERMISSION_DENIED',
    'forbidden',
    'notFound',
    'notACalendarUser',
  ],
  ...['insufficientPermissions', 'ACCESS_TOKEN_SCOPE_INSUFFICIENT'],
  ...['InvalidAuthenticationToken', 'Authorization_RequestDenied', 'ErrorAccessDenied'], // Microsoft Graph's
];

const OUTAGE_REASONS: readonly string[] = [
  ...[
    'server_error',
    'temporarily_unavailable',
    'slow_down',
    'backendError',
    'internalError',
    'UNAVAILABLE',
    'INTERNAL',
  ],
  ...['rateLimitExceeded', 'userRateLimitExceeded', 'RATE_LIMIT_EXCEEDED', 'RESOURCE_EXHAUSTED'],
];

/** What a provider's reason word means by itself; undefined for a word that is not known. */
export function kindOfReason(reason: string): FailureKind | undefined {
  if (SETUP_REASONS.includes(reason)) return 'misconfigured';
  if (REFUSAL_REASONS.includes(reason)) return 'refusal';
  return OUTAGE_REASONS.includes(reason) ? 'outage' : undefined;
}

/**
 * The word that may be logged of an answer to a request with secrets in it, which a hostile server could send back as its
 * word: only one that is known.
 */
export const knownReason = (body: unknown): string => {
  const reasons = reasonsIn(body);
  return reasons.find(kindOfReason) ?? (reasons.length > 0 ? 'other' : 'unknown');
};

/**
 * What it means that no answer came, by Node's code or a word of core/outgoing. A name that does not exist, a certificate
 * that does not fit and an answer that we never read stay so until somebody repairs the address; the rest passes.
 */
export function kindOfSilence(reason: string): 'outage' | 'misconfigured' {
  return SILENT_FOREVER.test(reason) ? 'misconfigured' : 'outage';
}

const SILENT_FOREVER =
  /^(ENOTFOUND|EPROTO|redirected?|forbidden-host|too-large|CERT_.*|ERR_TLS_.*|ERR_SSL_.*|.*SELF_SIGNED.*|UNABLE_TO_.*|HOSTNAME_MISMATCH)$/;

/** What an answer means that says nothing we know: trouble of the server's passes, any other status is the wrong address. */
export const kindOfStatus = (status: number): 'outage' | 'misconfigured' =>
  status >= 500 || status === 408 || status === 429 ? 'outage' : 'misconfigured';

/** Where the words stand in an error of Google's, Microsoft's or OAuth's. */
type ErrorBody = { error?: unknown };
type ErrorDetails = { errors?: unknown; details?: unknown; status?: unknown; code?: unknown };

/**
 * The reason words of a provider's error answer, the most telling first: `details[].reason`, `errors[].reason`, `status`
 * and `code` of Google's and Microsoft's `error`, or OAuth's `error` itself. Descriptions are never among them.
 */
export function reasonsIn(body: unknown): string[] {
  const { error } = (typeof body === 'object' && body !== null ? body : {}) as ErrorBody;
  if (typeof error !== 'object' || error === null) return [error].filter(isWord);
  const { details, errors, status, code } = error as ErrorDetails;
  return [...reasonFields(details), ...reasonFields(errors), status, code].filter(isWord);
}

const reasonFields = (list: unknown): unknown[] =>
  Array.isArray(list) ? list.map((one: { reason?: unknown } | null) => one?.reason) : [];

/**
 * Only a word may be logged: what stands between us and the provider may answer with anything. No reason of a provider's has
 * digits, and nearly every token and id has.
 */
export const isWord = (text: unknown): text is string =>
  typeof text === 'string' && text.length <= 60 && /^[A-Za-z]+([_-][A-Za-z]+)*$/.test(text);
