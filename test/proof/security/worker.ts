import type { Profile, UserKey } from '../../../auth/index.ts';
import { openBench } from './people.ts';

/** An order for a worker process; it answers each with its result, in order. */
export type Order =
  | { open: { storeUrl: string; profile: Profile } }
  /** Sends the same provider answer so many times at once; the result is how many succeeded. */
  | { replay: { query: string; browser: string; count: number } }
  /** Runs so many turns at once, at `now`; the result is how each ended. */
  | { turns: { user: UserKey; count: number; now: number } };

let bench: Awaited<ReturnType<typeof openBench>>;
let name = '';

process.on('message', async (order: Order) => {
  process.send?.(await obey(order));
});

async function obey(order: Order): Promise<unknown> {
  if ('open' in order) {
    name = order.open.profile.name;
    bench = await openBench(order.open.storeUrl, [order.open.profile]);
    return true;
  }
  if ('replay' in order) {
    const { query, browser, count } = order.replay;
    const answer = () => bench.auth.callback({ profile: name, query: new URLSearchParams(query), browser }, undefined);
    const results = await Promise.all(Array.from({ length: count }, answer));
    return results.filter(({ kind }) => kind !== 'invalid').length;
  }
  const { user, count, now } = order.turns;
  bench.clock.set(now);
  const turn = async () => (await bench.auth.access(user, { profile: name, need: 'read' })).kind;
  return Promise.all(Array.from({ length: count }, turn));
}
