import { expect } from 'chai';
import type { Profile } from '../../../auth/profile/profile.ts';
import { OAuthClient } from '../../../auth/provider/oauth-client.ts';
import { findAccount, revokeGrant } from '../../../auth/provider/provider-requests.ts';
import { fixedClock } from '../../../core/clock.ts';
import { NOON } from '../harness.ts';
import { HostileServer } from '../hostile/hostile-server.ts';

/** The first secret is the encoding example of RFC 6749 appendix B. */
const SECRETS: [secret: string, encoded: string][] = [
  [' %&+\u00A3\u20AC', '+%25%26%2B%C2%A3%E2%82%AC'],
  ['plain-SECRET_1.2', 'plain-SECRET_1.2'],
  ['with:colon', 'with%3Acolon'],
  ['50%', '50%25'],
  ['already%3Aencoded', 'already%253Aencoded'],
  ['a+b c', 'a%2Bb+c'],
  ['Schlüssel für Ärger', 'Schl%C3%BCssel+f%C3%BCr+%C3%84rger'],
  ['=/"\\&?#', '%3D%2F%22%5C%26%3F%23'],
  ['\u{1F511}', '%F0%9F%94%91'],
];

describe('client authentication', () => {
  let server: HostileServer;
  before(async () => {
    server = await new HostileServer().start();
  });
  after(() => server.stop());

  const client = (profile: Profile) =>
    new OAuthClient({ profile, redirectUri: 'https://bot.example.com/back', clock: fixedClock(NOON) });
  const tokens = { accessToken: 'a', refreshToken: 'r', expiresAtMs: NOON };
  const requests: Record<string, (profile: Profile) => Promise<unknown>> = {
    exchange: profile => client(profile).exchange('code', 'verifier'),
    refresh: profile => client(profile).refresh('r'),
    revoke: profile => revokeGrant(profile, tokens),
  };

  for (const [name, request] of Object.entries(requests)) {
    for (const [secret, encoded] of SECRETS) {
      it(`of a ${name} by Basic encodes ${secret} first (RFC 6749 s.2.3.1)`, async () => {
        await request(server.profile({ clientAuthentication: 'basic', clientId: 'id:1', clientSecret: secret }));
        const [scheme, credentials = ''] = server.lastAuthorization?.split(' ') ?? [];
        expect([scheme, Buffer.from(credentials, 'base64').toString()]).to.deep.equal(['Basic', `id%3A1:${encoded}`]);
        expect([server.lastForm.has('client_id'), server.lastForm.has('client_secret')]).to.deep.equal([false, false]);
      });

      it(`of a ${name} by post sends ${secret} only in the body`, async () => {
        await request(server.profile({ clientAuthentication: 'post', clientId: 'id:1', clientSecret: secret }));
        expect(server.lastAuthorization).to.equal(undefined);
        expect(server.lastForm.getAll('client_id')).to.deep.equal(['id:1']);
        expect(server.lastForm.getAll('client_secret')).to.deep.equal([secret]);
      });
    }
  }

  for (const clientAuthentication of ['basic', 'post'] as const) {
    it(`by ${clientAuthentication} leaves the client id in the authorization URL unchanged, without the secret`, () => {
      const profile = server.profile({ clientAuthentication, clientId: 'id:1 +', clientSecret: 'CANARY' });
      const url = client(profile).authorizationUrl({
        ...{ state: 's', challenge: 'c', scopes: ['read'] },
        ...{ forceConsent: false, otherAccount: false },
      });
      expect(new URL(url).searchParams.get('client_id')).to.equal('id:1 +');
      expect(url).not.to.contain('CANARY');
    });
  }

  it('is not part of the account request, which carries the access token', async () => {
    await findAccount(server.profile({ clientAuthentication: 'basic' }), 'the-token');
    expect(server.lastAuthorization).to.equal('Bearer the-token');
  });
});
