import { enableCompileCache, syncBuiltinESMExports } from 'node:module';
import timers from 'node:timers/promises';

/*
 * The whole bot in a process of its own, as `npm start` runs it, with pauses between tries that are a fiftieth of the real
 * ones. It says when no turn is running, to whom asks.
 */

const { setTimeout: pause } = timers;
timers.setTimeout = (ms = 0, ...rest) => pause(ms / 50, ...rest);
syncBuiltinESMExports();

// As in bot/launch.js: what is compiled and learnt is kept for the next process.
enableCompileCache();
const { startBot } = await import('../../../../bot/start.ts');
const { fixedClock } = await import('../../../../core/clock.ts');
const { TRY_OUT } = await import('../../../bot/try-out-bot.ts');

const bot = await startBot(process.env, fixedClock(TRY_OUT));
process.on('message', async () => {
  await bot.idle();
  process.send?.('idle');
});
process.stdout.write(`Listening on ${bot.url}\n`);
