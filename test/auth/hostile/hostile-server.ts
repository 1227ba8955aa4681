import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Profile, profileSchema } from '../../../auth/profile.ts';
import { type Call, type Endpoint, json, type Misbehaviour } from './misbehaviours.ts';

/**
 * An authorization server that does one thing wrong. Its tokens, its code and the client secret are canaries, and what it
 * is sent at an address where nobody should come is kept.
 */
export class HostileServer {
  origin = '';
  #mood: Misbehaviour = {};
  readonly calls: Record<Endpoint, number> = { exchange: 0, refresh: 0, account: 0, revoke: 0 };
  /** The parameters of the last request, and its `Authorization`. */
  lastForm = new URLSearchParams();
  lastAuthorization: string | undefined;
  /** The codes that came to be exchanged. */
  readonly codes: (string | null)[] = [];
  /** Requests that followed a redirect. */
  readonly strays: string[] = [];
  readonly #server: Server;
  #count = 0;

  constructor() {
    this.#server = createServer((request, response) => void this.#serve(request, response));
  }

  async start(): Promise<this> {
    await new Promise<void>(resolve => this.#server.listen(0, '127.0.0.1', resolve));
    this.origin = `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
    return this;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise(resolve => this.#server.close(resolve));
  }

  /** Connections that are still open. */
  connections(): Promise<number> {
    return new Promise((resolve, reject) =>
      this.#server.getConnections((error, count) => (error ? reject(error) : resolve(count))),
    );
  }

  /** Misbehaves in this way from now on, and counts anew. */
  begin(mood: Misbehaviour): void {
    this.#mood = mood;
    Object.assign(this.calls, { exchange: 0, refresh: 0, account: 0, revoke: 0 });
    this.strays.length = 0;
  }

  profile(over: Partial<Profile> = {}): Profile {
    const { type: _, ...file } = profileSchema.parse({
      name: 'hostile',
      title: 'Hostile Calendar',
      type: 'oauth2',
      authorization: 'per-user',
      authorizationUrl: `${this.origin}/authorize`,
      tokenUrl: `${this.origin}/token`,
      revokeUrl: `${this.origin}/revoke`,
      apiUrl: `${this.origin}/api`,
      account: { url: `${this.origin}/account`, field: 'id' },
      scopes: ['unused'],
      clientId: 'CLIENT-ID',
      clientSecret: 'CANARY-CLIENT-SECRET',
    });
    return { ...file, refreshUrl: `${this.origin}/token`, scopes: { read: ['read'], write: ['write'] }, ...over };
  }

  /** What the browser brings back from the authorization URL. */
  consent(authorizationUrl: string): URLSearchParams {
    const state = new URL(authorizationUrl).searchParams.get('state') ?? '';
    return new URLSearchParams({ code: 'CANARY-CODE', state });
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
    const form = new URLSearchParams(Buffer.concat(chunks).toString());
    this.lastForm = form;
    this.lastAuthorization = request.headers.authorization;
    const { pathname } = new URL(request.url ?? '', this.origin);
    const endpoint = endpointOf(pathname, form);
    if (!endpoint) {
      this.strays.push(`${pathname} ${request.headers.authorization ?? ''} ${form}`);
      return json(response, 200, this.#goodAnswer('exchange'));
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

function endpointOf(pathname: string, form: URLSearchParams): Endpoint | undefined {
  if (pathname === '/account') return 'account';
  if (pathname === '/revoke') return 'revoke';
  if (pathname !== '/token') return undefined;
  return form.get('grant_type') === 'refresh_token' ? 'refresh' : 'exchange';
}
