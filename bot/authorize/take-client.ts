import { parseEnv } from 'node:util';
import { loadProfiles } from '../../auth/index.ts';
import { BotError } from '../../core/errors.ts';
import { type Environment, readSettings, settingsError } from '../settings.ts';
import { readClientFile } from './client-file.ts';
import { readEnvFile, withSettings, writeEnvFile } from './env-file.ts';
import type { Terminal } from './terminal.ts';
import { findOutline } from './work.ts';

/**
 * Takes client id and secret out of the file that Google's console gives, into the settings that the profile names.
 * @returns whether the client also knows where to send people back to
 */
export function takeClient(
  env: Environment,
  { profile: name, file, envFile }: { profile: string; file: string; envFile: string },
  terminal: Terminal,
): boolean {
  const names = settingNames(env, name);
  const { clientId, clientSecret, redirectUris } = readClientFile(file);
  const old = readEnvFile(envFile);
  writeEnvFile(envFile, withSettings(old, { [names.clientId]: clientId, [names.clientSecret]: clientSecret }));
  terminal.print(
    `Wrote ${names.clientId} and ${names.clientSecret} into ${envFile}. A bot that runs must be started anew.`,
  );
  terminal.print(`${file} still holds the secret: delete it, or keep it where nobody finds it.`);
  const before = parseEnv(old);
  const outside = Object.values(names).filter(
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

/** Where the provider is to send people back to. */
export function redirectUriOf(env: Environment, profile: string): string {
  const { PUBLIC_URL, PORT } = readSettings(env);
  if (!PUBLIC_URL && PORT === 0) {
    throw settingsError([
      { setting: 'PORT', problem: 'is 0, so there is no address to register; set PORT or PUBLIC_URL' },
    ]);
  }
  return `${PUBLIC_URL ?? `http://localhost:${PORT}`}/auth/callback/${profile}`;
}

type ClientField = 'clientId' | 'clientSecret';

/** The settings that stand for id and secret in a profile; without any setting they are all missing. */
function settingNames(env: Environment, name: string): Record<ClientField, string> {
  const { AUTH_PROFILES_DIR, loopback } = readSettings(env);
  const { missingSettings } = findOutline(
    loadProfiles(AUTH_PROFILES_DIR, { setting: () => undefined, production: !loopback }),
    AUTH_PROFILES_DIR,
    name,
  );
  const named = (wanted: ClientField): string => {
    const setting = missingSettings.find(({ field }) => field === wanted)?.name;
    if (setting) return setting;
    const message = `The profile ${name} names no setting for \`${wanted}\`; write \${NAME} there, in capitals.`;
    throw new BotError('settings/invalid', message);
  };
  return { clientId: named('clientId'), clientSecret: named('clientSecret') };
}
