import { BotError } from '../../core/errors.ts';
import { fieldOf, parseJson } from '../../core/json.ts';
import { ANSWER_BYTES, createFetch, type Init, originsOf, reasonOf } from '../../core/outgoing/index.ts';
import { kindOfReason, kindOfSilence, kindOfStatus, knownReason } from '../../core/provider-reasons.ts';
import type { Profile } from '../profile/profile.ts';
import { clientAuthentication } from './client-authentication.ts';
import { placeToken } from './place-token.ts';
import type { OAuthTokens } from './tokens.ts';

/** Time limit of one request to a provider, until the last byte of its response. */
export const PROVIDER_TIMEOUT_MS = 4_000;

/**
 * Asks the provider which account `accessToken` belongs to, at the profile's `account.url`.
 * @returns the account's name, usually an e-mail address
 * @throws BotError "auth/consent-needed" if the grant does not allow this question, "auth/misconfigured",
 * "auth/bad-answer", "auth/provider-unavailable"
 */
export async function findAccount(
  profile: Profile,
  accessToken: string,
  timeoutMs: number = PROVIDER_TIMEOUT_MS,
): Promise<string> {
  const { headers, params } = placeToken(profile, accessToken);
  const url = new URL(profile.account.url);
  for (const [name, value] of Object.entries(params)) url.searchParams.set(name, value);
  const init = { headers: { ...headers, accept: 'application/json' } };
  const { status, text } = await request(profile.account.url, timeoutMs, { ...init, url: url.href });
  if (status !== 200) throw lookupError(status, parseJson(text));
  const account = fieldOf(parseJson(text), profile.account.field);
  if (typeof account !== 'string' || !/^[^\p{C}\p{Zl}\p{Zp}]{1,320}$/u.test(account)) {
    const facts = { status, reason: parseJson(text) === undefined ? 'not-json' : 'no-account' };
    throw new BotError('auth/bad-answer', `The provider's answer has no \`${profile.account.field}\`.`, { facts });
  }
  return account;
}

function lookupError(status: number, answer: unknown): BotError {
  const reason = knownReason(answer);
  const facts = { status, reason };
  const isSetup = kindOfReason(reason) === 'misconfigured';
  if (kindOfStatus(status) === 'outage' || kindOfReason(reason) === 'outage') {
    return new BotError('auth/provider-unavailable', 'The provider did not say which account it is.', { facts });
  }
  return (status === 401 || status === 403) && !isSetup
    ? new BotError('auth/consent-needed', 'The grant does not allow the bot to read the account name.', { facts })
    : new BotError('auth/misconfigured', 'The `account.url` does not say which account it is.', { facts });
}

/**
 * Revokes a grant at the provider (RFC 7009) by its refresh token, or by its access token if it has none. A token that
 * the provider no longer knows counts as revoked.
 * @throws BotError "auth/provider-unavailable" or "auth/misconfigured" if the grant may still be valid
 */
export async function revokeGrant(
  profile: Profile,
  tokens: OAuthTokens,
  timeoutMs: number = PROVIDER_TIMEOUT_MS,
): Promise<void> {
  if (!profile.revokeUrl) return;
  const { headers, parameters } = clientAuthentication(profile);
  const body = new URLSearchParams({
    token: tokens.refreshToken ?? tokens.accessToken,
    token_type_hint: tokens.refreshToken ? 'refresh_token' : 'access_token',
    ...parameters,
  });
  const { status, text } = await request(profile.revokeUrl, timeoutMs, { method: 'POST', body, headers });
  // RFC 7009 s.2.2 requires 200 for an unknown token; Google answers 400.
  if (status === 200 || (status === 400 && isUnknownToken(fieldOf(parseJson(text), 'error')))) return;
  const reason = knownReason(parseJson(text));
  const code = kindOfStatus(status) === 'outage' ? 'auth/provider-unavailable' : 'auth/misconfigured';
  throw new BotError(code, 'The provider did not revoke the grant.', { facts: { status, reason } });
}

/** True if the `error` of a 400 response says that the token is unknown. After any other, the grant may still be valid. */
export const isUnknownToken = (error: unknown): boolean => error === 'invalid_token' || error === 'invalid_grant';

/** Makes a request to `url`, and only to the origin of `profileUrl`. */
async function request(
  profileUrl: string,
  timeoutMs: number,
  { url = profileUrl, ...init }: Init & { url?: string },
): Promise<Reply> {
  const ask = createFetch({ allows: originsOf(profileUrl), timeoutMs, maxBytes: ANSWER_BYTES });
  try {
    const response = await ask(url, init);
    return { status: response.status, text: await response.text() };
  } catch (error) {
    const reason = reasonOf(error);
    const code = kindOfSilence(reason) === 'outage' ? 'auth/provider-unavailable' : 'auth/misconfigured';
    throw new BotError(code, 'The provider could not be reached.', { facts: { reason } });
  }
}

type Reply = { status: number; text: string };
