import { FakeProvider } from '../../auth/fake-provider.ts';
import { about } from '../../auth/harness.ts';
import type { Outcome, Proof } from '../proof.ts';
import { open, openBench, someone } from './people.ts';
import { startWorkers } from './workers.ts';

const REPLAYS = 1_000;
const PROCESSES = 2;

/** A2: the same answer of a provider, brought again and again at the same moment, to several bots on one store. */
export const replays: Proof = {
  claim: `${REPLAYS.toLocaleString('en')} parallel replays of one \`state\`, by ${PROCESSES} processes`,
  goal: '1 exchange, 1 answer taken',
  onEachStore: true,
  async run(share, storeUrl = 'sqlite::memory:'): Promise<Outcome> {
    const provider = await new FakeProvider().start();
    const profile = provider.profile();
    const { auth, store } = await openBench(storeUrl, [profile]);
    const workers = await startWorkers(PROCESSES, storeUrl, profile);
    const ana = someone(`ana-${process.pid}-${Date.now()}`);
    const { url } = await auth.invite(ana.user, profile.name, 'read', about);
    const query = provider.consent((await open(auth, url, ana)) ?? '', ana.account).toString();
    const count = Math.max(20, Math.ceil((REPLAYS * share) / PROCESSES));
    const taken = await workers.all<number>({ replay: { query, browser: ana.browser, count } });
    const exchanges = provider.tokenRequests.length;
    workers.end();
    await store.close();
    await provider.stop();
    const sum = taken.reduce((total, each) => total + each, 0);
    return {
      figure: `${exchanges} exchange${exchanges === 1 ? '' : 's'}, ${sum} answer${sum === 1 ? '' : 's'} taken`,
      size: `${count * PROCESSES} replays`,
    };
  },
};
