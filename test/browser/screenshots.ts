import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { startTryOutBot } from '../bot/try-out-bot.ts';
import { ChatPage } from './chat-page.ts';
import { openBrowser } from './chromium.ts';

/** `npm run screenshots`: takes the docs' pictures from the page again. */
const FOLDER = resolve(import.meta.dirname, '../../docs/pictures');
const DESKTOP = { width: 1000, height: 760 };
const PHONE = { width: 390, height: 780 };
/** The time for the page to settle after the last message. */
const SETTLE_MS = 800;

mkdirSync(FOLDER, { recursive: true });
const [bot, browser] = await Promise.all([startTryOutBot(), openBrowser()]);
try {
  const context = await browser.newContext({ locale: 'en-GB', timezoneId: 'Europe/London', viewport: DESKTOP });
  const chat = new ChatPage(await context.newPage());
  const picture = async (name: string): Promise<void> => {
    await chat.page.waitForTimeout(SETTLE_MS);
    await chat.page.screenshot({ path: join(FOLDER, `${name}.png`) });
    process.stdout.write(`docs/pictures/${name}.png\n`);
  };
  await chat.open(bot.url);
  await chat.sees('Hello!');
  await picture('greeting');
  await chat.say("what's on my calendar next Tuesday");
  await chat.sees('Please sign in');
  await chat.signIn('Alex Morgan');
  await chat.sees('You have');
  await picture('agenda');
  await chat.say('book lunch with ana.silva@example.com next Tuesday at noon for an hour at the Blue Café');
  await chat.sees('Shall I create this event');
  await picture('confirm');
  await chat.press('Yes');
  await chat.sees("Done, it's in your calendar");
  await picture('created');
  await chat.page.setViewportSize(PHONE);
  await picture('phone');
} finally {
  await browser.close();
  await bot.end();
}
