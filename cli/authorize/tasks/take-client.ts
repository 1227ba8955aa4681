import { parseEnv } from 'node:util';
import { BotError } from '../../../core/errors.ts';
import type { Environment } from '../../../settings/settings.ts';
import { readClientFile } from '../client-file.ts';
import type { ClientSettings } from '../doctor/settings-check.ts';
import { readEnvFile, withSettings, writeEnvFile } from '../env-file.ts';
import { readOutline, redirectUriOf, settingOf } from '../read-profile.ts';
import type { Terminal } from '../terminal.ts';

/**
 * Copies client id and secret from the JSON file of Google's console into the settings that the profile names.
 * @returns true if the settings take effect and the client has the bot's redirect URI
 */
export function takeClient(
  env: Environment,
  { profile: name, file, envFile }: { profile: string; file: string; envFile: string },
  terminal: Terminal,
): boolean {
  const names = clientSettings(env, name);
  const { clientId, clientSecret, redirectUris, signInHost } = readClientFile(file);
  if (!isAt(names.authorizationUrl, signInHost)) {
    terminal.print(foreignText(name, names.authorizationUrl, signInHost));
    return false;
  }
  const old = readEnvFile(envFile);
  writeEnvFile(envFile, withSettings(old, { [names.id]: clientId, [names.secret]: clientSecret }));
  terminal.print(`Wrote ${names.id} and ${names.secret} to ${envFile}. Restart the bot if it is running.`);
  terminal.print(`${file} still contains the secret. Delete it or store it safely.`);
  const before = parseEnv(old);
  const outside = [names.id, names.secret].filter(
    setting => env[setting] !== undefined && env[setting] !== before[setting],
  );
  for (const setting of outside) {
    terminal.print(`${setting} is also set outside ${envFile}, and that value wins. Remove it there.`);
  }
  const redirectUri = redirectUriOf(env, name);
  if (redirectUris.includes(redirectUri)) {
    terminal.print(`Next: npm run authorize -- ${name} --doctor`);
    return outside.length === 0;
  }
  terminal.print(missingRedirect(redirectUri, redirectUris));
  return false;
}

/** True if the profile's sign-in page is at `host`, or its URL contains a setting that is not set yet. */
const isAt = (authorizationUrl: string, host: string): boolean =>
  !URL.canParse(authorizationUrl) || new URL(authorizationUrl).host === host;

const foreignText = (
  name: string,
  authorizationUrl: string,
  host: string,
): string => `Nothing was written. This file is for a client at ${host}, but people with the profile ${name}
sign in at ${new URL(authorizationUrl).host}, which does not know that client. Name the profile that this file belongs to, or
set the client id and secret of the right provider.`;

function missingRedirect(redirectUri: string, known: readonly string[]): string {
  const has = known.length > 0 ? known.map(uri => `  ${uri}`).join('\n') : '  none';
  return `
The client lacks the bot's redirect URI. In the Google Cloud console, open Google Auth Platform > Clients > this client >
Authorised redirect URIs, add exactly this and save:

  ${redirectUri}

It has now:
${has}

The change takes effect within minutes, sometimes hours.`;
}

/** @throws BotError "settings/invalid" if the profile's client id or secret does not refer to a setting */
function clientSettings(env: Environment, name: string): ClientSettings & { authorizationUrl: string } {
  const { authorizationUrl } = readOutline(env, name);
  const id = settingOf(env, name, 'clientId');
  const secret = settingOf(env, name, 'clientSecret');
  if (id && secret) return { id, secret, authorizationUrl };
  throw new BotError(
    'settings/invalid',
    `The \`clientId\` of the profile ${name} does not refer to a setting, so there is none to write.`,
  );
}
