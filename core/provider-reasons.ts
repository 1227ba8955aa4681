import { fieldOf } from './json.ts';
import type { FailureKind } from './provider-failures.ts';

/** The app is blocked for a whole organisation; only an administrator can change that. */
export const POLICY_REASONS: readonly string[] = [
  'domainPolicy',
  'adminPolicyEnforced',
  'admin_policy_enforced',
  'org_internal',
];

/** The app is misconfigured at the provider or in the bot, for every person. */
const SETUP_REASONS: readonly string[] = [
  ...POLICY_REASONS,
  ...['accessNotConfigured', 'SERVICE_DISABLED', 'CONSUMER_INVALID', 'CONSUMER_SUSPENDED', 'BILLING_DISABLED'],
  ...['API_KEY_INVALID', 'API_KEY_SERVICE_BLOCKED', 'keyInvalid', 'keyExpired', 'ipRefererBlocked'],
  // RFC 6749 s.4.1.2.1 and s.5.2; redirect_uri_mismatch, deleted_client and disallowed_useragent are Google's
  ...['invalid_client', 'unauthorized_client', 'invalid_request', 'invalid_scope', 'unsupported_grant_type'],
  ...['unsupported_response_type', 'redirect_uri_mismatch', 'deleted_client', 'disallowed_useragent'],
];

/** The person must sign in again. All but the first come from Microsoft (OpenID Connect Core s.3.1.2.6). */
export const GRANT_REASONS: readonly string[] = [
  'invalid_grant',
  'interaction_required',
  'login_required',
  'consent_required',
];

/** The provider refuses this person or this request. The configuration is fine. */
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

/** The kind of failure that a provider's reason word stands for; undefined for an unknown word. */
export function kindOfReason(reason: string): FailureKind | undefined {
  if (SETUP_REASONS.includes(reason)) return 'misconfigured';
  if (REFUSAL_REASONS.includes(reason)) return 'refusal';
  return OUTAGE_REASONS.includes(reason) ? 'outage' : undefined;
}

/**
 * The reason word to log from an answer to a request that contained secrets. Only known words are returned, because a
 * hostile server could send a secret back as its reason.
 * @returns "other" for unknown reasons, "unknown" if there is none
 */
export const knownReason = (body: unknown): string => {
  const reasons = reasonsIn(body);
  return reasons.find(kindOfReason) ?? (reasons.length > 0 ? 'other' : 'unknown');
};

/**
 * The kind of failure when there is no answer, by Node's error code or a reason of core/outgoing. An unknown host, an
 * invalid certificate and a rejected answer last until the configuration is repaired; everything else is temporary.
 */
export function kindOfSilence(reason: string): 'outage' | 'misconfigured' {
  return PERMANENT.test(reason) ? 'misconfigured' : 'outage';
}

const PERMANENT =
  /^(ENOTFOUND|EPROTO|redirected?|forbidden-host|too-large|CERT_.*|ERR_TLS_.*|ERR_SSL_.*|.*SELF_SIGNED.*|UNABLE_TO_.*|HOSTNAME_MISMATCH)$/;

/** The kind of failure for a status without a known reason: server errors are temporary, any other means a wrong URL. */
export const kindOfStatus = (status: number): 'outage' | 'misconfigured' =>
  status >= 500 || status === 408 || status === 429 ? 'outage' : 'misconfigured';

/**
 * The reason words in a provider's error answer, the most specific first: `details[].reason`, `errors[].reason`, `status`
 * and `code` of Google's and Microsoft's `error`, or OAuth's `error` itself. Descriptions are not included.
 */
export function reasonsIn(body: unknown): string[] {
  const error = fieldOf(body, 'error');
  if (typeof error !== 'object' || error === null) return [error].filter(isWord);
  const lists = ['details', 'errors'].flatMap(name => reasonFields(fieldOf(error, name)));
  return [...lists, fieldOf(error, 'status'), fieldOf(error, 'code')].filter(isWord);
}

const reasonFields = (list: unknown): unknown[] => (Array.isArray(list) ? list.map(one => fieldOf(one, 'reason')) : []);

/**
 * True for a text that is safe to log as a reason: one word without digits. No reason word has digits, but nearly every
 * token and id does, and a server in between may answer with anything.
 */
export const isWord = (text: unknown): text is string =>
  typeof text === 'string' && text.length <= 60 && /^[A-Za-z]+([_-][A-Za-z]+)*$/.test(text);
