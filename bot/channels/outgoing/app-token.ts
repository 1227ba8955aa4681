import { createRequire } from 'node:module';
import type { INetworkModule, NetworkRequestOptions } from '@azure/msal-node';
import type { ServiceClientCredentialsFactory } from 'botframework-connector';
import { AuthenticationConstants } from 'botframework-connector/lib/auth/authenticationConstants.js';
import { ManagedIdentityServiceClientCredentialsFactory } from 'botframework-connector/lib/auth/managedIdentityServiceClientCredentialsFactory.js';
import { MsalServiceClientCredentialsFactory } from 'botframework-connector/lib/auth/msalServiceClientCredentialsFactory.js';
import { BotError } from '../../../core/errors.ts';
import { createFetch, type Destination } from '../../../core/outgoing/index.ts';
import { loginDestination, managedIdentityDestination } from './destinations.ts';

/** A bot registration. Without an `id`, callers cannot be authenticated. */
export type BotApp = {
  id?: string;
  password?: string;
  type?: string;
  tenantId?: string;
  /** The token endpoint of a managed identity, if Azure sets one. */
  identityEndpoint?: string;
};

/** The copy that the SDK has loaded. An `import` would load a second one. */
const msal = createRequire(import.meta.url)('@azure/msal-node') as Msal;
type Msal = typeof import('@azure/msal-node', { with: { 'resolution-mode': 'require' }});

/** Gets the bot's own token: with the registration's password, or as a managed identity of Azure. */
export function appCredentials(app: BotApp & { id: string }): ServiceClientCredentialsFactory {
  return app.type === 'UserAssignedMSI' ? managedIdentity(app) : password(app);
}

function password({ id, password: clientSecret = '', type, tenantId }: BotApp & { id: string }) {
  const tenant = type === 'SingleTenant' ? tenantId : AuthenticationConstants.DefaultChannelAuthTenant;
  const authority = `${AuthenticationConstants.ToChannelFromBotLoginUrlPrefix}${tenant}`;
  const application = new msal.ConfidentialClientApplication({
    auth: { clientId: id, clientSecret, authority },
    system: { networkClient: msalClient(loginDestination()) },
  });
  return new MsalServiceClientCredentialsFactory(id, application);
}

function managedIdentity(app: BotApp & { id: string }) {
  // The SDK's type has more methods than the SDK calls.
  const provider = { createAzureServiceTokenProvider: () => ({ getToken: identityTokens(app) }) as never };
  return new ManagedIdentityServiceClientCredentialsFactory(app.id, provider);
}

/** Requests the token from Azure directly. The SDK would also try developer tools, which connect to hosts of their own. */
export function identityTokens({ id, identityEndpoint }: BotApp & { id: string }) {
  const application = new msal.ManagedIdentityApplication({
    managedIdentityIdParams: { userAssignedClientId: id },
    system: { networkClient: msalClient(managedIdentityDestination(identityEndpoint)) },
  });
  return async (resource: string) => {
    const { accessToken, expiresOn } = await application.acquireToken({ resource });
    return { token: accessToken, expiresOnTimestamp: expiresOn?.getTime() ?? 0 };
  };
}

/** The HTTP client of Microsoft's sign-in library (MSAL). */
export function msalClient(to: Destination): INetworkModule {
  const ask = createFetch(to);
  async function send<T>(method: string, url: string, { headers, body }: NetworkRequestOptions = {}) {
    const response = await ask(url, { method, headers, body });
    const text = await response.text();
    return { status: response.status, headers: Object.fromEntries(response.headers), body: parsed(text) as T };
  }
  return {
    sendGetRequestAsync: (url, options) => send('GET', url, options),
    sendPostRequestAsync: (url, options) => send('POST', url, options),
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new BotError('outgoing/unreachable', "Microsoft's login did not answer with JSON.", {
      facts: { reason: 'not-json' },
    });
  }
}
