import type { Log } from '../../core/log.ts';
import { storeKey } from '../../core/store-key.ts';
import { isIssuer } from '../profile/endpoints.ts';
import type { Profile } from '../profile/profile.ts';
import type { OAuthClient } from '../provider/oauth-client.ts';
import { challengeOf, isRandomToken, randomToken } from '../random.ts';
import type { Vault } from '../vault.ts';
import { SIGN_IN_MS, type SignInRequest } from './sign-in-links.ts';

/** A sign-in that is at the provider. `browser` is the token in the cookie of the browser that began it. */
export type AuthorizationRequest = SignInRequest & {
  browser: string;
  verifier: string;
  scopes: readonly string[];
  /** Consent is asked for a second time, because no refresh token came with the first. */
  forced: boolean;
};

/** What came back from the provider through a browser; nothing in it can be trusted. */
export type AuthorizationAnswer = { profile: string; query: URLSearchParams; browser: string | undefined };

/** Sign-ins at the provider: each kept under its one-time state for ten minutes. */
export type AuthorizationRequests = {
  /** The provider's URL for a new state and verifier. */
  start(request: Omit<AuthorizationRequest, 'verifier'>): Promise<string>;
  /** The request that `answer` belongs to, when everything about it fits; its state is spent then. */
  match(answer: AuthorizationAnswer): Promise<Match | undefined>;
};

/** `foreign`: the answer is of another issuer than the profile expects (RFC 9207), so nothing in it may be used. */
export type Match = { request: AuthorizationRequest; profile: Profile; foreign: boolean };

export function createAuthorizationRequests(world: {
  vault: Vault;
  profiles: ReadonlyMap<string, Profile>;
  client: (profile: string) => OAuthClient;
  log: Log;
}): AuthorizationRequests {
  const { vault, profiles, client, log } = world;
  const place = (state: string) => storeKey('state', state);

  async function inspect({ profile: name, query, browser }: AuthorizationAnswer): Promise<Match | Misfit> {
    const profile = profiles.get(name);
    const state = only(query, 'state');
    if (!profile?.enabled) return 'profile';
    if (!isRandomToken(state)) return 'state';
    if (!isRandomToken(browser)) return 'cookie';
    const request = await vault.take<AuthorizationRequest>(place(state));
    if (!request) return 'state';
    if (request.browser !== browser) return 'cookie';
    if (request.profile !== name) return 'profile';
    return { request, profile, foreign: query.has('iss') && !isIssuer(profile, only(query, 'iss')) };
  }

  return {
    start: async request => {
      const state = randomToken();
      const verifier = randomToken();
      await vault.put(place(state), { ...request, verifier } satisfies AuthorizationRequest, SIGN_IN_MS);
      const { scopes, forced: forceConsent, otherAccount } = request;
      const challenge = challengeOf(verifier);
      return client(request.profile).authorizationUrl({ state, challenge, scopes, forceConsent, otherAccount });
    },
    match: async answer => {
      const found = await inspect(answer);
      if (typeof found !== 'string') return found;
      const profile = profiles.has(answer.profile) ? answer.profile : 'unknown';
      log.warn({ reason: found, profile }, 'An answer to a sign-in was turned away.');
      return undefined;
    },
  };
}

/** Which part of an answer does not fit. */
type Misfit = 'profile' | 'state' | 'cookie';

/** A parameter that was sent exactly once. */
export function only(query: URLSearchParams, name: string): string | undefined {
  const [value, second] = query.getAll(name);
  return second === undefined ? value : undefined;
}
