import { expect } from 'chai';
import type { Browser, Page } from 'playwright-core';
import { previewPage } from '../../cli/templates/cards/preview-page.ts';
import { chromiumPath, NO_CHROMIUM, openBrowser } from './chromium.ts';

const card = {
  type: 'AdaptiveCard',
  version: '1.5',
  body: [
    { type: 'TextBlock', text: '**Bold** and \\*plain\\* <b>', wrap: true },
    { type: 'TextBlock', text: 'careful', color: 'Attention' },
  ],
  actions: [{ type: 'Action.OpenUrl', title: 'Open', url: 'https://example.com' }],
} as const;

describe(`the preview of a card ${chromiumPath ? '' : NO_CHROMIUM}`, () => {
  let browser: Browser;
  before(async function () {
    if (!chromiumPath) this.skip();
    browser = await openBrowser();
  });
  after(() => browser?.close());

  type Styled = { getComputedStyle(element: unknown): { color: string } };
  const colour = (page: Page, selector: string): Promise<string> =>
    page.locator(selector).evaluate(element => (globalThis as unknown as Styled).getComputedStyle(element).color);

  it('shows it as web chat and Teams do, with its Markdown, without complaints', async () => {
    const page = await browser.newPage();
    const complaints: string[] = [];
    page.on('console', message => complaints.push(message.text()));
    page.on('pageerror', error => complaints.push(error.message));
    await page.setContent(previewPage(card, { title: 'card', dark: false }));
    for (const host of ['#chat', '#teams']) {
      expect(await page.locator(`${host} .ac-textBlock`).first().innerText()).to.equal('Bold and *plain* <b>');
      expect(await page.locator(`${host} .ac-textBlock b`).innerText()).to.equal('Bold');
      expect(await page.locator(`${host} .ac-pushButton`).innerText()).to.equal('Open');
    }
    expect(complaints).to.deep.equal([]);
  });

  it('has light and dark colours', async () => {
    const seen = async (dark: boolean): Promise<string[]> => {
      const page = await browser.newPage();
      await page.setContent(previewPage(card, { title: 'card', dark }));
      return [await colour(page, '#chat .ac-textBlock >> nth=1'), await colour(page, '#teams .ac-textBlock >> nth=1')];
    };
    expect(await seen(false)).to.deep.equal(['rgb(179, 38, 30)', 'rgb(196, 49, 75)']);
    expect(await seen(true)).to.deep.equal(['rgb(242, 184, 181)', 'rgb(215, 70, 84)']);
  });
});
