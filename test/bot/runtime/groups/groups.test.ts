import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import type { Control } from '../../../../sandbox/index.ts';
import { until } from '../../../until.ts';
import { freshFolder } from '../../bot-process.ts';
import { type FakeConnector, startFakeConnector } from '../../fake-connector.ts';
import { codeFromBrowser } from '../../sign-in-by-http.ts';
import { linkSentTo, mentioning, objectIdOf, sendFromTeams } from '../../teams-activity.ts';
import { startTryOutBot, type TryOutBot } from '../../try-out-bot.ts';

const EMAIL = 'alex.morgan@example.com';
const GROUP = '19:group@thread.tacv2';
/** A Saturday morning. */
const NOW = Date.parse('2026-11-21T09:00:00Z');

describe('in a group or channel', () => {
  let folder: string;
  let bot: TryOutBot;
  let control: Control;
  let connector: FakeConnector;

  before(async () => {
    folder = freshFolder();
    const templates = join(folder, 'templates');
    cpSync(join(import.meta.dirname, '../../../../templates'), templates, { recursive: true });
    for (const name of ['busy-by-date-range', 'find-free-time']) {
      const file = join(templates, `${name}.yaml`);
      writeFileSync(file, `${readFileSync(file, 'utf8')}\ninGroups: shown\n`);
    }
    bot = await startTryOutBot({ folder, env: { TEMPLATES_DIR: templates }, clock: () => NOW });
    control = bot.control;
  });
  after(() => bot.end());
  beforeEach(async () => {
    connector = await startFakeConnector();
  });
  afterEach(() => connector.close());

  /** `user` writes in the group, or where `over` says. */
  async function write(user: string, text: string, over: Record<string, unknown> = inGroup): Promise<void> {
    const said = over === inGroup ? mentioning(text) : { text };
    expect(await sendFromTeams(bot.url, connector, user, { type: 'message', ...said, ...over })).to.equal(200);
  }
  const inGroup = { conversation: { id: GROUP, isGroup: true, conversationType: 'channel', tenantId: 'home' } };
  const inPrivate = {};
  async function handOver(user: string, code: string): Promise<void> {
    const invoke = { type: 'invoke', name: 'signin/verifyState', value: { state: code } };
    expect(await sendFromTeams(bot.url, connector, user, invoke)).to.equal(200);
  }
  const linkFor = (user: string): string => linkSentTo(connector, user);
  async function signIn(user: string, question = 'what is on tomorrow'): Promise<void> {
    await write(user, question, inPrivate);
    await write(user, await codeFromBrowser(bot.url, control, linkFor(user), EMAIL), inPrivate);
  }

  it("B2 the sign-in link goes to the asker's private chat", async () => {
    await write('ana', "what's on tomorrow");
    expect(connector.texts(GROUP)).to.deep.equal(["I've answered ana in our private chat."]);
    expect(JSON.stringify(connector.said(GROUP))).not.to.contain('/auth/start/');
    expect(connector.texts('private-ana')[0]).to.match(/^I need to see your calendar for that\./);
    expect(linkFor('ana')).to.match(/^http:/);
    expect(connector.created).to.deep.equal([
      {
        ...{
          isGroup: false,
          bot: { id: 'bot', name: 'Bot' },
          members: [{ id: 'ana', name: 'ana', aadObjectId: objectIdOf('ana') }],
        },
        ...{ tenantId: 'home', channelData: { tenant: { id: 'home' } } },
      },
    ]);
  });

  it('B2 a question about an unknown calendar is answered in the private chat, where the choices work', async () => {
    await signIn('uma');
    await write('uma', "what's on the orchestra calendar tomorrow?");
    expect(connector.texts(GROUP)).to.deep.equal(["I've answered uma in our private chat."]);
    const asked = 'You have no calendar called “orchestra”. Which one do you mean?';
    expect(connector.texts('private-uma').at(-1)).to.equal(asked);
    await write('uma', 'Family', inPrivate);
    expect(connector.texts('private-uma').at(-1)).not.to.equal(asked);
    expect(connector.texts(GROUP)).to.have.length(1);
  });

  it('B2 a question about when another person is free is answered in the private chat', async () => {
    await write('uli', 'is Priya free tomorrow at 2pm?');
    expect(connector.texts(GROUP)).to.deep.equal(["I've answered uli in our private chat."]);
    await write('uli', await codeFromBrowser(bot.url, control, linkFor('uli'), EMAIL), inPrivate);
    expect(connector.texts('private-uli').join(' ')).to.contain('Priya');
    expect(connector.texts(GROUP).join(' ')).not.to.contain('Priya');
  });

  it('B1 no one else can use the link: their codes stay pending, and their own chats learn nothing', async () => {
    await write('ivy', "what's on tomorrow");
    const code = await codeFromBrowser(bot.url, control, linkFor('ivy'), EMAIL);
    await write('jon', code, inPrivate);
    await write('jon', 'which account am I using', inPrivate);
    expect(connector.texts('private-jon').at(-1)).to.equal("You're not signed in.");
    await write('ivy', 'which account am I using', inPrivate);
    expect(connector.texts('private-ivy').at(-1)).to.equal("You're not signed in.");
  });

  it('B5 the answer goes there too, and the group learns nothing about the calendar', async () => {
    await signIn('bea');
    await write('bea', "what's on tomorrow");
    expect(connector.texts('private-bea').at(-1)).to.contain('You have ');
    expect(connector.texts(GROUP)).to.deep.equal(["I've answered bea in our private chat."]);
    expect(connector.said(GROUP)[0]?.attachments).to.equal(undefined);
  });

  it('B5 a template may show its answers to the group, but the link still goes to the asker alone', async () => {
    await write('cid', 'am I busy from 23 November to 24 November');
    expect(connector.texts(GROUP)).to.deep.equal(["I've answered cid in our private chat."]);
    await write('cid', await codeFromBrowser(bot.url, control, linkFor('cid'), EMAIL), inPrivate);
    await until(() => connector.texts(GROUP).length === 3);
    expect(connector.texts(GROUP).at(-1)).to.contain('You have ');
  });

  for (const [how, prove] of [
    ['typed', (user: string, code: string) => write(user, code, inPrivate)],
    ['handed over by Teams', handOver],
  ] as const) {
    it(`continues in the group when the code is ${how} in the private chat, which has the link`, async () => {
      const user = `kim ${how}`;
      await write(user, 'am I busy from 23 November to 24 November');
      await prove(user, await codeFromBrowser(bot.url, control, linkFor(user), EMAIL));
      await until(() => connector.texts(GROUP).length === 3);
      expect(connector.texts(`private-${user}`).at(-1)).to.match(/^Thanks, you're signed in to Google Calendar/);
      expect(connector.texts(GROUP)[1]).to.match(/^Thanks, you're signed in to Google Calendar/);
      expect(connector.texts(GROUP)[2]).to.contain('You have ');
    });
  }

  it('says nothing in a group that no longer waits for a sign-in', async () => {
    await write('lea', 'am I busy from 23 November to 24 November');
    await write('lea', 'cancel');
    const before = connector.texts(GROUP).length;
    await write('lea', await codeFromBrowser(bot.url, control, linkFor('lea'), EMAIL), inPrivate);
    await write('lea', 'help');
    expect(connector.texts('private-lea').at(-1)).to.match(/^Thanks, you're signed in to Google Calendar/);
    expect(
      connector
        .texts(GROUP)
        .slice(before)
        .map(text => text.slice(0, 17)),
    ).to.deep.equal(["Here's what I can"]);
  });

  it('a dialog that began in a group continues in the private chat', async () => {
    await signIn('dan', 'create an event called "Trio" tomorrow at 2pm');
    await write('dan', 'cancel', inPrivate);
    await write('dan', 'create an event called "Rehearsal"');
    expect(connector.texts('private-dan').at(-1)).to.match(/^When should it be\?/);
    await write('dan', 'tomorrow at 3pm', inPrivate);
    expect(JSON.stringify(connector.said('private-dan').at(-1))).to.contain('Rehearsal');
    expect(connector.texts(GROUP)).to.deep.equal(["I've answered dan in our private chat."]);
  });

  it('commands about no person are answered where they are said', async () => {
    await write('eva', 'help');
    expect(connector.texts(GROUP)[0]).to.match(/^Here's what I can do:/);
    expect(connector.created).to.deep.equal([]);
    await write('eva', 'which account am I using');
    expect(connector.texts(GROUP)[1]).to.equal("I've answered eva in our private chat.");
    expect(connector.texts('private-eva')).to.deep.equal(["You're not signed in."]);
  });

  it('B3 another person’s button does nothing, and stays theirs', async () => {
    await signIn('fay', 'create an event called "Quartet" tomorrow at 4pm');
    const card = JSON.stringify(connector.said('private-fay').at(-1));
    const nonce = /"nonce":"([a-v0-9]{26})"/.exec(card)?.[1] ?? '';
    const press = { value: { nonce, pick: 'yes' } };
    await write('gus', 'Yes', { ...press, ...inGroup });
    expect(connector.texts(GROUP).at(-1)).to.equal('That button no longer works, or it was meant for someone else.');
    const quartets = () => control.events(EMAIL).filter(event => event['summary'] === 'Quartet').length;
    expect(quartets()).to.equal(0);
    await write('fay', 'Yes', press);
    expect(quartets()).to.equal(1);
  });

  it('names are resolved in the private chat, whatever the template shows', async () => {
    await signIn('ida');
    await write('ida', 'when am I free tomorrow');
    expect(connector.texts(GROUP).at(-1)).to.match(/^You're (not )?free /);
    await write('ida', 'find a time to meet with Ana tomorrow');
    expect(connector.texts(GROUP).at(-1)).to.equal("I've answered ida in our private chat.");
    expect(connector.texts('private-ida').at(-1)).to.match(/^Several people match “Ana”/);
  });

  it('a follow-up to a private answer goes to the private chat, and one to a shown answer to the group', async () => {
    await signIn('jan', 'create an event called "Quintet" tomorrow at 3pm');
    await write('jan', 'yes', inPrivate);
    await write('jan', 'no, 4pm');
    expect(JSON.stringify(connector.said(GROUP))).not.to.contain('Quintet');
    await write('jan', 'no, 4pm', inPrivate);
    expect(connector.texts('private-jan').at(-1)).to.contain('Quintet').and.to.contain('16:00');
    await write('jan', 'when am I free tomorrow');
    await write('jan', 'and the day after tomorrow?');
    expect(connector.texts(GROUP).at(-1)).to.match(/^You're (not )?free .*Monday, 23 November 2026/);
  });

  it('says where to ask if no private chat can be opened', async () => {
    connector.createStatus = 403;
    await write('hal', "what's on tomorrow");
    expect(connector.texts(GROUP)).to.deep.equal([
      "That's not for a group, hal, and I couldn't open a chat with you. Please write to me directly, outside this group, and ask me there.",
    ]);
  });
});
