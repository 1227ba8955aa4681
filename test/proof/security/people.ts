import type { Profile, UserKey } from '../../../auth/index.ts';
import { type Auth, createAuth } from '../../../auth/index.ts';
import { fixedClock } from '../../../core/clock.ts';
import { silentLog } from '../../../core/log.ts';
import { openStore, type Store } from '../../../store/index.ts';
import { madeAt, NOON, PUBLIC_URL, sealer } from '../../auth/harness.ts';

/** The authorization part of a bot, on a store that others may share. */
export type Bench = { auth: Auth; store: Store; clock: ReturnType<typeof fixedClock> };

export async function openBench(storeUrl: string, profiles: readonly Profile[]): Promise<Bench> {
  const clock = fixedClock(NOON);
  const store = await openStore(storeUrl, { clock, log: silentLog, role: 'command' });
  const auth = createAuth({
    profiles: new Map(profiles.map(profile => [profile.name, profile])),
    ...{
      store,
      sealer,
      clock,
      publicUrl: PUBLIC_URL,
      log: silentLog,
      alert: () => undefined,
      report: () => undefined,
      madeAt,
    },
  });
  return { auth, store, clock };
}

/** A person with a chat, a browser and an account. */
export type Someone = { user: UserKey; browser: string; account: string };

export const someone = (name: string): Someone => ({
  user: { entry: 'connector', tenant: 't', channel: 'msteams', user: name },
  browser: name.padEnd(43, '-'),
  account: `${name}@example.com`,
});

/**
 * Opens a sign-in link in a browser.
 * @returns the provider's address, if the link is still valid
 */
export async function open(auth: Auth, link: string, { browser }: Someone): Promise<string | undefined> {
  return auth.begin(link.split('/').at(-1) ?? '', browser);
}
