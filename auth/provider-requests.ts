import { BotError } from '../core/errors.ts';
import { ANSWER_BYTES, createFetch, type Init, originsOf, reasonOf } from '../core/outgoing/index.ts';
import { clientAuthentication } from './client-authentication.ts';
import { placeToken } from './place-token.ts';
import type { Profile } from './profile.ts';
import type { Tokens } from './tokens.ts';

/** How long a provider may take for one answer, to its last byte. */
export const TIMEOUT_MS = 4_000;

/**
 * Whose account `accessToken` opens, as the profile says how to ask.
 * @throws BotError "auth/consent-needed" when the token may not even ask that, "auth/bad-answer",
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
  const facts = { status };
  if (status === 401 || status === 403) {
    throw new BotError('auth/consent-needed', 'The grant does not allow to read whose account it is.', { facts });
  }
  if (status !== 200) {
    throw new BotError('auth/provider-unavailable', 'The provider did not say whose account it is.', { facts });
  }
  const account = fieldOf(text, profile.account.field);
  if (typeof account !== 'string' || !/^[^\p{C}\p{Zl}\p{Zp}]{1,320}$/u.test(account)) {
    throw new BotError('auth/bad-answer', `The provider's answer has no \`${profile.account.field}\`.`);
  }
  return account;
}

/**
 * Gives a grant back (RFC 7009), by its refresh token where there is one. A provider that does not know the token any
 * more has nothing to give back.
 * @throws BotError "auth/provider-unavailable" when it may still be valid
 */
export async function revokeGrant(profile: Profile, tokens: Tokens, timeoutMs: number = TIMEOUT_MS): Promise<void> {
  if (!profile.revokeUrl) return;
  const { headers, parameters } = clientAuthentication(profile);
  const body = new URLSearchParams({
    token: tokens.refreshToken ?? tokens.accessToken,
    token_type_hint: tokens.refreshToken ? 'refresh_token' : 'access_token',
    ...parameters,
  });
  const { status, text } = await request(profile.revokeUrl, timeoutMs, { method: 'POST', body, headers });
  // RFC 7009 s.2.2; Google answers 400 where the standard wants 200 for a token it does not know.
  if (status === 200 || (status === 400 && !REVOKE_FAULTS.includes(fieldOf(text, 'error')))) return;
  throw new BotError('auth/provider-unavailable', 'The provider did not take the grant back.', { facts: { status } });
}

/** RFC 7009 s.2.2.1: the grant may live on. */
const REVOKE_FAULTS: readonly unknown[] = ['unsupported_token_type', 'invalid_client', 'unauthorized_client'];

function fieldOf(text: string, field: string): unknown {
  try {
    const answer: unknown = JSON.parse(text);
    return typeof answer === 'object' && answer !== null && Object.hasOwn(answer, field)
      ? (answer as Record<string, unknown>)[field]
      : undefined;
  } catch {
    return undefined;
  }
}

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
    const facts = { reason: reasonOf(error) };
    throw new BotError('auth/provider-unavailable', 'The provider could not be reached.', { facts });
  }
}

type Reply = { status: number; text: string };
