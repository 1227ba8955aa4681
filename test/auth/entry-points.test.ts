import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { LinkedAccounts, linkKey } from '../../auth/accounts/linked-accounts.ts';
import type { Auth, UserKey } from '../../auth/index.ts';
import { createVault } from '../../auth/vault.ts';
import { madeAt } from '../../bot/runtime/activity/incoming.ts';
import { createRecordedAuth, type RecordedAuth } from './entry-points-harness.ts';
import { FakeProvider } from './fake-provider.ts';
import { NOON, sealer } from './harness.ts';

const DAY = 86_400_000;
/** Rows that the bot stored before the entry point belonged to an identity, as of NOON. */
const rows = JSON.parse(
  readFileSync(new URL('fixtures/links-without-entry-point.json', import.meta.url), 'utf8'),
) as Record<string, string>;

const at = (entry: UserKey['entry'], channel: string, user: string, tenant = ''): UserKey => ({
  ...{ entry, tenant, channel, user },
});
const inTeams = at('connector', 'msteams', 'ana', 'home');
const azureWebChat = at('connector', 'webchat', 'azure-web');
const azureDirectLine = at('connector', 'directline', 'dl_azure');
const ownPage = at('embedded', 'webchat', 'dl_own-page');
const ownClient = at('embedded', 'directline', 'dl_own-client');
const everybody: [UserKey, string][] = [
  [inTeams, 'ana@example.com'],
  [azureWebChat, 'web@example.com'],
  [azureDirectLine, 'direct@example.com'],
  [ownPage, 'page@example.com'],
  [ownClient, 'client@example.com'],
];
/** The same user id at the other entry point. */
const other = (user: UserKey): UserKey => ({ ...user, entry: user.entry === 'connector' ? 'embedded' : 'connector' });

describe('links from before the entry point belonged to an identity', () => {
  let provider: FakeProvider;
  let bot: RecordedAuth;
  let auth: Auth;
  beforeEach(async () => {
    provider = await new FakeProvider().start();
    bot = await createRecordedAuth(provider, rows, madeAt);
    auth = bot.auth;
  });
  afterEach(async () => {
    await bot.store.close();
    await provider.stop();
  });
  const account = (user: UserKey) => auth.account(user, 'fake');
  const rowAt = (user: UserKey) => bot.store.read(linkKey(user, 'fake'));

  for (const [user, own] of everybody) {
    it(`the link of ${user.user} (${user.channel}, ${user.entry}) is still theirs`, async () => {
      const access = await auth.access(user, { profile: 'fake', need: 'read' });
      expect(access).to.deep.include({ kind: 'token', account: own });
      expect(access.kind === 'token' && (await access.getAccessToken())).to.match(/^CANARY-ACCESS/);
      expect([await account(user), await account(user)]).to.deep.equal([own, own]);
    });
  }

  for (const [user] of everybody.slice(1)) {
    it(`the link of ${user.user} (${user.channel}, ${user.entry}) belongs to no one at the other entry point, in either order`, async () => {
      const asked = [
        ...[await account(other(user)), (await auth.access(other(user), { profile: 'fake', need: 'read' })).kind],
        ...[await auth.signOut(other(user), 'fake'), (await account(user)) !== undefined],
        await account(other(user)),
      ];
      expect(asked).to.deep.equal([undefined, 'sign-in', false, true, undefined]);
      expect(provider.revoked).to.deep.equal([]);
    });
  }

  it('moves only if it was made over the connector in a channel that both have', async () => {
    const before = [rowAt({ ...azureWebChat, entry: 'embedded' }), rowAt(inTeams), rowAt(ownPage), rowAt(ownClient)];
    const [moving, ...staying] = await Promise.all(before);
    expect(moving).to.have.property('version');
    for (const [user] of everybody) await account(user);
    expect(await rowAt({ ...azureWebChat, entry: 'embedded' })).to.equal(undefined);
    expect(await Promise.all([rowAt(inTeams), rowAt(ownPage), rowAt(ownClient)])).to.deep.equal(staying);
  });

  it('after the move still counts as a user of its account', async () => {
    const links = new LinkedAccounts(createVault(bot.store, sealer));
    await account(azureWebChat);
    expect(await links.inUse('fake', 'web@example.com')).to.equal(true);
    expect(await auth.signOut(azureWebChat, 'fake')).to.equal(true);
    expect(await links.inUse('fake', 'web@example.com')).to.equal(false);
    expect(provider.revoked).to.have.length(1);
  });

  for (const [what, find] of [
    ['signed out', async () => void (await auth.signOut(azureWebChat, 'fake'))],
    ['looked for at the other entry point', async () => void (await account(other(azureWebChat)))],
  ] as const) {
    it(`leaves nothing at its old place once it is ${what}, although a process died while it moved`, async () => {
      const from = linkKey(other(azureWebChat), 'fake');
      await account(azureWebChat);
      await bot.store.put(from, rows[from]);
      await find();
      expect(await bot.store.read(from)).to.equal(undefined);
      await auth.signOut(azureWebChat, 'fake');
      expect([await account(azureWebChat), await account(other(azureWebChat))]).to.deep.equal([undefined, undefined]);
      expect(provider.revoked).to.have.length(1);
    });
  }

  it('is deleted by a sign-out that is the first to look for it', async () => {
    expect(await auth.signOut(azureDirectLine, 'fake')).to.equal(true);
    expect([await account(azureDirectLine), provider.revoked.length]).to.deep.equal([undefined, 1]);
  });

  for (const [when, use] of [
    ['before', false],
    ['after', true],
  ] as const) {
    it(`gets one warning, in its own chat, when it lapses ${when} the move`, async () => {
      if (use) for (const [user] of everybody) await account(user);
      bot.clock.set(NOON + 179 * DAY);
      const warned = (await auth.lapsing()).map(({ account }) => account);
      expect(warned.toSorted()).to.deep.equal(everybody.map(([, own]) => own).toSorted());
      for (const [user] of everybody) await account(user);
      expect(await auth.lapsing()).to.deep.equal([]);
    });
  }

  it('moves once, whichever of two processes is faster', async () => {
    const asked = [account(azureWebChat), bot.second().account(azureWebChat, 'fake'), account(other(azureWebChat))];
    expect(await Promise.all(asked)).to.deep.equal(['web@example.com', 'web@example.com', undefined]);
    expect(await account(azureWebChat)).to.equal('web@example.com');
  });

  it('moves with the tokens that were renewed at its old place while it moved', async () => {
    const [from, to] = [linkKey(other(azureWebChat), 'fake'), linkKey(azureWebChat, 'fake')];
    const vault = createVault(bot.store, sealer);
    let renewals = 0;
    const links = new LinkedAccounts({
      ...vault,
      async remove(address, version) {
        const row = await vault.read<{ tokens: object }>(from);
        if (address === from && row && renewals++ === 0) {
          await vault.replace(from, {
            version: row.version,
            value: { ...row.value, tokens: { ...row.value.tokens, accessToken: 'new' } },
          });
        }
        return vault.remove(address, version);
      },
    });
    await links.move(from, to, () => true);
    expect((await links.read(to))?.value.tokens.accessToken).to.equal('new');
    expect(await links.read(from)).to.equal(undefined);
    expect(await links.inUse('fake', 'web@example.com')).to.equal(true);
  });

  it('does not prevent a new sign-in at the other entry point', async () => {
    await bot.signIn(other(azureWebChat), 'page-2@example.com');
    expect([await account(azureWebChat), await account(other(azureWebChat))]).to.deep.equal([
      ...['web@example.com', 'page-2@example.com'],
    ]);
  });
});
