import { expect } from 'chai';
import type { FakeProvider } from '../fake-provider.ts';
import { ana, beforeEachBot, ben, createHarness, type Harness } from '../harness.ts';

const ACCOUNT = 'ana@example.com';

describe('a provider that names other scopes than requested', () => {
  let provider: FakeProvider;
  let bot: Harness;
  beforeEachBot(started => {
    ({ provider, bot } = started);
  });

  async function access(need: 'read' | 'write' = 'read', user = ana): Promise<string> {
    const found = await bot.auth.access(user, { profile: 'fake', need });
    if (found.kind === 'token') return ['token', ...(found.withheld ?? [])].join(' without ');
    return 'missing' in found ? `asks for ${found.missing.join(' ')}` : found.kind;
  }
  const told = () => bot.alerts.map(({ profile, ...alert }) => [profile.name, alert]);
  const warning = (missing: string[], granted: string[]) => ['fake', { about: 'scopes-missing', missing, granted }];

  it('is asked once more, and then believed', async () => {
    provider.grantedScopes = ['cal.r'];
    await bot.signIn(ana, ACCOUNT);
    expect([await access(), told()]).to.deep.equal(['asks for read', []]);
    await bot.signIn(ana, ACCOUNT);
    expect(await access()).to.equal('token without read');
    expect(told()).to.deep.equal([warning(['read'], ['cal.r'])]);
  });

  it('is reported to the operator once, for any number of sign-ins, and without accounts', async () => {
    provider.grantedScopes = ['cal.r'];
    for (const user of [ana, ana, ana, ben, ben]) await bot.signIn(user, ACCOUNT);
    expect([await access(), await access('read', ben)]).to.deep.equal(['token without read', 'token without read']);
    expect(told()).to.deep.equal([warning(['read'], ['cal.r'])]);
  });

  it('is asked twice for writing too, which is another permission', async () => {
    provider.grantedScopes = ['cal.r'];
    await bot.signIn(ana, ACCOUNT);
    await bot.signIn(ana, ACCOUNT);
    expect(await access('write')).to.equal('asks for write');
    await bot.signIn(ana, ACCOUNT, { need: 'write' });
    expect(await access('write')).to.equal('asks for write');
    await bot.signIn(ana, ACCOUNT, { need: 'write' });
    expect([await access('write'), await access()]).to.deep.equal([
      'token without read without write',
      'token without read',
    ]);
    expect(told()).to.deep.equal([warning(['read'], ['cal.r']), warning(['read', 'write'], ['cal.r'])]);
  });

  it('is asked again for another account', async () => {
    provider.grantedScopes = ['cal.r'];
    await bot.signIn(ana, ACCOUNT);
    await bot.signIn(ana, 'other@example.com');
    expect([await access(), told()]).to.deep.equal(['asks for read', []]);
  });

  it('stops counting once it names the missing scope', async () => {
    provider.grantedScopes = ['cal.r'];
    await bot.signIn(ana, ACCOUNT);
    await bot.signIn(ana, ACCOUNT);
    provider.grantedScopes = ['read'];
    await bot.signIn(ana, ACCOUNT);
    expect(await access()).to.equal('token');
    provider.grantedScopes = [];
    await bot.signIn(ana, ACCOUNT);
    expect(await access()).to.equal('asks for read');
  });

  it('is remembered across refreshes', async () => {
    provider.grantedScopes = ['cal.r'];
    await bot.signIn(ana, ACCOUNT);
    await bot.signIn(ana, ACCOUNT);
    for (let expiry = 0; expiry < 3; expiry++) {
      bot.clock.set(bot.clock() + 3_600_000);
      expect(await access()).to.equal('token without read');
    }
  });

  it('is understood at once if its profile explains the names', async () => {
    const aliases = bot.again(provider.profile({ scopeAliases: { 'cal.r': ['read'] } }));
    provider.grantedScopes = ['cal.r'];
    await bot.signIn(ana, ACCOUNT);
    expect((await aliases.access(ana, { profile: 'fake', need: 'read' })).kind).to.equal('token');
    expect(told()).to.deep.equal([]);
  });

  it('is handled the same way for a shared account', async () => {
    const audience = { tenants: ['t'], guests: false, anonymous: false };
    const shared = await createHarness(provider, provider.profile({ authorization: 'pre-authorized', audience }));
    provider.grantedScopes = ['cal.r'];
    const identify = async () => ({ tenant: 't', ids: ['ana'], guest: false });
    const kinds: string[] = [];
    for (let consent = 1; consent <= 2; consent++) {
      const browser = 'a'.repeat(43);
      const url = await shared.auth.begin(await shared.auth.sharedAccount.invite('fake'), browser);
      await shared.auth.callback({ profile: 'fake', query: provider.consent(url ?? '', ACCOUNT), browser }, undefined);
      await shared.auth.sharedAccount.accept('fake');
      kinds.push((await shared.auth.access(ana, { profile: 'fake', need: 'read', identify })).kind);
    }
    await shared.store.close();
    expect(kinds).to.deep.equal(['owner-must-reconnect', 'token']);
  });
});
