import { expect } from 'chai';
import type { Browser, Page } from 'playwright-core';
import { fixedClock } from '../../core/clock.ts';
import { startTryOutBot, type TryOutBot } from '../bot/try-out-bot.ts';
import { ChatPage } from './chat-page.ts';
import { chromiumPath, NO_CHROMIUM, openBrowser } from './chromium.ts';

const PERSON = 'Alex Morgan';
const EMAIL = 'alex.morgan@example.com';

(chromiumPath ? describe : describe.skip)(`the chat page in a browser ${chromiumPath ? '' : NO_CHROMIUM}`, () => {
  let bot: TryOutBot;
  let browser: Browser;

  before(async () => {
    [bot, browser] = await Promise.all([startTryOutBot(), openBrowser()]);
  });
  after(async () => {
    await browser?.close();
    await bot?.end();
  });

  it('leads from the greeting through sign-in to an event in the calendar', async () => {
    const context = await browser.newContext({ locale: 'en-GB', timezoneId: 'Europe/London' });
    const chat = new ChatPage(await context.newPage());
    const problems = problemsOf(chat);
    await chat.open(bot.url);
    await chat.sees('Hello!');
    await chat.say("what's on my calendar tomorrow");
    await chat.sees('Please sign in');
    await chat.signIn(PERSON, 'Allow', 'Only let it read');
    await chat.sees('You have');
    await chat.say('create an event called "Picnic <b>in</b> the park" tomorrow at 3pm for an hour');
    await chat.sees("You haven't allowed changes");
    await chat.signIn(PERSON, 'Allow', 'Sign in');
    await chat.sees('Shall I create this event');
    await chat.press('Yes');
    await chat.sees("Done, it's in your calendar");
    await chat.sees('Created: Picnic');
    expect(await titlesInCalendar(bot, 'Picnic')).to.deep.equal(['Picnic <b>in</b> the park']);
    expect(await chat.page.locator('article b').count()).to.equal(0);
    const before = await chat.texts();
    await chat.page.reload();
    await chat.sees("Done, it's in your calendar");
    expect(await chat.texts()).to.deep.equal(before);
    const second = new ChatPage(await context.newPage());
    await second.open(bot.url);
    await second.sees("Done, it's in your calendar");
    expect(await second.texts()).to.deep.equal(before);
    expect(problems).to.deep.equal([]);
    await context.close();
  });

  it('reports a refused sign-in, and a fresh link works', async () => {
    const context = await browser.newContext({ locale: 'en-GB', timezoneId: 'Europe/London' });
    const chat = new ChatPage(await context.newPage());
    await chat.open(bot.url);
    await chat.say('when do I meet Ana');
    await chat.sees('Please sign in');
    await chat.signIn(PERSON, 'Cancel');
    await chat.sees("You didn't allow access");
    await chat.press('Try again');
    await chat.sees("Here's a new link");
    await chat.signIn(PERSON);
    await chat.sees('Several people match');
    await context.close();
  });

  it('speaks German with a German browser, in chat, pages and cards', async () => {
    const context = await browser.newContext({ locale: 'de-DE', timezoneId: 'Europe/Berlin' });
    const chat = new ChatPage(await context.newPage());
    const problems = problemsOf(chat);
    await chat.open(bot.url);
    await chat.sees('Hallo! Zu deinem Google Kalender');
    expect(await chat.page.locator('html').getAttribute('lang')).to.equal('de-DE');
    expect(await chat.page.getByRole('button', { name: 'Neue Unterhaltung' }).count()).to.equal(1);
    expect(await chat.page.getByPlaceholder('Nachricht eingeben').count()).to.equal(1);
    await chat.say('Trag am 14. Mai 2030 um 15 Uhr Zahnarzt ein');
    await chat.sees('Bitte melde dich bei');
    await chat.signIn(PERSON, 'Allow', 'Anmelden');
    await chat.sees('Soll ich diesen Termin eintragen');
    await chat.press('Ja');
    await chat.sees('Erledigt, der Termin steht in deinem Kalender.');
    expect(await titlesInCalendar(bot, 'Zahnarzt')).to.deep.equal(['Zahnarzt']);
    expect(problems).to.deep.equal([]);
    await context.close();
  });

  it('shows that the bot is working, without a white box on a dark page', async () => {
    const context = await browser.newContext({ locale: 'en-GB', timezoneId: 'Europe/London', colorScheme: 'dark' });
    const chat = new ChatPage(await context.newPage());
    await chat.open(bot.url);
    await chat.say("what's on my calendar tomorrow");
    await chat.sees('Please sign in');
    await chat.signIn(PERSON);
    await chat.sees('You have');
    bot.control.faults.add({ route: 'calendar', when: 'before', do: { kind: 'hang' } });
    await chat.say("what's on my calendar on Monday");
    const dots = chat.page.locator('.webchat__typing-indicator');
    await dots.waitFor();
    expect(await brightShare(chat.page, await dots.screenshot())).to.equal(0);
    await context.close();
  });

  it('sends what is said while the page still waits for the history, once', async () => {
    const context = await browser.newContext({ locale: 'en-GB', timezoneId: 'Europe/London' });
    const chat = new ChatPage(await context.newPage());
    let pass = (): void => undefined;
    const passed = new Promise<void>(resolve => {
      pass = resolve;
    });
    await chat.page.route('**/history', async route => {
      await passed;
      await route.continue();
    });
    await chat.open(bot.url);
    await chat.say('which account am I using');
    pass();
    await chat.sees("You're not signed in.");
    expect((await chat.texts()).filter(text => text === 'which account am I using')).to.have.length(1);
    await context.close();
  });

  it('continues after the token expired, as when a computer slept, and is answered once', async () => {
    const clock = fixedClock(Date.UTC(2026, 10, 23, 9));
    const slept = await startTryOutBot({ env: { DIRECT_LINE_TOKEN_SECONDS: '600' }, clock });
    const context = await browser.newContext({ locale: 'en-GB', timezoneId: 'Europe/London' });
    const chat = new ChatPage(await context.newPage());
    await chat.open(slept.url);
    await chat.sees('Hello!');
    clock.set(clock() + 601_000);
    await chat.say('thanks');
    await chat.sees("You're welcome!");
    const answers = (await chat.texts()).filter(text => text === "You're welcome!");
    expect(answers).to.have.length(1);
    expect((await chat.texts()).filter(text => text.startsWith('Hello!'))).to.have.length(1);
    await context.close();
    await slept.end();
  });

  it('has one address: other host names redirect to it', async () => {
    const response = await fetch(bot.url.replace('localhost', '127.0.0.1'), { redirect: 'manual' });
    expect(response.headers.get('location')).to.equal(`${bot.url}/?moved`);
  });
});

