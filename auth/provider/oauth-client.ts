import { createRequire } from 'node:module';
import type { AuthorizationCode } from 'simple-oauth2';
import type { Clock } from '../../core/clock.ts';
import { guardedAgents, originsOf } from '../../core/outgoing/index.ts';
import { endpoints } from '../profile/endpoints.ts';
import type { Profile } from '../profile/profile.ts';
import { libraryAuthentication } from './client-authentication.ts';
import { PROVIDER_TIMEOUT_MS } from './provider-requests.ts';
import { tokenReply, tokensIn } from './token-endpoint.ts';
import { type OAuthTokens, readTokens } from './tokens.ts';

const MAX_ANSWER_BYTES = 64 * 1024;

/** Loads the library, a hundred files, when the first client is made. */
const library = () => createRequire(import.meta.url)('simple-oauth2') as typeof import('simple-oauth2');

type OAuthClientOptions = {
  profile: Profile;
  /** Sent unchanged, whatever host name the browser used to reach the bot. */
  redirectUri: string;
  clock: Clock;
  /** Time limit of one request, until the last byte of its response. */
  timeoutMs?: number | undefined;
};

/** What an authorization URL asks for. `challenge` is the S256 challenge of the verifier that `exchange` will send. */
type Authorization = {
  state: string;
  challenge: string;
  scopes: readonly string[];
  /** Asks for consent again, because the provider sent no refresh token after the first one. */
  forceConsent: boolean;
  /** Offers accounts other than the one the browser is signed in to. */
  otherAccount: boolean;
};

/**
 * The OAuth 2.0 client of one profile. Adds to simple-oauth2 a time and size limit, checks of the response, expiry by
 * our clock, and it keeps the old refresh token. Errors are BotErrors with an "auth/..." code and contain no secrets.
 */
export class OAuthClient {
  readonly #profile: Profile;
  readonly #redirectUri: string;
  readonly #clock: Clock;
  readonly #timeoutMs: number;
  readonly #client: AuthorizationCode;
  /** Sent with every request for tokens. */
  readonly #secret: Record<string, string>;

  constructor({ profile, redirectUri, clock, timeoutMs = PROVIDER_TIMEOUT_MS }: OAuthClientOptions) {
    const { parameters, ...authentication } = libraryAuthentication(profile);
    this.#profile = profile;
    this.#redirectUri = redirectUri;
    this.#clock = clock;
    this.#timeoutMs = timeoutMs;
    this.#secret = parameters;
    this.#client = new (library().AuthorizationCode)({
      ...authentication,
      auth: endpoints(profile),
      http: httpOptions(profile, timeoutMs),
    });
  }

  /** The URL to send the browser to. */
  authorizationUrl({ state, challenge, scopes, forceConsent, otherAccount }: Authorization): string {
    return this.#client.authorizeURL({
      ...this.#profile.authorizationParams,
      ...prompt(this.#profile, { forceConsent, otherAccount }),
      client_id: this.#profile.clientId,
      redirect_uri: this.#redirectUri,
      scope: [...scopes],
      state,
      ...this.#pkce({ code_challenge: challenge, code_challenge_method: 'S256' }),
    });
  }

  /**
   * Exchanges an authorization code for tokens (RFC 6749 s.4.1.3).
   * @throws BotError "auth/refresh-refused" for a code that is wrong, used or issued to another client; others as `tokensIn`
   */
  async exchange(code: string, verifier: string): Promise<OAuthTokens> {
    const pkce = this.#pkce({ code_verifier: verifier });
    const request = { code, redirect_uri: this.#redirectUri, ...pkce, ...this.#secret };
    return readTokens(tokensIn(await tokenReply(this.#client.getToken(request), this.#timeoutMs)), this.#clock);
  }

  /**
   * Gets new tokens. Without a new refresh token in the response, the result contains the old one. Asks a second time if
   * the first response was lost.
   * @throws BotError "auth/refresh-refused"; others as `tokensIn`
   */
  async refresh(refreshToken: string): Promise<OAuthTokens & { refreshToken: string }> {
    const old = this.#client.createToken({ refresh_token: refreshToken });
    const ask = () => tokenReply(old.refresh(this.#secret), this.#timeoutMs);
    const first = await ask();
    // With single-use refresh tokens, the lost response contained the next one. Providers therefore accept the old one
    // for a short grace period.
    const isLost = first.kind === 'lost';
    const reply = isLost ? await ask() : first;
    // RFC 6749 s.6: no new refresh token means keep the old one, which simple-oauth2 5 loses.
    return { refreshToken, ...readTokens(tokensIn(reply, isLost ? 2 : 1), this.#clock) };
  }

  #pkce(parameters: Record<string, string>): Record<string, string> {
    return this.#profile.pkce ? parameters : {};
  }
}

/** Options of simple-oauth2's HTTP client, @hapi/wreck. */
function httpOptions(profile: Profile, timeoutMs: number): object {
  const agents = guardedAgents(originsOf(profile.tokenUrl, profile.refreshUrl));
  return {
    ...{ timeout: timeoutMs, maxBytes: MAX_ANSWER_BYTES, json: 'force' },
    // Do not follow redirects: that would send the client secret to another host.
    ...{ redirects: 0, redirect303: true },
    ...{ agents: { ...agents, httpsAllowUnauthorized: agents.https } }, // the types leave these out
  };
}

/**
 * The `prompt` parameter (OpenID Connect Core s.3.1.2.1); other providers ignore it. Microsoft rejects two values
 * (AADSTS90023), so two are sent only if the profile itself asks for consent, as Google's must.
 */
function prompt(profile: Profile, ask: { forceConsent: boolean; otherAccount: boolean }): { prompt?: string } {
  const { authorizationUrl, authorizationParams } = profile;
  const own = authorizationParams['prompt'] ?? new URL(authorizationUrl).searchParams.get('prompt');
  if (ask.otherAccount && own?.includes('consent')) return { prompt: 'select_account consent' };
  if (ask.forceConsent) return { prompt: 'consent' };
  return ask.otherAccount ? { prompt: 'select_account' } : {};
}
