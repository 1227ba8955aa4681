import type { Proof } from '../proof.ts';
import { withFleet } from './fleet.ts';

const REPLAYS = 1_000;
const PROCESSES = 2;

/** A2: the same provider answer, sent many times at once to several bots on one store. */
export const replays: Proof = {
  claim: `${REPLAYS.toLocaleString('en')} parallel replays of one \`state\`, by ${PROCESSES} processes`,
  goal: '1 exchange, 1 answer taken',
  onEachStore: true,
  run: (share, storeUrl = 'sqlite::memory:') =>
    withFleet(PROCESSES, storeUrl, async ({ workers, provider, ana, query }) => {
      const count = Math.max(20, Math.ceil((REPLAYS * share) / PROCESSES));
      const order = { replay: { query: query.toString(), browser: ana.browser, count } };
      const taken = (await workers.all<number>(order)).reduce((total, each) => total + each, 0);
      const exchanges = provider.tokenRequests.length;
      return {
        figure: `${counted(exchanges, 'exchange')}, ${counted(taken, 'answer')} taken`,
        size: `${count * PROCESSES} replays`,
      };
    }),
};

const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`;