/** The page's complaints: violations of its content policy, failed scripts. */
function problemsOf({ page }: ChatPage): string[] {
  const problems: string[] = [];
  page.on('pageerror', error => problems.push(error.message));
  page.on('console', message => {
    if (/Content Security Policy/i.test(message.text())) problems.push(message.text());
  });
  return problems;
}

/** The titles that the sandbox's Calendar API finds for these words. */
async function titlesInCalendar({ tryOut }: TryOutBot, words: string): Promise<string[]> {
  if (!tryOut) throw new TypeError('not a try-out');
  const { url, control } = tryOut.sandbox;
  const { accessToken } = control.grant(EMAIL, ['https://www.googleapis.com/auth/calendar.readonly']);
  const query = new URLSearchParams({ q: words, singleEvents: 'true' });
  const headers = { authorization: `Bearer ${accessToken}` };
  const response = await fetch(`${url}/calendar/v3/calendars/primary/events?${query}`, { headers });
  const { items } = (await response.json()) as { items: { summary: string }[] };
  return items.map(({ summary }) => summary);
}

/** The share of nearly white pixels in a picture, from 0 to 1. */
const brightShare = (page: Page, picture: Buffer): Promise<number> =>
  page.evaluate(`(async () => {
    const image = new Image();
    image.src = "data:image/png;base64,${picture.toString('base64')}";
    await image.decode();
    const drawing = new OffscreenCanvas(image.width, image.height).getContext('2d');
    drawing.drawImage(image, 0, 0);
    const { data } = drawing.getImageData(0, 0, image.width, image.height);
    return data.filter((value, index) => index % 4 === 1 && value > 200).length / (data.length / 4);
  })()`);
