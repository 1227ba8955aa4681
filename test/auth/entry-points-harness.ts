import type { ChatEntryPoint } from '../../auth/accounts/find-linked-account.ts';
import { type Auth, createAuth, type UserKey } from '../../auth/index.ts';
import { fixedClock } from '../../core/clock.ts';
import { silentLog } from '../../core/log.ts';
import { openStore, type Store } from '../../store/index.ts';
import type { FakeProvider } from './fake-provider.ts';
import { anasBrowser, NOON, PUBLIC_URL, sealer, settle } from './harness.ts';

export type RecordedAuth = {
  auth: Auth;
  store: Store;
  clock: ReturnType<typeof fixedClock>;
  /** Another bot on the same store. */
  second(): Auth;
  /** A whole sign-in, in a chat at the person's entry point. */
  signIn(user: UserKey, account: string): Promise<void>;
};

/** A bot on a store with these records. */
export async function createRecordedAuth(
  provider: FakeProvider,
  rows: Record<string, string>,
  madeAt: ChatEntryPoint,
): Promise<RecordedAuth> {
  const clock = fixedClock(NOON);
  const store = await openStore('sqlite::memory:', { clock, log: silentLog, role: 'command' });
  for (const [key, value] of Object.entries(rows)) await store.put(key, value);
  const profile = provider.profile();
  const profiles = new Map([[profile.name, profile]]);
  const world = { profiles, store, sealer, clock, publicUrl: PUBLIC_URL, log: silentLog, alert: () => undefined };
  const second = () => createAuth({ ...world, report: () => undefined, madeAt });
  const auth = second();
  return {
    ...{ auth, store, clock, second },
    async signIn(user, account) {
      const conversation = { reference: { entry: user.entry, channelId: user.channel } };
      const { url } = await auth.invite(
        user,
        { profile: profile.name, need: 'read' },
        { chat: user.channel, user: '', conversation },
      );
      const address = await auth.begin(url.split('/').at(-1) ?? '', anasBrowser);
      const outcome = await settle(auth, profile.name, provider.consent(address ?? '', account));
      if (outcome?.kind !== 'code') throw new Error(`the sign-in ended as ${outcome?.kind}`);
      await auth.prove(user, outcome.code);
    },
  };
}
