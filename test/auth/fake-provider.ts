import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Profile } from '../../auth/profile/profile.ts';
import { type FormRequest, FormServer, json, profileAt, send } from './form-server.ts';

/** A fault of the token endpoint. */
export type TokenMood =
  | 'well'
  | 'error 500'
  | 'hang'
  | 'html'
  | 'empty object'
  | 'error with 200'
  | 'invalid_client'
  | 'huge'
  | 'redirect'
  | 'slow';

type Grant = { account: string; scopes: string[] };
type Code = Grant & { challenge: string | undefined; redirectUri: string };

/** A small authorization server with an API that names the owner of a token. Its tokens are canaries. */
export class FakeProvider extends FormServer {
  mood: TokenMood = 'well';
  apiStatus = 200;
  revokeStatus = 200;
  omitRefreshToken: 'never' | 'on refresh' | 'unless forced' | 'always' = 'on refresh';
  /** A refresh token works once; a second use ends the grant unless the provider is lenient. */
  rotate = false;
  lenient = false;
  /** How many of the next token answers get lost after the work is done. */
  loseAnswers = 0;
  ignorePkce = false;
  expiresIn: unknown = 3600;
  /** The scopes in the answer; null: it names none. */
  grantedScopes: string[] | null | undefined;
  readonly tokenRequests: URLSearchParams[] = [];
  readonly tokenHeaders: IncomingMessage['headers'][] = [];
  readonly revoked: string[] = [];
  readonly verifiers: string[] = [];
  readonly #name: string;
  readonly #codes = new Map<string, Code>();
  readonly #access = new Map<string, Grant>();
  readonly #refresh = new Map<string, Grant>();
  readonly #used = new Set<string>();
  #count = 0;

  constructor(name = 'fake') {
    super();
    this.#name = name;
  }

  profile(over: Partial<Profile> = {}): Profile {
    return profileAt(this.origin, this.#name, over);
  }

  /** The parameters of the redirect after a person clicks "allow". */
  consent(authorizationUrl: string, account: string, scopes?: string[]): URLSearchParams {
    const query = new URL(authorizationUrl).searchParams;
    const code = `CANARY-CODE-${this.#name}-${++this.#count}`;
    this.#codes.set(code, {
      account,
      scopes: scopes ?? (query.get('scope') ?? '').split(' '),
      challenge: query.get('code_challenge') ?? undefined,
      redirectUri: query.get('redirect_uri') ?? '',
    });
    return new URLSearchParams({ code, state: query.get('state') ?? '' });
  }

  /** Expires access tokens early, as a provider may. */
  forgetAccessTokens(): void {
    this.#access.clear();
  }

  /** Ends all grants of an account. */
  endGrants(account: string): void {
    for (const tokens of [this.#access, this.#refresh]) {
      for (const [token, grant] of tokens) if (grant.account === account) tokens.delete(token);
    }
  }

  accountOf(accessToken: string): string | undefined {
    return this.#access.get(accessToken)?.account;
  }

  get refreshes(): number {
    return this.tokenRequests.filter(request => request.get('grant_type') === 'refresh_token').length;
  }

  protected async serve({ request, response, path, form }: FormRequest): Promise<void> {
    if (path === '/token') return this.#token(form, request, response);
    if (path === '/revoke') return this.#revoke(form, response);
    const grant = this.#access.get((request.headers.authorization ?? '').replace('Bearer ', ''));
    const status = grant ? this.apiStatus : 401;
    json(response, status, { id: grant?.account, ...(grant && { timeZone: 'Europe/Lisbon', items: [] }) });
  }

  async #token(form: URLSearchParams, request: IncomingMessage, response: ServerResponse): Promise<void> {
    this.tokenRequests.push(form);
    this.tokenHeaders.push(request.headers);
    if (this.mood === 'hang') return;
    if (this.mood === 'slow') await new Promise(resolve => setTimeout(resolve, 150));
    const misbehave: Partial<Record<TokenMood, () => unknown>> = {
      'error 500': () => json(response, 500, { error: 'server_error' }),
      html: () => send(response, 502, { 'content-type': 'text/html' }, '<h1>Bad gateway</h1>'),
      'empty object': () => json(response, 200, {}),
      'error with 200': () => json(response, 200, { error: 'invalid_grant' }),
      invalid_client: () => json(response, 401, { error: 'invalid_client' }),
      huge: () => json(response, 200, { access_token: 'x'.repeat(1_000_000), token_type: 'Bearer' }),
      redirect: () => send(response, 307, { location: `${this.origin}/token` }),
    };
    const trick = misbehave[this.mood];
    if (trick) return void trick();
    const code = form.get('grant_type') === 'authorization_code';
    const grant = code ? this.#redeem(form) : this.#renew(form.get('refresh_token') ?? '');
    if (!grant) return json(response, 400, { error: 'invalid_grant' });
    const tokens = this.#issue(grant, code ? 'code' : 'refresh');
    if (this.loseAnswers-- > 0) request.socket.resetAndDestroy();
    else json(response, 200, tokens);
  }

  #redeem(form: URLSearchParams): Grant | undefined {
    const key = form.get('code') ?? '';
    const code = this.#codes.get(key);
    this.#codes.delete(key);
    const verifier = form.get('code_verifier');
    if (verifier) this.verifiers.push(verifier);
    if (!code || form.get('redirect_uri') !== code.redirectUri) return undefined;
    const challenge = verifier && createHash('sha256').update(verifier).digest('base64url');
    return this.ignorePkce || challenge === code.challenge ? code : undefined;
  }

  #renew(token: string): Grant | undefined {
    const grant = this.#refresh.get(token);
    if (!this.rotate || this.lenient) return grant;
    const reused = this.#used.has(token);
    this.#used.add(token);
    if (grant && reused) this.endGrants(grant.account);
    return reused ? undefined : grant;
  }

  #issue({ account, scopes }: Grant, by: 'code' | 'refresh'): Record<string, unknown> {
    const grant = { account, scopes };
    const number = ++this.#count;
    const access = `CANARY-ACCESS-${this.#name}-${number}`;
    this.#access.set(access, grant);
    const omit = this.omitRefreshToken;
    const gives = omit === 'never' || (omit === 'on refresh' && (by === 'code' || this.rotate));
    const refresh = gives ? `CANARY-REFRESH-${this.#name}-${number}` : undefined;
    if (refresh) this.#refresh.set(refresh, grant);
    const named = this.grantedScopes === undefined ? scopes : this.grantedScopes;
    return {
      access_token: access,
      token_type: 'Bearer',
      ...(refresh && { refresh_token: refresh }),
      ...(this.expiresIn !== undefined && { expires_in: this.expiresIn }),
      ...(named && { scope: named.join(' ') }),
    };
  }

  #revoke(form: URLSearchParams, response: ServerResponse): void {
    const token = form.get('token') ?? '';
    this.revoked.push(token);
    const grant = this.#refresh.get(token) ?? this.#access.get(token);
    if (this.revokeStatus === 200 && grant) this.endGrants(grant.account);
    // Google's answer for an unknown token.
    json(response, this.revokeStatus, this.revokeStatus === 400 ? { error: 'invalid_token' } : {});
  }
}
