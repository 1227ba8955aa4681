import { NOON } from '../../auth/harness.ts';
import type { Proof } from '../proof.ts';
import { withFleet } from './fleet.ts';

const PROCESSES = 4;
const TURNS = 50;
const EXPIRIES = 200;
const HOUR = 3_600_000;

/** F14: refresh tokens that work once; the provider ends the whole grant if one is used twice. */
export const refreshes: Proof = {
  claim: `${PROCESSES} processes × ${TURNS} turns at once × ${EXPIRIES} expiries, rotating refresh tokens with reuse detection`,
  goal: '1 refresh for each expiry, 0 turns without a token',
  onEachStore: true,
  run: (share, storeUrl = 'sqlite::memory:') =>
    withFleet(PROCESSES, storeUrl, async ({ auth, workers, provider, ana, profile, query }) => {
      await auth.callback({ profile, query, browser: ana.browser }, ana.user);
      const expiries = Math.max(3, Math.ceil(EXPIRIES * share));
      let without = 0;
      for (let expiry = 1; expiry <= expiries; expiry++) {
        const order = { turns: { user: ana.user, count: TURNS, now: NOON + 2 * expiry * HOUR } };
        const kinds = (await workers.all<string[]>(order)).flat();
        without += kinds.filter(kind => kind !== 'token').length;
      }
      return {
        figure: `${provider.refreshes / expiries} refresh for each expiry, ${without} turns without a token`,
        size: `${expiries} expiries, ${expiries * PROCESSES * TURNS} turns`,
      };
    }),
};
