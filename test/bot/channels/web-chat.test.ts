import type { IncomingMessage } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect } from 'chai';
import { type Bot, NOW, raw, startBot } from './harness.ts';

type Token = { token: string; conversationId: string; userId: string; isNew: boolean };

describe('the chat page', () => {
  let bot: Bot;
  beforeEach(async () => {
    bot = await startBot();
  });
  afterEach(() => bot.close());

  const cookieOf = (response: Response): string => response.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  const ask = (cookie: string, body: unknown = {}, headers: Record<string, string> = {}) =>
    bot.post('/webchat/token', body, { origin: bot.url, cookie, ...headers });
  const tokenFor = async (cookie: string, body?: unknown): Promise<Token> =>
    (await (await ask(cookie, body)).json()) as Token;
  const userOf = (cookie: string) => bot.webChat.userOf({ headers: { cookie } } as IncomingMessage);

  it('loads and calls only this host, and cannot be framed elsewhere', async () => {
    const page = await bot.get('/');
    const policy = page.headers.get('content-security-policy') ?? '';
    expect(policy.replace(/'nonce-[^']+'/, "'nonce'")).to.equal(
      "default-src 'none'; script-src 'self'; style-src 'self' 'nonce' " +
        "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='; " +
        `connect-src 'self' ${bot.url.replace('http', 'ws')}; img-src 'self' data: blob: https:; ` +
        "base-uri 'none'; form-action 'none'; frame-ancestors 'self'",
    );
    expect(page.headers.get('referrer-policy')).to.equal('no-referrer');
    expect(await page.text()).not.to.match(/(src|href)="(?!\/webchat\/)/);
  });

  it('has files that browsers keep for ever, compressed where supported', async () => {
    const html = await (await bot.get('/')).text();
    const files = [...html.matchAll(/(?:src|href)="([^"]+)"/g)].map(match => match[1] ?? '');
    expect(new Set(files).size).to.equal(6);
    for (const file of files) {
      const plain = await raw(bot.url, `GET ${file} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`);
      const text = plain.slice(plain.indexOf('\r\n\r\n') + 4);
      expect(plain).to.match(/cache-control: public, max-age=31536000, immutable/i);
      for (const [encoding, decode] of [
        ['br', brotliDecompressSync],
        ['gzip', gunzipSync],
      ] as const) {
        const packed = await raw(
          bot.url,
          `GET ${file} HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAccept-Encoding: ${encoding}\r\n\r\n`,
        );
        const body = Buffer.from(packed.slice(packed.indexOf('\r\n\r\n') + 4), 'latin1');
        expect(decode(body).toString('latin1') === text, `${file} ${encoding}`).to.equal(true);
      }
    }
  });

  it('gives a browser a lasting session', async () => {
    const first = await bot.get('/');
    const cookie = cookieOf(first);
    expect(first.headers.getSetCookie()[0]).to.match(
      /^web-chat=[\w.-]+; Path=\/; HttpOnly; SameSite=Lax; Max-Age=2592000$/,
    );
    const [before, again] = [await tokenFor(cookie), await tokenFor(cookieOf(await bot.get('/', { cookie })))];
    expect(again.conversationId).to.equal(before.conversationId);
    expect(again.userId).to.equal(before.userId);
    expect(before.userId).to.match(/^dl_[\w-]{27}$/);
  });

  it('H10 has a cookie that only its own host can set, over https', async () => {
    const secure = await startBot({ publicUrl: 'https://bot.example' });
    const [cookie] = (await secure.get('/?moved')).headers.getSetCookie();
    expect(cookie).to.match(/^__Host-web-chat=[\w.-]+; Path=\/; HttpOnly; SameSite=Lax; Max-Age=2592000; Secure$/);
    await secure.close();
  });

  it('redirects once to its own host name', async () => {
    const elsewhere = await startBot({ publicUrl: 'https://bot.example' });
    const response = await elsewhere.get('/');
    expect([response.status, response.headers.get('location')]).to.deep.equal([302, 'https://bot.example/?moved']);
    expect((await elsewhere.get('/?moved')).status).to.equal(200);
    await elsewhere.close();
  });

  it('H4 issues tokens only to its own origin with a session', async () => {
    const cookie = cookieOf(await bot.get('/'));
    const statuses = await Promise.all([
      ask(cookie),
      ask(cookie, {}, { origin: 'https://evil.example' }),
      ask(cookie, {}, { origin: 'null' }),
      bot.post('/webchat/token', {}, { cookie }),
      ask(''),
      ask(`${cookie.slice(0, -4)}AAAA`),
      ask(`${cookie}; ${cookie}`),
      ask(cookie, { newConversation: 'yes' }),
    ]);
    expect(statuses.map(({ status }) => status)).to.deep.equal([200, 403, 403, 403, 403, 403, 403, 400]);
    for (const { headers } of statuses) expect(headers.get('access-control-allow-origin')).to.equal(null);
  });

  it('H4 issues at most 60 tokens a minute', async () => {
    const cookie = cookieOf(await bot.get('/'));
    for (let count = 0; count < 60; count++) expect((await ask(cookie)).status).to.equal(200);
    expect((await ask(cookie)).status).to.equal(429);
    bot.clock.set(NOW + 60_000);
    expect((await ask(cookie)).status).to.equal(200);
  });

  it('H3 ends a session after thirty days, and rejects a Direct Line token as one', async () => {
    const cookie = cookieOf(await bot.get('/'));
    const { token } = await tokenFor(cookie);
    expect((await ask(`web-chat=${token}`)).status).to.equal(403);
    bot.clock.set(NOW + 31 * 86_400_000);
    expect((await ask(cookie)).status).to.equal(403);
  });

  it('issues working tokens, and knows if a conversation is new', async () => {
    const cookie = cookieOf(await bot.get('/'));
    const first = await tokenFor(cookie);
    const path = `/v3/directline/conversations/${first.conversationId}/activities`;
    const said = await bot.post(path, { type: 'message', text: 'hi' }, { authorization: `Bearer ${first.token}` });
    expect(said.status).to.equal(200);
    const second = await tokenFor(cookie);
    expect([first.isNew, second.isNew]).to.deep.equal([true, false]);
  });

  it('starts another conversation for the same user', async () => {
    const cookie = cookieOf(await bot.get('/'));
    const first = await tokenFor(cookie);
    const response = await ask(cookie, { newConversation: true });
    const second = (await response.json()) as Token;
    expect(second.userId).to.equal(first.userId);
    expect(second.conversationId).not.to.equal(first.conversationId);
    expect((await tokenFor(cookieOf(response))).conversationId).to.equal(second.conversationId);
  });

  it("uses the browser's preferred language of those supported, or else British English", async () => {
    const spoken = async (languages: string, path = '/') => {
      const page = await (await bot.get(path, { 'accept-language': languages })).text();
      return [/<html lang="([^"]*)">/.exec(page)?.[1], /<h1 id="title">(.*)<\/h1>/.exec(page)?.[1]];
    };
    expect(await spoken('en-US,en;q=0.9')).to.deep.equal(['en-US', 'Calendar bot']);
    expect(await spoken('de-AT,en;q=0.9')).to.deep.equal(['de-AT', 'Kalender-Bot']);
    expect(await spoken('pt-BR,pt;q=0.9,en;q=0.7,de;q=0.8')).to.deep.equal(['de', 'Kalender-Bot']);
    expect(await spoken('fr-CA')).to.deep.equal(['fr-CA', 'Bot agenda']);
    expect(await spoken('pt')).to.deep.equal(['en-GB', 'Calendar bot']);
    expect(await spoken('en')).to.deep.equal(['en-GB', 'Calendar bot']);
    expect(await spoken('no language; q=x, de;q=0')).to.deep.equal(['en-GB', 'Calendar bot']);
    expect(await spoken('en', '/?locale=de-CH')).to.deep.equal(['de-CH', 'Kalender-Bot']);
    expect(await spoken('de', '/?locale="><script>')).to.deep.equal(['de', 'Kalender-Bot']);
  });

  it('keeps the language of its URL when it redirects to its own host name', async () => {
    const elsewhere = `${bot.url.replace('127.0.0.1', 'localhost')}/?locale=de`;
    const { headers } = await fetch(elsewhere, { redirect: 'manual' });
    expect(headers.get('location')).to.equal(`${bot.url}/?moved&locale=de`);
  });

  it('tells the sign-in pages whose browser it is', async () => {
    const cookie = cookieOf(await bot.get('/'));
    const { userId, conversationId } = await tokenFor(cookie);
    expect(await userOf(cookie)).to.deep.equal({
      entry: 'embedded',
      tenant: '',
      channel: 'webchat',
      user: userId,
      conversation: conversationId,
    });
    expect(await userOf('')).to.equal(undefined);
    expect(await userOf(`${cookie}x`)).to.equal(undefined);
  });
});
