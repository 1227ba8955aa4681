import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { loadProfiles } from '../../auth/index.ts';
import type { Profile } from '../../auth/profile/profile.ts';
import { type FormRequest, FormServer, json } from './form-server.ts';

const GRAPH = 'https://graph.microsoft.com/';
const TENANT = '6f0c1c2e-8a5d-4a5e-9d2b-3f1a7c9e4b21';
const ME = '/v1.0/me';
const KNOWN_SCOPES = ['User.Read', 'Calendars.Read', 'Calendars.ReadWrite'].map(name => GRAPH + name);
const OPENID_SCOPES = ['openid', 'profile', 'email', 'offline_access'];
const PROMPTS = ['login', 'none', 'consent', 'select_account', 'create'];

const SECRET = 'CANARY~CLIENT.SECRET';
/** The settings that the shipped profile requires. */
export const MICROSOFT_SETTINGS = {
  MICROSOFT_CALENDAR_TENANT: TENANT,
  MICROSOFT_CALENDAR_CLIENT_ID: 'CLIENT-ID',
  MICROSOFT_CALENDAR_CLIENT_SECRET: SECRET,
};

/** Errors that all mean that the person has to sign in again. */
export type RefreshFault = 'consent_required' | 'interaction_required' | 'invalid_grant';

type Grant = { account: string; scopes: string[] };
type Answer = { status: number; body: object };
type Code = Grant & { challenge: string; redirectUri: string };

/**
 * An authorization server that behaves like the Microsoft identity platform v2.0, with the one resource of Graph that
 * names the account. Differences from Google: a single `prompt`; a refresh token only for `offline_access`, and a new
 * one at every refresh, while old ones stay valid for a while; scopes named without their resource, and never
 * `offline_access`; numbered errors; no revocation.
 * @see https://learn.microsoft.com/entra/identity-platform/v2-oauth2-auth-code-flow
 */
export class MicrosoftLike extends FormServer {
  /** The spelling of scopes in answers. */
  spelling: 'short' | 'full' | 'lower' = 'short';
  refreshFault: RefreshFault | undefined;
  /** How many of the next token answers get lost after the work is done. */
  loseAnswers = 0;
  readonly requests: { path: string; form: URLSearchParams; authorization: string | undefined }[] = [];
  readonly #codes = new Map<string, Code>();
  readonly #access = new Map<string, Grant>();
  readonly #refresh = new Map<string, Grant>();
  #count = 0;

  /** The shipped profile with this server in place of Microsoft. */
  profile(over: Partial<Profile> = {}): Profile {
    const settings: Readonly<Record<string, string>> = MICROSOFT_SETTINGS;
    const folder = join(import.meta.dirname, '../../auth-profiles');
    const { profiles } = loadProfiles(folder, { setting: name => settings[name], production: true });
    const shipped = profiles.get('microsoft-calendar');
    if (!shipped) throw new Error('microsoft-calendar.yaml does not load');
    const here = (url: string) => url.replace(/^https:\/\/[^/]+/, this.origin);
    return {
      ...shipped,
      authorizationUrl: here(shipped.authorizationUrl),
      tokenUrl: here(shipped.tokenUrl),
      refreshUrl: here(shipped.refreshUrl),
      account: { ...shipped.account, url: here(shipped.account.url) },
      ...over,
    };
  }

