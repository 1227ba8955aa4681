import { Agent } from 'node:http';
import { startSandbox } from '../../sandbox/index.ts';
import { sandboxSettings } from '../../test/bot/sandbox-settings.ts';
import { codeFromBrowser } from '../../test/bot/sign-in-by-http.ts';
import { say } from '../load.ts';
import { startBot } from './bot.ts';
import type { Checkout } from './trial.ts';

/** A signed-in person, their bot, and their calendar in a sandbox of this process. */
export type BenchPerson = {
  /** Resolves to the body of the bot's response. */
  ask(text: string): Promise<string>;
  /** Processor time of the bot alone. */
  cpuMs(): number;
  memoryMb(): number;
  stop(): Promise<void>;
};

const SPEAKER = 1;
/** Needs the permission to write, so the sign-in asks for it. */
const FIRST_REQUEST = 'create an event called Planning on 2036-12-31 at 10:00';

/** @param events what `events.insert` of the Calendar API takes; the calendar has nothing else */
export async function signedInPerson(checkout: Checkout, events: readonly object[]): Promise<BenchPerson> {
  const sandbox = await startSandbox();
  const bot = await startBot(checkout, sandboxSettings(sandbox));
  const agent = new Agent({ keepAlive: true });
  const email = sandbox.people[0]?.email ?? '';
  sandbox.control.clearEvents();
  for (const event of events) sandbox.control.addEvent(email, { ...event });
  const ask = (text: string): Promise<string> => say(agent, bot.url, { speaker: SPEAKER, text });
  const link = /\/auth\/start\/[\w-]+/.exec(await ask(FIRST_REQUEST))?.[0] ?? '';
  await ask(await codeFromBrowser(bot.url, sandbox.control, `${bot.url}${link}`, email));
  await ask('cancel');
  return {
    ask,
    cpuMs: bot.cpuMs,
    memoryMb: bot.memoryMb,
    async stop() {
      agent.destroy();
      await Promise.all([bot.stop(), sandbox.close()]);
    },
  };
}
