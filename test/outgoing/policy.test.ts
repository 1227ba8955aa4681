import type dns from 'node:dns';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect } from 'chai';
import { channelDestination, keyDestination, loginDestination } from '../../bot/channels/outgoing/destinations.ts';
import { isChannelService } from '../../bot/turn/chat-reference.ts';
import { isBotError } from '../../core/errors.ts';
import { isPublicAddress, publicLookup } from '../../core/outgoing/addresses.ts';
import {
  closeDefaultClients,
  createFetch,
  type Destination,
  fileDestination,
  guardedAgents,
  originsOf,
} from '../../core/outgoing/index.ts';

const to = (over: Partial<Destination>): Destination => ({
  allows: () => true,
  timeoutMs: 1_000,
  maxBytes: 10,
  ...over,
});
const SWITCH = 'HTTP/1.1 101 Switching Protocols\r\nconnection: upgrade\r\nupgrade: websocket\r\n\r\n';
const codeOf = (request: Promise<unknown>): Promise<unknown> =>
  request.then(
    () => 'an answer',
    (error: unknown) => (isBotError(error) ? error.code : error),
  );

describe('the outgoing policy', () => {
  let server: Server;
  let origin: string;
  let sent: string[];
  before(async () => {
    server = createServer(async (request, response) => {
      const body = (await request.toArray()).join('');
      sent.push(`${request.method} ${request.url} ${request.headers['content-type'] ?? '-'} ${body}`);
      if (request.url === '/switch') return void request.socket.write(SWITCH);
      response.writeHead(request.url === '/nothing' ? 204 : 200, { 'set-cookie': ['a=1', 'b=2'] });
      response.end(request.url === '/nothing' ? undefined : '0123456789'.slice(0, Number(request.url?.slice(1)) || 10));
    });
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  beforeEach(() => {
    sent = [];
  });
  after(() => server.close());

  it('returns the whole answer like `fetch`', async () => {
    const response = await createFetch(to({}))(`${origin}/5`, { headers: { 'x-a': 'b' } });
    expect([response.status, await response.text(), response.headers.getSetCookie()]).to.deep.equal([
      200,
      '01234',
      ['a=1', 'b=2'],
    ]);
    const empty = await createFetch(to({}))(`${origin}/nothing`, { method: 'DELETE' });
    expect([empty.status, await empty.text()]).to.deep.equal([204, '']);
  });

  it('does not wait for ever if the server switches to another protocol', async () => {
    for (const method of ['GET', 'POST']) {
      expect(await codeOf(createFetch(to({}))(`${origin}/switch`, { method })), method).to.equal(
        'outgoing/unreachable',
      );
    }
  });

  it('sends text and forms', async () => {
    const ask = createFetch(to({}));
    await ask(origin, { method: 'POST', body: '{}', headers: { 'content-type': 'application/json' } });
    await ask(origin, { method: 'PUT', body: new URLSearchParams({ a: 'b c' }) });
    expect(sent).to.deep.equal([
      'POST / application/json {}',
      'PUT / application/x-www-form-urlencoded;charset=UTF-8 a=b+c',
    ]);
  });

  it('accepts an answer of exactly the maximum length, and none longer', async () => {
    expect(await codeOf(createFetch(to({ maxBytes: 10 }))(`${origin}/10`))).to.equal('an answer');
    expect(await codeOf(createFetch(to({ maxBytes: 9 }))(`${origin}/10`))).to.equal('outgoing/too-large');
  });

  const forbidden: [
    what: string,
    allows: (origin: string) => Destination['allows'],
    address: (origin: string) => string,
  ][] = [
    ['another port', origin => originsOf(origin), () => 'http://127.0.0.1:9/'],
    ['another host', origin => originsOf(origin), origin => origin.replace('127.0.0.1', 'localhost')],
    ['another scheme', origin => originsOf(origin), origin => origin.replace('http:', 'https:')],
    ['a name and password', () => () => true, origin => origin.replace('//', '//ana:secret@')],
    ['a file of this machine', () => () => true, () => 'file:///etc/passwd'],
    ['nothing that is named', () => originsOf(undefined), origin => origin],
  ];
  for (const [what, allows, address] of forbidden) {
    it(`does not send a request to ${what}`, async () => {
      const ask = createFetch(to({ allows: allows(origin) }));
      expect(await codeOf(ask(address(origin)))).to.equal('outgoing/forbidden-host');
      expect(sent).to.deep.equal([]);
    });
  }

  it('names only the host of an address in errors', async () => {
    const error = await createFetch(to({ allows: () => false }))('https://x.example/a?token=SECRET').catch(
      (e: Error) => e,
    );
    expect(JSON.stringify([error, (error as Error).message]))
      .to.contain('x.example')
      .and.not.to.match(/SECRET|\/a/);
  });

  it('ends with the reason of the caller who aborted it', async () => {
    const signal = AbortSignal.abort(new TypeError('given up'));
    const error = await createFetch(to({}))(origin, { signal }).catch((e: unknown) => e);
    expect(error).to.be.instanceOf(TypeError).with.property('message', 'given up');
  });

  it('keeps its connections open', async () => {
    const ports = new Set<number | undefined>();
    const note = (request: { socket: { remotePort?: number | undefined } }) => ports.add(request.socket.remotePort);
    server.on('request', note);
    for (let turn = 0; turn < 5; turn++) await createFetch(to({}))(origin);
    server.off('request', note);
    expect(ports.size).to.equal(1);
  });

  it('repeats a read after a kept connection turns out to be closed, but never a write', async () => {
    const heard: string[] = [];
    const served = new WeakSet<object>();
    const closing = createServer((request, response) => {
      heard.push(request.method ?? '');
      if (served.has(request.socket)) return void request.socket.resetAndDestroy();
      served.add(request.socket);
      response.end('ok');
    });
    await new Promise<void>(resolve => closing.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(closing.address() as AddressInfo).port}`;
    const ask = createFetch(to({}));
    const outcomes = [
      await codeOf(ask(url)),
      await codeOf(ask(url)),
      await codeOf(ask(url, { method: 'POST', body: 'x' })),
    ];
    closing.closeAllConnections();
    closing.close();
    expect([outcomes, heard]).to.deep.equal([
      ['an answer', 'an answer', 'outgoing/unreachable'],
      ['GET', 'GET', 'GET', 'POST'],
    ]);
  });

  it('gives libraries agents that connect nowhere else', async () => {
    const { http } = guardedAgents(originsOf('https://named.example'));
    const { request } = await import('node:http');
    const error = await new Promise(resolve => request(origin, { agent: http }, resolve).on('error', resolve).end());
    expect(isBotError(error) && error.code).to.equal('outgoing/forbidden-host');
    expect(sent).to.deep.equal([]);
  });

  it("closes Node's own clients", async () => {
    const [http, https] = await Promise.all([import('node:http'), import('node:https')]);
    const before = { fetch, http: http.default.globalAgent, https: https.default.globalAgent };
    closeDefaultClients();
    const error = new Promise(resolve => http.request(origin, resolve).on('error', resolve).end());
    expect([await codeOf(fetch(origin)), await codeOf(error.then(thrown => Promise.reject(thrown)))]).to.deep.equal([
      'outgoing/forbidden-host',
      'outgoing/forbidden-host',
    ]);
    Object.assign(globalThis, { fetch: before.fetch });
    http.default.globalAgent = before.http;
    https.default.globalAgent = before.https;
    expect(sent).to.deep.equal([]);
  });
});

describe('hosts for the Bot Framework', () => {
  const allowed = (destination: Destination, address: string) => destination.allows(new URL(address));

  it("are Azure's channels for a registered bot, and this machine otherwise", () => {
    for (const url of ['https://smba.trafficmanager.net/emea/', 'https://webchat.botframework.com/']) {
      expect([
        isChannelService(url),
        allowed(channelDestination(true), url),
        allowed(channelDestination(false), url),
      ]).to.deep.equal([true, true, false]);
    }
    const here = 'http://localhost:9/';
    expect([allowed(channelDestination(true), here), allowed(channelDestination(false), here)]).to.deep.equal([
      false,
      true,
    ]);
  });

  it("are Microsoft's login for tokens, and its key servers", () => {
    expect(
      allowed(loginDestination(), 'https://login.microsoftonline.com/botframework.com/oauth2/v2.0/token'),
    ).to.equal(true);
    expect(allowed(loginDestination(), 'https://login.microsoftonline.com.evil.example/')).to.equal(false);
    expect(allowed(keyDestination(), 'https://login.botframework.com/v1/.well-known/keys')).to.equal(true);
    expect(allowed(keyDestination(), 'https://keys.evil.example/')).to.equal(false);
  });
});

describe('a file named by a channel', () => {
  const privateAddresses = [
    ...[
      '0.0.0.0',
      '10.1.2.3',
      '100.64.0.1',
      '127.0.0.1',
      '127.9.9.9',
      '169.254.169.254',
      '172.16.0.1',
      '172.31.255.255',
    ],
    ...['192.168.1.1', '198.18.0.1', '224.0.0.1', '255.255.255.255', '168.63.129.16'],
    ...[
      '::',
      '::1',
      '::ffff:10.0.0.1',
      '::ffff:7f00:1',
      '::ffff:8.8.8.8',
      '64:ff9b::a00:1',
      'fe80::1',
      'fc00::1',
      'fd12::1',
    ],
    ...['ff02::1', '2001:db8::1', '2002:a00:1::', '2001::1', 'fec0::1', 'not an address'],
  ];
  for (const address of privateAddresses) {
    it(`is not fetched from ${address}`, () => expect(isPublicAddress(address)).to.equal(false));
  }
  for (const address of [
    '8.8.8.8',
    '172.15.0.1',
    '172.32.0.1',
    '100.128.0.1',
    '2606:4700::1111',
    '2a00:1450:4001::1',
  ]) {
    it(`may be fetched from ${address}`, () => expect(isPublicAddress(address)).to.equal(true));
  }

  const ask = createFetch(fileDestination(true, 500));
  for (const host of [
    '127.0.0.1',
    '0x7f000001',
    '2130706433',
    '127.1',
    '[::1]',
    '[::ffff:127.0.0.1]',
    '[fe80::1]',
    '10.0.0.1',
  ]) {
    it(`is not fetched from https://${host}/`, async () => {
      expect(await codeOf(ask(`https://${host}/invite.ics`))).to.equal('outgoing/forbidden-host');
    });
  }

  it('must use https, its usual port, and an authenticated channel', async () => {
    const { allows } = fileDestination(true, 500);
    expect(allows(new URL('https://files.example/a.ics'))).to.equal(true);
    for (const address of ['http://files.example/a.ics', 'https://files.example:8443/a.ics']) {
      expect(allows(new URL(address))).to.equal(false);
    }
    expect(fileDestination(false, 500).allows(new URL('https://files.example/a.ics'))).to.equal(false);
  });

  type Found = dns.LookupAddress[];
  const lookedUp = (found: Found, all = false): Promise<unknown> =>
    new Promise(resolve =>
      publicLookup((_name, _options, done) => done(null, found))('files.example', { all }, (error, address) =>
        resolve(isBotError(error) ? error.code : address),
      ),
    );
  const good = { address: '8.8.8.8', family: 4 };
  const bad = { address: '10.0.0.1', family: 4 };

  it('is not fetched if any address of its name is private, in any order', async () => {
    expect(await lookedUp([good])).to.equal('8.8.8.8');
    expect(await lookedUp([good], true)).to.deep.equal([good]);
    for (const found of [[bad], [good, bad], [bad, good], [{ address: '::1', family: 6 }, good], []]) {
      expect(await lookedUp(found)).to.equal('outgoing/forbidden-host');
      expect(await lookedUp(found, true)).to.equal('outgoing/forbidden-host');
    }
  });

  it('is fetched from the address that was looked up, once: a later change of the name has no effect', async () => {
    let lookups = 0;
    const lookup = publicLookup((_name, _options, done) => done(null, lookups++ === 0 ? [bad] : [good]));
    const { request } = await import('node:https');
    const failed = new Promise<unknown>(resolve =>
      request('https://files.example/', { lookup }).on('error', resolve).end(),
    );
    expect(isBotError(await failed, 'outgoing/forbidden-host')).to.equal(true);
    expect(lookups).to.equal(1);
  });
});
