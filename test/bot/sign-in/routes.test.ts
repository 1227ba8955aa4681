import { createServer, request as httpRequest, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect } from 'chai';
import { type Auth, createAuth, type LinkedEvent, type RefusedEvent, type UserKey } from '../../../auth/index.ts';
import type { Route } from '../../../bot/http/server.ts';
import { signInRoutes } from '../../../bot/sign-in/routes.ts';
import { fixedClock } from '../../../core/clock.ts';
import { BotError } from '../../../core/errors.ts';
import { openStore, type Store } from '../../../store/index.ts';
import { FakeProvider } from '../../auth/fake-provider.ts';
import { about, ana, ben, madeAt, NOON, recordedLog, sealer } from '../../auth/harness.ts';
import { shippedLanguages } from '../../shipped-templates.ts';

const ACCOUNT = 'ana@example.com';

type Answer = { status: number; headers: IncomingMessage['headers']; text: string };

/** Serves routes like the bot's server. */
function serve(request: IncomingMessage, routes: readonly Route[]) {
  const path = new URL(request.url ?? '', 'http://x').pathname.split('/');
  for (const route of routes) {
    const parts = route.path.split('/');
    const fits = parts.every((part, i) => part.startsWith(':') || part === path[i]) && parts.length === path.length;
    if (!fits || route.method !== request.method) continue;
    const params = parts.flatMap((part, i) =>
      part.startsWith(':') ? [[part.slice(1), decodeURIComponent(path[i] ?? '')]] : [],
    );
    return { route, params: Object.fromEntries(params) as Record<string, string> };
  }
  return undefined;
}

