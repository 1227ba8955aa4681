import { join } from 'node:path';
import { type Calendar, createGoogleCalendar } from '../calendar/index.ts';
import { type Clock, systemClock } from '../core/clock.ts';
import type { SignIn } from '../dialogs/index.ts';
import { type Person, type Sandbox, startSandbox } from '../sandbox/index.ts';
import type { Environment, Settings } from '../settings/settings.ts';
import { besideStore } from '../store/index.ts';

/** The folder of the sandbox's auth profiles. */
export const SANDBOX_PROFILES = join(import.meta.dirname, '../sandbox/auth-profiles');

export type TryOut = { sandbox: Sandbox; env: Environment };

/** Starts the sandbox for a bot without configuration, with a state file next to the store and its profile's settings. */
export async function startTryOut(settings: Settings, clock: Clock): Promise<TryOut> {
  const folder = besideStore(settings.STORE_URL);
  const sandbox = await startSandbox({ clock, ...(folder !== undefined && { file: join(folder, 'sandbox.json') }) });
  const { clientId, clientSecret } = sandbox.client;
  return {
    sandbox,
    env: { SANDBOX_URL: sandbox.url, SANDBOX_CLIENT_ID: clientId, SANDBOX_CLIENT_SECRET: clientSecret },
  };
}

const SCOPES = ['https://www.googleapis.com/auth/calendar'];

/** A sample person who is already signed in, with a calendar in an in-memory sandbox. */
export async function sandboxPerson(
  clock: Clock = systemClock,
): Promise<{ person: Person; calendar: Calendar; signIn: SignIn; sandbox: Sandbox }> {
  const sandbox = await startSandbox({ clock });
  const [person] = sandbox.people;
  if (!person) throw new TypeError('the sandbox has people');
  const account = person.email;
  const calendar = createGoogleCalendar({
    account,
    getAccessToken: async () => sandbox.control.grant(account, SCOPES).accessToken, // the clock may pass its end
    apiUrl: `${sandbox.url}/calendar/v3`,
    clock,
    report: () => undefined,
  });
  return { person, calendar, signIn: alwaysSignedIn(account, calendar), sandbox };
}

function alwaysSignedIn(account: string, calendar: Calendar): SignIn {
  return {
    access: async () => ({ kind: 'granted', account, calendar }),
    invite: async () => ({ url: '', profileTitle: '' }),
    prove: async () => 'nothing-pending',
    account: async () => account,
    signOut: async () => false,
  };
}
