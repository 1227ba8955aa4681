import { setTimeout as pause } from 'node:timers/promises';
import { startBot } from './bot.ts';
import type { Trial } from './trial.ts';

/** Time for what a bot still loads after it listens. */
const SETTLE_MS = 4000;

/** From the start to `Listening on`, and the resident set of a bot without traffic. */
export const start: Trial = {
  name: 'start',
  figures: [
    { measure: 'start to listening', unit: 'ms', goal: '<= 0.65' },
    { measure: 'idle memory', unit: 'MB', goal: '<= 0.75' },
  ],
  start: async checkout => ({
    async round() {
      const bot = await startBot(checkout, { AUTH_PROFILES_DIR: 'sandbox/auth-profiles', ...NO_SANDBOX });
      await pause(SETTLE_MS);
      const numbers = [bot.startMs, bot.memoryMb()];
      await bot.stop();
      return numbers;
    },
    stop: async () => undefined,
  }),
};

/** A profile as in production: no sandbox in the bot's process. Nothing is asked of this address. */
const NO_SANDBOX = {
  SANDBOX_URL: 'http://127.0.0.1:9',
  SANDBOX_CLIENT_ID: 'bench',
  SANDBOX_CLIENT_SECRET: 'bench',
};
