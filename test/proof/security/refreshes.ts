import { FakeProvider } from '../../auth/fake-provider.ts';
import { about, NOON } from '../../auth/harness.ts';
import type { Outcome, Proof } from '../proof.ts';
import { open, openBench, someone } from './people.ts';
import { startWorkers } from './workers.ts';

const PROCESSES = 4;
const TURNS = 50;
const EXPIRIES = 200;
const HOUR = 3_600_000;

/** F14: refresh tokens that work once, and a provider that ends the whole grant when one is used twice. */
export const refreshes: Proof = {
  claim: `${PROCESSES} processes × ${TURNS} turns at once × ${EXPIRIES} expiries, rotating refresh tokens with reuse detection`,
  goal: '1 refresh for each expiry, 0 turns without a token',
  onEachStore: true,
  async run(share, storeUrl = 'sqlite::memory:'): Promise<Outcome> {
    const provider = await new FakeProvider().start();
    provider.rotate = true;
    const profile = provider.profile();
    const { auth, store } = await openBench(storeUrl, [profile]);
    const workers = await startWorkers(PROCESSES, storeUrl, profile);
    const ana = someone(`ana-${process.pid}-${Date.now()}`);
    const { url } = await auth.invite(ana.user, profile.name, 'read', about);
    const query = provider.consent((await open(auth, url, ana)) ?? '', ana.account);
    await auth.callback({ profile: profile.name, query, browser: ana.browser }, ana.user);
    const expiries = Math.max(3, Math.ceil(EXPIRIES * share));
    let without = 0;
    for (let expiry = 1; expiry <= expiries; expiry++) {
      const order = { turns: { user: ana.user, count: TURNS, now: NOON + 2 * expiry * HOUR } };
      const kinds = (await workers.all<string[]>(order)).flat();
      without += kinds.filter(kind => kind !== 'token').length;
    }
    const each = provider.refreshes / expiries;
    workers.end();
    await store.close();
    await provider.stop();
    return {
      figure: `${each} refresh for each expiry, ${without} turns without a token`,
      size: `${expiries} expiries, ${expiries * PROCESSES * TURNS} turns`,
    };
  },
};
