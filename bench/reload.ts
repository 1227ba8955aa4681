import type { TurnContext } from 'botbuilder';
import type { BrowserContext } from 'playwright-core';
import { type Bot, startBot } from '../test/bot/channels/harness.ts';
import { openBrowser } from '../test/browser/chromium.ts';
import type { Row } from './row.ts';

const EXCHANGES = 130;
const RELOADS = 5;
const LAST = `Done: meeting ${EXCHANGES}`;

/** The parts of the page that the benchmark uses. */
declare const document: {
  querySelectorAll(selector: string): Iterable<{ textContent: string; getBoundingClientRect(): { bottom: number } }>;
  activeElement: { dataset: Record<string, string> } | null;
};
declare const innerHeight: number;

/**
 * Reloads the chat page of a long conversation, and measures from navigation until the last message is visible and the
 * input focused.
 */
export async function reload(): Promise<Row[]> {
  const [bot, browser] = await Promise.all([startBot({ handler: answer }), openBrowser()]);
  try {
    const context = await browser.newContext({ locale: 'en-GB' });
    await talk(bot, context);
    const times: number[] = [];
    for (let count = 0; count < RELOADS; count++) times.push(await usableMs(context, bot.url));
    const [middle = Number.NaN] = times.sort((a, b) => a - b).slice(Math.floor(RELOADS / 2));
    const measure = `reload of the web chat, ${EXCHANGES * 2} activities`;
    return [{ measure, unit: 'ms', ours: middle, goal: 'under 1500' }];
  } finally {
    await Promise.all([browser.close(), bot.close()]);
  }
}

/** Every other answer is a card with buttons, like a confirmation. */
const answer = async (turn: TurnContext): Promise<void> => {
  const { text = '', type } = turn.activity;
  if (type !== 'message') return;
  const actions = ['Yes', 'No', 'Cancel'].map(title => ({ type: 'imBack', title, value: title }));
  const facts = ['Calendar', 'Where', 'Reminder'].map(title => ({ title, value: `${title} of ${text}` }));
  const body = [
    { type: 'TextBlock', text, size: 'Large', weight: 'Bolder', wrap: true },
    { type: 'FactSet', facts },
  ];
  const card = {
    contentType: 'application/vnd.microsoft.card.adaptive',
    content: { type: 'AdaptiveCard', version: '1.5', body },
  };
  await turn.sendActivity({
    type: 'message',
    text: `Done: ${text}`,
    attachments: [card],
    suggestedActions: { to: [], actions },
  });
};

async function talk(bot: Bot, context: BrowserContext): Promise<void> {
  const page = await context.newPage();
  await page.goto(bot.url);
  const given = await page.evaluate(async () => {
    const answer = await fetch('/webchat/token', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{}',
    });
    return (await answer.json()) as { token: string; conversationId: string };
  });
  await page.close();
  for (let count = 1; count <= EXCHANGES; count++) {
    bot.clock.set(bot.clock() + 5_000);
    const said = { type: 'message', text: `meeting ${count}` };
    const path = `/v3/directline/conversations/${given.conversationId}/activities`;
    await bot.post(path, said, { authorization: `Bearer ${given.token}` });
  }
}

async function usableMs(context: BrowserContext, url: string): Promise<number> {
  const page = await context.newPage();
  await page.goto(url, { waitUntil: 'commit' });
  const usable = await page.waitForFunction(
    last => {
      const said = [...document.querySelectorAll('article')].at(-1);
      const bottom = said?.getBoundingClientRect().bottom ?? Number.NaN;
      const isSeen = said?.textContent.includes(last) && bottom > 0 && bottom <= innerHeight;
      return isSeen && document.activeElement?.dataset['id'] === 'webchat-sendbox-input' && performance.now();
    },
    LAST,
    { polling: 'raf' },
  );
  const ms = Number(await usable.jsonValue());
  await page.close();
  return ms;
}
