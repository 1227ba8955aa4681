import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { fixedClock } from '../../../../core/clock.ts';
import { shippedText } from '../../../shipped-templates.ts';
import { freshFolder } from '../../bot-process.ts';
import { type FakeConnector, startFakeConnector } from '../../fake-connector.ts';
import { codeFromBrowser } from '../../sign-in-by-http.ts';
import { groupChat, linkSentTo, mentioning, sendFromTeams } from '../../teams-activity.ts';
import { startTryOutBot, type TryOutBot } from '../../try-out-bot.ts';

const EMAIL = 'alex.morgan@example.com';
const NOW = Date.parse('2026-11-21T09:00:00Z');
const MINUTE = 60_000;

/** With wider consent (RSC), Teams sends the bot every message of a group. */
describe('what is said in a group', () => {
  const clock = fixedClock(NOW);
  let bot: TryOutBot;
  let connector: FakeConnector;
  let groups = 0;
  let place: string;

  before(async () => {
    const folder = freshFolder();
    const templates = join(folder, 'templates');
    cpSync(join(import.meta.dirname, '../../../../templates'), templates, { recursive: true });
    for (const name of ['busy-by-date-range', 'find-free-time', 'create-event']) {
      const file = join(templates, `${name}.yaml`);
      writeFileSync(file, `${readFileSync(file, 'utf8')}\ninGroups: shown\n`);
    }
    bot = await startTryOutBot({ folder, env: { TEMPLATES_DIR: templates }, clock });
  });
  after(() => bot.end());
  beforeEach(async () => {
    connector = await startFakeConnector();
    place = `group-${++groups}`;
  });
  afterEach(() => connector.close());

  const send = (user: string, what: object, over: object = groupChat(place)) =>
    sendFromTeams(bot.url, connector, user, { type: 'message', ...what, ...over });
  const ofOther = { type: 'mention', mentioned: { id: 'zoe', name: 'Zoe' }, text: '<at>Zoe</at>' };
  const said = () => connector.texts(place);
  /** How many messages the bot sends, anywhere, in response to a message. */
  async function answers(user: string, what: object, over?: object): Promise<number> {
    const count = () => said().length + connector.texts(`private-${user}`).length;
    const before = count();
    expect(await send(user, what, over)).to.equal(200);
    return count() - before;
  }
  async function signIn(user: string): Promise<void> {
    await send(user, { text: 'create an event called "Duo" tomorrow at 3pm' }, {});
    await send(user, { text: await codeFromBrowser(bot.url, bot.control, linkSentTo(connector, user), EMAIL) }, {});
    await send(user, { text: 'cancel' }, {});
  }
  const asksForTime = 'create an event called "Trio"';

  for (const text of [
    "what's on tomorrow",
    'help',
    'hello',
    'yes',
    'cancel',
    'Zoe, can you move it to 3?',
    'sign out',
    '1',
    '',
  ]) {
    it(`is not answered if it is not meant for the bot: "${text}"`, async () => {
      expect(await answers('bob', { text })).to.equal(0);
      expect(await answers('bob', { text: `<at>Zoe</at> ${text}`, entities: [ofOther] })).to.equal(0);
    });
  }

  it('includes pictures, files and reactions, which are not answered', async () => {
    const picture = { contentType: 'image/*', contentUrl: 'https://smba.example/1' };
    expect(await answers('bob', { text: '', attachments: [picture] })).to.equal(0);
    expect(await answers('bob', { type: 'messageReaction', reactionsAdded: [{ type: 'like' }] })).to.equal(0);
  });

  it('is answered if it mentions the bot, alone or among others', async () => {
    expect(await answers('bob', mentioning('help'))).to.equal(1);
    const both = mentioning('thanks, you and <at>Zoe</at>');
    expect(await answers('bob', { ...both, entities: [...both.entities, ofOther] })).to.be.greaterThan(0);
  });

  it('is answered if it is a click on a button', async () => {
    expect(await answers('bob', { text: 'Help', value: {} })).to.equal(1);
  });

  describe("while the bot waits for a person's answer there", () => {
    let mia: string;
    beforeEach(async () => {
      mia = `mia-${groups}`;
      await signIn(mia);
      await send(mia, mentioning(asksForTime));
      expect(said().at(-1)).to.match(/^When should it be\?/);
    });

    it("is accepted as that person's plain answer, without a mention", async () => {
      expect(await answers(mia, { text: 'tomorrow at 3pm' })).to.equal(1);

      expect(JSON.stringify(connector.said(place).at(-1))).to.contain('Shall I create');
      expect(await answers(mia, { text: 'yes' })).to.equal(1);
      expect(said().at(-1)).to.match(/^Done, it's in your calendar\./);
      expect(await answers(mia, { text: 'yes' })).to.equal(0);
    });

    const elses: [string, string, object][] = [
      ['somebody else', 'bob', { text: 'tomorrow at 3pm' }],
      ['the person, to somebody else', 'mia', { text: 'tomorrow at 3pm, <at>Zoe</at>', entities: [ofOther] }],
      ['the person, about something else', 'mia', { text: 'I am late for lunch tomorrow, start without me' }],
      ['the person, as a question', 'mia', { text: 'is tomorrow at 3pm good for everybody?' }],
      ['the person, yes to somebody', 'mia', { text: 'yes' }],
      ['the person, thanks to somebody', 'mia', { text: 'thanks' }],
      ['the person, a file', 'mia', { text: '', attachments: [{ contentType: 'image/png', contentUrl: 'x' }] }],
    ];
    for (const [what, user, message] of elses) {
      it(`is ignored if it comes from ${what}`, async () => {
        expect(await answers(user === 'mia' ? mia : user, message)).to.equal(0);
        expect(await answers(mia, { text: 'tomorrow at 3pm' })).to.equal(1);
      });
    }

    it('is accepted if it is a button\'s text or "cancel"', async () => {
      await answers(mia, { text: 'tomorrow at 3pm' });
      expect(await answers(mia, { text: 'Change something' })).to.equal(1);
      expect(await answers(mia, { text: 'cancel' })).to.equal(1);
      expect(await answers(mia, { text: 'cancel' })).to.equal(0);
    });

    it('needs a mention again after five minutes', async () => {
      clock.set(clock() + 5 * MINUTE + 1);
      expect(await answers(mia, { text: 'tomorrow at 3pm' })).to.equal(0);
      expect(await answers(mia, mentioning('tomorrow at 3pm'))).to.equal(1);
    });

    it('is not accepted as a title, because people may say it to each other', async () => {
      await send(mia, mentioning('cancel'));
      await send(mia, mentioning('create an event tomorrow at 3pm'));
      expect(said().at(-1)).to.equal(shippedText('create-event.title'));
      expect(await answers(mia, { text: 'Lunch' })).to.equal(0);
      expect(await answers(mia, mentioning('Lunch'))).to.equal(1);
    });
  });

  describe('in channels without mentions of the bot', () => {
    const elsewhere = () => ({ channelId: 'slack', conversation: { id: place, isGroup: true }, locale: 'en-GB' });

    it('is answered, unless it mentions only other people', async () => {
      expect(await answers('bob', { text: 'help' }, elsewhere())).to.equal(1);
      expect(await answers('bob', { text: 'help <at>Zoe</at>', entities: [ofOther] }, elsewhere())).to.equal(0);
      const picture = { contentType: 'image/png', contentUrl: 'https://example.com/1' };
      expect(await answers('bob', { text: '', attachments: [picture] }, elsewhere())).to.equal(0);
    });

    it('gets advice if no private chat can be opened', async () => {
      connector.createStatus = 501;
      await send('bob', { text: "what's on tomorrow" }, elsewhere());
      expect(said()).to.deep.equal([
        "That's not for a group, bob, and I couldn't open a chat with you. Please write to me directly, outside this group, and ask me there.",
      ]);
    });
  });
});
