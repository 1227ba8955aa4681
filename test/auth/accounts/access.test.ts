import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { AccessTokens } from '../../../auth/accounts/access-tokens.ts';
import { type LinkedAccount, LinkedAccounts, linkKey } from '../../../auth/accounts/linked-accounts.ts';
import { TokenRefresh } from '../../../auth/accounts/token-refresh.ts';
import { type Auth, createAuth } from '../../../auth/index.ts';
import { OAuthClient } from '../../../auth/provider/oauth-client.ts';
import { createReports } from '../../../auth/provider/reports.ts';
import { createRevocation } from '../../../auth/provider/revocation.ts';
import { createVault } from '../../../auth/vault.ts';
import { BotError } from '../../../core/errors.ts';
import { silentLog } from '../../../core/log.ts';
import { storeKey } from '../../../core/store-key.ts';
import { type Decode, openStore, type Store } from '../../../store/index.ts';
import { until } from '../../until.ts';
import { FakeProvider, type TokenMood } from '../fake-provider.ts';
import {
  ana,
  beforeEachBot,
  ben,
  createHarness,
  type Harness,
  MINUTE,
  madeAt,
  NOON,
  PUBLIC_URL,
  sealer,
} from '../harness.ts';

const ACCOUNT = 'ana@example.com';

/** The arguments of a read after its key. */
type Decoding<T> = [decode?: Decode<T>, onDamage?: () => void];

