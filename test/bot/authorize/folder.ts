import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SANDBOX_PROFILES } from '../../../bot/try-out.ts';
import type { Sandbox } from '../../../sandbox/index.ts';

/** The tenant that may use the account of `profileFolder`. */
export const TENANT = '0d4f2f0e-52f1-4f0c-8f8e-7f7c5f2b9a10';

const SHARED = `authorization: pre-authorized\naudience: { tenants: [${TENANT}] }`;

/**
 * A folder of profiles with the sandbox's one, pre-authorized.
 * @param more lines to put into its file
 */
export function profileFolder(folder: string, more = ''): string {
  const text = readFileSync(join(SANDBOX_PROFILES, 'google-calendar.yaml'), 'utf8');
  const profiles = join(folder, 'profiles');
  mkdirSync(profiles, { recursive: true });
  writeFileSync(join(profiles, 'google-calendar.yaml'), `${text.replace('authorization: per-user', SHARED)}${more}`);
  return profiles;
}

/** The settings with which the command finds `folder` and the sandbox. */
export function settingsFor(folder: string, { url, client }: Sandbox): Record<string, string> {
  return {
    SANDBOX_URL: url,
    SANDBOX_CLIENT_ID: client.clientId,
    SANDBOX_CLIENT_SECRET: client.clientSecret,
    AUTH_PROFILES_DIR: join(folder, 'profiles'),
    STORE_URL: `sqlite:${join(folder, 'bot.sqlite')}`,
    PORT: '0',
  };
}
