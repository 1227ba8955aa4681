import { expect } from 'chai';
import type { Browser, BrowserContext } from 'playwright-core';
import { BotProcess, freshFolder, killBots, removeFolder } from '../bot/bot-process.ts';
import { type Bot, startBot } from '../bot/channels/harness.ts';
import { until } from '../until.ts';
import { ChatPage } from './chat-page.ts';
import { chromiumPath, NO_CHROMIUM, openBrowser } from './chromium.ts';

const EXCHANGES = 50;

(chromiumPath ? describe : describe.skip)(`a chat that goes on ${chromiumPath ? '' : NO_CHROMIUM}`, () => {
  let browser: Browser;
  before(async () => {
    browser = await openBrowser();
  });
  after(() => browser?.close());
  const newContext = () => browser.newContext({ locale: 'en-GB', timezoneId: 'Europe/London' });

  describe('of many messages', () => {
    let context: BrowserContext;
    let bot: Bot;
    let chat: ChatPage;
    before(async () => {
      context = await newContext();
      bot = await startBot({
        handler: async turn => {
          if (turn.activity.type !== 'message') return;
          const actions = ['Yes', 'No'].map(title => ({ type: 'imBack', title, value: title }));
          const buttons = [{ type: 'openUrl', title: 'Sign in', value: 'https://example.com' }];
          await turn.sendActivity({
            text: `answer to ${turn.activity.text}`,
            attachments: [{ contentType: 'application/vnd.microsoft.card.hero', content: { buttons } }],
            suggestedActions: { to: [], actions },
          });
        },
      });
      chat = new ChatPage(await context.newPage());
      await chat.open(bot.url);
      await talk(bot, chat, EXCHANGES);
    });
    after(async () => {
      await context?.close();
      await bot?.close();
    });

    const shown = async () =>
      (await chat.texts()).map(text => Number(/\d+/.exec(text)?.[0])).filter(number => number > 0);
    const firstShown = async () => (await shown())[0];

    it("has only the last message's buttons active", async () => {
      await chat.sees(`answer to question ${EXCHANGES}`);
      await until(async () => (await pressable(chat, 'Sign in')) === 1);
    });

    it("shows the last forty messages after a reload, with the input focused and only the last message's buttons active", async () => {
      await chat.page.reload();
      await chat.sees(`answer to question ${EXCHANGES}`);
      const expected = Array.from({ length: 40 }, (_, index) => EXCHANGES - 19 + Math.floor(index / 2));
      expect(await shown()).to.deep.equal(expected);
      const focused = chat.page.locator('[data-id="webchat-sendbox-input"]:focus');
      expect(await focused.count()).to.equal(1);
      await until(async () => (await distanceFromEnd(chat)) <= 1);
      const buttons = ['Yes', 'No', 'Sign in'].map(name => pressable(chat, name));
      expect(await Promise.all(buttons)).to.deep.equal([1, 1, 1]);
    });

    it('shows earlier messages after a reload on demand, back to the beginning, without moving the view', async () => {
      await chat.page.reload();
      await chat.sees(`answer to question ${EXCHANGES}`);
      const earlier = chat.page.getByRole('button', { name: 'Show earlier messages' });
      const isReady = () => chat.page.waitForFunction(() => !document.querySelector('#earlier:disabled'));
      await isReady();
      for (const first of [EXCHANGES - 39, 1]) {
        const top = chat.page.locator('article', { hasText: `question ${await firstShown()}` }).first();
        await until(() => staysAtTop(chat));
        const before = (await top.boundingBox())?.y ?? Number.NaN;
        await earlier.press('Enter');
        await chat.page.getByText(`question ${first}`, { exact: true }).waitFor({ state: 'attached' });
        await isReady();
        expect((await top.boundingBox())?.y).to.be.closeTo(before, 50); // the button disappears at the beginning
      }
      expect(await shown()).to.deep.equal(Array.from({ length: 100 }, (_, index) => 1 + Math.floor(index / 2)));
      expect(await earlier.count()).to.equal(0);
    });
  });

  describe('while the server is away', () => {
    let context: BrowserContext;
    let folder: string;
    beforeEach(async () => {
      context = await newContext();
      folder = freshFolder();
    });
    afterEach(async () => {
      await context.close();
      await killBots();
      removeFolder(folder);
    });

    it('says so, and then sends what was written in between, once', async () => {
      const first = new BotProcess(folder);
      const url = await first.listening();
      const chat = new ChatPage(await context.newPage());
      const other = new ChatPage(await context.newPage());
      await chat.open(url);
      await chat.sees('Hello!');
      await other.open(url);
      await other.sees('Hello!');
      await first.ended('SIGKILL');
      const notice = chat.page.getByRole('status').filter({ hasText: "Can't reach the bot" });
      await notice.waitFor();
      await chat.say('thanks');
      await chat.say('bye');
      await chat.sees('bye');
      await new BotProcess(folder, { PORT: new URL(url).port }).listening();
      for (const page of [chat, other]) {
        await page.sees('Goodbye!');
        const said = (await page.texts()).filter(text => !text.startsWith('Hello!'));
        expect(said.toSorted()).to.deep.equal(['Goodbye!', "You're welcome!", 'bye', 'thanks']);
      }
      await notice.waitFor({ state: 'hidden' });
    });

    for (const count of [1, 2, 3]) {
      it(`loses and repeats nothing of ${count} that were sent as it was killed`, async () => {
        const first = new BotProcess(folder);
        const url = await first.listening();
        const chat = new ChatPage(await context.newPage());
        await chat.open(url);
        await chat.sees('Hello!');
        for (let said = 1; said <= count; said++) await chat.say('thanks');
        await first.ended('SIGKILL');
        await new BotProcess(folder, { PORT: new URL(url).port }).listening();
        await chat.say('bye');
        await chat.sees('Goodbye!');
        const said = (await chat.texts()).filter(text => !text.startsWith('Hello!'));
        const expected = Array.from({ length: count }, () => ['thanks', "You're welcome!"]).flat();
        expect(said.toSorted()).to.deep.equal([...expected, 'bye', 'Goodbye!'].toSorted());
      });
    }
  });
});

