import { tmpdir } from 'node:os';
import { join } from 'node:path';

type Variables = Record<string, string>;

/**
 * The environment of a program that a test starts, without the developer's settings from the shell or an `.env` file.
 * It keeps the machine's date, because Chromium and Redis hang under faketime.
 */
export const machineEnvironment = (settings: Readonly<Variables> = {}): Variables => ({
  ...ownVariables(/^(PATH|HOME)$/),
  ENV_FILE: '/dev/null',
  ...settings,
});

/** The same for one of our own processes, with the test's date. What it compiles is kept where `npm start` keeps it. */
export const childEnvironment = (settings: Readonly<Variables> = {}): Variables => ({
  NODE_COMPILE_CACHE: join(tmpdir(), 'node-compile-cache'),
  ...ownVariables(/^(LD_PRELOAD|FAKETIME.*)$/),
  ...machineEnvironment(settings),
});

function ownVariables(wanted: RegExp): Variables {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => wanted.test(name))) as Variables;
}
