import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SANDBOX_PROFILES } from '../../../bot/try-out.ts';
import type { Sandbox } from '../../../sandbox/index.ts';
import type { FakeProvider } from '../../auth/fake-provider.ts';
import { MICROSOFT_SETTINGS } from '../../auth/microsoft-like.ts';
import { sandboxSettings } from '../../bot/sandbox-settings.ts';

/** The tenant that may use the accounts of these profiles. */
export const TENANT = '0d4f2f0e-52f1-4f0c-8f8e-7f7c5f2b9a10';

const SHARED = `authorization: pre-authorized\naudience: { tenants: [${TENANT}] }`;

/** A profile file in `folder`/profiles. */
export function writeProfile(folder: string, name: string, text: string): void {
  mkdirSync(join(folder, 'profiles'), { recursive: true });
  writeFileSync(join(folder, 'profiles', `${name}.yaml`), text);
}

/**
 * Writes the sandbox's profile, pre-authorized, into a folder.
 * @param edit changes the profile's file
 * @returns the settings with which the command finds it
 */
export function sandboxFolder(folder: string, sandbox: Sandbox, edit = (text: string): string => text) {
  const text = readFileSync(join(SANDBOX_PROFILES, 'google-calendar.yaml'), 'utf8');
  writeProfile(folder, 'google-calendar', edit(text.replace('authorization: per-user', SHARED)));
  return { ...sandboxSettings(sandbox), ...settingsFor(folder) };
}

/**
 * Writes a pre-authorized profile `fake` of the provider into a folder.
 * @param over fields that replace the usual ones; `authorization` with its audience
 * @returns the settings for it
 */
export function providerFolder(
  folder: string,
  { origin }: Pick<FakeProvider, 'origin'>,
  over: Record<string, string> = {},
) {
  const fields = {
    title: 'Fake Calendar',
    type: 'oauth2',
    authorization: SHARED.replace('authorization: ', ''),
    authorizationUrl: `${origin}/authorize?prompt=consent`,
    tokenUrl: `${origin}/token`,
    revokeUrl: `${origin}/revoke`,
    apiUrl: `${origin}/api`,
    account: `{ url: "${origin}/whoami", field: id }`,
    scopes: '{ read: [read], write: [write] }',
    clientId: setting('FAKE_CLIENT_ID'),
    clientSecret: setting('FAKE_CLIENT_SECRET'),
    ...over,
  };
  const lines = Object.entries(fields).map(([field, value]) => `${field}: ${value}\n`);
  writeProfile(folder, 'fake', `name: fake\n${lines.join('')}`);
  return { ...settingsFor(folder), FAKE_CLIENT_ID: 'CLIENT-ID', FAKE_CLIENT_SECRET: 'CANARY-CLIENT-SECRET' };
}

/**
 * Writes the shipped Microsoft profile, pre-authorized, with `origin` in Microsoft's place.
 * @returns the settings for it
 */
export function microsoftFolder(folder: string, origin: string) {
  const path = join(import.meta.dirname, '../../../auth-profiles/microsoft-calendar.yaml');
  const here = readFileSync(path, 'utf8')
    .replaceAll('https://login.microsoftonline.com', origin)
    .replaceAll('https://graph.microsoft.com/v1.0', `${origin}/v1.0`);
  writeProfile(folder, 'microsoft-calendar', here.replace('authorization: per-user', SHARED));
  return { ...settingsFor(folder), ...MICROSOFT_SETTINGS };
}

const setting = (name: string) => `\${${name}}`;

const settingsFor = (folder: string) => ({
  AUTH_PROFILES_DIR: join(folder, 'profiles'),
  STORE_URL: `sqlite:${join(folder, 'bot.sqlite')}`,
  PORT: '0',
  // People can match an audience only if activities are authenticated.
  MicrosoftAppId: '4f1d9b7e-2c61-4a0e-9c57-0d8c1f6f2b11',
  MicrosoftAppPassword: 'CANARY-APP-PASSWORD',
});
