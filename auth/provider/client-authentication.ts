import type { ModuleOptions } from 'simple-oauth2';
import type { Profile } from '../profile/profile.ts';

type Client = Pick<Profile, 'clientId' | 'clientSecret' | 'clientAuthentication'>;

/** How a request says which client it comes from (RFC 6749 s.2.3.1): in a header, or by parameters of its body. */
export function clientAuthentication({ clientId, clientSecret, clientAuthentication: way }: Client): {
  headers: Record<string, string>;
  parameters: Record<string, string>;
} {
  if (way === 'post') return { headers: {}, parameters: { client_id: clientId, client_secret: clientSecret } };
  const credentials = Buffer.from(`${formEncode(clientId)}:${formEncode(clientSecret)}`).toString('base64');
  return { headers: { authorization: `Basic ${credentials}` }, parameters: {} };
}

/**
 * The same for simple-oauth2, which refuses secrets with other than ASCII characters: they are handed to it encoded, or
 * as `parameters` that go with each request.
 */
export function libraryAuthentication({ clientId, clientSecret, clientAuthentication: way }: Client): {
  client: ModuleOptions['client'];
  options: NonNullable<ModuleOptions['options']>;
  parameters: Record<string, string>;
} {
  if (way === 'basic') {
    return {
      client: { id: formEncode(clientId), secret: formEncode(clientSecret) },
      options: { authorizationMethod: 'header', credentialsEncodingMode: 'loose' },
      parameters: {},
    };
  }
  return {
    // It writes both of these last, so the second must not be called what the secret is called.
    client: { id: clientId, secret: clientId, secretParamName: 'client_id' },
    options: { authorizationMethod: 'body' },
    parameters: { client_secret: clientSecret },
  };
}

/** application/x-www-form-urlencoded, of UTF-8 (RFC 6749 appendix B). */
function formEncode(text: string): string {
  return new URLSearchParams({ '': text }).toString().slice(1);
}
