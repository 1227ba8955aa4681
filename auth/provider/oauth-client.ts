import { AuthorizationCode } from 'simple-oauth2';
import type { Clock } from '../../core/clock.ts';
import { guardedAgents, originsOf } from '../../core/outgoing/index.ts';
import { endpoints } from '../profile/endpoints.ts';
import type { Profile } from '../profile/profile.ts';
import { libraryAuthentication } from './client-authentication.ts';
import { TIMEOUT_MS } from './provider-requests.ts';
import { tokenReply, tokensIn } from './token-endpoint.ts';
import { type OAuthTokens, readTokens } from './tokens.ts';

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
  exchange(code: string, verifier: string): Promise<OAuthTokens>;
  /**
   * New tokens; when no new refresh token comes, the old one is among them. Asked for twice where the first answer was
   * lost. @throws "auth/refresh-refused"
   */
  refresh(refreshToken: string): Promise<OAuthTokens & { refreshToken: string }>;
};

/**
 * simple-oauth2 with its gaps closed: a deadline and a size limit, answers checked, the old refresh token kept, expiry
 * reckoned by our clock, and parameters that no caller can exchange.
 * @param redirectUri sent as it is, whatever host the browser used to reach us
 * @param timeoutMs for one request, to the last byte of its answer
 */
export function createOAuthClient(
  profile: Profile,
  redirectUri: string,
  clock: Clock,
  timeoutMs: number = TIMEOUT_MS,
): OAuthClient {
  const { parameters: secret, ...authentication } = libraryAuthentication(profile);
  const agents = guardedAgents(originsOf(profile.tokenUrl, profile.refreshUrl));
  const client = new AuthorizationCode({
    ...authentication,
    auth: endpoints(profile),
    http: {
      ...{ timeout: timeoutMs, maxBytes: MAX_ANSWER_BYTES, json: 'force' },
      // A redirect is an error here: it would carry the client secret elsewhere.
      ...{ redirects: 0, redirect303: true },
      ...{ agents: { ...agents, httpsAllowUnauthorized: agents.https } }, // @hapi/wreck's, which the types leave out
    },
  });
  const pkce = (parameters: Record<string, string>) => (profile.pkce ? parameters : {});
  return {
    authorizationUrl: ({ state, challenge, scopes, forceConsent, otherAccount }) =>
      client.authorizeURL({
        ...profile.authorizationParams,
        ...prompt(profile, { forceConsent, otherAccount }),
        client_id: profile.clientId,
        redirect_uri: redirectUri,
        scope: [...scopes],
        state,
        ...pkce({ code_challenge: challenge, code_challenge_method: 'S256' }),
      }),
    exchange: async (code, verifier) => {
      const request = { code, redirect_uri: redirectUri, ...pkce({ code_verifier: verifier }), ...secret };
      return readTokens(tokensIn(await tokenReply(client.getToken(request), timeoutMs)), clock);
    },
    refresh: async refreshToken => {
      const old = client.createToken({ refresh_token: refreshToken });
      const ask = () => tokenReply(old.refresh(secret), timeoutMs);
      const first = await ask();
      // Where refresh tokens work once, the lost answer held the next one. A provider that knows of such losses takes the
      // old one for a short while longer.
      const isLost = first.kind === 'lost';
      const reply = isLost ? await ask() : first;
      // RFC 6749 s.6: no new refresh token means keep the old one, which simple-oauth2 5 loses.
      return { refreshToken, ...readTokens(tokensIn(reply, isLost ? 2 : 1), clock) };
    },
  };
}

/**
 * OpenID Connect Core s.3.1.2.1; others ignore it. Microsoft refuses more than one value (AADSTS90023), so only a profile
 * that asks for consent itself, as Google's must, is asked for both.
 */
function prompt(profile: Profile, ask: { forceConsent: boolean; otherAccount: boolean }): { prompt?: string } {
  const { authorizationUrl, authorizationParams } = profile;
  const own = authorizationParams['prompt'] ?? new URL(authorizationUrl).searchParams.get('prompt');
  if (ask.otherAccount && own?.includes('consent')) return { prompt: 'select_account consent' };
  if (ask.forceConsent) return { prompt: 'consent' };
  return ask.otherAccount ? { prompt: 'select_account' } : {};
}
