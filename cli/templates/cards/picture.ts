import { existsSync } from 'node:fs';
import { BotError, systemCode } from '../../../core/errors.ts';

/** Where Chromium and Chrome are usually installed. */
const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:/Program Files/Google/Chrome/Application/chrome.exe',
  'C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe',
];

/** The browser of this machine, if there is one. */
export const installedBrowser = (): string | undefined => PLACES.find(path => existsSync(path));

/** These keep Chromium off the network; only the page's pictures are loaded. */
const QUIET = ['--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

/**
 * Draws a page with a browser of this machine.
 * @param chrome  the setting CHROME
 * @returns       a PNG
 * @throws BotError "settings/invalid" that says what is missing
 */
export async function pictureOf(html: string, chrome: string | undefined): Promise<Buffer> {
  const executablePath = chrome ?? installedBrowser();
  if (executablePath === undefined || !existsSync(executablePath)) throw noBrowser(chrome);
  const { chromium } = await playwright();
  // Chromium's own sandbox does not work for root, as in containers.
  const args = [...QUIET, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])];
  const browser = await chromium.launch({ executablePath, args, env: {} });
  try {
    const page = await browser.newPage({ deviceScaleFactor: 2, viewport: { width: 960, height: 600 } });
    await page.setContent(html, { waitUntil: 'load' });
    return await page.locator('main').screenshot();
  } finally {
    await browser.close();
  }
}

async function playwright(): Promise<typeof import('playwright-core')> {
  try {
    return await import('playwright-core');
  } catch (cause) {
    if (systemCode(cause) !== 'ERR_MODULE_NOT_FOUND') throw cause;
    const message = `A picture needs the package playwright-core: npm install --no-save playwright-core. ${INSTEAD}`;
    throw new BotError('settings/invalid', message, { cause });
  }
}

const INSTEAD = 'Without it, write a page and open it: --out card.html.';

function noBrowser(chrome: string | undefined): BotError {
  const found = chrome === undefined ? 'none was found' : `CHROME names ${chrome}, which does not exist`;
  return new BotError(
    'settings/invalid',
    `A picture needs Chromium or Chrome, and ${found}. Install one, or set CHROME to its path. ${INSTEAD}`,
  );
}
