import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { type RunningBot, startBot } from '../../bot/start.ts';
import { type Clock, fixedClock } from '../../core/clock.ts';
import type { Pause } from '../../core/retry.ts';
import type { Control } from '../../sandbox/index.ts';
import { freshFolder } from './bot-process.ts';
import { noteBot } from './settled.ts';

/** The time of a try-out, unless a test says otherwise: a Saturday morning. */
export const TRY_OUT = Date.UTC(2026, 10, 21, 9);

/** A bot as a newcomer starts it: nothing configured, in a folder of its own, with the sandbox as Google. */
export type TryOutBot = RunningBot & { folder: string; control: Control; end(): Promise<void> };

type Options = {
  folder?: string;
  env?: Record<string, string>;
  clock?: Clock;
  /** Replaces the real pauses between tries. */
  pause?: Pause;
};

export async function startTryOutBot(options: Options = {}): Promise<TryOutBot> {
  const { folder = freshFolder(), env = {}, clock = fixedClock(TRY_OUT), pause } = options;
  const store = `sqlite:${join(folder, 'bot.sqlite')}`;
  const bot = await startBot({ PORT: '0', STORE_URL: store, LOG_LEVEL: 'silent', ...env }, clock, pause);
  noteBot(bot.url, bot.idle);
  if (!bot.tryOut) throw new TypeError('the bot has settings for Google, and no sandbox');
  return {
    ...bot,
    folder,
    control: bot.tryOut.sandbox.control,
    async end() {
      await bot.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
