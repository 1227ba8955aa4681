import { join } from 'node:path';
import { type Sandbox, startSandbox } from '../sandbox/index.ts';
import { besideStore } from '../store/index.ts';
import type { Environment, Settings } from './settings.ts';

/** Where the sandbox's own auth profiles are. */
export const SANDBOX_PROFILES = join(import.meta.dirname, '../sandbox/auth-profiles');

export type TryOut = { sandbox: Sandbox; env: Environment };

/** Nothing is configured: a small Google of our own, with a file beside the store, and the settings its profile names. */
export async function startTryOut(settings: Settings): Promise<TryOut> {
  const folder = besideStore(settings.STORE_URL);
  const sandbox = await startSandbox(folder === undefined ? {} : { file: join(folder, 'sandbox.json') });
  const { clientId, clientSecret } = sandbox.client;
  return {
    sandbox,
    env: { SANDBOX_URL: sandbox.url, SANDBOX_CLIENT_ID: clientId, SANDBOX_CLIENT_SECRET: clientSecret },
  };
}

/** A made-up person's calendar in a sandbox in memory, with a token for it and no consent page. */
export async function sandboxCalendar(): Promise<{
  account: string;
  apiUrl: string;
  token: string;
  close(): Promise<void>;
}> {
  const sandbox = await startSandbox();
  const account = sandbox.people[0]?.email ?? '';
  const { accessToken } = sandbox.control.grant(account, ['https://www.googleapis.com/auth/calendar']);
  return { account, apiUrl: `${sandbox.url}/calendar/v3`, token: accessToken, close: sandbox.close };
}