/** Runs in the page. */
declare const requestAnimationFrame: (done: (value: unknown) => void) => void;
declare const document: {
  querySelector(selector: string): { scrollHeight: number; scrollTop: number; clientHeight: number } | null;
};

const distanceFromEnd = ({ page }: ChatPage): Promise<number> =>
  page.evaluate(() => {
    const all = document.querySelector('.webchat__basic-transcript__scrollable');
    return all ? all.scrollHeight - all.scrollTop - all.clientHeight : Number.NaN;
  });

/** Sends many messages over HTTP, as the person on the page. */
async function talk(bot: Bot, { page }: ChatPage, exchanges: number): Promise<void> {
  const given = await page.evaluate(async () => {
    const headers = { 'content-type': 'application/json' };
    const answer = await fetch('/webchat/token', { method: 'POST', headers, body: '{}' });
    return (await answer.json()) as { token: string; conversationId: string };
  });
  for (let count = 1; count <= exchanges; count++) {
    bot.clock.set(bot.clock() + 5_000);
    const path = `/v3/directline/conversations/${given.conversationId}/activities`;
    await bot.post(path, { type: 'message', text: `question ${count}` }, { authorization: `Bearer ${given.token}` });
  }
}

/** Scrolls to the top like a person; Web Chat may still be scrolling itself. */
const staysAtTop = ({ page }: ChatPage): Promise<boolean> =>
  page.evaluate(async () => {
    const all = document.querySelector('.webchat__basic-transcript__scrollable');
    if (all) all.scrollTop = 0;
    for (let frames = 0; frames < 20; frames++) await new Promise(requestAnimationFrame);
    return all?.scrollTop === 0;
  });

/** The number of such buttons, without those only for screen readers. */
const pressable = ({ page }: ChatPage, name: string): Promise<number> =>
  page
    .locator('.webchat__basic-transcript__scrollable, .webchat__suggested-actions')
    .getByRole('button', { name, exact: true })
    .count();
