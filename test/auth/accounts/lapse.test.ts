import { expect } from 'chai';
import { lapseCauseOf, lapseOf } from '../../../auth/accounts/lapse.ts';
import type { Profile } from '../../../auth/index.ts';
import { FakeProvider } from '../fake-provider.ts';
import { about, ana, anasBrowser, ben, createHarness, type Harness, MINUTE, NOON, settle } from '../harness.ts';

const DAY = 24 * 60 * MINUTE;
const ACCOUNT = 'ana@example.com';

describe('when an authorization lapses', () => {
  const dates = { linkedAtMs: NOON, refreshedAtMs: NOON + 2 * DAY };

  it('lapses seven days after consent in testing, or through disuse, whichever comes first', () => {
    const rules = { disuseDays: 180 };
    expect([
      lapseOf({ ...rules, publishing: 'testing' }, dates),
      lapseOf({ ...rules, publishing: 'production' }, dates),
      lapseOf({ disuseDays: 3, publishing: 'testing' }, dates),
    ]).to.deep.equal([
      { atMs: NOON + 7 * DAY, cause: 'testing' },
      { atMs: NOON + 182 * DAY, cause: 'disuse' },
      { atMs: NOON + 5 * DAY, cause: 'disuse' },
    ]);
  });

  it('gives the reason that the dates show', () => {
    const testing = { publishing: 'testing', disuseDays: 180 } as const;
    expect([
      lapseCauseOf(testing, dates, NOON + 7 * DAY - 1),
      lapseCauseOf(testing, dates, NOON + 7 * DAY),
      lapseCauseOf({ ...testing, publishing: 'production' }, dates, NOON + 183 * DAY),
    ]).to.deep.equal(['withdrawn', 'testing', 'disuse']);
  });
});

describe('warnings that an authorization will lapse', () => {
  let provider: FakeProvider;
  let bot: Harness;
  const start = async (over: Partial<Profile>) => {
    bot = await createHarness(provider, provider.profile(over));
  };
  beforeEach(async () => {
    provider = await new FakeProvider().start();
  });
  afterEach(async () => {
    await bot.store.close();
    await provider.stop();
  });
  const warnings = async (auth = bot.auth) =>
    (await auth.lapsing()).map(({ account, lapse }) => [account, lapse.cause]);

  it('come once, a day before, with the address of the chat', async () => {
    await start({ publishing: 'testing' });
    await bot.signIn(ana, ACCOUNT);
    bot.clock.set(NOON + 6 * DAY - 1);
    expect(await bot.auth.lapsing()).to.deep.equal([]);
    bot.clock.set(NOON + 6 * DAY);
    expect(await bot.auth.lapsing()).to.deep.equal([
      {
        ...{ profile: 'fake', account: ACCOUNT, conversation: about.conversation },
        lapse: { atMs: NOON + 7 * DAY, cause: 'testing' },
      },
    ]);
    expect([await warnings(), await warnings(bot.second())]).to.deep.equal([[], []]);
  });

  it('are sent late by a bot that was down', async () => {
    await start({ publishing: 'testing' });
    await bot.signIn(ana, ACCOUNT);
    bot.clock.set(NOON + 6 * DAY + 20 * 60 * MINUTE);
    expect(await warnings(bot.second())).to.deep.equal([[ACCOUNT, 'testing']]);
  });

  it('are not sent after a renewal or a sign-out', async () => {
    await start({ publishing: 'testing' });
    await bot.signIn(ana, ACCOUNT);
    await bot.signIn(ben, 'ben@example.com');
    bot.clock.set(NOON + 3 * DAY);
    await bot.signIn(ana, ACCOUNT);
    await bot.auth.signOut(ben, 'fake');
    bot.clock.set(NOON + 6 * DAY);
    expect(await warnings()).to.deep.equal([]);
    bot.clock.set(NOON + 9 * DAY);
    expect(await warnings()).to.deep.equal([[ACCOUNT, 'testing']]);
  });

  it('move with every use if only disuse can end the authorization', async () => {
    await start({ disuseDays: 10 });
    await bot.signIn(ana, ACCOUNT);
    for (const day of [4, 8, 12]) {
      bot.clock.set(NOON + day * DAY);
      expect((await bot.auth.access(ana, { profile: 'fake', need: 'read' })).kind).to.equal('token');
      expect(await warnings()).to.deep.equal([]);
    }
    bot.clock.set(NOON + 21 * DAY);
    expect(await warnings()).to.deep.equal([[ACCOUNT, 'disuse']]);
  });

  it('are claimed by only one of two bots that check at once', async () => {
    await start({ publishing: 'testing' });
    await bot.signIn(ana, ACCOUNT);
    bot.clock.set(NOON + 6 * DAY);
    const both = await Promise.all([warnings(), warnings(bot.second())]);
    expect(both.flat()).to.deep.equal([[ACCOUNT, 'testing']]);
  });

  it('go to the operator for a shared account', async () => {
    await start({
      publishing: 'testing',
      authorization: 'pre-authorized',
      audience: { tenants: ['home'], guests: false, anonymous: false },
    });
    const sentTo = (await bot.auth.begin(await bot.auth.sharedAccount.invite('fake'), anasBrowser)) ?? '';
    await settle(bot.auth, 'fake', provider.consent(sentTo, ACCOUNT));
    await bot.auth.sharedAccount.accept('fake');
    bot.clock.set(NOON + 6 * DAY);
    expect(await warnings()).to.deep.equal([]);
    expect(bot.alerts.map(({ profile: _, ...told }) => told)).to.deep.equal([
      { about: 'lapses-soon', account: ACCOUNT, lapse: { atMs: NOON + 7 * DAY, cause: 'testing' } },
    ]);
  });
});
