import { expect } from 'chai';
import { readCode } from '../../../auth/index.ts';
import { FakeProvider } from '../fake-provider.ts';
import {
  about,
  ana,
  anasBrowser,
  beforeEachBot,
  ben,
  bensBrowser,
  codeFrom,
  createHarness,
  type Harness,
  MINUTE,
  NOON,
  PUBLIC_URL,
  settle,
} from '../harness.ts';

const ACCOUNT = 'ana@example.com';

describe('linking an account', () => {
  let provider: FakeProvider;
  let bot: Harness;
  beforeEachBot(started => {
    ({ provider, bot } = started);
  });

  const accessOf = async (user = ana, need: 'read' | 'write' = 'read') =>
    (await bot.auth.access(user, { profile: 'fake', need })).kind;
  const ticketOf = (url: string) => url.slice(`${PUBLIC_URL}/auth/start/`.length);
  const wrong = (code: string) => (code === '000000' ? '000001' : '000000');

  it('leads from the link through the provider and the typed code to a token', async () => {
    expect(await bot.auth.access(ana, { profile: 'fake', need: 'read' })).to.deep.equal({
      kind: 'sign-in',
      reason: 'not-linked',
    });
    const { url, profileTitle } = await bot.auth.invite(ana, { profile: 'fake', need: 'read' }, about);
    expect(profileTitle).to.equal('Fake Calendar');
    expect(url).to.match(/^https:\/\/bot\.example\.com\/auth\/start\/[\w-]{43}$/);
    expect(await bot.auth.describeLink(ticketOf(url))).to.deep.equal({
      profileTitle: 'Fake Calendar',
      providerHost: new URL(provider.origin).host,
      chat: 'Teams',
      name: 'Ana',
    });
    const sentTo = (await bot.auth.begin(ticketOf(url), anasBrowser)) ?? '';
    const outcome = await settle(bot.auth, 'fake', provider.consent(sentTo, ACCOUNT));
    const code = outcome?.kind === 'code' ? outcome.code : '';
    expect(outcome).to.deep.equal({
      ...{ kind: 'code', account: ACCOUNT, code, missing: [] },
      ...{ profileTitle: 'Fake Calendar', chat: 'Teams', channel: 'msteams', name: 'Ana', objectId: '' },
    });
    expect(await accessOf()).to.equal('sign-in');
    expect(await bot.auth.prove(ana, code)).to.equal('linked');
    const access = await bot.auth.access(ana, { profile: 'fake', need: 'read' });
    expect(
      access.kind === 'token' && [access.account, provider.accountOf(await access.getAccessToken())],
    ).to.deep.equal([ACCOUNT, ACCOUNT]);
    expect(await bot.auth.account(ana, 'fake')).to.equal(ACCOUNT);
  });

  it('lets a person who only wants to look allow changes in the same trip, or not', async () => {
    const scopesAsked = async (how?: { onlyRead: boolean }): Promise<string | null> => {
      const { url } = await bot.auth.invite(ana, { profile: 'fake', need: 'either' }, about);
      const sentTo = (await bot.auth.begin(ticketOf(url), anasBrowser, how)) ?? '';
      return new URL(sentTo).searchParams.get('scope');
    };
    const { url, onlyReadUrl } = await bot.auth.invite(ana, { profile: 'fake', need: 'either' }, about);
    expect(onlyReadUrl).to.equal(`${url}?only=read`);
    const asked = [await scopesAsked(), await scopesAsked({ onlyRead: true })];
    const { read, write } = provider.profile().scopes;
    expect(asked).to.deep.equal([[...new Set([...read, ...write])].join(' '), read.join(' ')]);
  });

  it('offers no choice where changes are needed, and where reading takes the same permission', async () => {
    const offered = async (auth: typeof bot.auth, need: 'write' | 'either') =>
      'onlyReadUrl' in (await auth.invite(ana, { profile: 'fake', need }, about));
    expect(await offered(bot.auth, 'write')).to.equal(false);
    const { read } = provider.profile().scopes;
    const plain = bot.again({ ...provider.profile(), scopes: { read, write: read } });
    expect(await offered(plain, 'either')).to.equal(false);
  });

  it("needs no code if the browser has the same user's web chat open", async () => {
    const query = provider.consent(await bot.begin(ana), ACCOUNT);
    const result = await bot.auth.callback({ profile: 'fake', query, browser: anasBrowser }, { ...ana });
    expect(result.kind === 'over' && result.linked).to.deep.equal({
      profile: 'fake',
      account: ACCOUNT,
      conversation: { id: 'c1' },
    });
    expect(await accessOf()).to.equal('token');
  });

  it('A1 exchanges no code for a state that is missing, invented, cut or repeated', async () => {
    const real = provider.consent(await bot.begin(ana), ACCOUNT);
    const state = real.get('state') ?? '';
    for (const states of [
      [],
      [''],
      ['x'],
      ['x'.repeat(43)],
      [state.slice(1)],
      [`${state}x`],
      ['x'.repeat(10_000)],
      [state, state],
    ]) {
      const query = new URLSearchParams([
        ['code', real.get('code') ?? ''],
        ...states.map((value): [string, string] => ['state', value]),
      ]);
      expect(await bot.auth.callback({ profile: 'fake', query, browser: anasBrowser }, undefined)).to.deep.equal({
        kind: 'invalid',
      });
    }
    expect(provider.tokenRequests).to.have.length(0);
    expect((await settle(bot.auth, 'fake', real))?.kind).to.equal('code');
  });

  it('A2 accepts an answer once out of 1,000 simultaneous ones at two bots', async () => {
    const query = provider.consent(await bot.begin(ana), ACCOUNT);
    const other = bot.second();
    const results = await Promise.all(
      Array.from({ length: 1_000 }, (_, i) =>
        (i % 2 ? other : bot.auth).callback({ profile: 'fake', query, browser: anasBrowser }, undefined),
      ),
    );
    expect(results.filter(({ kind }) => kind === 'over')).to.have.length(1);
    expect(results.filter(({ kind }) => kind === 'invalid')).to.have.length(999);
    expect(provider.tokenRequests).to.have.length(1);
  });

  it('A3 keeps a grant out of the chat whose link another person opened', async () => {
    const sentTo = await bot.begin(ana, { browser: bensBrowser });
    const query = provider.consent(sentTo, 'ben@example.com');
    const result = await bot.auth.callback({ profile: 'fake', query, browser: bensBrowser }, { ...ben });
    expect(result.kind === 'over' && result.linked).to.equal(undefined);
    const outcome = result.kind === 'over' ? await bot.auth.outcome(result.outcomeId, bensBrowser) : undefined;
    expect([outcome?.kind, outcome?.name]).to.deep.equal(['code', 'Ana']);
    expect(await accessOf(ana)).to.equal('sign-in');
    expect(await accessOf(ben)).to.equal('sign-in');
    const code = outcome?.kind === 'code' ? outcome.code : '';
    expect(await bot.auth.prove(ben, code)).to.equal('nothing-pending');
    for (const result of ['wrong', 'wrong', 'destroyed']) {
      expect(await bot.auth.prove(ana, wrong(code))).to.equal(result);
    }
    expect(await bot.auth.prove(ana, code)).to.equal('nothing-pending');
    expect(provider.revoked).to.have.length(1);
    expect(await accessOf(ana)).to.equal('sign-in');
  });

  it('A4 rejects an answer in a browser that did not start the sign-in', async () => {
    for (const browser of [bensBrowser, undefined, '', 'short']) {
      const query = provider.consent(await bot.begin(ana), ACCOUNT);
      expect(await bot.auth.callback({ profile: 'fake', query, browser }, ana)).to.deep.equal({ kind: 'invalid' });
    }
    expect(provider.tokenRequests).to.have.length(0);
    expect(await bot.auth.outcome('x'.repeat(43), bensBrowser)).to.equal(undefined);
  });

  describe('A5 rejects a link', () => {
    const begin = async (url: string) => [
      await bot.auth.describeLink(ticketOf(url)),
      await bot.auth.begin(ticketOf(url), anasBrowser),
    ];
    const fresh = async () => (await bot.auth.invite(ana, { profile: 'fake', need: 'read' }, about)).url;

    it('after ten minutes', async () => {
      const url = await fresh();
      bot.clock.set(NOON + 10 * MINUTE);
      expect(await begin(url)).to.deep.equal([undefined, undefined]);
    });
    it('after a newer link was made; the newer one works', async () => {
      const [older, newer] = [await fresh(), await fresh()];
      expect(await begin(older)).to.deep.equal([undefined, undefined]);
      expect((await begin(newer)).map(found => typeof found)).to.deep.equal(['object', 'string']);
    });
    it('after it was used', async () => {
      const url = await fresh();
      await begin(url);
      expect(await begin(url)).to.deep.equal([undefined, undefined]);
    });
    it('after a sign-out', async () => {
      const url = await fresh();
      expect(await bot.auth.signOut(ana, 'fake')).to.equal(false);
      expect(await begin(url)).to.deep.equal([undefined, undefined]);
    });
    it('that was invented', async () => {
      for (const ticket of ['', 'x', 'x'.repeat(43), '../start', '%2e%2e']) {
        expect(await begin(`${PUBLIC_URL}/auth/start/${ticket}`)).to.deep.equal([undefined, undefined]);
      }
    });
    it('but not because another person made a newer one', async () => {
      const url = await fresh();
      await bot.auth.invite(ben, { profile: 'fake', need: 'read' }, about);
      expect(typeof (await begin(url))[1]).to.equal('string');
    });
  });

  it('A5 rejects a consent that took longer than ten minutes', async () => {
    const query = provider.consent(await bot.begin(ana), ACCOUNT);
    bot.clock.set(NOON + 10 * MINUTE);
    expect(await settle(bot.auth, 'fake', query)).to.equal(undefined);
    expect(provider.tokenRequests).to.have.length(0);
  });

  it('A8 uses a single redirect URI of our own', async () => {
    const sentTo = new URL(await bot.begin(ana)).searchParams;
    expect(sentTo.get('redirect_uri')).to.equal('https://bot.example.com/auth/callback/fake');
  });

  it("A11 stores nothing for another sign-in's code", async () => {
    const first = provider.consent(await bot.begin(ana), ACCOUNT);
    const second = provider.consent(await bot.begin(ana, { browser: anasBrowser }), 'mallory@example.com');
    const mixed = new URLSearchParams({ code: second.get('code') ?? '', state: first.get('state') ?? '' });
    const outcome = await settle(bot.auth, 'fake', mixed);
    expect(outcome).to.include({ kind: 'failed', reason: 'provider' });
    expect(await accessOf()).to.equal('sign-in');
  });

  it('A12 A13 sends a separate verifier with every exchange, and only S256', async () => {
    for (let i = 0; i < 50; i++) {
      const sentTo = await bot.begin(ana);
      expect(new URL(sentTo).searchParams.get('code_challenge_method')).to.equal('S256');
      await settle(bot.auth, 'fake', provider.consent(sentTo, ACCOUNT));
    }
    expect(new Set(provider.verifiers).size).to.equal(50);
    for (const verifier of provider.verifiers) expect(verifier).to.match(/^[\w-]{43}$/);
  });

  it('A15 destroys a sign-in after three wrong guesses, in any order', async () => {
    const code = await codeFrom(bot.auth, 'fake', provider.consent(await bot.begin(ana), ACCOUNT));
    const other = bot.second();
    const guesses = Array.from({ length: 300 }, (_, i) =>
      String(i + (Number(code) < 500_000 ? 500_000 : 0)).padStart(6, '0'),
    );
    const results = await Promise.all(guesses.map((guess, i) => (i % 2 ? other : bot.auth).prove(ana, guess)));
    const count = (result: string) => results.filter(found => found === result).length;
    expect([count('wrong'), count('destroyed'), count('nothing-pending')]).to.deep.equal([2, 1, 297]);
    expect(await bot.auth.prove(ana, code)).to.equal('nothing-pending');
    expect(provider.revoked).to.have.length(1);
  });

  it('A15 does not revoke what a working link of the same account needs', async () => {
    await bot.signIn(ben, ACCOUNT);
    const code = await codeFrom(bot.auth, 'fake', provider.consent(await bot.begin(ana), ACCOUNT));
    for (let i = 0; i < 3; i++) await bot.auth.prove(ana, wrong(code));
    expect(provider.revoked).to.deep.equal([]);
    expect(await accessOf(ben)).to.equal('token');
  });

  it("A16 keeps a grant when another person types its code, and counts the guess against that person's own sign-in", async () => {
    const anas = await codeFrom(bot.auth, 'fake', provider.consent(await bot.begin(ana), ACCOUNT));
    expect(await bot.auth.prove(ben, anas)).to.equal('nothing-pending');
    const bens = await codeFrom(bot.auth, 'fake', provider.consent(await bot.begin(ben), 'ben@example.com'));
    for (const result of ['wrong', 'wrong', 'destroyed']) {
      expect(await bot.auth.prove(ben, anas === bens ? wrong(anas) : anas)).to.equal(result);
    }
    expect(await bot.auth.prove({ ...ana, channel: 'webchat' }, anas)).to.equal('nothing-pending');
    expect(await bot.auth.prove({ ...ana, tenant: 'u' }, anas)).to.equal('nothing-pending');
    expect(await bot.auth.prove(ana, anas)).to.equal('linked');
  });

  it('A18 accepts a pasted code, and ignores digits among words', async () => {
    const code = await codeFrom(bot.auth, 'fake', provider.consent(await bot.begin(ana), ACCOUNT));
    for (const text of [`move ${code} to 3pm`, `${code}0`, code.slice(1), '', `call it "${code}"`]) {
      expect(await bot.auth.prove(ana, text), text).to.equal('nothing-pending');
    }
    expect(await bot.auth.prove(ana, `**\u00a0${code.slice(0, 3)} ${code.slice(3)}**\n`)).to.equal('linked');
  });

  it('A18 reads a code in every form in which people paste it', () => {
    for (const text of [
      '123456',
      ' 123 456 ',
      '\u00a0123456\u200b',
      '`123456`',
      '**123456**',
      '> 123456',
      '１２３４５６',
      '123-456',
    ]) {
      expect(readCode(text), text).to.equal('123456');
    }
    for (const text of ['12345', '1234567', 'code 123456', '123456?', '12.34.56', '١٢٣٤٥٦']) {
      expect(readCode(text), text).to.equal(undefined);
    }
  });

  it('A20 continues after a restart of the bot at every step', async () => {
    const { url } = await bot.auth.invite(ana, { profile: 'fake', need: 'read' }, about);
    const sentTo = (await bot.second().begin(ticketOf(url), anasBrowser)) ?? '';
    const code = await codeFrom(bot.second(), 'fake', provider.consent(sentTo, ACCOUNT));
    expect(await bot.second().prove(ana, code)).to.equal('linked');
    expect((await bot.second().access(ana, { profile: 'fake', need: 'read' })).kind).to.equal('token');
  });

  it('A25 logs no code, token, secret, state, link or name at any level', async () => {
    const { url } = await bot.auth.invite(ana, { profile: 'fake', need: 'read' }, about);
    const sentTo = (await bot.auth.begin(ticketOf(url), anasBrowser)) ?? '';
    const query = provider.consent(sentTo, ACCOUNT);
    const code = await codeFrom(bot.auth, 'fake', query);
    await bot.auth.prove(ana, wrong(code));
    await bot.auth.prove(ana, code);
    const access = await bot.auth.access(ana, { profile: 'fake', need: 'read' });
    provider.mood = 'invalid_client';
    if (access.kind === 'token') await access.getAccessToken(await access.getAccessToken()).catch(() => 'refused');
    bot.clock.set(NOON + 61 * MINUTE);
    await bot.auth.access(ana, { profile: 'fake', need: 'read' });
    provider.mood = 'well';
    provider.revokeStatus = 500;
    await bot.auth.signOut(ana, 'fake');
    await settle(bot.auth, 'fake', query);
    const logged = bot.logged();
    expect(logged.split('\n').length).to.be.greaterThan(5);
    const verifier = provider.verifiers[0] ?? 'none';
    for (const secret of [
      'CANARY',
      ACCOUNT,
      code,
      ticketOf(url),
      query.get('state') ?? '',
      verifier,
      anasBrowser,
      '"ana"',
      'c1',
    ]) {
      expect(logged, secret).not.to.contain(secret);
    }
  });

  it('A26 names a missing permission and asks for it again', async () => {
    await bot.signIn(ana, ACCOUNT, { need: 'write', scopes: ['read'] });
    expect(await accessOf(ana, 'read')).to.equal('token');
    expect(await bot.auth.access(ana, { profile: 'fake', need: 'write' })).to.deep.equal({
      kind: 'sign-in',
      reason: 'consent',
      missing: ['write'],
    });
    await bot.signIn(ana, ACCOUNT, { need: 'write', scopes: ['read', 'write', 'more'] });
    expect(await accessOf(ana, 'write')).to.equal('token');
    expect(provider.revoked).to.deep.equal([]);
  });

  it('A26 asks for reading first, and for reading and writing at the first change', async () => {
    const scopes = async (need: 'read' | 'write') => new URL(await bot.begin(ana, { need })).searchParams.get('scope');
    expect([await scopes('read'), await scopes('write')]).to.deep.equal(['read', 'read write']);
    await bot.signIn(ana, ACCOUNT);
    expect(await bot.auth.access(ana, { profile: 'fake', need: 'write' })).to.deep.equal({
      kind: 'sign-in',
      reason: 'consent',
      missing: ['write'],
    });
  });

  it('treats the requested scopes as granted if the provider names none', async () => {
    provider.grantedScopes = null;
    await bot.signIn(ana, ACCOUNT, { need: 'write' });
    expect(await accessOf(ana, 'write')).to.equal('token');
  });

  it('A26 links nothing if the permissions do not reveal the account', async () => {
    provider.apiStatus = 403;
    const query = provider.consent(await bot.begin(ana), ACCOUNT, []);
    const result = await bot.auth.callback({ profile: 'fake', query, browser: anasBrowser }, ana);
    expect(result.kind === 'over' && result.refused?.reason).to.equal('consent');
    expect(await accessOf()).to.equal('sign-in');
    expect(provider.revoked).to.deep.equal([]);
  });

  it('A27 asks for consent again if no refresh token comes', async () => {
    provider.omitRefreshToken = 'always';
    const first = provider.consent(await bot.begin(ana), ACCOUNT);
    const again = await bot.auth.callback({ profile: 'fake', query: first, browser: anasBrowser }, ana);
    expect(again.kind).to.equal('again');
    const url = again.kind === 'again' ? again.url : '';
    expect(new URL(url).searchParams.getAll('prompt')).to.deep.equal(['consent']);
    const second = await bot.auth.callback(
      { profile: 'fake', query: provider.consent(url, ACCOUNT), browser: anasBrowser },
      ana,
    );
    expect(second.kind === 'over' && second.refused?.reason).to.equal('no-lasting-grant');
    expect(await accessOf()).to.equal('sign-in');
    provider.omitRefreshToken = 'on refresh';
    const third = await bot.auth.callback(
      { profile: 'fake', query: provider.consent(await bot.begin(ana), ACCOUNT), browser: anasBrowser },
      ana,
    );
    expect(third.kind === 'over' && third.linked?.account).to.equal(ACCOUNT);
  });

  it('tells the chat when the person refuses, and exchanges nothing', async () => {
    const state = new URL(await bot.begin(ana)).searchParams.get('state') ?? '';
    const query = new URLSearchParams({ error: 'access_denied', state });
    const result = await bot.auth.callback({ profile: 'fake', query, browser: anasBrowser }, undefined);
    expect(result.kind === 'over' && result.refused).to.deep.equal({
      profile: 'fake',
      reason: 'denied',
      conversation: { id: 'c1' },
    });
    expect(provider.tokenRequests).to.have.length(0);
  });

  it('forgets a pending grant after ten minutes', async () => {
    const code = await codeFrom(bot.auth, 'fake', provider.consent(await bot.begin(ana), ACCOUNT));
    bot.clock.set(NOON + 10 * MINUTE);
    expect(await bot.auth.prove(ana, code)).to.equal('nothing-pending');
  });

  it('A28 revokes the old account when another one is linked', async () => {
    await bot.signIn(ana, 'old@example.com');
    await bot.signIn(ana, 'new@example.com');
    expect(await bot.auth.account(ana, 'fake')).to.equal('new@example.com');
    expect(provider.revoked).to.deep.equal(['CANARY-REFRESH-fake-2']);
    expect(await accessOf()).to.equal('token');
  });
});

