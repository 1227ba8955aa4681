import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider, { type Configuration } from 'oidc-provider';
import { Cookies } from '../../cli/authorize/doctor/cookies.ts';
import { FaultProxy } from './fault-proxy.ts';

export const CLIENT = { id: 'CLIENT-ID', secret: 'CANARY-CLIENT-SECRET' };

/**
 * `oidc-provider` in its strictest configuration: PKCE is required, a refresh token works once and its second use ends
 * the grant, scopes outside the client's list are refused, and the login pages need their cookies. A proxy before it
 * can simulate faults.
 */
export class StrictProvider {
  readonly proxy = new FaultProxy();
  /** How often a refresh token was used twice, which ended its grant. */
  reuses = 0;
  readonly #server: Server = createServer();

  async start(redirectUri: string): Promise<this> {
    await this.proxy.start();
    await new Promise<void>(resolve => this.#server.listen(0, 'localhost', resolve));
    this.proxy.targets['/'] = this.inner;
    const provider = quietly(() => new Provider(this.origin, configurationFor(redirectUri)));
    provider.on('grant.revoked', () => {
      this.reuses++;
    });
    this.#server.on('request', provider.callback());
    return this;
  }

  get origin(): string {
    return this.proxy.origin;
  }

  /** The server's own address, without the proxy. */
  get inner(): string {
    return `http://localhost:${(this.#server.address() as AddressInfo).port}`;
  }

  /** All refresh requests so far. */
  get refreshes(): number {
    return this.proxy.asked.filter(({ path, body }) => path === '/token' && body.includes('grant_type=refresh_token'))
      .length;
  }

  /**
   * Completes login and consent like a browser.
   * @returns the address that leads back to the bot
   */
  async consent(authorizationUrl: string, { email }: { email: string }): Promise<string> {
    const browser = new Browser(this.origin);
    let page = await browser.open(authorizationUrl);
    for (const form of [{ prompt: 'login', login: email, password: 'x' }, { prompt: 'consent' }]) {
      const action = /action="([^"]+)"/.exec(page.text)?.[1];
      if (action === undefined) throw new Error(`no form on the page: ${page.text.slice(0, 500)}`);
      page = await browser.open(action, form);
    }
    return page.address;
  }

  /** The fields of a profile of this provider, for an API at `apiUrl`. */
  profileFields(apiUrl: string): Record<string, string> {
    const { origin } = this;
    return {
      authorizationUrl: `${origin}/auth?prompt=consent`,
      tokenUrl: `${origin}/token`,
      refreshUrl: `${origin}/token`,
      revokeUrl: `${origin}/token/revocation`,
      apiUrl,
      account: `{ url: "${origin}/me", field: email }`,
      scopes: '[openid, email, offline_access]',
      clientAuthentication: 'basic',
    };
  }

  async stop(): Promise<void> {
    await this.proxy.stop();
    this.#server.closeAllConnections();
    await new Promise(resolve => this.#server.close(resolve));
  }
}

const configurationFor = (redirectUri: string): Configuration => ({
  clients: [
    {
      client_id: CLIENT.id,
      client_secret: CLIENT.secret,
      redirect_uris: [redirectUri],
      grant_types: ['authorization_code', 'refresh_token'],
      scope: 'openid email offline_access',
    },
  ],
  scopes: ['openid', 'email', 'offline_access', 'admin'],
  claims: { email: ['email'] },
  pkce: { required: () => true },
  rotateRefreshToken: true,
  features: { devInteractions: { enabled: true }, revocation: { enabled: true } },
  cookies: { keys: ['a key for tests'] },
  ttl: { AccessToken: 3_600, Grant: 86_400, IdToken: 3_600, Interaction: 3_600, RefreshToken: 86_400, Session: 86_400 },
  renderError: (context, { error, error_description: words }) => {
    context.type = 'html';
    context.body = `<h1>Something went wrong</h1><p>${error}: ${words}</p>`;
  },
  findAccount: (_, id) => ({ accountId: id, claims: () => ({ sub: id, email: id }) }),
});

/** Hides oidc-provider's warnings about development settings. */
function quietly<T>(make: () => T): T {
  const { warn, info } = console;
  Object.assign(console, { warn: () => undefined, info: () => undefined });
  try {
    return make();
  } finally {
    Object.assign(console, { warn, info });
  }
}

/** A browser that follows redirects within the provider and keeps its cookies. */
class Browser {
  readonly #cookies = new Cookies();
  readonly #origin: string;

  constructor(origin: string) {
    this.#origin = origin;
  }

  async open(url: string, form?: Record<string, string>): Promise<{ address: string; text: string }> {
    const body = form && new URLSearchParams(form).toString();
    const sent = {
      ...this.#cookies.headerFor(url),
      ...(form && { 'content-type': 'application/x-www-form-urlencoded' }),
    };
    const response = await fetch(url, { redirect: 'manual', headers: sent, ...(body && { method: 'POST', body }) });
    this.#cookies.update(response.headers, url);
    const location = response.headers.get('location');
    const text = await response.text();
    if (location === null) return { address: url, text };
    const next = new URL(location, url);
    return next.origin === this.#origin ? this.open(next.href) : { address: next.href, text: '' };
  }
}
