import { CLIENT } from './grants.ts';
import { meaningOf } from './scopes.ts';

/** What an app asked for when it sent somebody here. */
export type Asked = {
  redirectUri: string;
  scopes: string[];
  state: string | undefined;
  challenge: { value: string; method: 'S256' | 'plain' } | undefined;
  offline: boolean;
  forceConsent: boolean;
  hint: string | undefined;
};

/** Why the app's request does not do: shown to the person and never redirected, as the redirect may be the fault. */
export class Refusal extends Error {
  readonly status: number;
  readonly code: string;

  constructor(status: number, code: string, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

/**
 * Reads what an app asks for from the address that it sent its user to.
 * @throws Refusal in Google's words
 */
export function readRequest(query: URLSearchParams): Asked {
  const value = (name: string) => query.get(name) ?? undefined;
  const needed = (name: string): string => {
    const found = value(name);
    if (!found) throw new Refusal(400, 'invalid_request', `Required parameter is missing: ${name}`);
    return found;
  };
  if (needed('client_id') !== CLIENT.clientId)
    throw new Refusal(401, 'invalid_client', 'The OAuth client was not found.');
  const redirectUri = needed('redirect_uri');
  if (!isLoopback(redirectUri)) {
    throw new Refusal(
      400,
      'redirect_uri_mismatch',
      `The sandbox only goes back to this computer, not to ${redirectUri}`,
    );
  }
  if (needed('response_type') !== 'code') {
    throw new Refusal(400, 'unsupported_response_type', 'The sandbox answers with codes: response_type=code');
  }
  return {
    redirectUri,
    scopes: readScopes(needed('scope')),
    state: value('state'),
    challenge: readChallenge(value('code_challenge'), value('code_challenge_method')),
    offline: value('access_type') === 'offline',
    forceConsent: (value('prompt') ?? '').split(' ').includes('consent'),
    hint: value('login_hint'),
  };
}

function readScopes(text: string): string[] {
  const scopes = [...new Set(text.split(' ').filter(Boolean))];
  const unknown = scopes.filter(scope => meaningOf(scope) === undefined);
  if (unknown.length > 0)
    throw new Refusal(400, 'invalid_scope', `Some requested scopes were invalid: ${unknown.join(' ')}`);
  return scopes;
}

function readChallenge(value: string | undefined, method = 'plain'): Asked['challenge'] {
  if (value === undefined) return undefined;
  if (method !== 'S256' && method !== 'plain') {
    throw new Refusal(400, 'invalid_request', `Invalid code_challenge_method: ${method}`);
  }
  if (!/^[\w.~-]{43,128}$/.test(value)) throw new Refusal(400, 'invalid_request', 'Invalid code_challenge');
  return { value, method };
}

function isLoopback(uri: string): boolean {
  if (!URL.canParse(uri)) return false;
  const { protocol, hostname, hash, username } = new URL(uri);
  const here = hostname === 'localhost' || hostname === '[::1]' || /^127(?:\.\d{1,3}){3}$/.test(hostname);
  return here && (protocol === 'http:' || protocol === 'https:') && hash === '' && username === '';
}
