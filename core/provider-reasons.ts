import { fieldOf } from './json.ts';
import type { FailureKind } from './provider-failures.ts';

/** The provider forbids the app to everybody in an organization: only an administrator can change that. */
export const POLICY_REASONS: readonly string[] = [
  'domainPolicy',
  'adminPolicyEnforced',
  'admin_policy_enforced',
  'org_internal',
];

/** The app is set up wrongly at the provider or here, whichever person asks. */
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
 * that does not fit and an answer that we never read stay so until the address is repaired; the rest passes.
 */
export function kindOfSilence(reason: string): 'outage' | 'misconfigured' {
  return SILENT_FOREVER.test(reason) ? 'misconfigured' : 'outage';
}

const SILENT_FOREVER =
  /^(ENOTFOUND|EPROTO|redirected?|forbidden-host|too-large|CERT_.*|ERR_TLS_.*|ERR_SSL_.*|.*SELF_SIGNED.*|UNABLE_TO_.*|HOSTNAME_MISMATCH)$/;

/** What an answer means that says nothing we know: trouble of the server's passes, any other status is the wrong address. */
export const kindOfStatus = (status: number): 'outage' | 'misconfigured' =>
  status >= 500 || status === 408 || status === 429 ? 'outage' : 'misconfigured';

/**
 * The reason words of a provider's error answer, the most telling first: `details[].reason`, `errors[].reason`, `status`
 * and `code` of Google's and Microsoft's `error`, or OAuth's `error` itself. Descriptions are never among them.
 */
export function reasonsIn(body: unknown): string[] {
  const error = fieldOf(body, 'error');
  if (typeof error !== 'object' || error === null) return [error].filter(isWord);
  const lists = ['details', 'errors'].flatMap(name => reasonFields(fieldOf(error, name)));
  return [...lists, fieldOf(error, 'status'), fieldOf(error, 'code')].filter(isWord);
}

const reasonFields = (list: unknown): unknown[] => (Array.isArray(list) ? list.map(one => fieldOf(one, 'reason')) : []);

/**
 * Only a word may be logged: what stands between us and the provider may answer with anything. No reason of a provider's has
 * digits, and nearly every token and id has.
 */
export const isWord = (text: unknown): text is string =>
  typeof text === 'string' && text.length <= 60 && /^[A-Za-z]+([_-][A-Za-z]+)*$/.test(text);
