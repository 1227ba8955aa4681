import { randomBytes } from 'node:crypto';
import type { Grant } from '../model.ts';
import type { World } from '../world.ts';

/** The one client that the sandbox knows. */
export const CLIENT = { clientId: 'sandbox-client', clientSecret: 'sandbox-secret' } as const;

/** Google keeps this many refresh tokens for an account and client and drops the oldest without a word. */
const MOST_REFRESH_TOKENS = 100;

export function findGrant(world: World, email: string): Grant | undefined {
  return world.state.grants.find(grant => grant.email === email);
}

/** Notes that a person allowed the client these scopes, and those allowed before. */
export function allow(world: World, email: string, scopes: readonly string[]): Grant {
  const known = findGrant(world, email);
  const grant = known ?? newGrant(email);
  grant.scopes = [...new Set([...grant.scopes, ...scopes])];
  if (!known) world.state.grants.push(grant);
  world.changed();
  return grant;
}

function newGrant(email: string): Grant {
  return {
    email,
    clientId: CLIENT.clientId,
    scopes: [],
    refreshTokens: [],
    spentRefreshTokens: [],
    accessTokens: [],
  };
}

export function issueAccessToken(world: World, grant: Grant, scopes: string[]): string {
  const now = world.clock();
  const token = `ya29.sandbox-${secret()}`;
  const live = grant.accessTokens.filter(each => each.expiresAtMs > now);
  grant.accessTokens = [...live, { token, scopes, expiresAtMs: now + world.switches.accessTokenSeconds * 1000 }];
  world.changed();
  return token;
}

export function issueRefreshToken(world: World, grant: Grant, scopes: string[]): string {
  const token = `1//sandbox-${secret()}`;
  grant.refreshTokens = [...grant.refreshTokens, { token, scopes }].slice(-MOST_REFRESH_TOKENS);
  world.changed();
  return token;
}

/** Ends everything that a person allowed, as revoking any token of it does at Google. */
export function endGrant(world: World, grant: Grant): void {
  world.state.grants = world.state.grants.filter(each => each !== grant);
  world.changed();
}

/** Whose a live access token is and how far it reaches. */
export function bearerOf(world: World, token: string): { email: string; scopes: string[] } | undefined {
  for (const { email, accessTokens } of world.state.grants) {
    const live = accessTokens.find(each => each.token === token && each.expiresAtMs > world.clock());
    if (live) return { email, scopes: live.scopes };
  }
  return undefined;
}

/** 32 random bytes, printable. */
export function secret(): string {
  return randomBytes(32).toString('base64url');
}
