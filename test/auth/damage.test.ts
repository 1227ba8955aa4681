import { expect } from 'chai';
import { linkKey } from '../../auth/accounts/linked-accounts.ts';
import { holderKey } from '../../auth/accounts/user.ts';
import { createVault } from '../../auth/vault.ts';
import { storeKey } from '../../store/index.ts';
import { FakeProvider } from './fake-provider.ts';
import { ana, createHarness, type Harness, sealer } from './harness.ts';

const ACCOUNT = 'ana@example.com';

/** Sealed values that are no links, as another edition of the bot might have written them. */
const noLinks: readonly unknown[] = [
  ...[null, [], 'x', 7, {}, { tokens: null }, { profile: 'fake', account: ACCOUNT }],
  { profile: 'fake', account: ACCOUNT, scopes: 'read', tokens: {}, linkedAtMs: 0, refreshedAtMs: 0, lapsed: false },
];

describe('a damaged record of a sign-in', () => {
  let provider: FakeProvider;
  let bot: Harness;
  beforeEach(async () => {
    provider = await new FakeProvider('fake').start();
    bot = await createHarness(provider);
  });
  afterEach(async () => {
    await bot.store.close();
    await provider.stop();
  });

  it('with another shape asks for a new sign-in, which works', async () => {
    for (const value of noLinks) {
      await createVault(bot.store, sealer).put(linkKey(ana, 'fake'), value);
      const what = JSON.stringify(value);
      const asked = { kind: 'sign-in', reason: 'not-linked' };
      expect(await bot.auth.access(ana, { profile: 'fake', need: 'read' }), what).to.deep.equal(asked);
      await bot.signIn(ana, ACCOUNT);
      expect((await bot.auth.access(ana, { profile: 'fake', need: 'read' })).kind, what).to.equal('token');
      expect(await bot.auth.account(ana, 'fake'), what).to.equal(ACCOUNT);
    }
  });

  it('is nothing to sign out of, and does not keep the next sign-in', async () => {
    await bot.store.put(linkKey(ana, 'fake'), 'junk');
    expect(await bot.auth.signOut(ana, 'fake')).to.equal(false);
    await bot.signIn(ana, ACCOUNT);
    expect(await bot.auth.signOut(ana, 'fake')).to.equal(true);
  });

  it('of a waiting code or link does not block the next sign-in', async () => {
    const junk = ['pending', 'newest-ticket'].map(kind =>
      kind === 'pending' ? holderKey(kind, ana) : holderKey(kind, ana, 'fake'),
    );
    for (const key of junk) await bot.store.put(key, { no: 'seal' });
    expect(await bot.auth.prove(ana, '123456')).to.equal('nothing-pending');
    await bot.signIn(ana, ACCOUNT);
    expect((await bot.auth.access(ana, { profile: 'fake', need: 'read' })).kind).to.equal('token');
  });

  it('of account users or planned warnings is written again', async () => {
    await bot.store.put(storeKey('account', 'fake', ACCOUNT), 'junk');
    await createVault(bot.store, sealer).put(storeKey('renewals', '2026-11-21'), { not: 'a list' });
    await bot.signIn(ana, ACCOUNT);
    expect(await bot.auth.lapsing()).to.deep.equal([]);
    expect(await bot.auth.signOut(ana, 'fake')).to.equal(true);
  });

  it('is told of with its kind and key, and nothing of what it holds', async () => {
    await createVault(bot.store, sealer).put(linkKey(ana, 'fake'), { account: 'secret@example.com' });
    await bot.auth.access(ana, { profile: 'fake', need: 'read' });
    const told = bot
      .logged()
      .split('\n')
      .filter(line => line.includes('quarantine'));
    expect(told).to.have.length(1);
    const { kind, key, movedTo } = JSON.parse(told[0] ?? '{}') as Record<string, string>;
    expect([kind, key]).to.deep.equal(['link', linkKey(ana, 'fake')]);
    expect(movedTo).to.match(/^quarantine\.record\.link\.[\w-]{43}\.[\w-]{8}$/);
    expect(bot.logged()).not.to.contain('secret@example.com');
  });
});
