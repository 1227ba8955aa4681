import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { gzipSync } from 'node:zlib';
import { expect } from 'chai';
import { activity, type Bot, raw, startBot } from './harness.ts';

const KIB = 1024;
const head = (headers: string): string =>
  `POST /api/messages HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n${headers}\r\n`;
const statusOf = (answer: string): number => Number(/^HTTP\/1\.1 (\d+)/.exec(answer)?.[1]);

describe('the edge of the server', () => {
  let bot: Bot;
  before(async () => {
    bot = await startBot();
  });
  after(() => bot.close());

  const nested = (levels: number): string => `${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`;
  const send = (body: string | Buffer, headers: Record<string, string> = { 'content-type': 'application/json' }) =>
    fetch(`${bot.url}/api/messages`, {
      method: 'POST',
      headers,
      body: typeof body === 'string' ? body : new Uint8Array(body),
    });

  describe('bodies', () => {
    const encoded = (encoding: string) => ({ 'content-type': 'application/json', 'content-encoding': encoding });
    const table: [what: string, body: string | Buffer, headers: Record<string, string> | undefined, status: number][] =
      [
        ['E10 gzip garbage', 'no gzip', encoded('gzip'), 415],
        ['E10 K5 a gzip bomb', gzipSync(Buffer.alloc(8 * KIB * KIB)), encoded('gzip'), 415],
        ['E10 deflate', 'x', encoded('deflate'), 415],
        ['E10 br', 'x', encoded('br'), 415],
        ['an identity encoding', JSON.stringify(activity()), encoded('identity'), 200],
        ['E8 a form', 'type=message', { 'content-type': 'application/x-www-form-urlencoded' }, 415],
        ['E8 JSON sent as text', JSON.stringify(activity()), { 'content-type': 'text/plain' }, 415],
        ['E11 an upload', '--x\r\n\r\nfile\r\n--x--', { 'content-type': 'multipart/form-data; boundary=x' }, 415],
        [
          'a type with a charset',
          JSON.stringify(activity()),
          { 'content-type': 'Application/JSON; charset=utf-8' },
          200,
        ],
        ['E9 one byte over 256 KiB', 'x'.repeat(256 * KIB + 1), undefined, 413],
        ['E9 1 MB', 'x'.repeat(1_000_000), undefined, 413],
        ['256 KiB that are no JSON', 'x'.repeat(256 * KIB), undefined, 400],
        ['broken JSON', '{"type":', undefined, 400],
        ['no body', '', undefined, 400],
        ['32 levels that are no activity', nested(32), undefined, 400],
        ['K14 20,000 levels', nested(20_000), undefined, 400],
      ];
    for (const [what, body, headers, status] of table) {
      it(`${what}: ${status}`, async () => {
        expect((await send(body, headers)).status).to.equal(status);
      });
    }

    it('refuses 33 levels in an activity, and accepts 32', async () => {
      const deep = (levels: number) => JSON.stringify(activity({ value: JSON.parse(nested(levels)) }));
      expect((await send(deep(31))).status).to.equal(200);
      expect((await send(deep(32))).status).to.equal(400);
    });

    it("E17 refuses a key that changes an object's prototype", async () => {
      const body = JSON.stringify(activity()).replace('{', '{"value":{"__proto__":{"admin":true}},');
      expect((await send(body)).status).to.equal(400);
      expect('admin' in {}).to.equal(false);
    });

    it('E11 leaves no file after an upload', async () => {
      const before = readdirSync(tmpdir()).filter(name => name.startsWith('upload'));
      await send('--x\r\n\r\nfile\r\n--x--', { 'content-type': 'multipart/form-data; boundary=x' });
      expect(readdirSync(tmpdir()).filter(name => name.startsWith('upload'))).to.deep.equal(before);
    });
  });

  describe('connections', () => {
    it('E9 refuses a body with a length far over the limit before it is sent', async () => {
      const answer = await raw(bot.url, head('Content-Length: 99999999\r\n'));
      expect(statusOf(answer)).to.equal(413);
      expect(answer).to.match(/connection: close/i);
    });

    it('E9 cuts off endless chunks', async () => {
      const chunk = `10000\r\n${'x'.repeat(0x10000)}\r\n`;
      const answer = await raw(bot.url, head('Transfer-Encoding: chunked\r\n'), ...Array(80).fill(chunk));
      expect(statusOf(answer)).to.equal(413);
    });

    it('E9 reads no second request after the stated length', async () => {
      const answer = await raw(bot.url, head('Content-Length: 2\r\n'), '{}and more that is no request\r\n\r\n');
      expect([...new Set(answer.match(/HTTP\/1\.1 \d+/g))]).to.deep.equal(['HTTP/1.1 400']);
    });

    it('E9 refuses two lengths', async () => {
      const answer = await raw(bot.url, head('Content-Length: 2\r\nTransfer-Encoding: chunked\r\n'), '0\r\n\r\n');
      expect(statusOf(answer)).to.equal(400);
    });

    it('E9 refuses a GET with a body and closes its connection', async () => {
      const answer = await raw(bot.url, 'GET /healthz HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\n\r\nhello');
      expect(statusOf(answer)).to.equal(400);
    });
  });

  describe('activities', () => {
    const table: [what: string, change: Record<string, unknown>][] = [
      ['no type', { type: undefined }],
      ['a type that is no text', { type: 1 }],
      ['no channel', { channelId: undefined }],
      ['a blank channel', { channelId: '' }],
      ['no conversation', { conversation: undefined }],
      ['a conversation without id', { conversation: {} }],
      ['nobody who speaks', { from: null }],
      ['a service URL that is none', { serviceUrl: 'here' }],
      ['a service URL of a file', { serviceUrl: 'file:///etc/passwd' }],
      ['a text that is none', { text: { toString: 'x' } }],
      ['entities that are no list', { entities: 'x' }],
      ['a mention of nobody', { entities: [{ type: 'Mention' }] }],
      ['a date that is none', { timestamp: 'yesterday' }],
      ['members that are no list', { membersAdded: { 0: 'x' } }],
    ];
    for (const [what, change] of table) {
      it(`K7 ${what}: 400`, async () => {
        expect((await bot.post('/api/messages', activity(change))).status).to.equal(400);
      });
    }

    for (const body of ['{}', '[]', 'null', '1', '"text"']) {
      it(`K7 refuses ${body} as no activity: 400`, async () => {
        expect((await send(body)).status).to.equal(400);
      });
    }
  });

  it('E15 reveals nothing about the server, its files or the request in answers', async () => {
    const answers = await Promise.all([
      bot.get('/secret-path'),
      bot.get('/api/messages'),
      bot.get('/%E0%A4%A'),
      bot.post('/api/messages', {}),
      bot.get('/v3/directline/conversations/x/activities'),
      bot.get('/healthz'),
    ]);
    expect(answers.map(({ status }) => status)).to.deep.equal([404, 405, 404, 400, 401, 200]);
    for (const answer of answers) {
      const text = `${JSON.stringify([...answer.headers])}${await answer.text()}`;
      expect(text).not.to.match(/restify|node_modules|\.ts\b|x-powered-by|"server"|secret-path|E0/i);
      expect(answer.headers.get('x-content-type-options')).to.equal('nosniff');
    }
  });

  it('reports only whether it is alive and ready', async () => {
    expect(await (await bot.get('/healthz')).json()).to.deep.equal({ status: 'ok' });
    expect(await (await bot.get('/readyz')).json()).to.deep.equal({ status: 'ready' });
  });
});
