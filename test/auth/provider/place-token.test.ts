import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect } from 'chai';
import { placeToken } from '../../../auth/index.ts';
import { findAccount } from '../../../auth/provider/provider-requests.ts';
import { createGoogleCalendar } from '../../../calendar/index.ts';
import { FakeProvider } from '../fake-provider.ts';

const PLACES = [
  [{ in: 'header' }, '/x', { authorization: 'Bearer T' }],
  [{ in: 'header', name: 'X-Api-Token' }, '/x', { 'x-api-token': 'T' }],
  [{ in: 'query' }, '/x?access_token=T', {}],
  [{ in: 'query', name: 'key' }, '/x?key=T', {}],
] as const;

describe('the place of the access token in an API call', () => {
  for (const [accessToken, path, headers] of PLACES) {
    it(`follows the profile: ${JSON.stringify(accessToken)}`, async () => {
      const seen: unknown[] = [];
      const server = createServer(({ url, headers: sent }, response) => {
        const [address = '', query = ''] = (url ?? '').split('?');
        const asked = new URLSearchParams(query);
        const token = ['access_token', 'key'].flatMap(name => (asked.has(name) ? [`${name}=${asked.get(name)}`] : []));
        seen.push([
          ...[`/x${token.length > 0 ? `?${token}` : ''}`, address === '/me' || address.startsWith('/calendar/v3/')],
          Object.fromEntries(Object.entries(sent).filter(([name]) => /^(authorization|x-api-token)$/.test(name))),
        ]);
        response.setHeader('content-type', 'application/json');
        response.end('{"id":"ana@example.com","timeZone":"Europe/London"}');
      });
      await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
      const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
      const profile = new FakeProvider().profile({ accessToken, account: { url: `${origin}/me`, field: 'id' } });
      expect(await findAccount(profile, 'T')).to.equal('ana@example.com');
      const calendar = createGoogleCalendar({
        account: 'ana@example.com',
        getAccessToken: async () => 'T',
        place: token => placeToken(profile, token),
        ...{ apiUrl: `${origin}/calendar/v3`, clock: () => 0, report: () => undefined },
      });
      expect(await calendar.zone()).to.equal('Europe/London');
      server.closeAllConnections();
      server.close();
      expect(seen).to.deep.equal([
        [path, true, headers],
        [path, true, headers],
      ]);
    });
  }
});