  /** The redirect parameters after "Accept"; `granted` is what an administrator allows. */
  consent(authorizationUrl: string, account: string, granted?: string[]): URLSearchParams {
    const query = new URL(authorizationUrl).searchParams;
    const scopes = (query.get('scope') ?? '').split(' ');
    const unknown = scopes.find(name => !KNOWN_SCOPES.includes(name) && !OPENID_SCOPES.includes(name));
    const prompt = query.get('prompt');
    if (unknown) return refused(query, 'invalid_scope', `AADSTS70011: The scope ${unknown} is not valid.`);
    if (prompt && !PROMPTS.includes(prompt)) {
      return refused(query, 'invalid_request', "AADSTS90023: Unsupported 'prompt' value.");
    }
    if (query.get('code_challenge_method') !== 'S256') {
      return refused(query, 'invalid_request', 'AADSTS9002325: Proof Key for Code Exchange is required.');
    }
    const code = `CANARY-CODE-${++this.#count}`;
    this.#codes.set(code, {
      account,
      scopes: granted ?? scopes,
      challenge: query.get('code_challenge') ?? '',
      redirectUri: query.get('redirect_uri') ?? '',
    });
    return new URLSearchParams({ code, state: query.get('state') ?? '', session_state: 'a-session' });
  }

  /** The redirect parameters after "Cancel". */
  cancel(authorizationUrl: string): URLSearchParams {
    const state = new URL(authorizationUrl).searchParams.get('state') ?? '';
    return new URLSearchParams({ error: 'access_denied', error_subcode: 'cancel', state });
  }

  /** Ends the grace period of old refresh tokens. */
  forgetRefreshTokensBut(newest: string): void {
    for (const token of this.#refresh.keys()) if (token !== newest) this.#refresh.delete(token);
  }

  accountOf(accessToken: string): string | undefined {
    return this.#access.get(accessToken)?.account;
  }

  protected serve({ request, response, path, form }: FormRequest): void {
    const { authorization } = request.headers;
    this.requests.push({ path, form, authorization });
    const { status, body } = this.#answer(path, form, authorization);
    if (path !== ME && this.loseAnswers-- > 0) request.socket.resetAndDestroy();
    else json(response, status, body);
  }

  #answer(path: string, form: URLSearchParams, authorization: string | undefined): Answer {
    if (path === ME) return this.#me(authorization);
    if (path.startsWith('/v1.0/')) return this.#calendar(authorization);
    return path === `/${TENANT}/oauth2/v2.0/token` ? this.#token(form, authorization) : { status: 404, body: {} };
  }

  #me(authorization: string | undefined): Answer {
    const grant = this.#access.get(authorization?.replace('Bearer ', '') ?? '');
    if (!grant) return { status: 401, body: { error: { code: 'InvalidAuthenticationToken', message: 'CANARY' } } };
    if (!grant.scopes.includes(`${GRAPH}User.Read`)) {
      return { status: 403, body: { error: { code: 'Authorization_RequestDenied', message: 'CANARY' } } };
    }
    return { status: 200, body: { id: '87d349ed', mail: null, userPrincipalName: grant.account } };
  }

  /** A gateway with the parts of the Google Calendar API that the bot calls first. */
  #calendar(authorization: string | undefined): Answer {
    if (this.accountOf(authorization?.replace('Bearer ', '') ?? '') === undefined) return { status: 401, body: {} };
    return { status: 200, body: { timeZone: 'Europe/Lisbon', items: [] } };
  }

  #token(form: URLSearchParams, authorization: string | undefined): Answer {
    if (!isClient(form, authorization)) return { status: 401, body: fault('invalid_client', 7000215) };
    if (form.get('grant_type') === 'authorization_code') {
      const grant = this.#redeem(form);
      return grant ? { status: 200, body: this.#issue(grant) } : { status: 400, body: fault('invalid_grant', 501481) };
    }
    const { refreshFault } = this;
    if (refreshFault) return { status: 400, body: fault(refreshFault, FAULT_NUMBERS[refreshFault]) };
    const grant = this.#refresh.get(form.get('refresh_token') ?? '');
    return grant ? { status: 200, body: this.#issue(grant) } : { status: 400, body: fault('invalid_grant', 700082) };
  }

  #redeem(form: URLSearchParams): Grant | undefined {
    const key = form.get('code') ?? '';
    const code = this.#codes.get(key);
    this.#codes.delete(key);
    const challenge = createHash('sha256')
      .update(form.get('code_verifier') ?? '')
      .digest('base64url');
    return code?.redirectUri === form.get('redirect_uri') && code?.challenge === challenge ? code : undefined;
  }

  #issue({ account, scopes }: Grant): Record<string, unknown> {
    const number = ++this.#count;
    const tokens = { access: `CANARY-ACCESS-${number}`, refresh: `CANARY-REFRESH-${number}` };
    const lasting = scopes.includes('offline_access');
    this.#access.set(tokens.access, { account, scopes });
    if (lasting) this.#refresh.set(tokens.refresh, { account, scopes });
    return {
      token_type: 'Bearer',
      scope: scopes
        .filter(name => name !== 'offline_access')
        .map(name => this.#spelled(name))
        .join(' '),
      expires_in: 3_599,
      ext_expires_in: 3_599,
      access_token: tokens.access,
      ...(lasting && { refresh_token: tokens.refresh }),
    };
  }

  #spelled(scope: string): string {
    if (this.spelling === 'full') return scope;
    const short = scope.replace(GRAPH, '');
    return this.spelling === 'lower' ? short.toLowerCase() : short;
  }
}

const FAULT_NUMBERS: Record<RefreshFault, number> = {
  consent_required: 65001,
  interaction_required: 50076,
  invalid_grant: 700082,
};

/** Authenticates by the form or by Basic authentication (RFC 6749 s.2.3.1), but not by both. */
function isClient(form: URLSearchParams, authorization: string | undefined): boolean {
  const basic = /^Basic (.+)$/.exec(authorization ?? '')?.[1];
  if (basic === undefined) return form.get('client_id') === 'CLIENT-ID' && form.get('client_secret') === SECRET;
  const parts = Buffer.from(basic, 'base64').toString().split(':');
  const [id, secret] = parts.map(part => new URLSearchParams(`x=${part}`).get('x'));
  return parts.length === 2 && id === 'CLIENT-ID' && secret === SECRET && !form.has('client_secret');
}

function refused(query: URLSearchParams, error: string, description: string): URLSearchParams {
  return new URLSearchParams({ error, error_description: description, state: query.get('state') ?? '' });
}

function fault(error: string, number: number): Record<string, unknown> {
  return {
    error,
    error_description: `AADSTS${number}: CANARY words. Trace ID: t Correlation ID: c Timestamp: 2026-11-21 12:00:00Z`,
    error_codes: [number],
    timestamp: '2026-11-21 12:00:00Z',
    trace_id: '255d1aef-8c98-452f-ac51-23d051240864',
    correlation_id: 'fb3d2015-bc17-4bb9-bb85-30c5cf1aaaa7',
    error_uri: `https://login.microsoftonline.com/error?code=${number}`,
  };
}
