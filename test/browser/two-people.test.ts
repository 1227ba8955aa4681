import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect } from 'chai';
import type { Browser, Page } from 'playwright-core';
import { startTryOutBot, type TryOutBot } from '../bot/try-out-bot.ts';
import { ChatPage } from './chat-page.ts';
import { chromiumPath, NO_CHROMIUM, openBrowser } from './chromium.ts';

const BENS_ACCOUNT = 'Sam Rivera';

/** Mallory sends Ben a link of hers, or leads his browser to an address of her choice; each has their own browser. */
(chromiumPath ? describe : describe.skip)(`two people, two browsers ${chromiumPath ? '' : NO_CHROMIUM}`, () => {
  let bot: TryOutBot;
  let browser: Browser;
  let mallory: ChatPage;
  let bens: Page;

  before(async () => {
    [bot, browser] = await Promise.all([startTryOutBot(), openBrowser()]);
  });
  after(async () => {
    await browser?.close();
    await bot?.end();
  });
  const ownBrowser = async () => (await browser.newContext({ locale: 'en-GB', timezoneId: 'Europe/London' })).newPage();
  beforeEach(async () => {
    mallory = new ChatPage(await ownBrowser());
    bens = await ownBrowser();
    await mallory.open(bot.url);
  });
  afterEach(async () => {
    await Promise.all([mallory.page.context().close(), bens.context().close()]);
  });

  /** The sign-in link in Mallory's chat, which she does not open. */
  async function mallorysLink(): Promise<string> {
    await mallory.say("what's on tomorrow");
    await mallory.sees('Please sign in');
    const [tab] = await Promise.all([mallory.page.waitForEvent('popup'), mallory.press('Connect')]);
    const link = tab.url();
    await tab.close();
    return link;
  }

  /** Ben opens a link and allows everything without reading. */
  async function benConsents(link: string): Promise<void> {
    await bens.goto(link);
    await bens.getByRole('button', { name: /continue/i }).click();
    await bens.getByRole('link', { name: BENS_ACCOUNT }).click();
    await bens.getByRole('button', { name: 'Allow', exact: true }).click();
  }

  async function isNotSignedIn(chat: ChatPage): Promise<void> {
    await chat.say('which account am I using');
    await chat.sees("You're not signed in.");
  }

  it('A3 A23 a passed-on link links nothing to the chat that it came from', async () => {
    await benConsents(await mallorysLink());
    await bens.getByText('One more step').waitFor();
    expect(await bens.locator('body').innerText()).to.contain("Don't share it");
    expect(new URL(bens.url()).pathname).to.match(/^\/auth\/done\/[\w-]{43}$/);
    expect(new URL(bens.url()).search).to.equal('');
    await isNotSignedIn(mallory);
  });

  it('A3 nor to the open chat of the person who followed it', async () => {
    const chat = new ChatPage(bens);
    await chat.open(bot.url);
    await benConsents(await mallorysLink());
    await bens.getByText('One more step').waitFor();
    await isNotSignedIn(mallory);
    await chat.open(bot.url);
    await isNotSignedIn(chat);
  });

  it('A3 another site cannot submit the form that follows it', async () => {
    const link = await mallorysLink();
    const evil = createServer((_request, response) => {
      response.setHeader('content-type', 'text/html');
      response.end(
        `<form method="post" action="${link}"><input name="form" value="x"></form><script>document.forms[0].submit()</script>`,
      );
    });
    await new Promise<void>(resolve => evil.listen(0, '127.0.0.1', resolve));
    await bens.goto(link);
    await bens.goto(`http://127.0.0.1:${(evil.address() as AddressInfo).port}/`);
    await bens.getByText('Please try again').waitFor();
    evil.close();
    expect(new URL(bens.url()).pathname).to.equal(new URL(link).pathname);
  });

  it('A4 an answer to one browser’s sign-in is worthless in another', async () => {
    const link = await mallorysLink();
    const { request } = mallory.page.context();
    const form = /name="form" value="([^"]+)"/.exec(await (await request.get(link)).text())?.[1] ?? '';
    const sent = await request.post(link, { form: { form }, headers: { origin: bot.url }, maxRedirects: 0 });
    const answer = await bot.control.consent(sent.headers()['location'] ?? '');
    const chat = new ChatPage(bens);
    await chat.open(bot.url);
    await bens.goto(answer);
    await bens.getByText('This sign-in has expired').waitFor();
    await chat.open(bot.url);
    await isNotSignedIn(chat);
  });

  it('A10 opening a link does nothing: the page says what would be linked to whose chat, and waits', async () => {
    bot.control.log.clear();
    await bens.goto(await mallorysLink());
    const page = await bens.locator('main').innerText();
    expect(page).to.contain('Google Calendar (sandbox)').and.to.contain('web chat');
    expect(page).to.contain('Is this not your chat, or did someone else send you this link?');
    expect(bot.control.log.entries().filter(({ path }) => path === '/token')).to.deep.equal([]);
  });

  it('A24 no other site can put the page into a frame', async () => {
    const link = await mallorysLink();
    const refused = bens.waitForEvent('console', message => /frame-ancestors|X-Frame-Options/i.test(message.text()));
    await bens.setContent(`<iframe src="${link}"></iframe>`);
    await refused;
    expect(await bens.frameLocator('iframe').locator('button').count()).to.equal(0);
  });
});
