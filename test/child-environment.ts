type Variables = Record<string, string>;

/**
 * The environment of a program that a test starts, with nothing of the developer's settings, neither from the shell nor
 * from an `.env` file. It has the date of the machine: Chromium and the programs of Redis hang under faketime.
 */
export const machineEnvironment = (settings: Readonly<Variables> = {}): Variables => ({
  ...ownVariables(/^(PATH|HOME)$/),
  ENV_FILE: '/dev/null',
  ...settings,
});

/** The same for a process of ours, which lives in the date that the test itself lives in. */
export const childEnvironment = (settings: Readonly<Variables> = {}): Variables => ({
  ...ownVariables(/^(LD_PRELOAD|FAKETIME.*)$/),
  ...machineEnvironment(settings),
});

function ownVariables(wanted: RegExp): Variables {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => wanted.test(name))) as Variables;
}