describe('the pages of a sign-in', () => {
  let provider: FakeProvider;
  let server: Server;
  let origin: string;
  let auth: Auth;
  let store: Store;
  let webChatUser: UserKey | undefined;
  let linked: LinkedEvent[];
  let refused: RefusedEvent[];
  let recorded: ReturnType<typeof recordedLog>;
  let routes: Route[];

  beforeEach(async () => {
    provider = await new FakeProvider().start();
    server = createServer((request, response) => {
      const found = serve(request, routes);
      if (found) void found.route.handle(request, response, found.params);
      else response.writeHead(404).end();
    });
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    recorded = recordedLog();
    const { log } = recorded;
    const clock = fixedClock(NOON);
    store = await openStore('sqlite::memory:', { clock, log, role: 'command' });
    auth = createAuth({
      profiles: new Map([['fake', provider.profile()]]),
      store,
      sealer,
      clock,
      alert: () => undefined,
      report: () => undefined,
      madeAt,
      publicUrl: origin,
      log,
    });
    [webChatUser, linked, refused] = [undefined, [], []];
    routes = await mount(auth);
  });
  afterEach(async () => {
    server.closeAllConnections();
    await new Promise(resolve => server.close(resolve));
    await provider.stop();
    await store.close();
  });

  function mount(signIn: Auth, publicUrl = origin): Promise<Route[]> {
    return signInRoutes({
      auth: signIn,
      templates: shippedLanguages,
      publicUrl,
      webChatUser: () => webChatUser,
      onLinked: async event => void linked.push(event),
      onRefused: async event => void refused.push(event),
      log: recorded.log,
    });
  }

  function ask(
    url: string,
    options: { method?: string; headers?: Record<string, string>; body?: string } = {},
  ): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const { body, ...rest } = options;
      const request = httpRequest(new URL(url, origin), rest, response => {
        let text = '';
        response.setEncoding('utf8');
        response.on('data', chunk => {
          text += chunk;
        });
        response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, text }));
      });
      request.on('error', reject);
      request.end(body);
    });
  }

  /** A browser with cookies that submits a page's form. */
  function browser(languages = '') {
    let cookie = '';
    const open = async (url: string, options: Parameters<typeof ask>[1] = {}) => {
      const answer = await ask(url, {
        ...options,
        headers: { 'accept-language': languages, ...(cookie && { cookie }), ...options.headers },
      });
      const set = answer.headers['set-cookie']?.[0]?.split(';')[0];
      if (set) cookie = set;
      return answer;
    };
    const submit = async (url: string, over: { origin?: string; form?: string } = {}) => {
      const { text } = await open(url);
      const form = over.form ?? /name="form" value="([^"]+)"/.exec(text)?.[1] ?? '';
      return open(url, {
        method: 'POST',
        headers: { origin: over.origin ?? origin, 'content-type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams({ form }).toString(),
      });
    };
    const cookieOf = () => cookie;
    return { open, submit, cookieOf };
  }
  const invite = async (user = ana, name = 'Ana') =>
    (await auth.invite(user, { profile: 'fake', need: 'read' }, { ...about, user: name })).url;
  const callback = (query: URLSearchParams | string) => `/auth/callback/fake?${query}`;
  const consent = (answer: Answer) => provider.consent(answer.headers.location ?? '', ACCOUNT);

  it('lead from the link through consent to a page with the code', async () => {
    const tab = browser();
    const sentTo = await tab.submit(await invite());
    expect([sentTo.status, new URL(sentTo.headers.location ?? '').origin]).to.deep.equal([303, provider.origin]);
    const back = await tab.open(callback(consent(sentTo)));
    expect(back.status).to.equal(303);
    expect(back.headers.location).to.match(new RegExp(`^${origin}/auth/done/[\\w-]{43}$`));
    const done = await tab.open(back.headers.location ?? '');
    expect(done.status).to.equal(200);
    const code = /<output>(\d{6})<\/output>/.exec(done.text)?.[1] ?? '';
    expect(done.text).to.contain(`<strong>${ACCOUNT}</strong>`).and.not.to.contain('window.close');
    expect(linked).to.deep.equal([]);
    expect(await auth.prove(ana, code)).to.equal('linked');
  });

  it("tell the chat if the browser has the same person's web chat open", async () => {
    const tab = browser();
    const query = consent(await tab.submit(await invite()));
    webChatUser = { ...ana };
    const done = await tab.open((await tab.open(callback(query))).headers.location ?? '');
    expect(linked).to.deep.equal([{ profile: 'fake', account: ACCOUNT, conversation: { id: 'c1' } }]);
    expect(done.text).to.contain('window.close()').and.to.contain(`<a href="${origin}/">Back to the chat</a>`);
  });

  it('A10 show whose chat would be linked to what, and use up nothing by that', async () => {
    const url = await invite();
    for (let i = 0; i < 3; i++) {
      const { status, text } = await browser().open(url);
      expect(status).to.equal(200);
      for (const shown of ['Fake Calendar', 'Teams', 'Ana', new URL(provider.origin).host])
        expect(text).to.contain(shown);
    }
    expect((await browser().submit(url)).status).to.equal(303);
  });

  it('speak German where the browser likes it best, from the link to the code', async () => {
    const tab = browser('de-DE,de;q=0.9,en;q=0.8');
    const url = await invite(ana, 'Jörg & Co');
    const start = (await tab.open(url)).text;
    expect(start).to.contain('<html lang="de-DE">').and.to.contain('<h1>Fake Calendar verbinden</h1>');
    expect(start).to.contain('<dd>Jörg &amp; Co</dd>').and.to.contain('Nicht dein Chat');
    const back = await tab.open(callback(consent(await tab.submit(url))));
    const done = await tab.open(back.headers.location ?? '');
    expect(done.text).to.contain(
      'Gib diesen Code im Chat von <strong>Jörg &amp; Co</strong> (Teams) ein, um Fake Calendar',
    );
    expect((await browser('de').open('/auth/start/gone')).text).to.contain('Dieser Link ist abgelaufen');
  });

  it('show names as text, never as HTML', async () => {
    const { text } = await browser().open(await invite(ana, `<img src=x onerror="alert(1)">&'`));
    expect(text).to.contain('&lt;img src=x onerror=&quot;alert(1)&quot;&gt;&amp;&#39;').and.not.to.contain('<img');
  });

  it('A1 answer 400 to a state that we did not make', async () => {
    const tab = browser();
    await tab.open(await invite());
    for (const query of [
      '',
      'state=',
      `state=${'x'.repeat(43)}&code=x`,
      `state=${'x'.repeat(9_000)}`,
      'state=%00',
      'state=a&state=b',
    ]) {
      expect((await tab.open(callback(query))).status, query).to.equal(400);
    }
    expect((await tab.open('/auth/callback/other?state=x&code=y')).status).to.equal(400);
    expect(provider.tokenRequests).to.have.length(0);
  });

  it('A2 accept the same answer once', async () => {
    const tab = browser();
    const url = callback(consent(await tab.submit(await invite())));
    const statuses = await Promise.all(Array.from({ length: 100 }, async () => (await tab.open(url)).status));
    expect(statuses.sort()).to.deep.equal([303, ...Array.from({ length: 99 }, () => 400)].sort());
    expect(provider.tokenRequests).to.have.length(1);
  });

  it("A3 link nothing to the sender's chat through another web chat user's browser", async () => {
    const tab = browser();
    const query = consent(await tab.submit(await invite(ana)));
    webChatUser = ben;
    const done = await tab.open((await tab.open(callback(query))).headers.location ?? '');
    expect(done.text).to.contain('in the chat of <strong>Ana</strong>');
    expect(linked).to.deep.equal([]);
    for (const user of [ana, ben]) expect(await auth.account(user, 'fake')).to.equal(undefined);
  });

  describe('A3 reject a form', () => {
    const cases: [string, { origin?: string; form?: string }][] = [
      ['from another origin', { origin: 'https://evil.example' }],
      ['from an origin that is not told', { origin: 'null' }],
      ['without its hidden field', { form: '' }],
      ["with somebody else's hidden field", { form: `form.${'x'.repeat(43)}` }],
    ];
    for (const [name, over] of cases) {
      it(name, async () => {
        const url = await invite();
        const answer = await browser().submit(url, over);
        expect([answer.status, answer.headers.location]).to.deep.equal([403, undefined]);
        expect((await browser().submit(url)).status).to.equal(303);
      });
    }
    it('of a browser that did not see the page', async () => {
      const url = await invite();
      const text = (await browser().open(url)).text;
      const form = /name="form" value="([^"]+)"/.exec(text)?.[1] ?? '';
      expect((await browser().submit(url, { form })).status).to.equal(403);
    });
    it('that is too long, encoded or of another type', async () => {
      const url = await invite();
      const type = 'application/x-www-form-urlencoded';
      for (const [headers, body] of [
        [{ 'content-type': type }, `form=${'x'.repeat(9_000)}`],
        [{ 'content-type': type, 'content-encoding': 'gzip' }, 'form=x'],
        [{ 'content-type': 'application/json' }, '{}'],
        [{ 'content-type': 'multipart/form-data; boundary=x' }, '--x--'],
      ] as const) {
        expect((await ask(url, { method: 'POST', headers: { ...headers, origin }, body })).status).to.equal(400);
      }
      expect((await browser().submit(url)).status).to.equal(303);
    });
  });

  it('A4 reject an answer for a sign-in that another browser started', async () => {
    const query = consent(await browser().submit(await invite()));
    const victim = browser();
    await victim.submit(await invite(ben));
    expect((await victim.open(callback(query))).status).to.equal(400);
    expect(provider.tokenRequests).to.have.length(0);
  });

  it('A4 show the result to no other browser', async () => {
    const tab = browser();
    const { location = '' } = (await tab.open(callback(consent(await tab.submit(await invite()))))).headers;
    const other = browser();
    await other.open(await invite(ben));
    expect([(await other.open(location)).status, (await ask(location)).status]).to.deep.equal([404, 404]);
    expect((await tab.open(location)).status).to.equal(200);
  });

  it('A5 say that a used link is over', async () => {
    const url = await invite();
    await browser().submit(url);
    const answer = await browser().open(url);
    expect(answer.status).to.equal(410);
    expect(answer.text).to.contain('Ask for a new one in your chat.');
  });

  it('A7 separate two tabs of one browser', async () => {
    const tab = browser();
    const first = consent(await tab.submit(await invite(ana)));
    const second = consent(await tab.submit(await invite(ben, 'Ben')));
    const pages = [];
    for (const query of [second, first])
      pages.push((await tab.open((await tab.open(callback(query))).headers.location ?? '')).text);
    expect(pages.map(text => /chat of <strong>(\w+)/.exec(text)?.[1])).to.deep.equal(['Ben', 'Ana']);
  });

  it('A8 ignore the host that a request claims', async () => {
    const url = await invite();
    const tab = browser();
    const { text } = await tab.open(url, { headers: { host: 'evil.example', 'x-forwarded-host': 'evil.example' } });
    const answer = await tab.open(url, {
      method: 'POST',
      headers: {
        origin,
        host: 'evil.example',
        'x-forwarded-host': 'evil.example',
        'content-type': 'application/x-www-form-urlencoded',
      },
      body: new URLSearchParams({ form: /name="form" value="([^"]+)"/.exec(text)?.[1] ?? '' }).toString(),
    });
    const redirectUri = new URL(answer.headers.location ?? '').searchParams.get('redirect_uri');
    expect(redirectUri).to.equal(`${origin}/auth/callback/fake`);
    const back = await tab.open(callback(consent(answer)), { headers: { host: 'evil.example' } });
    expect(back.headers.location?.startsWith(`${origin}/auth/done/`)).to.equal(true);
  });

  it('A21 link only to the provider and to our own pages', async () => {
    const places = [
      '//evil.example',
      '\\evil.example',
      'https://evil.example',
      'javascript:alert(1)',
      '%2f%2fevil.example',
      '/\\evil.example',
    ];
    const names = ['returnUrl', 'next', 'redirect', 'redirect_uri', 'url', 'to', 'continue', 'state', 'iss', 'profile'];
    const tab = browser();
    for (const name of names) {
      for (const place of places) {
        const extra = `${name}=${encodeURIComponent(place)}`;
        const url = await invite();
        const { text } = await tab.open(`${url}?${extra}`);
        expect(text).not.to.contain('evil');
        const sentTo = await tab.submit(url);
        expect(new URL(sentTo.headers.location ?? '').origin).to.equal(provider.origin);
        const back = await tab.open(`${callback(consent(sentTo))}&${extra}`);
        expect([back.status, back.headers.location?.slice(0, origin.length + 11) ?? '']).to.be.deep.oneOf([
          [303, `${origin}/auth/done/`],
          [400, ''],
        ]);
      }
    }
  });

  it('A23 A24 hide their addresses, load nothing and cannot be framed', async () => {
    const tab = browser();
    const url = await invite();
    const start = await tab.open(url);
    const sentTo = await tab.submit(url);
    const back = await tab.open(callback(consent(sentTo)));
    const done = await tab.open(back.headers.location ?? '');
    const over = await tab.open(url);
    for (const { headers } of [start, sentTo, back, done, over]) {
      expect(headers['cache-control']).to.equal('no-store');
      expect(headers['x-content-type-options']).to.equal('nosniff');
    }
    expect(start.headers['referrer-policy']).to.equal('same-origin');
    for (const { headers } of [sentTo, back, done, over]) expect(headers['referrer-policy']).to.equal('no-referrer');
    for (const { headers, text } of [start, done, over]) {
      const policy = headers['content-security-policy'] ?? '';
      expect(policy).to.match(
        /^default-src 'none'; style-src 'nonce-(.{24})'; script-src 'nonce-\1'; base-uri 'none'; frame-ancestors 'none'; form-action /,
      );
      expect(text).not.to.match(/<(link|img|iframe)[^>]* (src|href)=/);
    }
    // In Teams the last page runs Teams' own script, from our origin.
    const scripts = [start, done, over].map(({ text }) =>
      [...text.matchAll(/<script[^>]* src="([^"]+)"/g)].map(([, src]) => src),
    );
    expect(scripts).to.deep.equal([[], scripts[1], []]);
    for (const src of scripts[1] ?? [])
      expect(src).to.match(/^\/auth\/teams\/(teams-2\.\d+\.\d+|end-[0-9a-f]{12})\.js$/);
    expect(scripts[1]).to.have.length(2);
    expect(back.headers.location).not.to.match(/code|state|CANARY/);
    // The last pages keep a reference to their opener only as long as needed: for Teams, or to close the window.
    const opener = [start, done, over].map(({ headers }) => headers['cross-origin-opener-policy']);
    expect(opener).to.deep.equal([undefined, undefined, 'same-origin']);
  });

  it("mention the browser only in Teams' window", async () => {
    const url = await invite();
    const advice = `On a phone, ${new URL(provider.origin).host} may not let you sign in inside Teams.`;
    expect((await browser().open(`${url}?in=teams`)).text).to.contain(advice);
    for (const other of [url, `${url}?in=`, `${url}?in=Teams`, `${url}?teams`]) {
      expect((await browser().open(other)).text, other).not.to.contain('On a phone');
    }
    const tab = browser();
    expect((await tab.submit(`${url}?in=teams`)).status).to.equal(303);
  });

  it('A24 outside Teams run no script on the code page, which has no opener', async () => {
    const tab = browser();
    const inEmulator = { ...ana, channel: 'emulator' };
    const back = await tab.open(callback(consent(await tab.submit(await invite(inEmulator)))));
    const { headers, text } = await tab.open(back.headers.location ?? '');
    expect(text).to.match(/<output>\d{6}<\/output>/);
    expect(text).not.to.match(/<script|in Teams/i);
    expect(headers['cross-origin-opener-policy']).to.equal('same-origin');
  });

  it("serve the script for Teams' window from here, cached for ever", async () => {
    const tab = browser();
    const back = await tab.open(callback(consent(await tab.submit(await invite()))));
    const { text } = await tab.open(back.headers.location ?? '');
    const sources = [...text.matchAll(/<script[^>]* src="([^"]+)"/g)].map(([, src = '']) => src);
    const scripts = await Promise.all(sources.map(src => ask(src)));
    for (const { status, headers } of scripts) {
      expect([status, headers['content-type'], headers['cache-control']]).to.deep.equal([
        200,
        'text/javascript; charset=utf-8',
        'public, max-age=31536000, immutable',
      ]);
    }
    expect(scripts[0]?.text).to.contain('notifySuccess');
    expect(scripts[1]?.text).to.contain("querySelector('output')");
  });

  it('H10 set a cookie that scripts and other hosts cannot touch', async () => {
    const url = await invite();
    const plain = (await ask(url)).headers['set-cookie'] ?? [];
    expect(plain).to.have.length(1);
    expect(plain[0]).to.match(/^sign-in=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=3600$/);
    routes = await mount(auth, 'https://bot.example.com');
    expect((await ask(url)).headers['set-cookie']?.[0]).to.match(
      /^__Host-sign-in=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=3600; Secure$/,
    );
  });

  it('tell the chat and the person when consent was refused', async () => {
    const tab = browser();
    const sentTo = await tab.submit(await invite());
    const state = new URL(sentTo.headers.location ?? '').searchParams.get('state') ?? '';
    const back = await tab.open(callback(new URLSearchParams({ error: 'access_denied', state })));
    expect(refused).to.deep.equal([{ profile: 'fake', reason: 'denied', conversation: { id: 'c1' } }]);
    expect((await tab.open(back.headers.location ?? '')).text).to.contain(
      "You didn't allow it, so Fake Calendar wasn't connected. Ask again in the chat if you change your mind.",
    );
  });

  it('tell the chat and the person when the provider fails', async () => {
    const tab = browser();
    const query = consent(await tab.submit(await invite()));
    provider.mood = 'error 500';
    const back = await tab.open(callback(query));
    expect(refused.map(({ reason }) => reason)).to.deep.equal(['provider']);
    expect((await tab.open(back.headers.location ?? '')).text).to.contain('Fake Calendar did not answer as it should');
  });

  it('ask the provider again if no refresh token came', async () => {
    const tab = browser();
    provider.omitRefreshToken = 'always';
    const again = await tab.open(callback(consent(await tab.submit(await invite()))));
    expect([again.status, new URL(again.headers.location ?? '').origin]).to.deep.equal([303, provider.origin]);
    const back = await tab.open(callback(consent(again)));
    expect((await tab.open(back.headers.location ?? '')).text).to.contain('it gave no lasting permission');
  });

  it('say so if the store is down or something unexpected happens', async () => {
    const url = await invite();
    const failing = (error: Error): Auth => ({ ...auth, describeLink: () => Promise.reject(error) });
    routes = await mount(failing(new BotError('store/unavailable', 'SECRET PATH')));
    const down = await ask(url);
    routes = await mount(failing(new Error('SECRET PATH')));
    const broken = await ask(url);
    expect([down.status, broken.status]).to.deep.equal([503, 500]);
    expect(down.text + broken.text + recorded.text()).not.to.contain('SECRET');
  });

  it('A25 log no code, token, secret, state, link, cookie or name', async () => {
    const tab = browser();
    const url = await invite();
    const query = consent(await tab.submit(url));
    await tab.open(callback(query));
    await tab.open(callback(query));
    const [ticket = ''] = url.split('/').slice(-1);
    expect(recorded.text()).to.contain('A sign-in is over.').and.to.contain('turned away');
    for (const secret of [
      'CANARY',
      ACCOUNT,
      'Ana',
      ticket,
      query.get('state') ?? '',
      tab.cookieOf().split('=')[1] ?? '',
    ]) {
      expect(recorded.text(), secret).not.to.contain(secret);
    }
  });
});
