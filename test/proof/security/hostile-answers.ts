import { clients } from '../../outgoing/clients.ts';
import { LARGE, REDIRECTS, SLOW, startHostileHost } from '../../outgoing/hostile-host.ts';
import { faultsOf } from '../../outgoing/judge.ts';
import type { Outcome, Proof } from '../proof.ts';

const TRICKS = [...REDIRECTS, ...LARGE, ...SLOW];
const ROUNDS = 5;

/** Sends each hostile answer to each client; at a share of the full size, every n-th combination. */
export const hostileAnswers: Proof = {
  claim: `${TRICKS.length} hostile answers (redirects, bodies without an end, packed bombs, slow drips) × every client that sends requests, ${ROUNDS} times`,
  goal: '0 redirects followed, 0 connections elsewhere, 0 reads past the limit, 0 other endings',
  onEachStore: false,
  async run(share): Promise<Outcome> {
    const host = await startHostileHost();
    const pairs = clients.flatMap(client => TRICKS.map(trick => ({ client, trick })));
    const count = Math.ceil(pairs.length * ROUNDS * share);
    const step = Math.max(1, pairs.length / count);
    const faults: string[] = [];
    for (let meeting = 0; meeting < count; meeting++) {
      const pair = pairs[Math.floor(meeting * step) % pairs.length];
      if (pair) faults.push(...(await faultsOf(pair.client, pair.trick, host)));
    }
    await host.close();
    return { figure: figureOf(faults), size: `${count} answers to ${clients.length} clients` };
  },
};

function figureOf(faults: readonly string[]): string {
  const some = (begin: string) => faults.filter(fault => fault.startsWith(begin)).length;
  return (
    `${some('followed')} redirects followed, ${some('went')} connections elsewhere, ` +
    `${some('read')} reads past the limit, ${some('ended')} other endings`
  );
}
