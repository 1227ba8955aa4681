import { expect } from 'chai';
import type { Identity, Profile, UserKey } from '../../../auth/index.ts';
import { FakeProvider } from '../fake-provider.ts';
import { ana, anasBrowser, createHarness, type Harness, MINUTE, NOON, settle } from '../harness.ts';

const TEAM = 'team@example.com';
const DAY = 24 * 60 * MINUTE;
const EMPLOYEE: Identity = { tenant: 'home', ids: ['29:ana', 'aad-ana'], email: 'Ana@Example.com', guest: false };
const GUEST: Identity = { ...EMPLOYEE, guest: true };
const STRANGER: Identity = { tenant: 'away', ids: ['29:eve'], email: 'eve@evil-example.com', guest: false };
const visitor: UserKey = { entry: 'embedded', tenant: '', channel: 'webchat', user: 'dl_1' };

describe('a shared account', () => {
  let provider: FakeProvider;
  let bot: Harness;
  beforeEach(async () => {
    provider = await new FakeProvider().start();
  });
  afterEach(async () => {
    await bot.store.close();
    await provider.stop();
  });

  const start = async (audience: Partial<NonNullable<Profile['audience']>>, over: Partial<Profile> = {}) => {
    const profile = provider.profile({
      authorization: 'pre-authorized',
      audience: { guests: false, anonymous: false, ...audience },
      ...over,
    });
    bot = await createHarness(provider, profile);
  };
  /** The developer signs in as in `npm run authorize` and accepts. */
  const authorize = async (account = TEAM) => {
    const token = await bot.auth.sharedAccount.invite('fake');
    const sentTo = (await bot.auth.begin(token, anasBrowser)) ?? '';
    const outcome = await settle(bot.auth, 'fake', provider.consent(sentTo, account));
    expect(outcome?.kind).to.equal('waiting');
    expect(await bot.auth.sharedAccount.accept('fake')).to.equal(true);
  };
  const verdict = async (identity: Identity | undefined, need: 'read' | 'write' = 'read', user = ana) =>
    (await bot.auth.access(user, { profile: 'fake', need, identify: identity && (async () => identity) })).kind;

  it('accepts Entra ids in capitals, and no other spelling', async () => {
    const T = '0D4F2F0E-52F1-4F0C-8F8E-7F7C5F2B9A10';
    const inTenant = { tenant: T.toLowerCase(), ids: ['29:1abC'], guest: false };
    await start({ tenants: [T] });
    expect(await verdict(inTenant)).to.equal('owner-must-reconnect');
    await start({ users: [T] });
    expect(await verdict({ tenant: '', ids: [T.toLowerCase()], guest: false })).to.equal('owner-must-reconnect');
    await start({ users: ['29:1ABC'] });
    expect(await verdict(inTenant)).to.equal('stranger');
  });

  it('is used once its developer has seen and accepted it', async () => {
    await start({ tenants: ['home'] });
    const identify = async () => EMPLOYEE;
    expect(await bot.auth.access(ana, { profile: 'fake', need: 'read', identify })).to.deep.equal({
      kind: 'owner-must-reconnect',
      cause: 'never',
    });
    const sentTo = (await bot.auth.begin(await bot.auth.sharedAccount.invite('fake'), anasBrowser)) ?? '';
    await settle(bot.auth, 'fake', provider.consent(sentTo, TEAM, ['read']));
    expect(await verdict(EMPLOYEE)).to.equal('owner-must-reconnect');
    expect(await bot.auth.sharedAccount.waiting('fake')).to.deep.equal({
      account: TEAM,
      scopes: ['read'],
      missing: [],
      lapse: { atMs: NOON + 180 * DAY, cause: 'disuse' },
    });
    expect(await bot.auth.sharedAccount.accept('fake')).to.equal(true);
    const access = await bot.auth.access(ana, { profile: 'fake', need: 'read', identify });
    expect(access.kind === 'token' && access.account).to.equal(TEAM);
  });

  it('tells no chat that it was authorized, and accepts no code in a chat', async () => {
    await start({ tenants: ['home'] });
    const sentTo = (await bot.auth.begin(await bot.auth.sharedAccount.invite('fake'), anasBrowser)) ?? '';
    const query = provider.consent(sentTo, TEAM);
    const result = await bot.auth.callback({ profile: 'fake', query, browser: anasBrowser }, ana);
    expect(Object.keys(result)).to.deep.equal(['kind', 'outcomeId']);
    expect(await bot.auth.prove(ana, '123456')).to.equal('nothing-pending');
  });

  it('B7 admits people who match every list of its audience', async () => {
    await start({ tenants: ['home'], emailDomains: ['example.com'] });
    await authorize();
    const outsiders: (Identity | undefined)[] = [
      ...[STRANGER, GUEST, undefined],
      { ...EMPLOYEE, tenant: 'away' },
      { ...EMPLOYEE, email: 'ana@mail.example.com' },
      { ...EMPLOYEE, email: 'ana@example.com.evil.org' },
      { tenant: 'home', ids: ['29:ana'], guest: false },
    ];
    for (const outsider of outsiders) expect(await verdict(outsider), JSON.stringify(outsider)).to.equal('stranger');
    expect(await verdict(EMPLOYEE)).to.equal('token');
  });

  it('B7 recognises people by any of their ids, and guests if invited', async () => {
    await start({ users: ['aad-ana'], guests: true });
    await authorize();
    expect([await verdict(EMPLOYEE), await verdict(GUEST), await verdict(STRANGER)]).to.deep.equal([
      ...['token', 'token', 'stranger'],
    ]);
  });

  it('B7 can be limited to some channels', async () => {
    await start({ tenants: ['home'], channels: ['slack'] });
    await authorize();
    expect(await verdict(EMPLOYEE)).to.equal('stranger');
    expect(await verdict(EMPLOYEE, 'read', { ...ana, channel: 'slack' })).to.equal('token');
  });

  it('B7 lets web chat visitors read, only if the profile says so', async () => {
    await start({ anonymous: true }, { access: 'read-write' });
    await authorize();
    expect([await verdict(undefined, 'read', visitor), await verdict(undefined, 'write', visitor)]).to.deep.equal([
      ...['token', 'read-only'],
    ]);
    expect(await verdict(STRANGER)).to.equal('stranger');
    await bot.store.close();
    await start({ tenants: ['home'] });
    expect(await verdict(undefined, 'read', visitor)).to.equal('stranger');
  });

  it('B8 is read-only unless its profile says more', async () => {
    await start({ tenants: ['home'] });
    await authorize();
    expect([await verdict(EMPLOYEE), await verdict(EMPLOYEE, 'write')]).to.deep.equal(['token', 'read-only']);
    await bot.store.close();
    await start({ tenants: ['home'] }, { access: 'read-write' });
    await authorize();
    expect(await verdict(EMPLOYEE, 'write')).to.equal('token');
  });

  it('B9 cannot be signed out or switched from a chat', async () => {
    await start({ tenants: ['home'] });
    await authorize();
    expect(await bot.auth.signOut(ana, 'fake')).to.equal(false);
    await bot.signIn(ana, 'eve@evil.org');
    expect((await bot.auth.sharedAccount.status('fake'))?.account).to.equal(TEAM);
    const access = await bot.auth.access(ana, { profile: 'fake', need: 'read', identify: async () => EMPLOYEE });
    expect(access.kind === 'token' && access.account).to.equal(TEAM);
  });

  it('B10 alerts its operator once when the grant was revoked, and stops asking the provider', async () => {
    await start({ tenants: ['home'] });
    await authorize();
    provider.endGrants(TEAM);
    bot.clock.set(NOON + 2 * 60 * MINUTE);
    const identify = async () => EMPLOYEE;
    for (const auth of [bot.auth, bot.second(), bot.auth]) {
      expect(await auth.access(ana, { profile: 'fake', need: 'read', identify })).to.deep.equal({
        kind: 'owner-must-reconnect',
        cause: 'withdrawn',
      });
    }
    expect(bot.alerts.map(({ profile, ...about }) => [profile.name, about])).to.deep.equal([
      ['fake', { about: 'lapsed', account: TEAM, cause: 'withdrawn' }],
    ]);
    expect(provider.refreshes).to.equal(1);
  });

  it('B10 alerts again if it was renewed in between', async () => {
    await start({ tenants: ['home'] });
    for (const hours of [2, 4]) {
      await authorize();
      provider.endGrants(TEAM);
      bot.clock.set(NOON + hours * 60 * MINUTE);
      expect(await verdict(EMPLOYEE)).to.equal('owner-must-reconnect');
    }
    expect(bot.alerts.length).to.equal(2);
  });

  it('B11 goes to no one when its profile changes to personal accounts', async () => {
    await start({ tenants: ['home'] });
    await authorize();
    const perUser = bot.again(provider.profile());
    expect(await perUser.access(ana, { profile: 'fake', need: 'read', identify: async () => EMPLOYEE })).to.deep.equal({
      kind: 'sign-in',
      reason: 'not-linked',
    });
  });

  it('is ended by its developer: deleted here, revoked at the provider', async () => {
    await start({ tenants: ['home'] });
    await authorize();
    expect(await bot.auth.sharedAccount.revoke('fake')).to.equal('given-back');
    expect(provider.revoked.length).to.equal(1);
    expect(await bot.auth.sharedAccount.status('fake')).to.equal(undefined);
    expect(await bot.auth.sharedAccount.revoke('fake')).to.equal(undefined);
  });

  it('revokes what its developer did not accept', async () => {
    await start({ tenants: ['home'] });
    const sentTo = (await bot.auth.begin(await bot.auth.sharedAccount.invite('fake'), anasBrowser)) ?? '';
    await settle(bot.auth, 'fake', provider.consent(sentTo, TEAM));
    await bot.auth.sharedAccount.discard('fake');
    expect(provider.revoked.length).to.equal(1);
    expect(await bot.auth.sharedAccount.accept('fake')).to.equal(false);
  });
});
