import type { Profile } from '../../../auth/profile/profile.ts';
import { type FormRequest, FormServer, json, profileAt } from '../form-server.ts';
import type { Call, Endpoint, Misbehaviour } from './misbehaviours.ts';

/**
 * An authorization server with one fault. Its tokens, its code and the client secret are canaries, and it records
 * requests to addresses that no client should call.
 */
export class HostileServer extends FormServer {
  #mood: Misbehaviour = {};
  readonly calls: Record<Endpoint, number> = { exchange: 0, refresh: 0, account: 0, revoke: 0 };
  /** The parameters of the last request, and its `Authorization`. */
  lastForm = new URLSearchParams();
  lastAuthorization: string | undefined;
  /** The codes sent to the token endpoint. */
  readonly codes: (string | null)[] = [];
  /** Requests that followed a redirect. */
  readonly strays: string[] = [];
  #count = 0;

  /** Switches to another fault and resets all counts. */
  begin(mood: Misbehaviour): void {
    this.#mood = mood;
    Object.assign(this.calls, { exchange: 0, refresh: 0, account: 0, revoke: 0 });
    this.strays.length = 0;
  }

  profile(over: Partial<Profile> = {}): Profile {
    return profileAt(this.origin, 'hostile', over);
  }

  /** The parameters that the browser brings back from the authorization URL. */
  consent(authorizationUrl: string): URLSearchParams {
    const state = new URL(authorizationUrl).searchParams.get('state') ?? '';
    return new URLSearchParams({ code: 'CANARY-CODE', state });
  }

  protected serve({ request, response, path, form }: FormRequest): void {
    this.lastForm = form;
    this.lastAuthorization = request.headers.authorization;
    const endpoint = endpointOf(path, form);
    if (!endpoint) {
      this.strays.push(`${path} ${request.headers.authorization ?? ''} ${form}`);
      json(response, 200, this.#goodAnswer('exchange'));
      return;
    }
    if (endpoint === 'exchange') this.codes.push(form.get('code'));
    const nth = ++this.calls[endpoint];
    const good = this.#goodAnswer(endpoint);
    const call: Call = { request, response, form, good, nth, origin: this.origin };
    const trick = this.#mood[endpoint];
    if (trick) trick(call);
    else json(response, 200, good);
  }

  #goodAnswer(endpoint: Endpoint): Record<string, unknown> {
    if (endpoint === 'revoke') return {};
    if (endpoint === 'account') return { id: 'ana@example.com' };
    const number = ++this.#count;
    return {
      access_token: `CANARY-ACCESS-${number}`,
      token_type: 'Bearer',
      refresh_token: `CANARY-REFRESH-${number}`,
      expires_in: 3600,
      scope: 'read',
    };
  }
}

function endpointOf(path: string, form: URLSearchParams): Endpoint | undefined {
  if (path === '/whoami') return 'account';
  if (path === '/revoke') return 'revoke';
  if (path !== '/token') return undefined;
  return form.get('grant_type') === 'refresh_token' ? 'refresh' : 'exchange';
}
