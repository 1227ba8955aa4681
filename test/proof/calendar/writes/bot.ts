import { syncBuiltinESMExports } from 'node:module';
import timers from 'node:timers/promises';
import { startBot } from '../../../../bot/start.ts';
import { fixedClock } from '../../../../core/clock.ts';
import { TRY_OUT } from '../../../bot/try-out-bot.ts';

/*
 * The whole bot in a process of its own, as `npm start` runs it, with pauses between tries that are a fiftieth of the real
 * ones. It says when no turn is running, to whom asks.
 */

const { setTimeout: pause } = timers;
timers.setTimeout = (ms = 0, ...rest) => pause(ms / 50, ...rest);
syncBuiltinESMExports();

const bot = await startBot(process.env, fixedClock(TRY_OUT));
process.on('message', async () => {
  await bot.idle();
  process.send?.('idle');
});
process.stdout.write(`Listening on ${bot.url}\n`);
