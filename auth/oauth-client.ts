import { AuthorizationCode, type ModuleOptions } from 'simple-oauth2';
import type { Clock } from '../core/clock.ts';
import { BotError } from '../core/errors.ts';
import { endpoints } from './endpoints.ts';
import type { Profile } from './profile.ts';
import { readTokens, type Tokens } from './tokens.ts';

const TIMEOUT_MS = 4_000;
const MAX_ANSWER_BYTES = 64 * 1024;

/** The OAuth 2.0 side of one profile. Errors are BotErrors with an `auth/...` code and carry nothing secret. */
export type OAuthClient = {
  /** Where the browser is sent. `challenge` is the S256 challenge of the verifier that `exchange` will send. */
  authorizationUrl(request: {
    state: string;
    challenge: string;
    scopes: readonly string[];
    /** Ask for consent even if it was given before, because no refresh token came along. */
    forceConsent: boolean;
    /** Offer other accounts than the one that the browser is signed in to. */
    otherAccount: boolean;
  }): string;
  /** @throws "auth/refresh-refused" for a code that is wrong, used or not ours */
  exchange(code: string, verifier: string): Promise<Tokens>;
  /** New tokens; when no new refresh token comes, the old one is among them. @throws "auth/refresh-refused" */
  refresh(refreshToken: string): Promise<Tokens & { refreshToken: string }>;
};

/**
 * simple-oauth2 with its gaps closed: a timeout and a size limit, answers checked, the old refresh token kept, expiry
 * reckoned by our clock, and parameters that no caller can exchange.
 * @param redirectUri sent as it is, whatever host the browser used to reach us
 */
export function createOAuthClient(profile: Profile, redirectUri: string, clock: Clock): OAuthClient {
  const client = new AuthorizationCode(clientOptions(profile));
  const pkce = (parameters: Record<string, string>) => (profile.pkce ? parameters : {});
  return {
    authorizationUrl: ({ state, challenge, scopes, forceConsent, otherAccount }) =>
      client.authorizeURL({
        ...profile.authorizationParams,
        // OpenID Connect Core s.3.1.2.1; others ignore it.
        ...(forceConsent && { prompt: 'consent' }),
        ...(otherAccount && { prompt: 'select_account consent' }),
        redirect_uri: redirectUri,
        scope: [...scopes],
        state,
        ...pkce({ code_challenge: challenge, code_challenge_method: 'S256' }),
      }),
    exchange: async (code, verifier) => {
      const request = { code, redirect_uri: redirectUri, ...pkce({ code_verifier: verifier }) };
      return readTokens(await answer(client.getToken(request)), clock);
    },
    refresh: async refreshToken => {
      const old = client.createToken({ refresh_token: refreshToken });
      // RFC 6749 s.6: no new refresh token means keep the old one, which simple-oauth2 5 loses.
      return { refreshToken, ...readTokens(await answer(old.refresh()), clock) };
    },
  };
}

function clientOptions(profile: Profile): ModuleOptions {
  return {
    client: { id: profile.clientId, secret: profile.clientSecret },
    auth: endpoints(profile),
    http: { timeout: TIMEOUT_MS, maxBytes: MAX_ANSWER_BYTES, redirects: false },
    options: { authorizationMethod: profile.clientAuthentication === 'post' ? 'body' : 'header' },
  };
}

async function answer(request: Promise<{ token: unknown }>): Promise<unknown> {
  const outcome = await request.then(
    ({ token }) => ({ status: 200, payload: token }),
    (error: { output?: { statusCode?: number }; data?: { payload?: unknown } | null }) => ({
      // No answer at all is a 504 or 502 of the HTTP client's own.
      status: error.output?.statusCode ?? 0,
      payload: error.data?.payload,
    }),
  );
  const reason = errorCode(outcome.payload);
  // Some providers send their errors with status 200.
  if (outcome.status !== 200 || reason !== undefined) throw refusal(outcome.status, reason);
  return outcome.payload;
}

/** RFC 6749 s.5.2. The HTTP client's errors quote the client secret, so nothing of them is kept but codes. */
function refusal(status: number, reason: string | undefined): BotError {
  const facts = { status, ...(reason !== undefined && { reason }) };
  if (reason === 'invalid_grant') {
    return new BotError('auth/refresh-refused', 'The provider no longer accepts this grant.', { facts });
  }
  if (reason !== undefined && CLIENT_FAULTS.includes(reason)) {
    return new BotError('auth/client-refused', 'The provider refuses the client id, its secret or the request.', {
      facts,
    });
  }
  return new BotError('auth/provider-unavailable', 'The provider did not answer as it should.', { facts });
}

const CLIENT_FAULTS = [
  'invalid_client',
  'unauthorized_client',
  'invalid_request',
  'invalid_scope',
  'unsupported_grant_type',
];

function errorCode(payload: unknown): string | undefined {
  if (typeof payload !== 'object' || payload === null || !('error' in payload)) return undefined;
  return [...CLIENT_FAULTS, 'invalid_grant'].find(known => known === payload.error) ?? 'other';
}
