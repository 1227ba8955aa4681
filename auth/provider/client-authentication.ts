import type { ModuleOptions } from 'simple-oauth2';
import type { Profile } from '../profile/profile.ts';

type Client = Pick<Profile, 'clientId' | 'clientSecret' | 'clientAuthentication'>;

/** The header or body parameters that authenticate the client at the provider (RFC 6749 s.2.3.1). */
export function clientAuthentication({ clientId, clientSecret, clientAuthentication: method }: Client): {
  headers: Record<string, string>;
  parameters: Record<string, string>;
} {
  if (method === 'post') return { headers: {}, parameters: { client_id: clientId, client_secret: clientSecret } };
  const credentials = Buffer.from(`${formEncode(clientId)}:${formEncode(clientSecret)}`).toString('base64');
  return { headers: { authorization: `Basic ${credentials}` }, parameters: {} };
}

/**
 * The same as options of simple-oauth2, which rejects secrets with non-ASCII characters. So the secret is passed encoded,
 * or as `parameters` to send with each request.
 */
export function libraryAuthentication({ clientId, clientSecret, clientAuthentication: method }: Client): {
  client: ModuleOptions['client'];
  options: NonNullable<ModuleOptions['options']>;
  parameters: Record<string, string>;
} {
  if (method === 'basic') {
    return {
      client: { id: formEncode(clientId), secret: formEncode(clientSecret) },
      options: { authorizationMethod: 'header', credentialsEncodingMode: 'loose' },
      parameters: {},
    };
  }
  return {
    // simple-oauth2 writes its secret parameter after ours, so that parameter must not be named client_secret.
    client: { id: clientId, secret: clientId, secretParamName: 'client_id' },
    options: { authorizationMethod: 'body' },
    parameters: { client_secret: clientSecret },
  };
}

/** application/x-www-form-urlencoded, of UTF-8 (RFC 6749 appendix B). */
function formEncode(text: string): string {
  return new URLSearchParams({ '': text }).toString().slice(1);
}
