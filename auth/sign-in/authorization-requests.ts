import type { Log } from '../../core/log.ts';
import { storeKey } from '../../core/store-key.ts';
import { isIssuer } from '../profile/endpoints.ts';
import type { Profile } from '../profile/profile.ts';
import type { OAuthClient } from '../provider/oauth-client.ts';
import { challengeOf, isRandomToken, randomToken } from '../random.ts';
import type { Vault } from '../vault.ts';
import { SIGN_IN_MS, type SignInRequest } from './sign-in-links.ts';

/** A sign-in that is under way at the provider. `browser` is the token in the cookie of the browser that started it. */
export type AuthorizationRequest = SignInRequest & {
  browser: string;
  verifier: string;
  scopes: readonly string[];
  /** Consent is requested a second time, because the first brought no refresh token. */
  forced: boolean;
};

/** The provider's answer as a browser delivered it. Nothing in it can be trusted. */
export type AuthorizationAnswer = { profile: string; query: URLSearchParams; browser: string | undefined };

/** Sign-ins under way at the provider, each stored under its one-time `state` for ten minutes. */
export type AuthorizationRequests = {
  /** Stores the request under a new state. @returns the provider's URL */
  start(request: Omit<AuthorizationRequest, 'verifier'>): Promise<string>;
  /** Finds the request that `answer` belongs to and uses up its state. @returns undefined if anything does not match */
  match(answer: AuthorizationAnswer): Promise<Match | undefined>;
};

/** `foreign`: the answer comes from another issuer than the profile's (RFC 9207), so nothing in it can be used. */
export type Match = { request: AuthorizationRequest; profile: Profile; foreign: boolean };

export function createAuthorizationRequests(world: {
  vault: Vault;
  profiles: ReadonlyMap<string, Profile>;
  client: (profile: string) => OAuthClient;
  log: Log;
}): AuthorizationRequests {
  const { vault, profiles, client, log } = world;
  const keyOf = (state: string) => storeKey('state', state);

  async function findMatch({ profile: name, query, browser }: AuthorizationAnswer): Promise<Match | Mismatch> {
    const profile = profiles.get(name);
    const state = singleValue(query, 'state');
    if (!profile?.enabled) return 'profile';
    if (!isRandomToken(state)) return 'state';
    if (!isRandomToken(browser)) return 'cookie';
    const request = await vault.take<AuthorizationRequest>(keyOf(state));
    if (!request) return 'state';
    if (request.browser !== browser) return 'cookie';
    if (request.profile !== name) return 'profile';
    return { request, profile, foreign: query.has('iss') && !isIssuer(profile, singleValue(query, 'iss')) };
  }

  return {
    start: async request => {
      const state = randomToken();
      const verifier = randomToken();
      await vault.put(keyOf(state), { ...request, verifier } satisfies AuthorizationRequest, SIGN_IN_MS);
      const { scopes, forced: forceConsent, otherAccount } = request;
      const challenge = challengeOf(verifier);
      return client(request.profile).authorizationUrl({ state, challenge, scopes, forceConsent, otherAccount });
    },
    match: async answer => {
      const found = await findMatch(answer);
      if (typeof found !== 'string') return found;
      const profile = profiles.has(answer.profile) ? answer.profile : 'unknown';
      log.warn({ reason: found, profile }, 'The bot rejected the answer to a sign-in.');
      return undefined;
    },
  };
}

/** The part of an answer that does not match. */
type Mismatch = 'profile' | 'state' | 'cookie';

/** The value of a parameter that occurs exactly once; undefined otherwise (RFC 6749 s.3.1). */
export function singleValue(query: URLSearchParams, name: string): string | undefined {
  const [value, second] = query.getAll(name);
  return second === undefined ? value : undefined;
}