describe('two profiles at once', () => {
  let honest: FakeProvider;
  let rogue: FakeProvider;
  let bot: Harness;
  beforeEach(async () => {
    honest = await new FakeProvider('honest').start();
    rogue = await new FakeProvider('rogue').start();
    bot = await createHarness(honest, honest.profile(), rogue.profile({ issuer: 'https://rogue.example' }));
  });
  afterEach(async () => {
    await bot.store.close();
    await Promise.all([honest.stop(), rogue.stop()]);
  });

  it('A7 complete independently in two tabs of one browser', async () => {
    const toHonest = await bot.begin(ana, { profile: 'honest' });
    const toRogue = await bot.begin(ana, { profile: 'rogue' });
    const second = await codeFrom(bot.auth, 'rogue', rogue.consent(toRogue, 'rogue@example.com'));
    const first = await codeFrom(bot.auth, 'honest', honest.consent(toHonest, 'honest@example.com'));
    expect(await bot.auth.prove(ana, first)).to.equal('linked');
    expect(await bot.auth.account(ana, 'rogue')).to.equal(undefined);
    expect(await bot.auth.prove(ana, second)).to.equal('linked');
    expect([await bot.auth.account(ana, 'honest'), await bot.auth.account(ana, 'rogue')]).to.deep.equal([
      'honest@example.com',
      'rogue@example.com',
    ]);
  });

  it("A9 never send one provider's code to the other", async () => {
    const query = honest.consent(await bot.begin(ana, { profile: 'honest' }), 'ana@example.com');
    expect(await bot.auth.callback({ profile: 'rogue', query, browser: anasBrowser }, ana)).to.deep.equal({
      kind: 'invalid',
    });
    expect([honest.tokenRequests, rogue.tokenRequests]).to.deep.equal([[], []]);
    expect(bot.logged()).to.contain('"reason":"profile"');
  });

  const issuers: [string, string, 'taken' | 'turned away'][] = [
    ['honest', 'its own host', 'taken'],
    ['honest', 'https://rogue.example', 'turned away'],
    ['honest', 'https://honest.evil.example', 'turned away'],
    ['honest', '', 'turned away'],
    ['honest', 'nonsense', 'turned away'],
    ['rogue', 'https://rogue.example', 'taken'],
    ['rogue', 'https://rogue.example/', 'turned away'],
    ['rogue', 'its own host', 'turned away'],
  ];
  for (const [profile, iss, end] of issuers) {
    it(`A9 an answer to ${profile} with the issuer ${JSON.stringify(iss)} is ${end}`, async () => {
      const provider = profile === 'honest' ? honest : rogue;
      const query = provider.consent(await bot.begin(ana, { profile }), 'ana@example.com');
      query.set('iss', iss === 'its own host' ? provider.origin : iss);
      const result = await bot.auth.callback({ profile, query, browser: anasBrowser }, ana);
      expect(provider.tokenRequests).to.have.length(end === 'taken' ? 1 : 0);
      const reason = result.kind === 'over' ? result.refused?.reason : result.kind;
      expect(reason).to.equal(end === 'taken' ? undefined : 'misconfigured');
      expect(bot.logged().includes('"reason":"issuer"')).to.equal(end === 'turned away');
    });
  }
});
