import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose';

/** Stands in for Microsoft's key server for Azure Bot Service, and signs like that service. */
export type FakeKeys = {
  /** The OpenID metadata. */
  url: string;
  mood: 'well' | 'error' | 'garbage' | 'hangs' | 'drops';
  /** Signs a token that is valid for an hour. */
  sign(claims: JWTPayload): Promise<string>;
  close(): Promise<void>;
};

export async function startFakeKeys(): Promise<FakeKeys> {
  const { publicKey, privateKey } = await generateKeyPair('RS256', { extractable: true });
  const kid = 'key-1';
  const jwk = { ...(await exportJWK(publicKey)), kid, endorsements: ['msteams'] };
  const server = createServer((request, response) => {
    const { origin } = new URL(keys.url);
    const answer = request.url === '/keys' ? { keys: [jwk] } : { jwks_uri: `${origin}/keys` };
    if (keys.mood === 'drops') request.socket.destroy();
    if (keys.mood === 'error') Object.assign(response, { statusCode: 500 }).end();
    if (keys.mood === 'garbage') response.end('<html>');
    if (keys.mood === 'well') response.end(JSON.stringify(answer));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const keys: FakeKeys = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/metadata`,
    mood: 'well',
    sign: claims =>
      new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid }).setExpirationTime('1h').sign(privateKey),
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
  return keys;
}
