import { expect } from 'chai';
import { type PendingGrant, PendingGrants } from '../../../auth/sign-in/pending.ts';
import { createVault } from '../../../auth/vault.ts';
import { storeKey } from '../../../core/store-key.ts';
import type { FakeProvider } from '../fake-provider.ts';
import { ana, beforeEachBot, ben, codeFrom, type Harness, MINUTE, NOON, sealer } from '../harness.ts';

const GRANT: PendingGrant = {
  ...{ profile: 'fake', account: 'ana@example.com', scopes: [], conversation: {} },
  tokens: { accessToken: 'access', refreshToken: 'refresh', expiresAtMs: NOON } as PendingGrant['tokens'],
};

describe('a code that other people have read', () => {
  let provider: FakeProvider;
  let bot: Harness;

  beforeEachBot(started => {
    ({ provider, bot } = started);
  });

  const codeFor = async (account: string, user = ana) =>
    codeFrom(bot.auth, 'fake', provider.consent(await bot.begin(user), account));

  it('proves nothing at any bot of the store, and its grant is revoked at once', async () => {
    const code = await codeFor('ana@example.com');
    expect(await bot.auth.expose(ana, code)).to.equal(true);
    expect(provider.revoked).to.have.length(1);
    expect(await bot.second().prove(ana, code)).to.equal('exposed');
    expect(await bot.auth.account(ana, 'fake')).to.equal(undefined);
  });

  it('proves nothing if a person of another tenant exposed it, and its grant is revoked at the first try', async () => {
    const code = await codeFor('ana@example.com');
    expect(await bot.auth.expose({ ...ben, tenant: 'another' }, code)).to.equal(false);
    expect(provider.revoked).to.have.length(0);
    expect(await bot.second().prove(ana, code)).to.equal('exposed');
    expect(provider.revoked).to.have.length(1);
    expect(await bot.auth.prove(ana, code)).to.equal('exposed');
    expect(await bot.auth.account(ana, 'fake')).to.equal(undefined);
  });

  it('does not count as a guess at other codes', async () => {
    const code = await codeFor('ana@example.com');
    const other = String((Number(code) + 1) % 1_000_000).padStart(6, '0');
    await bot.auth.expose(ben, other);
    for (let tries = 0; tries < 5; tries++) expect(await bot.auth.prove(ana, other)).to.equal('exposed');
    expect(await bot.auth.prove(ana, code)).to.equal('linked');
  });

  it('stays known as long as a grant can wait for it', async () => {
    const code = await codeFor('ana@example.com');
    await bot.auth.expose(ben, code);
    bot.clock.set(NOON + 10 * MINUTE - 1);
    expect(await bot.auth.prove(ana, code)).to.equal('exposed');
    bot.clock.set(NOON + 10 * MINUTE);
    expect(await bot.auth.prove(ana, code)).to.equal('nothing-pending');
  });

  it('is not handed out while it is void', async () => {
    const asked: string[] = [];
    const vault = createVault(bot.store, sealer);
    const pending = new PendingGrants(
      {
        ...vault,
        read: async <T>(key: string) => {
          if (key.startsWith('void-code')) asked.push(key);
          return asked.length === 1 ? { value: true as T, version: 1 } : vault.read<T>(key);
        },
      },
      bot.clock,
    );
    const { code } = await pending.add(ana, GRANT);
    expect(asked).to.have.length(2);
    expect(asked[1]).to.equal(storeKey('void-code', code));
  });

  it('appears in no log', async () => {
    const code = await codeFor('ana@example.com');
    await bot.auth.expose(ana, code);
    expect(bot.logged()).to.contain('is void').and.not.to.contain(code);
  });
});
