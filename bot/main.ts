import { enableCompileCache } from 'node:module';
import { setFlagsFromString } from 'node:v8';
import type { RunningBot } from './start.ts';

/** The bot's process: launch.js starts it. */
enableCompileCache(); // on already, unless this file is started itself
keepYoungGenerationSmall(true);
const { loadOnUse } = await import('./sdk/load-on-use.ts');
loadOnUse();
const { loadZodWithoutLocales } = await import('./sdk/zod-without-locales.ts');
await loadZodWithoutLocales();
const { startBot } = await import('./start.ts');
const { isBotError } = await import('../core/errors.ts');
const { environment } = await import('../settings/environment.ts');
const { closeDefaultClients } = await import('../core/outgoing/index.ts');
closeDefaultClients();
try {
  const bot = await startBot(environment());
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop(bot));
  process.stdout.write(welcome(bot));
  void bot.learnt.then(() => keepYoungGenerationSmall(false));
} catch (error) {
  if (!isBotError(error)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exit(1); // parts that are already open would keep the process alive
}

/**
 * Keeps V8's young generation at its size while the bot starts. Because most of what is loaded stays in use, V8 would grow
 * it to 64 MB, and a bot without traffic does not need 50 MB of them. 2 is V8's default factor; 1 keeps the size. `npm start`
 * doubles the size with `--min-semi-space-size=2`, which halves the time for garbage collection during the start.
 */
function keepYoungGenerationSmall(isSmall: boolean): void {
  setFlagsFromString(`--semi-space-growth-factor=${isSmall ? 1 : 2}`);
}

function welcome({ url, tryOut, settings }: RunningBot): string {
  const lines = [`Listening on ${url}`, '', `Chat page   ${url}/`];
  if (tryOut) {
    lines.push(
      `Calendar    a small Google of its own, for trying: ${tryOut.sandbox.url}/ (made-up people, nothing leaves this computer)`,
      'Real Google set PUBLIC_URL, GOOGLE_CLIENT_ID and GOOGLE_CLIENT_SECRET in .env: docs/google.md says how',
    );
  } else lines.push(`Calendar    as the auth profiles in ${settings.AUTH_PROFILES_DIR}/ say`);
  lines.push(
    settings.MicrosoftAppId
      ? `Channels    ${url}/api/messages, for bot ${settings.MicrosoftAppId}`
      : 'Channels    web chat only; docs/teams.md says how to get into Teams',
    `Dialogs     ${settings.TEMPLATES_DIR.map(folder => `${folder}/`).join(', ')}: edits are in use as soon as they are saved`,
  );
  return `${lines.join('\n')}\n`;
}

/** Waits for running turns; a second signal exits at once. */
async function stop(bot: RunningBot): Promise<void> {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
  await bot.close();
  process.exit(0);
}
