import { join } from 'node:path';
import { expect } from 'chai';
import { linkKey } from '../../auth/accounts/linked-accounts.ts';
import { loadProfiles } from '../../auth/index.ts';
import type { Profile } from '../../auth/profile/profile.ts';
import { about, ana, createHarness, type Harness, MINUTE, settle } from './harness.ts';
import { MicrosoftLike, type RefreshFault } from './microsoft-like.ts';

const NAME = 'microsoft-calendar';
const ACCOUNT = 'ana@contoso.example';
const GRAPH = 'https://graph.microsoft.com';

describe('a sign-in to Microsoft', () => {
  let provider: MicrosoftLike;
  let bot: Harness;
  beforeEach(async () => {
    provider = await new MicrosoftLike().start();
    bot = await createHarness(provider);
  });
  afterEach(async () => {
    await bot.store.close();
    await provider.stop();
    expect(bot.logged()).not.to.match(/CANARY|AADSTS|contoso/);
  });

  async function restart(over: Partial<Profile>): Promise<void> {
    await bot.store.close();
    bot = await createHarness(provider, provider.profile(over));
  }
  const expire = () => bot.clock.set(bot.clock() + 60 * MINUTE);
  async function access(need: 'read' | 'write' = 'read'): Promise<string> {
    const found = await bot.auth.access(ana, { profile: NAME, need });
    if (found.kind !== 'token') return found.kind === 'sign-in' ? found.reason : found.kind;
    return provider.accountOf(await found.getAccessToken()) ?? 'a token that is not known';
  }

  it('ships with a profile whose addresses contain the tenant', () => {
    const setting = (name: string) => `the-${name.toLowerCase()}`;
    const folder = join(import.meta.dirname, '../../auth-profiles');
    const profile = loadProfiles(folder, { setting, production: true }).profiles.get(NAME);
    expect(profile?.authorizationUrl).to.equal(
      'https://login.microsoftonline.com/the-microsoft_calendar_tenant/oauth2/v2.0/authorize',
    );
    expect(profile?.refreshUrl).to.equal(
      'https://login.microsoftonline.com/the-microsoft_calendar_tenant/oauth2/v2.0/token',
    );
    const { missingSettings } = loadProfiles(folder, {
      setting: () => undefined,
      production: true,
      only: new Set([NAME]),
    });
    expect([...new Set(missingSettings.map(({ name }) => name))]).to.deep.equal([
      'MICROSOFT_CALENDAR_TENANT',
      'MICROSOFT_CALENDAR_CLIENT_ID',
      'MICROSOFT_CALENDAR_CLIENT_SECRET',
    ]);
  });

  for (const spelling of ['short', 'full', 'lower'] as const) {
    it(`misses no scope if they are named ${spelling} without offline_access`, async () => {
      provider.spelling = spelling;
      const outcome = await settle(bot.auth, NAME, provider.consent(await bot.begin(ana), ACCOUNT));
      expect(outcome?.kind === 'code' && [outcome.account, outcome.missing]).to.deep.equal([ACCOUNT, []]);
      await bot.auth.prove(ana, outcome?.kind === 'code' ? outcome.code : '');
      expect(await access()).to.equal(ACCOUNT);
      expire();
      expect([await access(), await access()]).to.deep.equal([ACCOUNT, ACCOUNT]);
    });
  }

  it('asks for write access at the first change', async () => {
    await bot.signIn(ana, ACCOUNT);
    expect(await access('write')).to.equal('consent');
    await bot.signIn(ana, ACCOUNT, { need: 'write' });
    expect([await access('write'), await access()]).to.deep.equal([ACCOUNT, ACCOUNT]);
  });

  it('names the scope that was not granted', async () => {
    const granted = ['offline_access', `${GRAPH}/User.Read`];
    const outcome = await settle(bot.auth, NAME, provider.consent(await bot.begin(ana), ACCOUNT, granted));
    expect(outcome?.kind === 'code' && outcome.missing).to.deep.equal([`${GRAPH}/Calendars.Read`]);
    await bot.auth.prove(ana, outcome?.kind === 'code' ? outcome.code : '');
    expect(await bot.auth.access(ana, { profile: NAME, need: 'read' })).to.deep.equal({
      ...{ kind: 'sign-in', reason: 'consent' },
      missing: [`${GRAPH}/Calendars.Read`],
    });
  });

  it('needs User.Read to find out whose account it is', async () => {
    const granted = ['offline_access', `${GRAPH}/Calendars.Read`];
    const outcome = await settle(bot.auth, NAME, provider.consent(await bot.begin(ana), ACCOUNT, granted));
    expect(outcome?.kind === 'failed' && outcome.reason).to.equal('consent');
  });

  it('fails for a scope that Microsoft does not know', async () => {
    await restart({ scopes: { read: [`${GRAPH}/Calendar.Reed`], write: [] } });
    const outcome = await settle(bot.auth, NAME, provider.consent(await bot.begin(ana), ACCOUNT));
    expect(outcome?.kind === 'failed' && outcome.reason).to.equal('misconfigured');
  });

  it('asks for consent again without offline_access, and then says that the sign-in will not last', async () => {
    await restart({ scopes: { read: [`${GRAPH}/User.Read`], write: [] } });
    const browser = 'a'.repeat(43);
    const query = provider.consent(await bot.begin(ana), ACCOUNT);
    const again = await bot.auth.callback({ profile: NAME, query, browser }, undefined);
    const url = again.kind === 'again' ? again.url : 'http://none.example';
    expect(new URL(url).searchParams.get('prompt')).to.equal('consent');
    const outcome = await settle(bot.auth, NAME, provider.consent(url, ACCOUNT));
    expect(outcome?.kind === 'failed' && outcome.reason).to.equal('no-lasting-grant');
  });

  it('offers other accounts with the single prompt that Microsoft accepts', async () => {
    const { url } = await bot.auth.invite(ana, { profile: NAME, need: 'read' }, { ...about, otherAccount: true });
    const sentTo = (await bot.auth.begin(url.split('/').at(-1) ?? '', 'a'.repeat(43))) ?? '';
    expect(new URL(sentTo).searchParams.get('prompt')).to.equal('select_account');
    expect((await settle(bot.auth, NAME, provider.consent(sentTo, ACCOUNT)))?.kind).to.equal('code');
  });

  it('ends with a click on Cancel', async () => {
    const outcome = await settle(bot.auth, NAME, provider.cancel(await bot.begin(ana)));
    expect(outcome?.kind).to.equal('refused');
  });

  it('keeps the newest refresh token, since each refresh brings a new one', async () => {
    await bot.signIn(ana, ACCOUNT);
    for (let refresh = 0; refresh < 5; refresh++) {
      expire();
      expect(await access()).to.equal(ACCOUNT);
    }
    const sent = provider.requests.map(({ form }) => form.get('refresh_token')).filter(token => token !== null);
    expect([sent.length, new Set(sent).size]).to.deep.equal([5, 5]);
    provider.forgetRefreshTokensBut(`CANARY-REFRESH-${Number(sent.at(-1)?.split('-').at(-1)) + 1}`);
    expire();
    expect(await access()).to.equal(ACCOUNT);
  });

  it('F16 survives a lost answer, because the old refresh token still works', async () => {
    await bot.signIn(ana, ACCOUNT);
    expire();
    provider.loseAnswers = 1;
    expect(await access()).to.equal(ACCOUNT);
  });

  for (const fault of ['invalid_grant', 'interaction_required', 'consent_required'] satisfies RefreshFault[]) {
    it(`must be repeated when a refresh is answered with ${fault}`, async () => {
      await bot.signIn(ana, ACCOUNT);
      expire();
      provider.refreshFault = fault;
      expect(await access()).to.equal('lapsed');
      provider.refreshFault = undefined;
      await bot.signIn(ana, ACCOUNT);
      expect(await access()).to.equal(ACCOUNT);
    });
  }

  it('is kept while the client secret has expired, which the operator must fix', async () => {
    await bot.signIn(ana, ACCOUNT);
    expire();
    const wrong = bot.again(provider.profile({ clientSecret: 'CANARY-OLD' }));
    expect((await wrong.access(ana, { profile: NAME, need: 'read' })).kind).to.equal('misconfigured');
    expect(bot.logged()).to.contain('"level":50').and.to.contain('"reason":"invalid_client"');
    expect(await access()).to.equal(ACCOUNT);
  });

  it('works with Basic authentication, too', async () => {
    await restart({ clientAuthentication: 'basic' });
    await bot.signIn(ana, ACCOUNT);
    expire();
    expect(await access()).to.equal(ACCOUNT);
    const sent = provider.requests.filter(({ path }) => path.endsWith('/token'));
    expect(sent.map(({ form }) => form.has('client_secret'))).to.deep.equal([false, false]);
  });

  it('ends only here: Microsoft has no address to revoke a grant', async () => {
    await bot.signIn(ana, ACCOUNT);
    const before = provider.requests.length;
    expect(await bot.auth.signOut(ana, NAME)).to.equal(true);
    expect(await bot.store.read(linkKey(ana, NAME))).to.equal(undefined);
    expect(await access()).to.equal('not-linked');
    expect(provider.requests.length).to.equal(before);
  });
});
