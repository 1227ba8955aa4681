import { expect } from 'chai';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { type FakeConnector, startFakeConnector } from '../bot/fake-connector.ts';
import { linkSentTo, objectIdOf, sendFromTeams } from '../bot/teams-activity.ts';
import { startTryOutBot, type TryOutBot } from '../bot/try-out-bot.ts';
import { chromiumPath, NO_CHROMIUM, openBrowser } from './chromium.ts';

const TEAMS = 'https://teams.microsoft.com';
const PERSON = 'Alex Morgan';

/** None of these may learn a code; teams-js on its own would trust the last. */
const STRANGERS = ['https://evil.example', 'https://teams.microsoft.com.evil.example', 'https://www.office.com'];

/** Plays Teams for the pop-up: opens it, answers teams-js with the person `as`, and records what it is sent. */
const HOST = `<!doctype html><button id="open">open</button><script>
  window.told = [];
  const query = new URLSearchParams(location.search);
  addEventListener('message', ({ data, origin, source }) => {
    if (!data || !data.func) return;
    told.push({ func: data.func, args: data.args, origin });
    if (data.func === 'initialize') source.postMessage({ ...data, args: ['authentication', 'web', JSON.stringify({ apiVersion: 4, supports: {}, isLegacyTeams: true }), '2.0.0'] }, origin);
    if (data.func === 'getContext') source.postMessage({ ...data, args: [{ ...(query.has('as') && { userObjectId: query.get('as') }) }] }, origin);
    source.postMessage('answered', origin);
  });
  document.querySelector('#open').onclick = () => window.open(query.get('link'));
</script>`;

/** For the functions that run in pages. */
declare const addEventListener: (type: 'message', heard: (event: { data: unknown }) => void) => void;

type Told = { func: string; args?: unknown[]; origin: string };

