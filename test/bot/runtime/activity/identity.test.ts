import { CloudAdapter, ConfigurationBotFrameworkAuthentication, type TurnContext } from 'botbuilder';
import { expect } from 'chai';
import { identityOf } from '../../../../bot/runtime/activity/identity.ts';
import { type FakeConnector, startFakeConnector } from '../../fake-connector.ts';

describe('the identity that a channel reports', () => {
  let connector: FakeConnector;
  beforeEach(async () => {
    connector = await startFakeConnector();
    connector.roster = [
      { id: 'ana', tenantId: 'home', aadObjectId: 'aad-ana', email: 'ana@example.com', userRole: 'user' },
      { id: 'gil', tenantId: 'away', aadObjectId: 'aad-gil', email: 'gil@partner.example', userRole: 'guest' },
    ];
  });
  afterEach(() => connector.close());

  /** The identity that the bot finds in a turn of `channelId`. */
  async function identified(channelId: string, user: string, authenticated = true): Promise<unknown> {
    const reference = { channelId, serviceUrl: connector.url, conversation: { id: 'c' }, user: { id: user } };
    let found: unknown;
    await new CloudAdapter(new ConfigurationBotFrameworkAuthentication({})).continueConversationAsync(
      '',
      reference as never,
      async (turn: TurnContext) => {
        found = await identityOf(authenticated)(turn, user)?.().catch((error: { code: string }) => error.code);
      },
    );
    return found;
  }

  it("has what Teams' roster knows: tenant, ids, address, and guest status", async () => {
    expect(await identified('msteams', 'ana')).to.deep.equal({
      ...{ tenant: 'home', ids: ['ana', 'aad-ana'], email: 'ana@example.com', guest: false },
    });
    expect(await identified('msteams', 'gil')).to.deep.equal({
      ...{ tenant: 'away', ids: ['gil', 'aad-gil'], email: 'gil@partner.example', guest: true },
    });
  });

  it("is unknown, rather than a stranger's, while Teams does not answer", async () => {
    expect(await identified('msteams', 'nobody')).to.equal('auth/provider-unavailable');
  });

  it('is an id in other channels, and empty if no channel vouches for it', async () => {
    expect(await identified('slack', 'ana')).to.deep.equal({ tenant: '', ids: ['ana'], guest: false });
    for (const channel of ['webchat', 'directline']) expect(await identified(channel, 'ana')).to.equal(undefined);
    expect(await identified('msteams', 'ana', false)).to.equal(undefined);
  });
});
