import type { Auth } from '../../../auth/index.ts';
import { FakeProvider } from '../../auth/fake-provider.ts';
import { about } from '../../auth/harness.ts';
import { open, openBench, type Someone, someone } from './people.ts';
import { startWorkers, type Workers } from './workers.ts';

/** Several processes on one store, a provider, and a person who has just consented there. */
export type Fleet = {
  provider: FakeProvider;
  auth: Auth;
  workers: Workers;
  ana: Someone;
  profile: string;
  /** The redirect parameters after her consent. */
  query: URLSearchParams;
};

/** Works with a fleet, and stops all of it afterwards. */
export async function withFleet<T>(
  processes: number,
  storeUrl: string,
  work: (fleet: Fleet) => Promise<T>,
): Promise<T> {
  const provider = await new FakeProvider().start();
  provider.rotate = true;
  const profile = provider.profile();
  const { auth, store } = await openBench(storeUrl, [profile]);
  const workers = await startWorkers(processes, storeUrl, profile);
  try {
    const ana = someone('ana');
    const { url } = await auth.invite(ana.user, { profile: profile.name, need: 'read' }, about);
    const query = provider.consent((await open(auth, url, ana)) ?? '', ana.account);
    return await work({ provider, auth, workers, ana, profile: profile.name, query });
  } finally {
    workers.end();
    await store.close();
    await provider.stop();
  }
}
