import { setTimeout as pause } from 'node:timers/promises';
import { systemClock } from '../core/clock.ts';
import { isBotError } from '../core/errors.ts';
import { closeDefaultClients } from '../core/outgoing/index.ts';
import { envFile, environment } from '../settings/environment.ts';
import { runAuthorize } from './authorize/tasks/run.ts';
import { openTerminal } from './authorize/terminal.ts';

/** `npm run authorize -- PROFILE`; cli/authorize/arguments.ts lists the options. */
closeDefaultClients();
const stop = new AbortController();
const interrupt = (): void => {
  if (stop.signal.aborted) process.exit(1); // a second Ctrl-C exits at once
  stop.abort();
};
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, interrupt);

const terminal = openTerminal(process.stdin, process.stdout, interrupt);
try {
  process.exitCode = await runAuthorize({
    args: process.argv.slice(2),
    env: environment(),
    envFile: envFile(),
    terminal,
    printError: text => void process.stderr.write(`${text}\n`),
    signal: stop.signal,
    clock: systemClock,
    pause: ms => pause(ms),
  });
} catch (error) {
  if (!isBotError(error)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
} finally {
  terminal.close();
}
