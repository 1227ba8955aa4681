import dns from 'node:dns';
import { once } from 'node:events';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { expect } from 'chai';
import { OAuthClient } from '../../auth/index.ts';
import { findAccount, revokeGrant } from '../../auth/provider/provider-requests.ts';
import { fixedClock } from '../../core/clock.ts';
import { isBotError } from '../../core/errors.ts';
import { calendarAt } from '../calendar/harness.ts';
import { profileAt } from './form-server.ts';
import { NOON } from './harness.ts';

const HOST = 'login.acme.example';
/** A TLS record of a handshake (RFC 8446 s.5.1). */
const HANDSHAKE = 22;

describe('D18 a host name in a profile that changes to an address in our network', () => {
  const plainLookup = dns.lookup;
  const clock = fixedClock(NOON);
  let server: Server;
  let heard: Buffer[];
  let origin: string;

  beforeEach(async () => {
    heard = [];
    // The server at this address answers anyone who speaks HTTP to it.
    server = createServer(socket => {
      socket
        .on('error', () => undefined)
        .on('data', bytes => {
          heard.push(bytes);
          socket.end('HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n{}');
        });
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    origin = `https://${HOST}:${(server.address() as AddressInfo).port}`;
    const rebound = (name: string, options: unknown, done: unknown): void => {
      const here = name === HOST ? '127.0.0.1' : name;
      Reflect.apply(plainLookup, dns, [here, options, done]);
    };
    Object.assign(dns, { lookup: rebound });
  });
  afterEach(async () => {
    Object.assign(dns, { lookup: plainLookup });
    server.close();
    await once(server, 'close');
  });

  const profile = () => profileAt(origin, 'acme');
  const client = () =>
    new OAuthClient({ profile: profile(), redirectUri: 'https://bot.example.com/auth/callback/acme', clock });
  const calendar = () => calendarAt(origin, { getAccessToken: async () => 'CANARY-ACCESS' }).calendar;
  const tokens = { accessToken: 'CANARY-ACCESS', refreshToken: 'CANARY-REFRESH', expiresAtMs: NOON };
  const requests: Record<string, () => Promise<unknown>> = {
    'the exchange of a code': () => client().exchange('CANARY-CODE', 'CANARY-VERIFIER'.padEnd(43, 'x')),
    'a refresh': () => client().refresh('CANARY-REFRESH'),
    'the question whose account it is': () => findAccount(profile(), 'CANARY-ACCESS'),
    'giving a grant back': () => revokeGrant(profile(), tokens),
    'the calendar': () => calendar().zone(),
  };
  for (const [what, request] of Object.entries(requests)) {
    it(`receives no byte of ${what}, only a handshake that it cannot complete`, async () => {
      const error = await request().then(
        () => undefined,
        (problem: unknown) => problem,
      );
      expect(isBotError(error) && error.code).to.match(/^(auth|calendar)\/misconfigured$/);
      expect(heard.length).to.be.greaterThan(0);
      for (const bytes of heard) expect(bytes[0]).to.equal(HANDSHAKE);
      expect(Buffer.concat(heard).toString('latin1')).not.to.contain('CANARY');
    });
  }
});
