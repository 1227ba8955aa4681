import { createHash } from 'node:crypto';
import { type Answer, json } from '../http/message.ts';
import type { Call, Route } from '../http/route.ts';
import type { World } from '../world.ts';
import type { Code, Pending } from './authorize.ts';
import { CLIENT, endGrant, findGrant, issueAccessToken, issueRefreshToken } from './grants.ts';

/** A refusal of the token endpoint (RFC 6749 s.5.2) in Google's words. */
class TokenError extends Error {
  readonly status: number;
  readonly code: string;

  constructor(status: number, code: string, description: string) {
    super(description);
    this.status = status;
    this.code = code;
  }
}

const invalidGrant = (description: string): TokenError => new TokenError(400, 'invalid_grant', description);

/** The token and the revocation endpoint. */
export function tokenRoutes(pending: Pending): Route[] {
  const answer =
    (handle: (call: Call, form: URLSearchParams) => unknown) =>
    (call: Call): Answer => {
      const headers = { 'cache-control': 'no-cache, no-store, max-age=0, must-revalidate', pragma: 'no-cache' };
      try {
        return json(200, handle(call, new URLSearchParams(call.request.body)), headers);
      } catch (error) {
        if (!(error instanceof TokenError)) throw error;
        return json(error.status, { error: error.code, error_description: error.message }, headers);
      }
    };
  return [
    { name: 'oauth.token', method: 'POST', path: '/token', handle: answer((call, form) => token(call, form, pending)) },
    { name: 'oauth.revoke', method: 'POST', path: '/revoke', handle: answer(revoke) },
  ];
}

function token(call: Call, form: URLSearchParams, pending: Pending): unknown {
  const type = call.request.headers['content-type'] ?? '';
  if (!type.startsWith('application/x-www-form-urlencoded')) {
    throw new TokenError(400, 'invalid_request', 'The request must be form-encoded.');
  }
  checkClient(call, form);
  switch (form.get('grant_type')) {
    case 'authorization_code':
      return exchange(call.world, form, pending);
    case 'refresh_token':
      return refresh(call.world, form);
    case null:
      throw new TokenError(400, 'invalid_request', 'Required parameter is missing: grant_type');
    default:
      throw new TokenError(400, 'unsupported_grant_type', `Invalid grant_type: ${form.get('grant_type')}`);
  }
}

function exchange(world: World, form: URLSearchParams, pending: Pending): unknown {
  const id = needed(form, 'code');
  const code = pending.codes.get(id);
  // RFC 6749 s.4.1.2: used once, whatever comes of it.
  pending.codes.delete(id);
  if (!code) throw invalidGrant('Malformed auth code.');
  if (code.expiresAtMs <= world.clock()) throw invalidGrant('Bad Request');
  if (form.get('redirect_uri') !== code.asked.redirectUri) {
    throw new TokenError(400, 'redirect_uri_mismatch', 'Bad Request');
  }
  checkVerifier(code, form.get('code_verifier'));
  const grant = findGrant(world, code.email);
  if (!grant) throw invalidGrant('Token has been expired or revoked.');
  return {
    access_token: issueAccessToken(world, grant, code.scopes),
    expires_in: world.switches.accessTokenSeconds,
    ...(code.withRefreshToken && { refresh_token: issueRefreshToken(world, grant, code.scopes) }),
    scope: code.scopes.join(' '),
    token_type: 'Bearer',
  };
}

/** Google answers without a refresh token: the old one goes on. */
function refresh(world: World, form: URLSearchParams): unknown {
  const text = needed(form, 'refresh_token');
  const spentBy = world.state.grants.find(grant => grant.spentRefreshTokens.includes(text));
  if (spentBy) endGrant(world, spentBy);
  const grant = world.state.grants.find(each => each.refreshTokens.some(({ token: known }) => known === text));
  const scopes = grant?.refreshTokens.find(({ token: known }) => known === text)?.scopes;
  if (!grant || !scopes) throw invalidGrant('Token has been expired or revoked.');
  const answer = {
    access_token: issueAccessToken(world, grant, scopes),
    expires_in: world.switches.accessTokenSeconds,
    scope: scopes.join(' '),
    token_type: 'Bearer',
  };
  if (!world.switches.rotateRefreshTokens) return answer;
  grant.refreshTokens = grant.refreshTokens.filter(({ token: known }) => known !== text);
  grant.spentRefreshTokens.push(text);
  return { ...answer, refresh_token: issueRefreshToken(world, grant, scopes) };
}

function revoke({ world, request }: Call, form: URLSearchParams): unknown {
  const text = form.get('token') ?? request.query.get('token');
  if (!text) throw new TokenError(400, 'invalid_request', 'Required parameter is missing: token');
  const grant = world.state.grants.find(({ refreshTokens, accessTokens }) =>
    [...refreshTokens, ...accessTokens].some(each => each.token === text),
  );
  if (!grant) throw new TokenError(400, 'invalid_token', 'Token expired or revoked');
  endGrant(world, grant);
  return {};
}

/** The client's id and secret, in the body or as HTTP Basic (RFC 6749 s.2.3.1). */
function checkClient({ request }: Call, form: URLSearchParams): void {
  const basic = /^Basic (.+)$/i.exec(request.headers.authorization ?? '')?.[1];
  const [basicId, basicSecret] = Buffer.from(basic ?? '', 'base64')
    .toString()
    .split(':')
    .map(decodeURIComponent);
  const id = basic === undefined ? form.get('client_id') : basicId;
  const secret = basic === undefined ? form.get('client_secret') : basicSecret;
  if (!id) throw new TokenError(400, 'invalid_request', 'Could not determine client ID from request.');
  if (id !== CLIENT.clientId) throw new TokenError(401, 'invalid_client', 'The OAuth client was not found.');
  if (!secret) throw new TokenError(400, 'invalid_request', 'client_secret is missing.');
  if (secret !== CLIENT.clientSecret)
    throw new TokenError(401, 'invalid_client', 'The provided client secret is invalid.');
}

function checkVerifier({ asked: { challenge } }: Code, verifier: string | null): void {
  if (!challenge && verifier !== null) throw invalidGrant('code_verifier or verifier is not needed.');
  if (!challenge) return;
  if (!verifier) throw invalidGrant('Missing code verifier.');
  const hashed = challenge.method === 'plain' ? verifier : createHash('sha256').update(verifier).digest('base64url');
  if (hashed !== challenge.value) throw invalidGrant('Invalid code verifier.');
}

function needed(form: URLSearchParams, name: string): string {
  const value = form.get(name);
  if (!value) throw new TokenError(400, 'invalid_request', `Required parameter is missing: ${name}`);
  return value;
}
