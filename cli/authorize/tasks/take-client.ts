import { parseEnv } from 'node:util';
import { BotError } from '../../../core/errors.ts';
import type { Environment } from '../../../settings/settings.ts';
import { readClientFile } from '../client-file.ts';
import type { ClientSettings } from '../doctor/settings-check.ts';
import { readEnvFile, withSettings, writeEnvFile } from '../env-file.ts';
import { readOutline, redirectUriOf, settingOf } from '../read-profile.ts';
import type { Terminal } from '../terminal.ts';

/**
 * Takes client id and secret out of the file that Google's console gives, into the settings that the profile names.
 * @returns whether the client also knows where to send people back to
 */
export function takeClient(
  env: Environment,
  { profile: name, file, envFile }: { profile: string; file: string; envFile: string },
  terminal: Terminal,
): boolean {
  const names = demandedSettings(env, name);
  const { clientId, clientSecret, redirectUris, signInHost } = readClientFile(file);
  if (!isAt(names.authorizationUrl, signInHost)) {
    terminal.print(foreignText(name, names.authorizationUrl, signInHost));
    return false;
  }
  const old = readEnvFile(envFile);
  writeEnvFile(envFile, withSettings(old, { [names.id]: clientId, [names.secret]: clientSecret }));
  terminal.print(`Wrote ${names.id} and ${names.secret} into ${envFile}. A bot that runs must be started anew.`);
  terminal.print(`${file} still holds the secret: delete it, or keep it where nobody finds it.`);
  const before = parseEnv(old);
  const outside = [names.id, names.secret].filter(
    setting => env[setting] !== undefined && env[setting] !== before[setting],
  );
  for (const setting of outside) {
    terminal.print(`${setting} is also set outside of ${envFile}, and that goes first: take it away there.`);
  }
  const redirectUri = redirectUriOf(env, name);
  if (redirectUris.includes(redirectUri)) {
    terminal.print(`Next: npm run authorize -- ${name} --doctor`);
    return outside.length === 0;
  }
  terminal.print(missingRedirect(redirectUri, redirectUris));
  return false;
}

/** The host may be a setting that is not set yet. */
const isAt = (authorizationUrl: string, host: string): boolean =>
  !URL.canParse(authorizationUrl) || new URL(authorizationUrl).host === host;

const foreignText = (
  name: string,
  authorizationUrl: string,
  host: string,
): string => `Nothing was written. Is this the right file? It is of a client at ${host}, and with the profile ${name} people
sign in at ${new URL(authorizationUrl).host}. That provider would not know the client: give the profile that this file belongs to, or
set what the right provider gave you.`;

function missingRedirect(redirectUri: string, known: readonly string[]): string {
  const has = known.length > 0 ? known.map(uri => `  ${uri}`).join('\n') : '  none';
  return `
One thing is missing. In the Google Cloud console, Google Auth Platform > Clients > this client > Authorised redirect
URIs, add exactly this and save:

  ${redirectUri}

So far it has:
${has}

It takes effect within minutes, sometimes hours.`;
}

function demandedSettings(env: Environment, name: string): ClientSettings & { authorizationUrl: string } {
  const { authorizationUrl } = readOutline(env, name);
  const id = settingOf(env, name, 'clientId');
  const secret = settingOf(env, name, 'clientSecret');
  if (id && secret) return { id, secret, authorizationUrl };
  throw new BotError(
    'settings/invalid',
    `The profile ${name} names no setting for its \`clientId\`, so none can be written.`,
  );
}
