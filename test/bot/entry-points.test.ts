import { expect } from 'chai';
import { fixedClock } from '../../core/clock.ts';
import type { Control } from '../../sandbox/index.ts';
import { until } from '../until.ts';
import { say, signInLink } from './bot-process.ts';
import { DIRECT_LINE_SECRET, EmbeddedPerson } from './embedded-person.ts';
import { type FakeConnector, startFakeConnector } from './fake-connector.ts';
import { codeFromBrowser, signInByHttp } from './sign-in-by-http.ts';
import { startTryOutBot, type TryOutBot } from './try-out-bot.ts';

const EMAIL = 'alex.morgan@example.com';
const OTHER_EMAIL = 'sam.rivera@example.com';
let people = 0;

/** Mallory can send anything to /api/messages from this machine. */
describe('the embedded chat and /api/messages', () => {
  let bot: TryOutBot;
  let control: Control;
  let connector: FakeConnector;

  before(async () => {
    bot = await startTryOutBot({ env: { DIRECT_LINE_SECRET }, clock: fixedClock(Date.UTC(2026, 10, 21, 9)) });
    control = bot.control;
    connector = await startFakeConnector();
  });
  after(async () => {
    await bot.end();
    await connector.close();
  });

  /** The conversation at the other entry point with the same ids as a person in the embedded chat. */
  const as = ({ channel, user, conversation }: EmbeddedPerson) => ({
    ...{ channelId: channel, from: { id: user }, conversation: { id: conversation } },
  });
  const sayAs = async (person: EmbeddedPerson, text: string, over: object = {}) =>
    (await say(bot.url, text, { ...as(person), ...over })).join('\n');

  const kinds: [string, () => Promise<EmbeddedPerson>][] = [
    ['our own page', () => EmbeddedPerson.onPage(bot.url)],
    ['another client', () => EmbeddedPerson.withClient(bot.url, `dl_person-${++people}`)],
  ];
  for (const [where, meet] of kinds) {
    describe(`protect a person in ${where}:`, () => {
      let ana: EmbeddedPerson;
      beforeEach(async () => {
        ana = await meet();
      });

      const tenants: [string, object][] = [
        ['none', {}],
        ['an empty one', { conversation: { id: 'c', tenantId: '' } }],
        ['null', { conversation: { id: 'c', tenantId: null } }],
        ['an empty one in channelData', { channelData: { tenant: { id: '' } } }],
        ['none in channelData', { channelData: { tenant: {} } }],
        ['one that is no text', { channelData: { tenant: { id: [''] } } }],
      ];
      it('A30 their account is unreachable from the other entry point, with any tenant', async () => {
        await ana.signIn(control, EMAIL);
        for (const [what, over] of tenants) {
          expect(await sayAs(ana, 'which account am I using', over), what).to.equal("You're not signed in.");
          expect(await sayAs(ana, "what's on tomorrow", over), what).to.contain('Please sign in');
        }
        expect(await ana.account()).to.contain('alex');
      });

      it('A30 they cannot be signed out from the other entry point', async () => {
        await ana.signIn(control, EMAIL);
        await sayAs(ana, 'sign out');
        expect(await ana.account()).to.contain('alex');
      });

      it('A30 their code cannot be typed or guessed at the other entry point', async () => {
        const code = await ana.codeFor(control, "what's on tomorrow", EMAIL);
        await sayAs(ana, "what's on tomorrow");
        const wrong = String((Number(code) + 1) % 1_000_000).padStart(6, '0');
        for (const text of [code, wrong, wrong, wrong, wrong]) {
          expect(await sayAs(ana, text)).not.to.match(/Thanks|not the code|no longer works/);
        }
        expect(await sayAs(ana, 'which account am I using')).to.equal("You're not signed in.");
        expect(await ana.ask(code)).to.contain("Thanks, you're signed in");
      });

      it('A30 a code from a /api/messages link cannot be typed in the chat', async () => {
        const link = await signInLink(bot.url, "what's on tomorrow", as(ana));
        const code = await codeFromBrowser(bot.url, control, link, OTHER_EMAIL);
        await ana.ask(code);
        expect(await ana.account()).to.contain("You're not signed in.");
        expect(await sayAs(ana, code)).to.contain("Thanks, you're signed in");
        expect(await ana.account()).to.contain("You're not signed in.");
      });

      it('A30 a /api/messages link leaves the one in the chat valid', async () => {
        const link = /http[^"]*\/auth\/start\/[\w-]{43}/.exec(await ana.ask("what's on tomorrow"))?.[0] ?? '';
        await signInLink(bot.url, "what's on tomorrow", as(ana));
        expect(await codeFromBrowser(bot.url, control, link, EMAIL)).to.match(/^\d{6}$/);
      });

      it("A30 the bot's question to them cannot be answered from the other entry point", async () => {
        const title = `Atlas of ${where.replace('our ', '')}`;
        await ana.ask(await ana.codeFor(control, `create an event called "${title}" tomorrow at 3pm`, EMAIL));
        await sayAs(ana, 'yes');
        expect(control.events(EMAIL).filter(({ summary }) => summary === title)).to.deep.equal([]);
        await sayAs(ana, 'cancel');
        expect(await ana.ask('yes')).to.contain("Done, it's in your calendar.");
      });

      it('A30 nothing gets into their transcript', async () => {
        await ana.ask('help');
        const before = await ana.transcript();
        await sayAs(ana, 'hello there');
        await sayAs(ana, 'hello there', { serviceUrl: connector.url, deliveryMode: 'normal' }).catch(() => undefined);
        expect(await ana.transcript()).to.deep.equal(before);
      });

      it('A30 the end of a /api/messages sign-in is reported there, not in the chat', async () => {
        await ana.ask('help');
        const before = await ana.transcript();
        const elsewhere = { ...as(ana), serviceUrl: connector.url };
        const link = await signInLink(bot.url, "what's on tomorrow", elsewhere);
        const start = await fetch(link);
        const cookie = (start.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
        const form = /name="form" value="([^"]+)"/.exec(await start.text())?.[1] ?? '';
        const submitted = await fetch(link, {
          ...{ method: 'POST', redirect: 'manual', body: new URLSearchParams({ form }) },
          headers: { cookie, origin: bot.url },
        });
        const asked = new URL(submitted.headers.get('location') ?? '').searchParams;
        const answer = `${asked.get('redirect_uri')}?error=access_denied&state=${asked.get('state')}`;
        await fetch(answer, { redirect: 'manual', headers: { cookie } });
        await untilSaid(ana.conversation);
        expect(connector.texts(ana.conversation).join()).to.contain("didn't allow");
        expect(await ana.transcript()).to.deep.equal(before);
      });

      it('A30 a private chat opened over /api/messages is not theirs', async () => {
        await ana.ask('create an event called "Bravo" tomorrow at 3pm');
        const before = await ana.transcript();
        const group = { conversation: { id: 'group', isGroup: true }, serviceUrl: connector.url };
        connector.privateChat = ana.conversation;
        await sayAs(ana, "what's on tomorrow", group);
        connector.privateChat = undefined;
        expect(await ana.transcript()).to.deep.equal(before);
      });

      it('A30 the account of a /api/messages user is not theirs', async () => {
        const link = await signInLink(bot.url, "what's on tomorrow", as(ana));
        await sayAs(ana, await codeFromBrowser(bot.url, control, link, OTHER_EMAIL));
        expect(await sayAs(ana, 'which account am I using')).to.contain('sam');
        expect(await ana.account()).to.contain("You're not signed in.");
        await ana.ask('sign out');
        expect(await sayAs(ana, 'which account am I using')).to.contain('sam');
      });
    });
  }

  it('A1 the page before a sign-in distinguishes chats without names', async () => {
    const ana = await EmbeddedPerson.onPage(bot.url);
    const facts = async (link: string, language = 'en') => {
      const page = await (await fetch(link, { headers: { 'accept-language': language } })).text();
      return [...page.matchAll(/<dt>(.*?)<\/dt><dd>(.*?)<\/dd>/g)].map(([, what, told]) => `${what}: ${told}`);
    };
    const first = ['Chat: web chat', 'Started: Saturday, 21 November 2026, 09:00, Europe/London (GMT)'];
    expect(await facts(await ana.link("what's on tomorrow"))).to.deep.equal(first);
    await ana.signIn(control, EMAIL);
    const link = await ana.link('use another account');
    expect(await facts(link)).to.deep.equal([...first, `Connected: ${EMAIL}`]);
    expect(await facts(link, 'de')).to.deep.equal([
      'Chat: Web-Chat',
      'Begonnen: Samstag, 21. November 2026, 09:00 Uhr, Europe/London (GMT+0)',
      `Verbunden: ${EMAIL}`,
    ]);
  });

  it("A30 our page's session is valid only for its own chat", async () => {
    const ana = await EmbeddedPerson.onPage(bot.url);
    const link = await signInLink(bot.url, "what's on tomorrow", as(ana));
    expect(await signInByHttp(bot.url, control, link, OTHER_EMAIL, ana.cookie)).to.contain('One more step');
    expect(await ana.account()).to.contain("You're not signed in.");
  });

  async function untilSaid(conversation: string): Promise<void> {
    await until(() => connector.said(conversation).length > 0);
  }
});
