/**
 * The environment of a process that a test starts: nothing of the developer's settings, neither from the shell nor from
 * an `.env` file, but the date that the test itself lives in (faketime).
 */
export function childEnvironment(settings: Readonly<Record<string, string>> = {}): Record<string, string> {
  const kept = Object.entries(process.env).filter(([name]) => /^(PATH|HOME|LD_PRELOAD|FAKETIME.*)$/.test(name));
  return { ...(Object.fromEntries(kept) as Record<string, string>), ENV_FILE: '/dev/null', ...settings };
}