describe('access to a linked account', () => {
  let provider: FakeProvider;
  let bot: Harness;
  beforeEachBot(started => {
    ({ provider, bot } = started);
  });

  async function token(auth: Auth = bot.auth, user = ana): Promise<string> {
    const access = await auth.access(user, { profile: 'fake', need: 'read' });
    return access.kind === 'token' ? access.getAccessToken() : JSON.stringify(access);
  }
  const expire = () => bot.clock.set(bot.clock() + 60 * MINUTE);
  const withStore = (over: Partial<Store>) =>
    createAuth({
      profiles: new Map([['fake', provider.profile()]]),
      store: { ...bot.store, ...over },
      ...{
        sealer,
        clock: bot.clock,
        publicUrl: PUBLIC_URL,
        log: silentLog,
        alert: () => undefined,
        report: () => undefined,
        madeAt,
      },
    });

  const links = () => new LinkedAccounts(createVault(bot.store, sealer));
  /** A store in which someone changes Ana's link just before the first write to it. */
  function afterwards(edit: (link: LinkedAccount) => LinkedAccount): Store['replace'] {
    let first = true;
    const address = linkKey(ana, 'fake');
    return async (key, ...rest) => {
      const row = first && key === address ? await links().read(address) : undefined;
      if (row) {
        first = false;
        await links().update(address, row, edit(row.value));
      }
      return bot.store.replace(key, ...rest);
    };
  }
  const impatient = (maxPolls: number) => {
    const client = () => new OAuthClient({ profile: provider.profile(), redirectUri: PUBLIC_URL, clock: bot.clock });
    const parts = { links: links(), client, revoke: async () => 'no-address' as const, clock: bot.clock };
    return new AccessTokens({
      ...{ vault: createVault(bot.store, sealer), maxPolls },
      refresh: new TokenRefresh(parts),
      reports: createReports(() => undefined),
    });
  };

  it('G1 lasts for 100 refreshes whose answers have no refresh token', async () => {
    await bot.signIn(ana, ACCOUNT);
    for (let i = 0; i < 100; i++) {
      expire();
      expect(provider.accountOf(await token())).to.equal(ACCOUNT);
    }
    expect(provider.refreshes).to.equal(100);
  });

  it('G3 requests one new token per lifetime, not one per turn', async () => {
    await bot.signIn(ana, ACCOUNT);
    expire();
    const tokens = new Set<string>();
    for (let turn = 0; turn < 20; turn++) tokens.add(await token(turn % 2 ? bot.auth : bot.second()));
    expect([tokens.size, provider.refreshes]).to.deep.equal([1, 1]);
  });

  it('renews a token a minute before it expires', async () => {
    await bot.signIn(ana, ACCOUNT);
    const first = await token();
    bot.clock.set(NOON + 59 * MINUTE - 1);
    expect(await token()).to.equal(first);
    bot.clock.set(NOON + 59 * MINUTE);
    expect(await token()).not.to.equal(first);
  });

  it('F14 refreshes single-use tokens once when many turns of two bots need one', async () => {
    provider.rotate = true;
    provider.omitRefreshToken = 'never';
    await bot.signIn(ana, ACCOUNT);
    const bots = [bot.auth, bot.second()];
    for (let expiry = 1; expiry <= 10; expiry++) {
      expire();
      provider.mood = 'slow';
      const tokens = await Promise.all(Array.from({ length: 20 }, (_, i) => token(bots[i % 2])));
      expect([new Set(tokens).size, provider.refreshes]).to.deep.equal([1, expiry]);
      expect(provider.accountOf(tokens[0] ?? '')).to.equal(ACCOUNT);
    }
  });

  it('F15 continues when the refreshing bot was killed before it saved', async () => {
    await bot.signIn(ana, ACCOUNT);
    expire();
    const killed = withStore({ replace: () => new Promise(() => {}) });
    void token(killed);
    await until(() => provider.refreshes > 0);
    const waiting = token(bot.second());
    await new Promise(resolve => setTimeout(resolve, 250));
    expect(provider.refreshes).to.equal(1);
    bot.clock.set(bot.clock() + 15_000);
    expect(provider.accountOf(await waiting)).to.equal(ACCOUNT);
  });

  it('F15 does not let a paused bot overwrite newer tokens', async () => {
    provider.omitRefreshToken = 'never';
    await bot.signIn(ana, ACCOUNT);
    expire();
    let wake = () => {};
    const asleep = new Promise<void>(resolve => {
      wake = resolve;
    });
    const stale = token(withStore({ replace: (...args) => asleep.then(() => bot.store.replace(...args)) }));
    await until(() => provider.refreshes > 0);
    bot.clock.set(bot.clock() + 15_000);
    const newest = await token(bot.second());
    wake();
    expect(await stale).to.equal(newest);
    expect(await token()).to.equal(newest);
  });

  it('F15 reads again before it treats a grant as ended', async () => {
    provider.rotate = true;
    provider.omitRefreshToken = 'never';
    await bot.signIn(ana, ACCOUNT);
    expire();
    // The first reading is of a moment before another bot renewed the tokens.
    const old = await createVault(bot.store, sealer).read(linkKey(ana, 'fake'));
    const newest = await token(bot.second());
    let readings = 0;
    const late = withStore({
      read: async <T>(key: string, ...rest: Decoding<T>) =>
        key === linkKey(ana, 'fake') && readings++ < 3
          ? (old as { value: T; version: number })
          : bot.store.read<T>(key, ...rest),
    });
    provider.rotate = false;
    provider.mood = 'error with 200';
    expect(await token(late)).to.equal(newest);
  });

  it('F15 gives up on a lock that is held too long, and keeps the grant', async () => {
    await bot.signIn(ana, ACCOUNT);
    expire();
    const held = await bot.store.lock(storeKey('refresh', linkKey(ana, 'fake')), 60_000);
    expect(
      await impatient(2)
        .get(linkKey(ana, 'fake'))
        .catch((e: BotError) => e.code),
    ).to.equal('auth/provider-unavailable');
    expect(provider.refreshes).to.equal(0);
    await held?.release();
    expect(provider.accountOf(await token())).to.equal(ACCOUNT);
  });

  it('F15 keeps tokens that were renewed while another part of the link was written', async () => {
    provider.rotate = true;
    provider.omitRefreshToken = 'never';
    await bot.signIn(ana, ACCOUNT);
    expire();
    const renewed = await token(withStore({ replace: afterwards(link => ({ ...link, warned: true })) }));
    expect(provider.accountOf(renewed)).to.equal(ACCOUNT);
    const kept = await links().read(linkKey(ana, 'fake'));
    expect([kept?.value.tokens.accessToken, kept?.value.warned]).to.deep.equal([renewed, true]);
    expect([provider.refreshes, provider.revoked]).to.deep.equal([1, []]);
  });

  it('F15 does not end a grant that was renewed while its end was being written', async () => {
    await bot.signIn(ana, ACCOUNT);
    const { value: alive } = (await links().read(linkKey(ana, 'fake'))) ?? {};
    provider.endGrants(ACCOUNT);
    await bot.signIn(ben, ACCOUNT);
    const { value: newest } = (await links().read(linkKey(ben, 'fake'))) ?? {};
    if (!alive || !newest) return expect.fail('there is no link');
    expire();
    const fresh = { ...newest.tokens, expiresAtMs: bot.clock() + 60 * MINUTE };
    expect(await token(withStore({ replace: afterwards(() => ({ ...newest, tokens: fresh })) }))).to.equal(
      fresh.accessToken,
    );
    expect(await bot.auth.account(ana, 'fake')).to.equal(ACCOUNT);
  });

  describe('F16 when the answer to a refresh is lost', () => {
    const cases: { name: string; rotate: boolean; lenient: boolean; lost: number; kind: string; refreshes: number }[] =
      [
        { name: 'once', rotate: false, lenient: false, lost: 1, kind: 'token', refreshes: 2 },
        { name: 'once, with rotation and a grace', rotate: true, lenient: true, lost: 1, kind: 'token', refreshes: 2 },
        { name: 'once, with rotation', rotate: true, lenient: false, lost: 1, kind: 'lapsed', refreshes: 2 },
        { name: 'each time', rotate: false, lenient: false, lost: 9, kind: 'unavailable', refreshes: 2 },
      ];
    for (const { name, rotate, lenient, lost, kind, refreshes } of cases) {
      it(`${name}: ${kind}`, async () => {
        Object.assign(provider, { rotate, lenient, omitRefreshToken: rotate ? 'never' : 'on refresh' });
        await bot.signIn(ana, ACCOUNT);
        expire();
        provider.loseAnswers = lost;
        const access = await bot.auth.access(ana, { profile: 'fake', need: 'read' });
        expect(access.kind === 'sign-in' ? access.reason : access.kind).to.equal(kind);
        expect(provider.refreshes).to.equal(refreshes);
        provider.loseAnswers = 0;
        expect(await bot.auth.account(ana, 'fake')).to.equal(kind === 'lapsed' ? undefined : ACCOUNT);
        if (kind !== 'lapsed') expect(provider.accountOf(await token())).to.equal(ACCOUNT);
      });
    }
  });

  it('never restores an account that signed out during a refresh', async () => {
    provider.omitRefreshToken = 'never';
    await bot.signIn(ana, ACCOUNT);
    expire();
    let signedOut = () => {};
    const later = new Promise<void>(resolve => {
      signedOut = resolve;
    });
    const slow = withStore({ replace: (...args) => later.then(() => bot.store.replace(...args)) });
    const refreshing = slow.access(ana, { profile: 'fake', need: 'read' });
    await until(() => provider.refreshes > 0);
    expect(await bot.second().signOut(ana, 'fake')).to.equal(true);
    signedOut();
    expect(await refreshing).to.deep.equal({ kind: 'sign-in', reason: 'not-linked' });
    expect(await bot.auth.account(ana, 'fake')).to.equal(undefined);
    expect(provider.revoked).to.deep.equal(['CANARY-REFRESH-fake-2', 'CANARY-REFRESH-fake-3']);
  });

  it('keeps the newest refresh token while the store fails briefly', async () => {
    provider.rotate = true;
    provider.omitRefreshToken = 'never';
    await bot.signIn(ana, ACCOUNT);
    expire();
    let failures = 2;
    const shaky = withStore({
      replace: (...args) =>
        failures-- > 0 ? Promise.reject(new BotError('store/unavailable', 'gone')) : bot.store.replace(...args),
    });
    const renewed = await token(shaky);
    expect(await token()).to.equal(renewed);
    expire();
    expect(provider.accountOf(await token())).to.equal(ACCOUNT);
  });

  it('uses its own tokens when a write succeeded but its answer was lost', async () => {
    await bot.signIn(ana, ACCOUNT);
    expire();
    let lost = true;
    const store = withStore({
      replace: async (...args) => {
        const version = await bot.store.replace(...args);
        if (!lost) return version;
        lost = false;
        throw new BotError('store/unavailable', 'no answer');
      },
    });
    expect(provider.accountOf(await token(store))).to.equal(ACCOUNT);
    expect([provider.refreshes, provider.revoked]).to.deep.equal([1, []]);
  });

  it('G4 lapses when the provider ended the grant, until a new sign-in', async () => {
    await bot.signIn(ana, ACCOUNT);
    provider.endGrants(ACCOUNT);
    expire();
    const lapsed = { kind: 'sign-in', reason: 'lapsed', cause: 'withdrawn' };
    expect(await bot.auth.access(ana, { profile: 'fake', need: 'read' })).to.deep.equal(lapsed);
    expect(await bot.auth.access(ana, { profile: 'fake', need: 'read' })).to.deep.equal(lapsed);
    expect(provider.refreshes).to.equal(1);
    expect(await bot.auth.account(ana, 'fake')).to.equal(undefined);
    await bot.signIn(ana, ACCOUNT);
    expect(provider.accountOf(await token())).to.equal(ACCOUNT);
  });

  for (const [mood, kind] of [
    ['error 500', 'unavailable'],
    ['html', 'unavailable'],
    ['huge', 'unavailable'],
    ['empty object', 'misconfigured'],
    ['invalid_client', 'misconfigured'],
    ['redirect', 'misconfigured'],
  ] as const satisfies readonly [TokenMood, string][]) {
    it(`G5 is ${kind} while the provider answers with ${mood}, and keeps the grant`, async () => {
      await bot.signIn(ana, ACCOUNT);
      expire();
      provider.mood = mood;
      expect(await bot.auth.access(ana, { profile: 'fake', need: 'read' })).to.deep.equal({ kind });
      const levels = bot.logged().match(/"level":[45]0/g);
      expect(levels).to.deep.equal([kind === 'unavailable' ? '"level":40' : '"level":50']);
      provider.mood = 'well';
      expect(provider.accountOf(await token())).to.equal(ACCOUNT);
    });
  }

  it('G6 answers a refused token with exactly one refresh', async () => {
    await bot.signIn(ana, ACCOUNT);
    const access = await bot.auth.access(ana, { profile: 'fake', need: 'read' });
    if (access.kind !== 'token') return expect.fail(access.kind);
    const refused = await access.getAccessToken();
    provider.forgetAccessTokens();
    const again = await Promise.all([access.getAccessToken(refused), access.getAccessToken(refused)]);
    expect([again[0], provider.refreshes]).to.deep.equal([again[1], 1]);
    expect(provider.accountOf(again[0] ?? '')).to.equal(ACCOUNT);
    expect(await access.getAccessToken(refused)).to.equal(again[0]);
    provider.endGrants(ACCOUNT);
    const error = await access.getAccessToken(again[0]).catch((e: BotError) => e);
    expect(error).to.have.property('code', 'auth/refresh-refused');
  });

  it('G6 reports a renewal that fails once, although a second request is refused later', async () => {
    await bot.signIn(ana, ACCOUNT);
    const access = await bot.auth.access(ana, { profile: 'fake', need: 'read' });
    if (access.kind !== 'token') return expect.fail(access.kind);
    const refused = await access.getAccessToken();
    provider.mood = 'invalid_client';
    const codes: string[] = [];
    for (let request = 0; request < 2; request++) {
      await access.getAccessToken(refused).catch((error: BotError) => codes.push(error.code));
    }
    expect(codes).to.deep.equal(['auth/client-refused', 'auth/client-refused']);
    expect(bot.logged().match(/"level":50/g)).to.have.length(1);
  });

  it('G7 handles tokens of unknown lifetime', async () => {
    provider.expiresIn = 'soon';
    await bot.signIn(ana, ACCOUNT);
    await token();
    expect(provider.refreshes).to.equal(0);
    bot.clock.set(NOON + 4 * MINUTE);
    expect(provider.accountOf(await token())).to.equal(ACCOUNT);
    expect(provider.refreshes).to.equal(1);
  });

  it('F7 is unavailable when the store is, and never asks to sign in', async () => {
    await bot.signIn(ana, ACCOUNT);
    const down = () => Promise.reject(new BotError('store/unavailable', 'down'));
    expect(await withStore({ read: down }).access(ana, { profile: 'fake', need: 'read' })).to.deep.equal({
      kind: 'unavailable',
    });
    expire();
    expect(await withStore({ lock: down }).access(ana, { profile: 'fake', need: 'read' })).to.deep.equal({
      kind: 'unavailable',
    });
    const error = await withStore({ take: down })
      .signOut(ana, 'fake')
      .catch((e: BotError) => e);
    expect(error).to.have.property('code', 'store/unavailable');
  });

  it('F13: ignores a record that was moved to another user, and reports it to the operator once', async () => {
    await bot.signIn(ana, ACCOUNT);
    const anas = await bot.store.read(linkKey(ana, 'fake'));
    await bot.store.put(linkKey(ben, 'fake'), anas?.value);
    for (let times = 0; times < 2; times++) {
      expect(await bot.auth.access(ben, { profile: 'fake', need: 'read' })).to.deep.equal({
        kind: 'sign-in',
        reason: 'not-linked',
      });
    }
    expect(bot.logged().match(/"kind":"link".*A damaged record was moved to quarantine/g)).to.have.length(1);
    expect(await bot.auth.access(ana, { profile: 'fake', need: 'read' })).to.have.property('kind', 'token');
  });

  it('belongs to one user, tenant and channel', async () => {
    await bot.signIn(ana, ACCOUNT);
    for (const other of [
      ben,
      { ...ana, tenant: '' },
      { ...ana, channel: 'webchat' },
      { ...ana, tenant: 'tm', channel: 'steams', user: 'ana' },
    ]) {
      expect(await bot.auth.access(other, { profile: 'fake', need: 'read' })).to.deep.equal({
        kind: 'sign-in',
        reason: 'not-linked',
      });
    }
  });

  it('is unavailable while its profile is switched off, and returns with it', async () => {
    await bot.signIn(ana, ACCOUNT);
    const off = createAuth({
      profiles: new Map([['fake', provider.profile({ enabled: false })]]),
      ...{
        store: bot.store,
        sealer,
        clock: bot.clock,
        publicUrl: PUBLIC_URL,
        log: silentLog,
        alert: () => undefined,
        report: () => undefined,
        madeAt,
      },
    });
    expect(await off.access(ana, { profile: 'fake', need: 'read' })).to.deep.equal({ kind: 'disabled' });
    expect(provider.accountOf(await token())).to.equal(ACCOUNT);
  });

  it('D21 asks for consent again when a profile needs more scopes, and uses the old grant for nothing new', async () => {
    await bot.signIn(ana, ACCOUNT);
    const wider = bot.again(provider.profile({ scopes: { read: ['read', 'contacts'], write: ['read', 'contacts'] } }));
    expect(await wider.access(ana, { profile: 'fake', need: 'read' })).to.deep.equal({
      kind: 'sign-in',
      reason: 'consent',
      missing: ['contacts'],
    });
    expect(provider.revoked).to.deep.equal([]);
    expect(provider.accountOf(await token())).to.equal(ACCOUNT);
  });

  it('A12 reports at the start which profile works without PKCE', async () => {
    const other = await createHarness(provider, provider.profile({ pkce: false }));
    expect(other.logged()).to.contain('without PKCE').and.to.contain('"profile":"fake"');
    await other.store.close();
    expect(bot.logged()).not.to.contain('PKCE');
  });

  describe('A29 signing out', () => {
    it('deletes the link, then revokes the grant', async () => {
      await bot.signIn(ana, ACCOUNT);
      expect(await bot.auth.signOut(ana, 'fake')).to.equal(true);
      expect(await bot.auth.access(ana, { profile: 'fake', need: 'read' })).to.deep.equal({
        kind: 'sign-in',
        reason: 'not-linked',
      });
      expect(provider.revoked).to.deep.equal(['CANARY-REFRESH-fake-2']);
      expect(await bot.auth.signOut(ana, 'fake')).to.equal(false);
      expect(provider.revoked).to.have.length(1);
    });

    it('keeps the grant while another chat uses the account, until the last one signs out', async () => {
      await bot.signIn(ana, ACCOUNT);
      await bot.signIn(ben, ACCOUNT);
      await bot.auth.signOut(ana, 'fake');
      expect(provider.revoked).to.deep.equal([]);
      expect(provider.accountOf(await token(bot.auth, ben))).to.equal(ACCOUNT);
      await bot.auth.signOut(ben, 'fake');
      expect(provider.revoked).to.have.length(1);
    });

    it('revokes the grant when two chats sign out at once', async () => {
      await bot.signIn(ana, ACCOUNT);
      await bot.signIn(ben, ACCOUNT);
      await Promise.all([bot.auth.signOut(ana, 'fake'), bot.second().signOut(ben, 'fake')]);
      expect(provider.revoked).to.have.length.within(1, 2);
    });

    for (const status of [500, 503, 400]) {
      it(`works when the provider answers ${status}`, async () => {
        await bot.signIn(ana, ACCOUNT);
        provider.revokeStatus = status;
        expect(await bot.auth.signOut(ana, 'fake')).to.equal(true);
        expect(await bot.auth.account(ana, 'fake')).to.equal(undefined);
        expect(bot.logged().includes('token.revoke')).to.equal(status !== 400);
      });
    }

    it('works when the provider is unreachable', async () => {
      await bot.signIn(ana, ACCOUNT);
      await provider.stop();
      expect(await bot.auth.signOut(ana, 'fake')).to.equal(true);
      expect(await bot.auth.account(ana, 'fake')).to.equal(undefined);
      await provider.start();
    });

    it('sends the provider nothing if there is no revokeUrl', async () => {
      const { revokeUrl: _, ...profile } = provider.profile();
      const other = await createHarness(provider, profile);
      await other.signIn(ana, ACCOUNT);
      expect(await other.auth.signOut(ana, 'fake')).to.equal(true);
      expect(provider.revoked).to.deep.equal([]);
      await other.store.close();
    });
  });

  it("F22 leaves no readable token, code or address in the store's files", async () => {
    const folder = mkdtempSync(join(tmpdir(), 'auth-'));
    const store = await openStore(`sqlite:${join(folder, 'bot.sqlite')}`, {
      clock: bot.clock,
      log: silentLog,
      role: 'bot',
    });
    const onDisk = { ...bot, ...{ auth: withStore(store) } };
    const { url } = await onDisk.auth.invite(
      ana,
      { profile: 'fake', need: 'read' },
      {
        chat: 'Teams',
        user: 'Ana Canary',
        conversation: 'CANARY-CHAT',
      },
    );
    const browser = 'c'.repeat(43);
    const sentTo = (await onDisk.auth.begin(url.split('/').at(-1) ?? '', browser)) ?? '';
    const query = provider.consent(sentTo, 'canary@example.com');
    const result = await onDisk.auth.callback({ profile: 'fake', query, browser }, ana);
    expect(result.kind === 'over' && result.linked?.account).to.equal('canary@example.com');
    const files = readdirSync(folder);
    expect(files.length).to.be.greaterThan(2);
    for (const file of files)
      expect(readFileSync(join(folder, file)).toString('latin1'), file).not.to.match(/canary|ccccc/i);
    await store.close();
    rmSync(folder, { recursive: true });
  });
});

describe('delayed revocation', () => {
  let provider: FakeProvider;
  beforeEach(async () => {
    provider = await new FakeProvider().start();
  });
  afterEach(() => provider.stop());

  it('A29 is tried again, but not after the person has signed in again', async () => {
    let inUse = false;
    let foundInUse = false;
    const revoke = createRevocation({
      profiles: new Map([['fake', provider.profile()]]),
      links: {
        async inUse() {
          foundInUse = inUse;
          return inUse;
        },
      } as never,
      reports: createReports(() => undefined),
      log: silentLog,
      waitsMs: [10, 20, 30],
    });
    const grant = (refreshToken: string) => ({
      profile: 'fake',
      account: ACCOUNT,
      tokens: { accessToken: 'a', refreshToken, expiresAtMs: 0 },
    });
    provider.revokeStatus = 503;
    await revoke(grant('first'));
    provider.revokeStatus = 200;
    await until(() => provider.revoked.length === 2);
    expect(provider.revoked).to.deep.equal(['first', 'first']);
    provider.revokeStatus = 503;
    await revoke(grant('second'));
    inUse = true;
    await until(() => foundInUse);
    expect(provider.revoked).to.deep.equal(['first', 'first', 'second']);
  });
});
