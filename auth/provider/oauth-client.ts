import { createRequire } from 'node:module';
import type { AuthorizationCode } from 'simple-oauth2';
import type { Clock } from '../../core/clock.ts';
import { guardedAgents, originsOf } from '../../core/outgoing/index.ts';
import { endpoints } from '../profile/endpoints.ts';
import type { Profile } from '../profile/profile.ts';
import { libraryAuthentication } from './client-authentication.ts';
import { TIMEOUT_MS } from './provider-requests.ts';
import { tokenReply, tokensIn } from './token-endpoint.ts';
import { type OAuthTokens, readTokens } from './tokens.ts';

const MAX_ANSWER_BYTES = 64 * 1024;

/** Loads the library, a hundred files, when the first client is made. */
const library = () => createRequire(import.meta.url)('simple-oauth2') as typeof import('simple-oauth2');

export type OAuthClientOptions = {
  profile: Profile;
  /** Sent as it is, whatever host the browser used to reach us. */
  redirectUri: string;
  clock: Clock;
  /** For one request, to the last byte of its answer. */
  timeoutMs?: number | undefined;
};

/** `challenge` is the S256 challenge of the verifier that `exchange` will send. */
type Authorization = {
  state: string;
  challenge: string;
  scopes: readonly string[];
  /** Ask for consent even if it was given before, because no refresh token came along. */
  forceConsent: boolean;
  /** Offer other accounts than the one that the browser is signed in to. */
  otherAccount: boolean;
};

/**
 * The OAuth 2.0 side of one profile: simple-oauth2 with its gaps closed. It has a deadline and a size limit, checks
 * answers, keeps the old refresh token, reckons expiry by our clock, and no caller can exchange its parameters.
 * Errors are BotErrors with an `auth/...` code and carry nothing secret.
 */
export class OAuthClient {
  readonly #profile: Profile;
  readonly #redirectUri: string;
  readonly #clock: Clock;
  readonly #timeoutMs: number;
  readonly #client: AuthorizationCode;
  /** Sent with every request for tokens. */
  readonly #secret: Record<string, string>;

  constructor({ profile, redirectUri, clock, timeoutMs = TIMEOUT_MS }: OAuthClientOptions) {
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

  /** Where the browser is sent. */
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

  /** @throws BotError "auth/refresh-refused" for a code that is wrong, used or not ours */
  async exchange(code: string, verifier: string): Promise<OAuthTokens> {
    const pkce = this.#pkce({ code_verifier: verifier });
    const request = { code, redirect_uri: this.#redirectUri, ...pkce, ...this.#secret };
    return readTokens(tokensIn(await tokenReply(this.#client.getToken(request), this.#timeoutMs)), this.#clock);
  }

  /**
   * New tokens; when no new refresh token comes, the old one is among them. Asked for twice where the first answer was
   * lost. @throws BotError "auth/refresh-refused"
   */
  async refresh(refreshToken: string): Promise<OAuthTokens & { refreshToken: string }> {
    const old = this.#client.createToken({ refresh_token: refreshToken });
    const ask = () => tokenReply(old.refresh(this.#secret), this.#timeoutMs);
    const first = await ask();
    // Where refresh tokens work once, the lost answer held the next one. A provider that knows of such losses takes the
    // old one for a short while longer.
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
    // A redirect is an error here: it would carry the client secret elsewhere.
    ...{ redirects: 0, redirect303: true },
    ...{ agents: { ...agents, httpsAllowUnauthorized: agents.https } }, // the types leave these out
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
