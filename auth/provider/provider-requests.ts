import { BotError } from '../../core/errors.ts';
import { fieldOf, parseJson } from '../../core/json.ts';
import { ANSWER_BYTES, createFetch, type Init, originsOf, reasonOf } from '../../core/outgoing/index.ts';
import { kindOfReason, kindOfSilence, kindOfStatus, knownReason } from '../../core/provider-reasons.ts';
import type { Profile } from '../profile/profile.ts';
import { clientAuthentication } from './client-authentication.ts';
import { placeToken } from './place-token.ts';
import type { OAuthTokens } from './tokens.ts';

/** How long a provider may take for one answer, to its last byte. */
export const TIMEOUT_MS = 4_000;

/**
 * Whose account `accessToken` opens, as the profile says how to ask.
 * @throws BotError "auth/consent-needed" when the token may not even ask that, "auth/misconfigured", "auth/bad-answer",
 * "auth/provider-unavailable"
 */
export async function findAccount(
  profile: Profile,
  accessToken: string,
  timeoutMs: number = TIMEOUT_MS,
): Promise<string> {
  const { headers, params } = placeToken(profile, accessToken);
  const url = new URL(profile.account.url);
  for (const [name, value] of Object.entries(params)) url.searchParams.set(name, value);
  const init = { headers: { ...headers, accept: 'application/json' } };
  const { status, text } = await request(profile.account.url, timeoutMs, { ...init, url: url.href });
  if (status !== 200) throw noAccount(status, parseJson(text));
  const account = fieldOf(parseJson(text), profile.account.field);
  if (typeof account !== 'string' || !/^[^\p{C}\p{Zl}\p{Zp}]{1,320}$/u.test(account)) {
    const facts = { status, reason: parseJson(text) === undefined ? 'not-json' : 'no-account' };
    throw new BotError('auth/bad-answer', `The provider's answer has no \`${profile.account.field}\`.`, { facts });
  }
  return account;
}

function noAccount(status: number, answer: unknown): BotError {
  const reason = knownReason(answer);
  const facts = { status, reason };
  const isSetup = kindOfReason(reason) === 'misconfigured';
  if (kindOfStatus(status) === 'outage' || kindOfReason(reason) === 'outage') {
    return new BotError('auth/provider-unavailable', 'The provider did not say whose account it is.', { facts });
  }
  return (status === 401 || status === 403) && !isSetup
    ? new BotError('auth/consent-needed', 'The grant does not allow to read whose account it is.', { facts })
    : new BotError('auth/misconfigured', 'This address does not say whose account it is.', { facts });
}

/**
 * Gives a grant back (RFC 7009), by its refresh token where there is one. A provider that does not know the token any
 * more has nothing to give back.
 * @throws BotError "auth/provider-unavailable" or "auth/misconfigured" when it may still be valid
 */
export async function revokeGrant(
  profile: Profile,
  tokens: OAuthTokens,
  timeoutMs: number = TIMEOUT_MS,
): Promise<void> {
  if (!profile.revokeUrl) return;
  const { headers, parameters } = clientAuthentication(profile);
  const body = new URLSearchParams({
    token: tokens.refreshToken ?? tokens.accessToken,
    token_type_hint: tokens.refreshToken ? 'refresh_token' : 'access_token',
    ...parameters,
  });
  const { status, text } = await request(profile.revokeUrl, timeoutMs, { method: 'POST', body, headers });
  // RFC 7009 s.2.2; Google answers 400 where the standard wants 200 for a token it does not know.
  if (status === 200 || (status === 400 && isUnknownToken(fieldOf(parseJson(text), 'error')))) return;
  const reason = knownReason(parseJson(text));
  const code = kindOfStatus(status) === 'outage' ? 'auth/provider-unavailable' : 'auth/misconfigured';
  throw new BotError(code, 'The provider did not take the grant back.', { facts: { status, reason } });
}

/** Whether a 400 says that the provider does not know the token. After any other, the grant may live on. */
export const isUnknownToken = (error: unknown): boolean => error === 'invalid_token' || error === 'invalid_grant';

/** Only to the host that the profile names for this. */
async function request(
  named: string,
  timeoutMs: number,
  { url = named, ...init }: Init & { url?: string },
): Promise<Reply> {
  const ask = createFetch({ allows: originsOf(named), timeoutMs, maxBytes: ANSWER_BYTES });
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
