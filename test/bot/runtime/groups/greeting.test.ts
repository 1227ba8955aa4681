import { expect } from 'chai';
import { fixedClock } from '../../../../core/clock.ts';
import { type FakeConnector, startFakeConnector } from '../../fake-connector.ts';
import { groupChat, mentioning, sendFromTeams } from '../../teams-activity.ts';
import { startTryOutBot, type TryOutBot } from '../../try-out-bot.ts';

const HOUR = 3_600_000;
const BOT = { id: 'bot', name: 'Bot' };
const botCame = { type: 'conversationUpdate', membersAdded: [BOT] };
const userCame = { type: 'conversationUpdate', membersAdded: [{ id: 'USER' }] };
const bothCame = { type: 'conversationUpdate', membersAdded: [BOT, { id: 'USER' }] };
const installed = { type: 'installationUpdate', action: 'add' };
const upgraded = { type: 'installationUpdate', action: 'add-upgrade' };
const removed = { type: 'installationUpdate', action: 'remove' };
const botLeft = { type: 'conversationUpdate', membersRemoved: [BOT] };
const joined = { type: 'event', name: 'webchat/join' };

describe('the greeting', () => {
  const clock = fixedClock(Date.UTC(2026, 10, 21, 9));
  let bot: TryOutBot;
  let connector: FakeConnector;
  let people = 0;
  let user: string;

  before(async () => {
    bot = await startTryOutBot({ clock });
    connector = await startFakeConnector();
  });
  after(async () => {
    await bot.end();
    await connector.close();
  });
  beforeEach(() => {
    user = `user-${++people}`;
  });

  const send = (activity: Record<string, unknown>, over: Record<string, unknown> = {}) =>
    sendFromTeams(bot.url, connector, user, {
      ...JSON.parse(JSON.stringify(activity).replaceAll('USER', user)),
      ...over,
    });
  const greetings = (conversation = `private-${user}`) =>
    connector.texts(conversation).filter(text => /^Hello! In your Google Calendar/.test(text)).length;

  const ways: [string, object[]][] = [
    ['the bot was added', [botCame]],
    ['the person was added', [userCame]],
    ['both were added at once', [bothCame]],
    ['one was added after the other', [botCame, userCame]],
    ['one was added after the other, the person first', [userCame, botCame]],
    ['the same is told again', [botCame, botCame, bothCame]],
    ['the app was installed', [installed]],
    ['an upgrade brought the bot', [upgraded]],
    ['an older name of an upgrade', [{ ...upgraded, action: 'upgrade' }]],
    ['the app was installed and the bot added', [installed, botCame]],
    ['the bot was added and the app installed', [botCame, installed]],
    ['all of it', [userCame, upgraded, botCame, installed, bothCame]],
    ['the web chat was opened twice', [joined, joined]],
  ];
  for (const [what, activities] of ways) {
    for (const pauseMs of [1000, HOUR]) {
      it(`is sent once when ${what}${pauseMs === HOUR ? ', an hour apart' : ''}`, async () => {
        for (const activity of activities) {
          expect(await send(activity as Record<string, unknown>)).to.equal(200);
          clock.set(clock() + pauseMs);
        }
        expect(connector.texts(`private-${user}`)).to.have.length(1);
        expect(greetings()).to.equal(1);
      });
    }
  }

  it('is sent once when everything is reported at the same moment', async () => {
    await Promise.all([botCame, installed, userCame, upgraded, bothCame].map(activity => send(activity)));
    expect(connector.texts(`private-${user}`)).to.have.length(1);
  });

  it('is not sent after an upgrade within a year of the last one', async () => {
    await send(installed, groupChat(user));
    for (const added of ['add-upgrade', 'upgrade']) {
      clock.set(clock() + 200 * 24 * HOUR);
      for (const action of ['remove-upgrade', added]) await send({ ...installed, action }, groupChat(user));
    }
    expect(connector.texts(user)).to.have.length(1);
  });

  it('is not sent to a person who has already written', async () => {
    await send({ type: 'message', text: 'thanks' });
    for (const activity of [botCame, installed, upgraded]) await send(activity);
    expect(connector.texts(`private-${user}`)).to.deep.equal(["You're welcome!"]);
  });

  for (const [how, gone] of [
    ['an installation update', [removed]],
    ['the members of the chat', [botLeft]],
    ['both', [botLeft, removed]],
  ] as const) {
    it(`is sent again after the app was removed and added: reported by ${how}`, async () => {
      await send(installed);
      await send({ type: 'message', text: 'thanks' });
      for (const activity of gone) await send(activity);
      await send(installed);
      await send(botCame);
      expect(greetings()).to.equal(2);
    });
  }

  it('is not repeated for a hello that follows it', async () => {
    await send(installed);
    for (const text of ['hello', 'Hi there!', 'good morning']) await send({ type: 'message', text });
    expect(greetings()).to.equal(1);
    expect(connector.texts(`private-${user}`).slice(1)).to.deep.equal(
      Array(3).fill('Hello! What would you like to do?'),
    );
    await send({ type: 'message', text: 'Guten Tag', locale: 'de-DE' });
    expect(connector.texts(`private-${user}`).at(-1)).to.equal('Hallo! Was möchtest du tun?');
  });

  it('answers the first hello of a person who was not greeted', async () => {
    for (const text of ['thanks', 'hello', 'hello']) await send({ type: 'message', text });
    expect(connector.texts(`private-${user}`)).to.have.length(3);
    expect([greetings(), connector.texts(`private-${user}`).at(-1)]).to.deep.equal([
      1,
      'Hello! What would you like to do?',
    ]);
  });

  it('is sent once when the first hello and the news of the installation arrive together', async () => {
    await Promise.all([send(installed), send({ type: 'message', text: 'hello' }), send(botCame)]);
    expect(greetings()).to.equal(1);
  });

  it('belongs to a person and a conversation, so others are greeted too', async () => {
    await send(installed);
    await send(installed, { conversation: { id: `another-${user}`, conversationType: 'personal', tenantId: 'home' } });
    await send(installed, { conversation: { id: `private-${user}`, conversationType: 'personal', tenantId: 'away' } });
    expect([greetings(), greetings(`another-${user}`)]).to.deep.equal([2, 1]);
  });

  it('is not sent for a change of the conversation in which no one joins', async () => {
    await send({ type: 'conversationUpdate', topicName: 'Plans' });
    await send({ type: 'conversationUpdate', membersAdded: [] });
    await send({ type: 'installationUpdate' });
    expect(connector.texts(`private-${user}`)).to.deep.equal([]);
  });

  describe('of a group', () => {
    const GREETING =
      "Hello! In your Google Calendars I can tell you what's on, what's next and what overlaps, find time for you and others, create, change and delete events, and answer invitations. Mention me and ask in your own words. I answer anything private in our own chat.";
    let group: ReturnType<typeof groupChat>;
    let place: string;
    beforeEach(() => {
      place = `group-${people}`;
      group = groupChat(place);
    });

    it('is sent once, in words for a group, and not to people who join later', async () => {
      for (const activity of [bothCame, installed, userCame]) await send(activity, group);
      await send({ type: 'conversationUpdate', membersAdded: [{ id: 'ida' }, { id: 'jan' }] }, group);
      expect(connector.texts(place)).to.deep.equal([GREETING]);
      expect(connector.created).to.deep.equal([]);
    });

    it('is not sent for members alone', async () => {
      await send(userCame, group);
      expect(connector.texts(place)).to.deep.equal([]);
    });

    it('is sent again when the bot returns', async () => {
      for (const activity of [botCame, botLeft, removed, installed]) await send(activity, group);
      expect(connector.texts(place)).to.deep.equal([GREETING, GREETING]);
    });

    it('is sent once to a team whose activities name its channels and threads', async () => {
      const team = { channelData: { team: { id: `19:${place}` } } };
      const channel = (id: string) => ({
        conversation: { id, conversationType: 'channel', isGroup: true, tenantId: 'home' },
        ...team,
      });
      await send(botCame, channel(`19:${place}`));
      await send(installed, channel(`19:${place};messageid=1`));
      await send(upgraded, channel(`19:other-${place}`));
      const said = [`19:${place}`, `19:${place};messageid=1`, `19:other-${place}`].flatMap(id => connector.texts(id));
      expect(said).to.deep.equal([GREETING]);
    });

    it('is sent once to a conversation whose activities name its threads but no team', async () => {
      const thread = (id: string) => ({ conversation: { ...group.conversation, id } });
      await send(botCame, thread(place));
      await send(installed, thread(`${place};messageid=1`));
      expect([place, `${place};messageid=1`].flatMap(id => connector.texts(id))).to.deep.equal([GREETING]);
    });

    it('answers a mention alone with help and buttons, as in the private chat', async () => {
      const call = { type: 'message', ...mentioning('') };
      const bare = ['', ' ', '\u00a0', '?', '!', ' \u200b', '…'];
      for (const after of bare) await send({ ...call, text: `<at>Bot</at>${after}` }, group);
      await send(call);
      const said = [...connector.said(place), ...connector.said(`private-${user}`)];
      expect(said).to.have.length(bare.length + 1);
      for (const { text, attachments } of said) {
        expect(text).to.match(/^Hello!\n\nHere's what I can do:/);
        expect(JSON.stringify(attachments)).to.contain('"title":"Create an event"');
      }
    });

    it('also answers a name that Teams splits or changes, and a message without text', async () => {
      const mention = (text?: string) => ({ type: 'mention', mentioned: { id: 'bot', name: 'Calendar bot' }, text });
      const forms = [
        { text: '<at>Calendar</at> <at>bot</at>', entities: [mention('<at>Calendar</at>'), mention('<at>bot</at>')] },
        { text: '<at>Calendar bot</at>', entities: [mention('<at>Kalender</at>')] },
        { text: '<at>Calendar bot</at>&nbsp;'.replace('&nbsp;', '\u00a0'), entities: [mention()] },
        { text: null, entities: [mention('<at>Calendar bot</at>')] },
      ];
      for (const form of forms) await send({ type: 'message', ...form }, group);
      expect(connector.texts(place).map(text => text.slice(0, 6))).to.deep.equal(forms.map(() => 'Hello!'));
    });
  });
});

describe('the language of a greeting', () => {
  const installed = { type: 'installationUpdate', action: 'add' };
  let bot: TryOutBot;
  let connector: FakeConnector;

  before(async () => {
    bot = await startTryOutBot({ env: { DEFAULT_LOCALE: 'de-de' } });
    connector = await startFakeConnector();
  });
  after(async () => {
    await bot.end();
    await connector.close();
  });

  const untold = { locale: undefined, localTimezone: undefined };
  const client = (told: object) => ({ ...untold, entities: [{ type: 'clientInfo', ...told }] });
  it('and the zone come from the client if the activity has none, so no one is asked', async () => {
    const told = client({ locale: 'en-US', timezone: 'Europe/Berlin' });
    await sendFromTeams(bot.url, connector, 'ida', { type: 'message', text: 'what is on today', ...told });
    expect(connector.texts('private-ida')[0]).to.match(/^I need to see your calendar for that/);
    await sendFromTeams(bot.url, connector, 'jo', { type: 'message', text: 'was steht heute an', ...untold });
    expect(connector.texts('private-jo')[0]).to.match(/^In welcher Zeitzone bist du\?/);
  });

  const cases: [string, object, RegExp][] = [
    ['tells none', untold, /^Hallo!/],
    ['tells null', { locale: null }, /^Hallo!/],
    ['tells nothing that is a language', { locale: '-' }, /^Hallo!/],
    ['tells one', { locale: 'en-US' }, /^Hello!/],
    ['tells it of the client alone', client({ locale: 'en-US' }), /^Hello!/],
    ['tells two', { ...client({ locale: 'en-US' }), locale: 'de-AT' }, /^Hallo!/],
    ['tells nonsense of the client', client({ locale: 7, timezone: {} }), /^Hallo!/],
  ];
  for (const [index, [what, told, greeting]] of cases.entries()) {
    it(`is the default only if the channel has nothing better: it ${what}`, async () => {
      const user = `lea-${index}`;
      expect(await sendFromTeams(bot.url, connector, user, { ...installed, ...told })).to.equal(200);
      expect(connector.texts(`private-${user}`)).to.have.length(1);
      expect(connector.texts(`private-${user}`)[0]).to.match(greeting);
    });
  }
});
