import { expect } from 'chai';
import type { Control } from '../../sandbox/index.ts';
import { type FakeConnector, startFakeConnector } from './fake-connector.ts';
import { codeFromBrowser } from './sign-in-by-http.ts';
import { linkSentTo, sendFromTeams } from './teams-activity.ts';
import { startTryOutBot, type TryOutBot } from './try-out-bot.ts';

const EMAIL = 'alex.morgan@example.com';
const REMOVED = { type: 'installationUpdate', action: 'remove' };
const BOT_LEFT = { type: 'conversationUpdate', membersRemoved: [{ id: 'bot', name: 'Bot' }] };
const group = { conversation: { id: 'group', conversationType: 'groupChat', isGroup: true, tenantId: 'home' } };
const team = { conversation: { id: 'team', conversationType: 'channel', isGroup: true, tenantId: 'home' } };

describe('removing the app in Teams', () => {
  let bot: TryOutBot;
  let control: Control;
  let connector: FakeConnector;
  let people = 0;
  let ana: string;

  before(async () => {
    bot = await startTryOutBot();
    control = bot.control;
  });
  after(() => bot.end());
  beforeEach(async () => {
    connector = await startFakeConnector();
    ana = `ana-${++people}`;
    control.log.clear();
  });
  afterEach(async () => {
    for (const user of [ana, `ben-${people}`]) await send(REMOVED, user);
    await connector.close();
  });

  const send = (activity: Record<string, unknown>, user = ana) => sendFromTeams(bot.url, connector, user, activity);
  const said = (user = ana) => connector.texts(`private-${user}`);
  async function ask(text: string, user = ana): Promise<string> {
    const before = said(user).length;
    await send({ type: 'message', text }, user);
    return said(user).slice(before).join('\n');
  }
  async function signIn(user = ana): Promise<void> {
    await ask("what's on tomorrow", user);
    await ask(await codeFromBrowser(bot.url, control, linkSentTo(connector, user), EMAIL), user);
    expect(await ask('which account am I using', user)).to.contain('alex');
  }
  const revocations = () => control.log.entries().filter(({ path }) => path.endsWith('/revoke')).length;

  for (const [what, activities] of [
    ['by an installation update', [REMOVED]],
    ['by the members of the chat', [BOT_LEFT]],
    ['by both', [REMOVED, BOT_LEFT]],
    ['by both, the other way round', [BOT_LEFT, REMOVED]],
  ] as const) {
    it(`F30 signs out and revokes the grant once, silently: told ${what}`, async () => {
      await signIn();
      const before = said().length;
      for (const activity of activities) expect(await send(activity)).to.equal(200);
      expect([said().length, revocations()]).to.deep.equal([before, 1]);
      expect(await ask('which account am I using')).to.equal("You're not signed in.");
    });
  }

  for (const [what, activity] of [
    ['an upgrade of the app', { ...REMOVED, action: 'remove-upgrade' }],
    ['adding the app', { ...REMOVED, action: 'add' }],
    ['an action that is not known', { ...REMOVED, action: 'REMOVE' }],
    ['an installation update without an action', { type: 'installationUpdate' }],
    ['removing it from a group chat', { ...REMOVED, ...group }],
    ['removing it from a team', { ...REMOVED, ...team }],
    ['the bot leaving a group chat', { ...BOT_LEFT, ...group }],
    ['removing it from a chat of an unknown kind', { ...REMOVED, conversation: { id: 'some', tenantId: 'home' } }],
    ['somebody else leaving', { ...BOT_LEFT, membersRemoved: [{ id: 'ben' }] }],
    ['a message that says so', { ...REMOVED, type: 'event', name: 'installationUpdate' }],
  ] as const) {
    it(`F30 ${what} signs no one out`, async () => {
      await signIn();
      await send(activity);
      expect(revocations()).to.equal(0);
      expect(await ask('which account am I using')).to.contain('alex');
    });
  }

  it('F30 ends a sign-in that waits for its code, and an open link', async () => {
    await ask("what's on tomorrow");
    const link = linkSentTo(connector, ana);
    const code = await codeFromBrowser(bot.url, control, link, EMAIL);
    await send(REMOVED);
    expect(revocations()).to.equal(1);
    expect(await ask(code)).not.to.contain('Thanks');
    expect(await ask('which account am I using')).to.equal("You're not signed in.");
  });

  it("F30 deletes the conversation's state and what was learnt", async () => {
    // Only these ask for names; what overlaps is looked up as well.
    const lookUps = () =>
      control.log.entries('calendar.events.list').filter(({ query }) => query['fields']?.includes('displayName'))
        .length;
    const begin = async (title: string): Promise<void> => {
      await ask(`schedule "${title}" with Priya tomorrow at 4pm`);
      await ask(await codeFromBrowser(bot.url, control, linkSentTo(connector, ana), EMAIL));
    };
    await begin('Tea one');
    expect(lookUps()).to.equal(1);
    expect(await ask('yes')).to.contain('Done');
    control.log.clear();
    await ask('schedule "Tea two" with Priya tomorrow at 5pm');
    expect(lookUps()).to.equal(0);
    await send(REMOVED);
    await ask('yes');
    expect(control.events(EMAIL).map(({ summary }) => summary))
      .to.include('Tea one')
      .and.not.include('Tea two');
    control.log.clear();
    await begin('Tea three');
    expect(lookUps()).to.equal(1);
  });

  it('F30 keeps everyone else signed in, even with the same account', async () => {
    const ben = `ben-${people}`;
    await signIn();
    await signIn(ben);
    await send(REMOVED);
    expect(revocations()).to.equal(0);
    expect(await ask('which account am I using', ben)).to.contain('alex');
  });

  it('F30 from a person who never signed in changes nothing', async () => {
    expect(await send(REMOVED)).to.equal(200);
    expect([said(), revocations()]).to.deep.equal([[], 0]);
  });
});