(chromiumPath ? describe : describe.skip)(`Teams' pop-up ${chromiumPath ? '' : NO_CHROMIUM}`, () => {
  let bot: TryOutBot;
  let browser: Browser;
  let connector: FakeConnector;
  let context: BrowserContext;
  let host: Page;

  before(async () => {
    [bot, browser, connector] = await Promise.all([startTryOutBot(), openBrowser(), startFakeConnector()]);
  });
  after(async () => {
    await browser?.close();
    await bot?.end();
    await connector?.close();
  });
  beforeEach(async () => {
    context = await browser.newContext({ locale: 'en-GB' });
    for (const origin of [TEAMS, ...STRANGERS]) {
      await context.route(`${origin}/**`, route => route.fulfill({ contentType: 'text/html', body: HOST }));
    }
    host = await context.newPage();
  });
  afterEach(() => context.close());

  async function linkFor(user: string): Promise<string> {
    await sendFromTeams(bot.url, connector, user, { type: 'message', text: "what's on tomorrow" });
    return linkSentTo(connector, user);
  }
  /** @param as  the person in Teams, as Teams names them; undefined if it does not */
  async function openPopUp(
    user: string,
    { opener = TEAMS, ...teams }: { opener?: string; as?: string | undefined } = {},
  ): Promise<Page> {
    const as = 'as' in teams ? teams.as : objectIdOf(user);
    const query = new URLSearchParams({ link: await linkFor(user), ...(as !== undefined && { as }) });
    await host.goto(`${opener}/?${query}`);
    const [popUp] = await Promise.all([host.waitForEvent('popup'), host.click('#open')]);
    await popUp.getByRole('button', { name: /continue/i }).click();
    await popUp.getByRole('link', { name: PERSON }).click();
    return popUp;
  }
  const told = async (func: string): Promise<Told> => {
    await host.waitForFunction(
      name => (globalThis as unknown as { told: Told[] }).told.some(each => each.func === name),
      func,
    );
    const all = await host.evaluate(() => (globalThis as unknown as { told: Told[] }).told);
    return all.find(each => each.func === func) as Told;
  };

  it('gives the code to Teams, and to no one else', async () => {
    const popUp = await openPopUp('ana');
    const requests: string[] = [];
    popUp.on('request', request => requests.push(request.url()));
    // Otherwise it would close before the test can read it.
    await popUp.addInitScript(() => {
      Object.assign(globalThis, { close: () => Object.assign(globalThis, { closesItself: true }) });
    });
    await popUp.getByRole('button', { name: 'Allow', exact: true }).click();
    const { args, origin } = await told('authentication.authenticate.success');
    const shown = await popUp.locator('output').innerText();
    expect(shown).to.match(/^\d{6}$/);
    expect([args, origin]).to.deep.equal([[shown], new URL(bot.url).origin]);
    await popUp.waitForFunction(() => 'closesItself' in globalThis);
    expect(requests.filter(url => url.includes(shown))).to.deep.equal([]);
    // A23: teams-js would fetch a list of hosts from a CDN, which would then know who signs in.
    const elsewhere = requests.filter(url => !['127.0.0.1', 'localhost'].includes(new URL(url).hostname));
    expect(elsewhere).to.deep.equal([]);
  });

  /** The page has received everything that `func` triggers, once Teams has answered. */
  async function allowAndHear(popUp: Page): Promise<{ heard: Told[]; code: string; page: string }> {
    await popUp.addInitScript(() => {
      const answered = new Promise(resolve => {
        addEventListener('message', ({ data }) => data === 'answered' && resolve(undefined));
      });
      Object.assign(globalThis, { answered });
    });
    await popUp.getByRole('button', { name: 'Allow', exact: true }).click();
    const code = await popUp.locator('output').innerText();
    expect(code).to.match(/^\d{6}$/);
    await popUp.evaluate(async () => {
      await (globalThis as unknown as { answered: Promise<void> }).answered;
      // By then the page has decided: if it asks for a list of hosts, our policy forbids that at once.
      for (let i = 0; i < 3; i++) await fetch('/healthz').catch(() => undefined);
    });
    const heard = await host.evaluate(() => (globalThis as unknown as { told: Told[] }).told);
    return { heard, code, page: await popUp.locator('main').innerText() };
  }

  for (const opener of STRANGERS) {
    it(`A24 gives the code to no window of ${opener}, even if it speaks like Teams`, async () => {
      const { heard, code } = await allowAndHear(await openPopUp(new URL(opener).host, { opener }));
      expect(heard.map(({ func }) => func)).to.deep.equal(['initialize']);
      expect(JSON.stringify(heard)).not.to.contain(code);
    });
  }

  it("A3 A24 gives the code to no Teams app whose user followed another person's link", async () => {
    const { heard, code, page } = await allowAndHear(await openPopUp('dan', { as: objectIdOf('eve') }));
    expect(heard.map(({ func }) => func)).to.deep.equal(['initialize', 'getContext']);
    expect(JSON.stringify(heard)).not.to.contain(code);
    expect(page).to.contain("This chat belongs to dan, and you're signed in to Teams as someone else");
    expect(page).not.to.contain('If it stays open:');
  });

  it('A24 gives the code to no one if Teams does not identify the person; it must be typed', async () => {
    const { heard, page } = await allowAndHear(await openPopUp('fay', { as: undefined }));
    expect(heard.map(({ func }) => func)).to.deep.equal(['initialize', 'getContext']);
    expect(page).to.contain('If it stays open:');
    expect(page).not.to.contain("you're signed in to Teams as someone else");
  });

  it('tells Teams that the person refused', async () => {
    const popUp = await openPopUp('ben');
    await popUp.getByRole('button', { name: 'Cancel', exact: true }).click();
    const { args } = await told('authentication.authenticate.failure');
    expect(args).to.deep.equal(['CancelledByUser']);
  });

  it('shows the code to type if no Teams answers', async () => {
    const page = await context.newPage();
    await page.goto(await linkFor('cid'));
    await page.getByRole('button', { name: /continue/i }).click();
    await page.getByRole('link', { name: PERSON }).click();
    await page.getByRole('button', { name: 'Allow', exact: true }).click();
    expect(await page.locator('output').innerText()).to.match(/^\d{6}$/);
    const main = await page.locator('main').innerText();
    expect(main).to.contain('If it stays open:');
    expect(main).not.to.contain("you're signed in to Teams as someone else");
    if (process.env['SHOTS']) await page.screenshot({ path: `${process.env['SHOTS']}/teams-code.png` });
  });
});
